"""What the sentences of a briefing may say: the numbers of its tables and lists, by what a sentence is about."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from analytics.findings import FindingKind
from analytics.metric import Dimension
from analytics.metric_table import Light, MetricRow
from analytics.plan_tasks import PlanTask, task_counts
from analytics.registry import REGISTRY
from analytics.reporting import ReportState
from briefing.checking.told import Evidence, counting, done_of, quoting, together
from briefing.material import Material
from briefing.voices import named_difficulties
from wording.labels import is_share

_HALF = 0.5  # “chưa đạt 50%”


def of_row(row: MetricRow) -> Evidence:
    """What may be said of one figure: its parts, what is left, its value, its target, its change."""
    remaining = None if row.denominator is None or row.numerator is None else row.denominator - row.numerator
    parts = (row.numerator, row.denominator, remaining)
    change = None if row.value is None or row.previous is None else abs(row.value - row.previous)
    pairs = done_of(row.numerator, row.denominator).pairs
    if not is_share(REGISTRY[row.metric]):
        return Evidence(counting(*parts, row.value, row.target, change).amounts, pairs=pairs)
    points = None if change is None else change * 100
    return Evidence(counting(*parts, points).amounts, counting(row.value, row.target).amounts, pairs)


def of_metrics(material: Material, names: Iterable[str]) -> Evidence:
    """What may be said of some metrics: their totals, how many wards stand where, the figure of each ward or group."""
    pieces: list[Evidence] = []
    for name in names:
        groups = [tuple(table.of(name)) for by, table in material.tables.items() if len(by) == 1]
        groups.append(tuple(material.high_rises.of(name)))
        totals = (*material.tables[()].totals, *material.high_rises.totals)
        pieces += [of_row(row) for row in totals if row.metric == name]
        pieces += [of_row(row) for rows in groups for row in rows]
        pieces += [_counts(rows) for rows in groups]
        pieces.append(quoting(REGISTRY[name].label, *(row.group for rows in groups for row in rows)))
    return together(pieces) | Evidence(shares=frozenset({_HALF}))


def of_finding(material: Material, kind: FindingKind) -> Evidence:
    """What the sentence of a finding may say; of wards it says the names, which may have numbers."""
    wards = {row.group for row in material.table(Dimension.WARD).rows}
    return _OF_FINDING[kind](material) | quoting(*wards)


def of_subject(material: Material, subject: str, shown: int = 0) -> Evidence:
    """What a slide that counts a list may say, by the slide's id: how many, and how many more than are shown."""
    make = _OF_SUBJECT.get(subject)
    if make is None:
        return Evidence()
    counted = make(material)
    return counted | counting(*(amount - shown for amount in counted.amounts if shown))


def standing(material: Material, names: Iterable[str]) -> Evidence:
    """How many wards stand where in some metrics."""
    return together(_counts(tuple(material.table(Dimension.WARD).of(name))) for name in names)


def of_task(tasks: Iterable[PlanTask]) -> Evidence:
    """What may be said of one task: how many units have it, are done with it, have it still to do."""
    own = tuple(tasks)
    counts = task_counts(own)
    rest = counts.assigned - counts.done
    pairs = done_of(counts.done, counts.assigned) | done_of(rest, counts.assigned)
    return counting(counts.assigned, counts.done, rest) | pairs | quoting(own[0].task_name, own[0].task)


def _counts(rows: tuple[MetricRow, ...]) -> Evidence:
    known = [row for row in rows if row.value is not None]
    lights = Counter(row.light for row in rows)
    judged = sum(lights[one] for one in (Light.MET, Light.AT_RISK, Light.LATE))
    below = sum((row.value or 0.0) < _HALF for row in known)
    pairs = done_of(lights[Light.MET], judged) | done_of(below, len(known))
    return counting(len(known), judged, below, *lights.values()) | pairs


def _totals(*names: str) -> Callable[[Material], Evidence]:
    return lambda material: together(of_row(material.total(name)) for name in names)


def _equipped(material: Material) -> Evidence:
    return of_row(material.total("buildings_fully_equipped"))


def _shortage(material: Material) -> Evidence:
    missing: Counter[str] = Counter()
    for line in material.missing:
        missing[line.equipment_type] += int(line.missing)
    names = {line.equipment_name for line in material.missing} | {line.ward_name for line in material.missing}
    return counting(*missing.values()) | quoting(*names)


def _teams(material: Material) -> Evidence:
    rows = [row for row in material.table(Dimension.WARD).of("team_regulations") if row.denominator]
    behind = sum((row.numerator or 0.0) < (row.denominator or 0.0) for row in rows)
    return of_row(material.total("team_regulations")) | counting(behind)


