"""The plans of their own that units owe to a plan of the district: issued, on what day, still to come, too late."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from analytics.metric_table import Light
from analytics.scope import Scope
from analytics.source import Source
from data.periods import working_days_between

_OWN_PLANS = """
select
    fact.unit, fact.unit_name, unit.short_name, fact.ward, fact.own_plan_no, fact.issued_on, fact.own_plan_due_on,
    fact.is_obliged, fact.is_issued, fact.is_issued_on_time, fact.is_due, submission.file, source.sheet,
    source.sheet_row
from unit_plan_facts($as_of, $known_by, $as_of, $as_of) as fact
join unit on unit.unit = fact.unit
left join source on source.source_id = fact.source_id
left join submission on submission.submission = source.submission
where fact.plan = $plan
order by fact.report_order, fact.unit
"""
_HOLIDAYS = "select day from holiday"
_DAY = dt.timedelta(days=1)


class OwnPlanState(StrEnum):
    ISSUED = "issued"  # in time
    LATE = "late"
    MISSING = "missing"  # and its day has passed
    NOT_DUE = "not_due"
    NOT_APPLICABLE = "not_applicable"

    @property
    def light(self) -> Light:
        return _LIGHTS[self]


_LIGHTS = {
    OwnPlanState.ISSUED: Light.MET,
    OwnPlanState.LATE: Light.AT_RISK,
    OwnPlanState.MISSING: Light.LATE,
    OwnPlanState.NOT_DUE: Light.NOT_DUE,
    OwnPlanState.NOT_APPLICABLE: Light.NOT_APPLICABLE,
}


@dataclass(frozen=True, slots=True)
class OwnPlanOfUnit:
    """What one unit has done about its own plan. `days_late` counts from the last day in time."""

    unit: str
    unit_name: str
    short_name: str
    ward: str | None
    own_plan_no: str | None
    issued_on: dt.date | None
    state: OwnPlanState
    days_late: int
    file: str | None
    sheet: str | None
    sheet_row: int | None

    @property
    def is_owed(self) -> bool:
        return self.state is not OwnPlanState.NOT_APPLICABLE


@dataclass(frozen=True, slots=True)
class OwnPlanList:
    """The own plans to a plan, in official order. They are issued before `due_before`.

    `working_days_left` are those until the last day in time; None from the deadline on.
    """

    plan: str
    due_before: dt.date
    working_days_left: int | None
    units: tuple[OwnPlanOfUnit, ...]


def own_plans(source: Source, scope: Scope, plan: str) -> OwnPlanList | None:
    """Who owes a plan of their own and who has issued one; None when the plan asks for none, or not yet.

    With wards in the scope only those of their committees.
    """
    rows = source.rows(_OWN_PLANS, scope.params() | {"plan": plan})
    if not rows:
        return None
    due_before: dt.date = rows[0]["own_plan_due_on"]
    units = tuple(_unit(row, scope.as_of) for row in rows if not scope.wards or row["ward"] in scope.wards)
    left = None if due_before <= scope.as_of else _working_days_left(source, scope.as_of, due_before)
    return OwnPlanList(plan, due_before, left, units)


def issued_of(units: Iterable[OwnPlanOfUnit]) -> tuple[int, int]:
    """How many of the units that owe a plan have issued it, and how many owe one."""
    owed = [unit for unit in units if unit.is_owed]
    return sum(unit.issued_on is not None for unit in owed), len(owed)


def _working_days_left(source: Source, as_of: dt.date, due_before: dt.date) -> int:
    holidays = frozenset(row["day"] for row in source.rows(_HOLIDAYS, {}))
    return working_days_between(as_of, due_before - _DAY, holidays)


def _unit(row: dict[str, object], as_of: dt.date) -> OwnPlanOfUnit:
    due_before, issued_on = row.pop("own_plan_due_on"), row["issued_on"]
    flags = {name: bool(row.pop(name)) for name in ("is_obliged", "is_issued", "is_issued_on_time", "is_due")}
    state = _state(**flags)
    is_late = state in (OwnPlanState.LATE, OwnPlanState.MISSING)
    late = ((issued_on or as_of) - due_before + _DAY).days if is_late else 0  # type: ignore[operator]
    return OwnPlanOfUnit(**row, state=state, days_late=late)  # type: ignore[arg-type]


def _state(*, is_obliged: bool, is_issued: bool, is_issued_on_time: bool, is_due: bool) -> OwnPlanState:
    if not is_obliged:
        return OwnPlanState.NOT_APPLICABLE
    if is_issued:
        return OwnPlanState.ISSUED if is_issued_on_time else OwnPlanState.LATE
    return OwnPlanState.MISSING if is_due else OwnPlanState.NOT_DUE
