create table difficulty as
select filed.* exclude ({origin}),
    valid_from, valid_to, known_from, known_to, is_carried, source_id
from difficulty_version
join difficulty_filed as filed using (source_id)
order by ward, valid_from, source_id, known_from;
