create table unit_plan as
select filed.* exclude ({origin}),
    known_from, known_to, is_carried, source_id
from unit_plan_version
join unit_plan_filed as filed using (source_id)
order by ward, issued_on, unit, plan, known_from;
