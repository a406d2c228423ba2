create table conclusion as
select filed.* exclude (ward, {origin}),
    valid_from, valid_to, known_from, known_to, source_id
from conclusion_version
join conclusion_filed as filed using (source_id)
order by meeting_on, meeting, item_no, unit, conclusion, valid_from, known_from;
