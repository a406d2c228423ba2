create table task_progress as
select version.* exclude (version_id, is_sample, line, place, submission, record_key)
from task_progress_version as version
order by ward, valid_from, unit, task, known_from;