def _own_plans(material: Material) -> Evidence:
    rows = [row for row in material.table(Dimension.WARD).of("plans_issued") if row.group_key]
    on_time = sum(row.numerator or 0.0 for row in material.table(Dimension.WARD).of("plans_on_time") if row.group_key)
    issued, owed = sum(row.numerator or 0.0 for row in rows), sum(row.denominator or 0.0 for row in rows)
    left = (plan.working_days_left for plan in material.own_plans.values())
    return counting(owed, owed - issued, on_time, *left) | done_of(issued, owed) | quoting(*material.own_plans)


def _open(material: Material) -> Evidence:
    quoted = quoting(*(name for one in material.overdue for name in (one.building_name, one.building)))
    totals = _totals("violations_open", "violations_overdue")(material)
    return totals | counting(*(one.days for one in material.overdue[:1])) | quoted | _names_of_work(material)


def _in_period(material: Material) -> Evidence:
    last = [count for each in material.flow[-1:] for count in (each.found, each.verified)]
    return counting(*last) | _totals("violations_declared")(material)


def _priority(material: Material) -> Evidence:
    rows = material.priority.priority
    unreachable = sum(row.truck_access == "no" for row in rows)
    top = material.triage.cells[0]  # the gravest; the list shows no more than a part of a long one
    return counting(top.buildings, top.residents, unreachable)


def _overdue_tasks(material: Material) -> Evidence:
    counts = [row.numerator for row in material.table(Dimension.UNIT).of("tasks_overdue") if row.numerator]
    names = (row.group for row in material.table(Dimension.UNIT).of("tasks_overdue"))
    return counting(sum(counts), len(counts), max(counts, default=None)) | quoting(*names)


def _reports(material: Material) -> Evidence:
    period = material.reports.latest_due
    if period is None:
        return Evidence()
    states = Counter(report.state for report in material.reports.of_period(period))
    owed = states.total() - states[ReportState.NOT_APPLICABLE]
    pair = done_of(owed - states[ReportState.MISSING], owed)
    return counting(owed, states[ReportState.ON_TIME]) | pair | quoting(period.label)


def _of_buildings(material: Material) -> Evidence:
    wards = len({one.risk.ward for one in material.buildings})
    groups = Counter(one.risk.management_group for one in material.buildings)
    silent = sum(one.risk.residents is None for one in material.buildings)
    return counting(len(material.buildings), wards, silent, *groups.values())


def _of_missing(material: Material) -> Evidence:
    buildings = len({(line.ward_name, line.building) for line in material.missing})
    return counting(len(material.missing), buildings, len({line.ward_name for line in material.missing}))


def _of_work(material: Material) -> Evidence:
    late = [item for item in material.work if item.light is Light.LATE]
    return counting(len(late), len({item.who for item in late}))


def _names_of_work(material: Material) -> Evidence:
    return quoting(*(name for item in material.work for name in (item.who, item.subject)))


def _of_difficulties(material: Material) -> Evidence:
    told = [one for one in material.difficulties if one.content]
    kinds = Counter(one.cause_kind for one in told)
    voices = len(named_difficulties(told))
    return counting(len(told), len({one.ward for one in told}), voices, *kinds.values())


def _of_highlights(material: Material) -> Evidence:
    chosen = [one for one in material.stated if one.is_chosen]
    return counting(len(chosen), sum(one.light is Light.LATE for one in chosen))


_OF_SUBJECT: Mapping[str, Callable[[Material], Evidence]] = {
    "buildings": _of_buildings,
    "missing": _of_missing,
    "next": _of_work,
    "difficulties": _of_difficulties,
    "highlights": _of_highlights,
}


_OF_FINDING: Mapping[FindingKind, Callable[[Material], Evidence]] = {
    FindingKind.BUILDINGS_EQUIPPED: _equipped,
    FindingKind.EQUIPMENT_SHORTAGE: _shortage,
    FindingKind.TEAM_REGULATIONS: _teams,
    FindingKind.OUTREACH: _totals("outreach_sessions", "outreach_attendances", "households_committed"),
    FindingKind.OWN_PLANS: _own_plans,
    FindingKind.OPEN_VIOLATIONS: _open,
    FindingKind.VIOLATIONS_IN_PERIOD: _in_period,
    FindingKind.INSPECTIONS_AND_FINES: _totals(
        "buildings_inspected", "minutes_made", "sanction_decisions", "fines_issued"
    ),
    FindingKind.BOARDS_AND_FUNDS: _totals("boards_recognised", "funds_handed_over"),
    FindingKind.PRIORITY_BUILDINGS: _priority,
    FindingKind.OVERDUE_TASKS: _overdue_tasks,
    FindingKind.REPORTS_RECEIVED: _reports,
}
