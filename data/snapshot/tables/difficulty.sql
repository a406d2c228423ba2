create table difficulty as
select version.* exclude (version_id, is_sample, line, place, submission, record_key)
from difficulty_version as version
order by ward, valid_from, source_id, known_from;
