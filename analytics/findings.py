"""The findings of a day: at most six, the gravest first, every number from the metric definitions."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from analytics.attention import overdue_violations
from analytics.finding import (
    BoardsAndFunds,
    BuildingsEquipped,
    FindingFacts,
    Fraction,
    InspectionsAndFines,
    LongestOverdue,
    OpenViolations,
    OutreachDone,
    OverdueTasks,
    OwnPlans,
    PriorityBuildings,
    ReportsReceived,
    TeamRegulations,
    ViolationsInPeriod,
)
from analytics.finding_figures import FindingFigures
from analytics.metric_table import Light, MetricRow
from analytics.priority import priority_by_ward
from analytics.reporting import ReportState, report_matrix
from analytics.scope import Scope
from analytics.shortage import worst_shortage
from analytics.source import Source
from data.periods import working_days_between

MOST = 6


class FindingKind(StrEnum):
    """The findings in the order of the report."""

    BUILDINGS_EQUIPPED = "buildings_equipped"
    EQUIPMENT_SHORTAGE = "equipment_shortage"
    TEAM_REGULATIONS = "team_regulations"
    OUTREACH = "outreach"
    OWN_PLANS = "own_plans"
    OPEN_VIOLATIONS = "open_violations"
    VIOLATIONS_IN_PERIOD = "violations_in_period"
    INSPECTIONS_AND_FINES = "inspections_and_fines"
    BOARDS_AND_FUNDS = "boards_and_funds"
    PRIORITY_BUILDINGS = "priority_buildings"
    OVERDUE_TASKS = "overdue_tasks"
    REPORTS_RECEIVED = "reports_received"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: the numbers of its sentence, its light, and the metric whose list opens behind it."""

    kind: FindingKind
    light: Light | None
    facts: FindingFacts
    metric: str


# A finding without a colour states a number that nobody set a target for: after what is late, before what is well.
_GRAVITY = {Light.LATE: 0, Light.AT_RISK: 1, None: 2, Light.NO_DATA: 2, Light.NOT_DUE: 3, Light.MET: 4}
# Equally grave: first what somebody owes by a day that has passed, then as in the report.
_FIRST = (FindingKind.OVERDUE_TASKS, FindingKind.OPEN_VIOLATIONS)
_ORDER = {kind: place for place, kind in enumerate(dict.fromkeys((*_FIRST, *FindingKind)))}


def findings(source: Source, scope: Scope) -> tuple[Finding, ...]:
    """At most six findings, the gravest first; the one on reports is always among them when any was due."""
    return gravest(all_findings(source, scope))


