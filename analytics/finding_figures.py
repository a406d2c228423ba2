"""The figures that the findings of one day share: each measured once, when a finding first asks."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from analytics.comparison import Comparison, ComparisonKind
from analytics.measure import measure, measure_days
from analytics.metric import Dimension
from analytics.metric_table import MetricRow, MetricTable
from analytics.scope import Scope, Window, WindowKind, window_start
from analytics.source import Source
from data.periods import month_containing

_METRICS = (
    "buildings_fully_equipped",
    "equipment_lines_met",
    "team_regulations",
    "outreach_sessions",
    "outreach_attendances",
    "households_committed",
    "plans_issued",
    "plans_on_time",
    "violations_open",
    "violations_overdue",
    "violations_declared",
    "buildings_inspected",
    "minutes_made",
    "sanction_decisions",
    "fines_issued",
    "boards_recognised",
    "funds_handed_over",
)
_OWN_PLANS = "select plan, own_plan_due_on from plan where own_plan_due_on is not null order by own_plan_due_on, plan"
_HOLIDAYS = "select day from holiday"


@dataclass(frozen=True, slots=True)
class OwnPlan:
    """A district plan that units answer with one of their own, issued strictly before `due_before`."""

    plan: str
    due_before: dt.date


class FindingFigures:
    """Figures of one scope, remembered for as long as its findings are made."""

    def __init__(self, source: Source, scope: Scope) -> None:
        self.source = source
        self.scope = scope

    def total(self, metric: str) -> MetricRow:
        """A metric over the whole scope, beside its previous period."""
        return self._by_ward.total(metric)

    def wards(self, metric: str) -> Iterator[MetricRow]:
        """A metric ward by ward; what the offices owe stands under no ward and is left out."""
        return (row for row in self._by_ward.of(metric) if row.group_key)

    @property
    def from_on(self) -> dt.date:
        """The first day of the scope's window."""
        return self.scope.window.span(self.scope.as_of, window_start(self.source)).from_on

    @cached_property
    def overdue_tasks_by_unit(self) -> tuple[MetricRow, ...]:
        """Overdue tasks of every unit, in official order."""
        return measure(self.source, ["tasks_overdue"], self.scope, [Dimension.UNIT]).rows

    @cached_property
    def found_in_period(self) -> int:
        """Violations found in the running reporting period."""
        scope = replace(self.scope, window=Window(WindowKind.PERIOD))
        return int(measure(self.source, ["violations_found"], scope, ()).total("violations_found").numerator or 0)

    @cached_property
    def resolved_in_period(self) -> int:
        """Violations verified closed in the running period: so many more than on the eve of its first day."""
        eve = month_containing(self.scope.as_of).start_on - dt.timedelta(days=1)
        days = measure_days(self.source, ["violations_verified"], self.scope, (), [eve, self.scope.as_of])
        before, after = (int(table.total("violations_verified").numerator or 0) for _, table in days)
        return after - before

    @cached_property
    def own_plans(self) -> tuple[OwnPlan, ...]:
        """The district's plans that ask for own plans, by deadline."""
        return tuple(OwnPlan(str(row["plan"]), row["own_plan_due_on"]) for row in self.source.rows(_OWN_PLANS, {}))

    @cached_property
    def holidays(self) -> frozenset[dt.date]:
        """The days on which offices are closed besides weekends."""
        return frozenset(row["day"] for row in self.source.rows(_HOLIDAYS, {}))

    @cached_property
    def _by_ward(self) -> MetricTable:
        return measure(self.source, _METRICS, self.scope, [Dimension.WARD], Comparison(ComparisonKind.PREVIOUS))
