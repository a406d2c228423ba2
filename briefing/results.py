"""The slides that show results: plan 141, violations, the buildings to act on first."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from analytics.findings import FindingKind
from analytics.metric import Dimension, Metric
from analytics.metric_table import MetricRow, MetricTable
from analytics.missing_equipment import MissingLine
from analytics.registry import REGISTRY
from briefing.material import Material
from briefing.slide import Slide, SlideTable, Statement, nothing
from charts import measured
from charts.spec import Listing
from charts.violations import flow_by_period
from data.area import Area, Plan
from wording import briefing as words
from wording import numbers
from wording.labels import is_share
from wording.risk import reason
from wording.values import marks

_TABLE_ROWS, _PRIORITY_ROWS = 8, 6
_ENDS = 10  # bars of each end, where not all wards have room
_REASONS = 2
_SHORTAGE = ("equipment_lines_met", "equipment_spend")
_RESIDENTS = "residents_in_priority_buildings"


def outreach(material: Material, area: Area) -> Slide:
    """How far propaganda has come."""
    said = [Statement(one.sentence, one.light) for one in material.said(FindingKind.OUTREACH)]
    asked = _ByWard(
        "outreach",
        words.OUTREACH,
        ("buildings_reached", "households_committed", "outreach_sessions", "outreach_attendances"),
        more=tuple(said),
    )
    return _by_ward(material, area, asked)


def equipment(material: Material, area: Area) -> Slide:
    """Which old blocks are fully equipped."""
    metrics = ("buildings_fully_equipped", "equipment_lines_met")
    asked = _ByWard("equipment", words.EQUIPMENT, metrics, FindingKind.BUILDINGS_EQUIPPED)
    return _by_ward(material, area, asked)


def missing(material: Material, area: Area) -> Slide:
    """What is still to be bought."""
    lines = sorted(material.missing, key=_type)
    summed = [(name, list(own)) for name, own in groupby(lines, key=_type)]
    summed.sort(key=lambda pair: -len(pair[1]))
    rows = tuple(_missing_row(own) for _, own in summed[:_TABLE_ROWS])
    table = SlideTable(words.MISSING_COLUMNS, (False, False, True, True, True), rows) if rows else None
    is_known = material.total(_SHORTAGE[0]).value is not None
    return Slide(
        "missing",
        words.of_plan(words.MISSING, _plan(area, _SHORTAGE[0])),
        words.missing_message(material.missing, material.total("equipment_spend").value) if is_known else "",
        table=table,
        points=() if is_known else nothing(),
        footnote=words.PRICES_ASKED if rows else "",
        metrics=_SHORTAGE,
        notes=_notes(material, _SHORTAGE),
    )


def teams(material: Material, area: Area) -> Slide:
    """Which fire teams have regulations."""
    asked = _ByWard("teams", words.TEAMS, ("team_regulations", "team_training"), FindingKind.TEAM_REGULATIONS)
    return _by_ward(material, area, asked)


def high_rises(material: Material, area: Area) -> Slide:
    """What is wrong in the high-rises, by group of violation."""
    metric = REGISTRY["violations_open"]
    known = [row for row in material.high_rises.of(metric.id) if row.value]
    overdue, managed = "violations_overdue", ("boards_recognised", "funds_handed_over", "first_meetings_held")
    said = [_statement(material.high_rises, REGISTRY[overdue])] if known else []
    said += [_statement(material.tables[()], REGISTRY[name]) for name in managed]
    return Slide(
        "high-rises",
        words.HIGH_RISES,
        words.high_rise_message(material.high_rises.total(metric.id)),
        chart=measured.group_bars(material.high_rises, metric) if known else None,
        points=tuple(said),
        metrics=(metric.id, overdue, *managed),
        notes=_notes(material, (metric.id, overdue, *managed)),
    )


def inspection(material: Material, area: Area) -> Slide:
    """What was inspected, found, verified, and what is overdue."""
    kinds = (FindingKind.OPEN_VIOLATIONS, FindingKind.VIOLATIONS_IN_PERIOD, FindingKind.INSPECTIONS_AND_FINES)
    said = material.said(*kinds)
    message = said[0].sentence.rstrip(".") if said else ""
    metrics = ("violations_open", "violations_overdue", "buildings_inspected")
    return Slide(
        "inspection",
        words.INSPECTION,
        message,
        chart=flow_by_period(material.flow) if any(each.found or each.verified for each in material.flow) else None,
        points=tuple(Statement(one.sentence, one.light) for one in said[1:]) or nothing(),
        metrics=metrics,
        notes=_notes(material, metrics),
    )


def priority(material: Material, area: Area) -> Slide:
    """The buildings to act on first."""
    said = material.said(FindingKind.PRIORITY_BUILDINGS)
    shown = material.priority.priority[:_PRIORITY_ROWS]
    wards = {row.group_key: row for row in material.table(Dimension.WARD).of(_RESIDENTS)}
    rows = tuple(
        (
            row.name or row.building,
            f"{wards[row.ward].group}{marks(wards[row.ward])}",
            numbers.integer(row.residents),
            "; ".join(reason(ground) for ground in row.reasons[:_REASONS]),
        )
        for row in shown
    )
    table = SlideTable(words.PRIORITY_COLUMNS, (False, False, True, False), rows) if rows else None
    stale = words.stale_wards([wards[key] for key in dict.fromkeys(row.ward for row in shown)])
    return Slide(
        "priority",
        words.PRIORITY,
        said[0].sentence.rstrip(".") if said else "",
        table=table,
        points=() if rows else nothing(),
        footnote=" ".join(filter(None, (words.REFERENCE_ONLY, stale))),
        metrics=(_RESIDENTS,),
        listings=(Listing.PRIORITY,) if rows else (),
        notes=_notes(material, (_RESIDENTS,)),
    )


@dataclass(frozen=True, slots=True)
class _ByWard:
    """A slide of bars by ward: its metrics, the first of them drawn, and the finding that is its message."""

    id: str
    topic: str
    metrics: tuple[str, ...]
    message: FindingKind | None = None
    more: tuple[Statement, ...] = ()


def _by_ward(material: Material, area: Area, asked: _ByWard) -> Slide:
    """Bars of the first metric by ward, the other shares as points beside: counts stand in the findings."""
    shown, *others = (REGISTRY[metric] for metric in asked.metrics)
    table = material.table(Dimension.WARD)
    rows = tuple(table.of(shown.id))
    said = material.said(asked.message) if asked.message else ()
    beside = [text for text in (words.late_wards(rows), words.silent_wards(rows), words.stale_wards(rows)) if text]
    everywhere = words.EVERYWHERE.format(unit=area.unit_label)
    return Slide(
        asked.id,
        words.of_plan(asked.topic, _plan(area, shown.id)),
        said[0].sentence.rstrip(".") if said else words.share_message(shown, table.total(shown.id)),
        chart=measured.ends(measured.ward_bars(table, shown, everywhere), _ENDS) if _is_known(rows) else None,
        points=(
            *asked.more,
            *(_statement(table, each) for each in others if is_share(each)),
            *(Statement(text) for text in beside),
        ),
        metrics=asked.metrics,
        notes=_notes(material, asked.metrics),
    )


def _plan(area: Area, metric: str) -> Plan | None:
    """The plan of the area that a metric follows up."""
    return next((plan for plan in area.plans if plan.plan == REGISTRY[metric].plan), None)


def _is_known(rows: Iterable[MetricRow]) -> bool:
    """Whether there is a bar to draw."""
    return any(row.value is not None for row in rows)


def _statement(table: MetricTable, metric: Metric) -> Statement:
    row = table.total(metric.id)
    return Statement(words.share_message(metric, row), row.light)


def _notes(material: Material, metrics: Iterable[str]) -> str:
    return words.notes([REGISTRY[name] for name in metrics], material.scope.as_of, material.snapshot)


def _type(line: MissingLine) -> str:
    return line.equipment_type


def _missing_row(lines: list[MissingLine]) -> tuple[str, ...]:
    first = lines[0]
    return (
        first.equipment_name,
        first.unit_of_measure,
        numbers.integer(sum(line.missing for line in lines)),
        numbers.integer(len({(line.ward_name, line.building) for line in lines})),
        numbers.integer(len({line.ward_name for line in lines})),
    )
