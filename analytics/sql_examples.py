"""Worked questions in SQL: a visitor starts from one and changes it."""

import datetime as dt
from enum import StrEnum


class SqlExample(StrEnum):
    METRIC = "metric"
    BLOCKED_EXITS = "blocked_exits"
    EXTENDED_TWICE = "extended_twice"
    DUE_SOON = "due_soon"
    NEED_FELL = "need_fell"
    SILENT_WARDS = "silent_wards"
    REPEATS = "repeats"
    UNPAID_FINES = "unpaid_fines"
    GRADE_D = "grade_d"
    BOUGHT_SINCE = "bought_since"
    TRACED = "traced"


_FACTS = "date '{as_of}', timestamp '9999-12-30', date '{start}', date '{as_of}'"
_SQL: dict[SqlExample, str] = {
    SqlExample.METRIC: """
select ward.name, numerator, denominator, value
from metric_values('team_regulations', 'ward', date '{as_of}', timestamp '9999-12-30')
join ward on ward.ward = group_key and date '{as_of}' >= valid_from and date '{as_of}' < valid_to
order by value nulls last
""",
    SqlExample.BLOCKED_EXITS: f"""
select building.ward, building.name, building.residents, count(*) as violations
from violation_facts({_FACTS}) as violation
join building_facts({_FACTS}) as building using (building_id)
where violation.is_open and not building.has_team
    and violation.violation_type in ('blocked_escape_route', 'locked_escape_door')
group by all
order by residents desc nulls last
""",
    SqlExample.EXTENDED_TWICE: f"""
select ward, violation, building, violation_type, first_due_on, deadline_on, extension_count
from violation_facts({_FACTS})
where is_open and extension_count >= 2
order by extension_count desc, deadline_on
""",
    SqlExample.DUE_SOON: f"""
select unit.name, count(*) as tasks, min(facts.due_on) as first_due_on
from task_facts({_FACTS}) as facts
join unit on unit.unit = facts.unit
where not is_done and facts.due_on between date '{{as_of}}' and date '{{as_of}}' + 30
group by all
order by tasks desc, first_due_on
""",
    SqlExample.NEED_FELL: """
with need as (
    select ward, building_id, building, valid_from, sum(required_reported) as pieces
    from equipment
    where known_to > timestamp '9999-01-01' and valid_from <= date '{as_of}'
    group by all
),
compared as (
    select *, lag(pieces) over (partition by building_id order by valid_from) as before
    from need
)
select ward, building, valid_from, before, pieces, before - pieces as fell_by
from compared
where pieces < before
order by fell_by desc, building
""",
    SqlExample.SILENT_WARDS: f"""
select ward.name, count(distinct inspection.record) as inspections, count(distinct violation.record) as violations
from ward
left join inspection_facts({_FACTS}) as inspection on inspection.ward = ward.ward
left join violation_facts({_FACTS}) as violation on violation.ward = ward.ward
where date '{{as_of}}' >= valid_from and date '{{as_of}}' < valid_to and has_apartments
group by all
having violations = 0
order by inspections
""",
    SqlExample.REPEATS: f"""
select type.name, count(*) filter (where is_repeated) as repeated, count(*) as violations
from violation_facts({_FACTS}) as violation
join violation_type as type on type.violation_type = violation.violation_type
group by all
having repeated > 0
order by repeated desc
""",
    SqlExample.UNPAID_FINES: f"""
select ward, violation, building, decision_no, decision_on, fine_vnd,
    fine_vnd - coalesce(fine_paid_vnd, 0) as unpaid_vnd
from violation_facts({_FACTS})
where is_fined and not is_fine_paid
order by unpaid_vnd desc nulls last
""",
    SqlExample.GRADE_D: f"""
select ward, name, year_built, storeys, households, residents
from building_facts({_FACTS})
where inspection_grade = 'd'
order by residents desc nulls last
""",
    SqlExample.BOUGHT_SINCE: f"""
select funding, type.name, sum(installed) as pieces, sum(cost_vnd) as cost_vnd
from equipment_facts({_FACTS}) as equipment
join equipment_type as type on type.equipment_type = equipment.equipment_type
where installed_on >= date '{{start}}'
group by all
order by pieces desc nulls last
""",
    SqlExample.TRACED: f"""
select team.ward, team.name, submission.file, source.sheet, source.sheet_row
from team_facts({_FACTS}) as team
join source on source.source_id = team.source_id
join submission on submission.submission = source.submission
where not has_regulation
order by team.ward, team.name
""",
}


def example_sql(example: SqlExample, as_of: dt.date, start: dt.date) -> str:
    """The query of an example, as of a day and over what happened since another."""
    return _SQL[example].strip().format(as_of=as_of.isoformat(), start=start.isoformat())
