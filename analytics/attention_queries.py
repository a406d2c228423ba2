"""What the attention list asks of the facts: one short query a kind, all of the same columns.

`ward`, `unit`, `subject`, `record`, `count`, `days_late`, `due_on`; the rules themselves stand in `facts/`.
"""

from typing import Final

REPORTS: Final = """
select
    ward, null as unit, period_label as subject, period_kind as detail, record, 1 as count,
    $as_of - due_on as days_late, due_on
from report_facts($as_of, $known_by, $as_of, $as_of)
where is_obliged and not is_received
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
    ward, unit, task_name as subject, if(is_reported, null, 'unreported') as detail, record, 1 as count,
    -days_left as days_late, due_on
from task_facts($as_of, $known_by, $as_of, $as_of)
where is_obliged and deadline_state in ('overdue', 'due_soon')
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
NEED_CHANGES: Final = """
select
    ward, null as unit, null as subject, null as detail, null as record, count(*) as count, 0 as days_late,
    null::date as due_on
from equipment_facts($as_of, $known_by, $as_of, $as_of)
where is_in_plan_141 and is_need_change_asked
    and ($groups is null or list_contains($groups, management_group::varchar))
group by ward
"""
REJECTED_ROWS: Final = """
select
    latest.ward, null as unit, coalesce(period.label, latest.period) as subject, period.kind as detail,
    latest.submission as record, latest.rejected as count, 0 as days_late, null::date as due_on
from (
    select * from current_submission($as_of, $known_by)
    qualify row_number() over (partition by ward, profile order by cutoff desc, seq desc) = 1
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
