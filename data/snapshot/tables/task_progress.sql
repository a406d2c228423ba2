create table task_progress as
select filed.* exclude ({origin}),
    valid_from, valid_to, known_from, known_to, is_carried, source_id
from task_progress_version
join task_progress_filed as filed using (source_id)
order by ward, valid_from, unit, task, known_from;