def gravest(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings a first screen has room for, out of all."""
    in_order = sorted(found, key=_gravity)
    last = [finding for finding in in_order if finding.kind is FindingKind.REPORTS_RECEIVED]
    others = [finding for finding in in_order if finding.kind is not FindingKind.REPORTS_RECEIVED]
    return tuple(sorted([*others[: MOST - len(last)], *last], key=_gravity))


def all_findings(source: Source, scope: Scope) -> tuple[Finding, ...]:
    """Every finding that has something to say, in the order of the report."""
    figures = FindingFigures(source, scope)
    return tuple(finding for find in _FINDERS for finding in find(figures))


def _gravity(finding: Finding) -> tuple[int, int]:
    return _GRAVITY.get(finding.light, 3), _ORDER[finding.kind]


def _fraction(row: MetricRow) -> Fraction | None:
    return Fraction(int(row.numerator or 0), int(row.denominator)) if row.denominator else None


def _count(row: MetricRow) -> int:
    return int(row.numerator or 0)


def _buildings_equipped(figures: FindingFigures) -> Iterator[Finding]:
    row = figures.total("buildings_fully_equipped")
    if buildings := _fraction(row):
        change = None if row.previous is None else buildings.share - row.previous
        facts = BuildingsEquipped(figures.scope.as_of, buildings, change)
        yield Finding(FindingKind.BUILDINGS_EQUIPPED, row.light, facts, row.metric)


def _equipment_shortage(figures: FindingFigures) -> Iterator[Finding]:
    if facts := worst_shortage(figures.source, figures.scope):
        light = figures.total("equipment_lines_met").light
        yield Finding(FindingKind.EQUIPMENT_SHORTAGE, light, facts, "equipment_lines_met")


def _team_regulations(figures: FindingFigures) -> Iterator[Finding]:
    row = figures.total("team_regulations")
    if teams := _fraction(row):
        behind = sum(1 for ward in figures.wards("team_regulations") if (own := _fraction(ward)) and own.remaining)
        yield Finding(FindingKind.TEAM_REGULATIONS, row.light, TeamRegulations(teams, behind), row.metric)


def _outreach(figures: FindingFigures) -> Iterator[Finding]:
    if sessions := _count(figures.total("outreach_sessions")):
        committed = figures.total("households_committed")
        attendances = _count(figures.total("outreach_attendances"))
        facts = OutreachDone(figures.from_on, sessions, attendances, _count(committed))
        yield Finding(FindingKind.OUTREACH, committed.light, facts, "outreach_sessions")


def _own_plans(figures: FindingFigures) -> Iterator[Finding]:
    issued = [fraction for row in figures.wards("plans_issued") if (fraction := _fraction(row))]
    for plan in figures.own_plans if issued else ():
        wards = Fraction(sum(one.done for one in issued), sum(one.total for one in issued))
        on_time = sum(_count(row) for row in figures.wards("plans_on_time"))
        is_due = plan.due_before <= figures.scope.as_of
        if not wards.done and not is_due:
            continue
        last_day = plan.due_before - dt.timedelta(days=1)
        left = None if is_due else working_days_between(figures.scope.as_of, last_day, figures.holidays)
        light = Light.MET if not wards.remaining else Light.LATE if is_due else Light.NOT_DUE
        facts = OwnPlans(plan.plan, wards, plan.due_before, left, on_time if is_due else None)
        yield Finding(FindingKind.OWN_PLANS, light, facts, "plans_issued")


def _open_violations(figures: FindingFigures) -> Iterator[Finding]:
    unresolved = _count(figures.total("violations_open"))
    if not unresolved:
        return
    overdue = _count(figures.total("violations_overdue"))
    worst = max(overdue_violations(figures.source, figures.scope), key=lambda item: item.days, default=None)
    longest = LongestOverdue(worst.days, worst.subject, worst.who) if worst and overdue else None
    facts = OpenViolations(unresolved, overdue, longest)
    yield Finding(FindingKind.OPEN_VIOLATIONS, Light.LATE if overdue else None, facts, "violations_open")


def _violations_in_period(figures: FindingFigures) -> Iterator[Finding]:
    found, resolved = figures.found_in_period, figures.resolved_in_period
    awaiting = _count(figures.total("violations_declared"))
    if found or resolved or awaiting:
        facts = ViolationsInPeriod(found, resolved, awaiting)
        yield Finding(FindingKind.VIOLATIONS_IN_PERIOD, None, facts, "violations_found")


def _inspections_and_fines(figures: FindingFigures) -> Iterator[Finding]:
    row = figures.total("buildings_inspected")
    if (buildings := _fraction(row)) and buildings.done:
        minutes = _count(figures.total("minutes_made"))
        decisions = _count(figures.total("sanction_decisions"))
        facts = InspectionsAndFines(buildings, minutes, decisions, _count(figures.total("fines_issued")))
        yield Finding(FindingKind.INSPECTIONS_AND_FINES, row.light, facts, row.metric)


def _boards_and_funds(figures: FindingFigures) -> Iterator[Finding]:
    boards, funds = figures.total("boards_recognised"), figures.total("funds_handed_over")
    facts = BoardsAndFunds(_fraction(boards), _fraction(funds))
    if facts.boards or facts.funds:
        light = min(boards.light, funds.light, key=lambda one: _GRAVITY.get(one, 3))
        yield Finding(FindingKind.BOARDS_AND_FUNDS, light, facts, boards.metric)


def _priority_buildings(figures: FindingFigures) -> Iterator[Finding]:
    if wards := priority_by_ward(figures.source, figures.scope):
        facts = PriorityBuildings(
            sum(ward.buildings for ward in wards),
            sum(ward.residents for ward in wards),
            sum(ward.unreachable for ward in wards),
        )
        yield Finding(FindingKind.PRIORITY_BUILDINGS, None, facts, "residents_in_priority_buildings")


def _overdue_tasks(figures: FindingFigures) -> Iterator[Finding]:
    rows = [row for row in figures.overdue_tasks_by_unit if row.numerator]
    if rows:
        worst = max(rows, key=_count)
        facts = OverdueTasks(sum(map(_count, rows)), len(rows), worst.group, _count(worst))
        yield Finding(FindingKind.OVERDUE_TASKS, Light.LATE, facts, "tasks_overdue")


def _reports_received(figures: FindingFigures) -> Iterator[Finding]:
    matrix = report_matrix(figures.source, figures.scope)
    if not (period := matrix.latest_due):
        return
    owed = [report for report in matrix.of_period(period) if report.state is not ReportState.NOT_APPLICABLE]
    missing = tuple(report.ward_name for report in owed if report.state is ReportState.MISSING)
    on_time = sum(report.state is ReportState.ON_TIME for report in owed)
    if owed:
        wards = Fraction(len(owed) - len(missing), len(owed))
        light = Light.LATE if missing else Light.MET if on_time == len(owed) else Light.AT_RISK
        facts = ReportsReceived(period.kind, period.label, wards, on_time, missing)
        yield Finding(FindingKind.REPORTS_RECEIVED, light, facts, "reports_received")


_FINDERS: tuple[Callable[[FindingFigures], Iterator[Finding]], ...] = (
    _buildings_equipped,
    _equipment_shortage,
    _team_regulations,
    _outreach,
    _own_plans,
    _open_violations,
    _violations_in_period,
    _inspections_and_fines,
    _boards_and_funds,
    _priority_buildings,
    _overdue_tasks,
    _reports_received,
)
