-- One row per task and unit it is assigned to, with the progress that holds on as_of. Source: the area pack's assignments,
-- Biểu 05 of the wards and the office's sheet QLĐT 02.
create or replace macro task_facts(as_of, known_by, from_on, to_on, parts := []) as table
with assigned as (
    select task_assignment.task, task_assignment.role, task_assignment.due_on, task.plan, task.task_order,
        task.name as task_name, plan.issued_on as plan_issued_on, unit.unit, unit.name as unit_name, unit.report_order,
        unit.ward,
        coalesce(ward.has_apartments, true) as is_obliged
    from task_assignment
    join task on task.task = task_assignment.task
    join plan on plan.plan = task.plan
    join unit on unit.unit = task_assignment.unit
    left join ward on ward.ward = unit.ward
    -- A plan assigns its tasks on the day it is issued.
    where plan.issued_on <= as_of and unit.valid_from <= as_of and as_of < coalesce(unit.valid_to, date '9999-12-31')
),
progress as (
    select unit, task, due_on, progress_percent, status, done_on, evidence_no, evidence_on, difficulty, valid_from,
        is_carried, source_id
    from task_progress
    where valid_from <= as_of and as_of < valid_to and known_from <= known_by and known_by < known_to
    -- The office may report for a ward: the newer word counts, the ward's own when both are of one day.
    qualify row_number() over (partition by unit, task order by valid_from desc, ward nulls last) = 1
),
joined as (
    select assigned.* exclude (due_on),
        -- The assignment sets the deadline; a reported one only fills in where none was set.
        coalesce(assigned.due_on, progress.due_on) as due_on,
        progress.* exclude (unit, task, due_on),
        progress.task is not null as is_reported,
        coalesce(progress.status = 'paused', false) as is_paused,
        -- A task called done without a date was done when the report that says so was closed, at the latest.
        case when progress.status = 'done'
            then coalesce(progress.done_on, progress.evidence_on, progress.valid_from) end as completed_on
    from assigned
    left join progress on progress.unit = assigned.unit and progress.task = assigned.task
),
judged as (
    select *, coalesce(completed_on <= as_of, false) as is_done from joined
)
select
    ward,
    unit || '|' || task as record,
    unit,
    unit_name,
    report_order,
    plan,
    task,
    task_name,
    task_order,
    role,
    due_on,
    status,
    progress_percent,
    completed_on,
    evidence_no,
    evidence_on,
    difficulty,
    is_carried,
    source_id,
    is_obliged,
    is_reported,
    is_paused,
    due_on is not null as has_deadline,
    is_done,
    -- DOMAIN §1: “Đã hoàn thành” without the number and date of a document is only “tự báo cáo”.
    is_done and evidence_no is not null and evidence_on is not null as is_evidenced,
    -- The deadline day itself is still in time.
    not is_done and coalesce(due_on < as_of, false) as is_overdue,
    due_on - as_of as days_left,
    -- DOMAIN §6, “by deadline”. A paused task is in none of these states.
    case
        when is_paused then null
        when due_on is null then 'no_deadline'
        when is_done then if(completed_on <= due_on, 'done_on_time', 'done_late')
        when due_on < as_of then 'overdue'
        when due_on <= as_of + 7 then 'due_soon'
        -- Template: progress is expected to grow evenly from the day the plan was issued to the deadline.
        when progress_percent * (due_on - plan_issued_on) < 100 * (as_of - plan_issued_on) then 'behind_plan'
        else 'in_time'
    end as deadline_state
from judged;
