"""What the attention list asks of the facts: one short query a kind, all of the same columns.

`ward`, `unit`, `subject`, `detail`, `record`, `count`, `days_late`, `due_on`; the rules stand in `facts/`.
"""

from typing import Final

from analytics.need_changes import DECIDED

REPORTS: Final = """
-- A later report is a ward's whole picture: only what is missing since the last one is still wanted.
with report as (
    select *, max(cutoff) filter (where is_received) over (partition by ward) as last_cutoff
    from report_facts($as_of, $known_by, $as_of, $as_of)
)
select
    ward, null as unit, arg_max(period_label, cutoff) as subject, arg_max(period_kind, cutoff) as detail,
    arg_max(record, cutoff) as record, count(*) as count, $as_of - max(due_on) as days_late, max(due_on) as due_on
from report
where is_obliged and not is_received and cutoff > coalesce(last_cutoff, date '0001-01-01')
group by ward, due_on < $as_of
"""
OWN_PLANS: Final = """
select
    ward, unit, plan as subject, null as detail, record, 1 as count,
    -- “Trước ngày”: the day itself is already late.
    $as_of - own_plan_due_on + 1 as days_late, own_plan_due_on - 1 as due_on
from unit_plan_facts($as_of, $known_by, $as_of, $as_of)
where is_obliged and not is_issued
"""
TASKS: Final = """
select
    ward, unit, task_name as subject, null as detail, record, 1 as count, -days_left as days_late, due_on
from task_facts($as_of, $known_by, $as_of, $as_of)
where is_obliged and deadline_state in ('overdue', 'due_soon') and (is_reported or deadline_state = 'due_soon')
union all
select
    ward, unit, arg_min(task_name, due_on), 'unreported', arg_min(record, due_on), count(*), max(-days_left),
    min(due_on)
from task_facts($as_of, $known_by, $as_of, $as_of)
where is_obliged and deadline_state = 'overdue' and not is_reported
group by ward, unit
"""
CONCLUSIONS: Final = """
select ward, unit, work as subject, meeting as detail, record, 1 as count, -days_left as days_late, due_on
from conclusion_facts($as_of, $known_by, $as_of, $as_of)
where deadline_state in ('overdue', 'due_soon')
"""
VIOLATIONS: Final = """
with place as (
    select building_id, any_value(name) as name from building
    where valid_from <= $as_of and $as_of < valid_to and known_from <= $known_by and $known_by < known_to
    group by building_id
),
open as (
    select
        ward,
        count(*) filter (where is_overdue) as overdue,
        count(*) filter (where deadline_on is null) as without_deadline,
        max(case when is_overdue then $as_of - deadline_on end) as days_late,
        arg_min(building_id, deadline_on) filter (where is_overdue) as building_id,
        arg_min(violation, deadline_on) filter (where is_overdue) as record
    from violation_facts($as_of, $known_by, $as_of, $as_of)
    where is_open and ($groups is null or list_contains($groups, management_group::varchar))
    group by ward
)
select
    open.ward, null as unit, place.name as subject, null as detail, open.record, open.overdue as count,
    open.days_late, null::date as due_on, open.without_deadline
from open
left join place using (building_id)
"""
NEED_CHANGES: Final = f"""
with refused as (select building_id, equipment_type from ({DECIDED}) where decision = 'refused')
select
    ward, null as unit, null as subject, null as detail, null as record, count(*) as count, 0 as days_late,
    null::date as due_on
from equipment_facts($as_of, $known_by, $as_of, $as_of)
anti join refused using (building_id, equipment_type)
where is_in_plan_141 and is_need_change_asked
    and ($groups is null or list_contains($groups, management_group::varchar))
group by ward
"""
REJECTED_ROWS: Final = """
select
    latest.ward, null as unit, coalesce(period.label, latest.period) as subject, period.kind as detail,
    latest.submission as record, latest.rejected as count, 0 as days_late, null::date as due_on
from (
    select submission.* from submission
    semi join (select submission from coverage where known_from <= $known_by and $known_by < known_to) as current
        on current.submission = submission.submission
    where submission.cutoff <= $as_of
    qualify row_number() over (
        partition by submission.ward, submission.profile order by submission.cutoff desc, submission.seq desc) = 1
) as latest
left join period on period.period = latest.period
where latest.rejected > 0
"""
UNITS: Final = """
select unit.unit, unit.short_name, unit.report_order, unit.ward
from unit
where unit.valid_from <= $as_of and $as_of < coalesce(unit.valid_to, date '9999-12-31')
"""
WARDS: Final = "select ward, name, report_order from ward"
HOLIDAYS: Final = "select day from holiday"
