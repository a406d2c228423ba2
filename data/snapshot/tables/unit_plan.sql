create table unit_plan as
select version.* exclude (version_id, is_sample, line, place, submission, record_key)
from unit_plan_version as version
order by ward, issued_on, unit, plan, known_from;
