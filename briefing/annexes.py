"""The annexes of the report: Biểu 01–06, every figure from the briefing's tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from analytics.metric import Dimension
from analytics.metric_table import MetricRow
from analytics.register import RegisteredBuilding
from analytics.registry import REGISTRY
from briefing.document import Annex, Block, Grid, Paragraph
from briefing.material import Material
from data.area import Area
from wording import annex as annex_words
from wording import numbers
from wording import report as words
from wording.labels import light
from wording.values import explained

_WARD_WEIGHTS = (1.25, 3.8, 2.0, 2.0, 2.3, 2.2, 2.8)
_EQUIPMENT = ("buildings_fully_equipped", "equipment_lines_met")
_FORCES = ("team_regulations", "team_training", "buildings_with_team")
METRICS = (
    "buildings_fully_equipped",
    "equipment_lines_met",
    "buildings_reached",
    "households_committed",
    "team_regulations",
    "team_training",
    "buildings_inspected",
    "violations_verified",
    "violations_overdue",
    "boards_recognised",
    "funds_handed_over",
    "reports_received",
)
VIOLATIONS = ("violations_found", "violations_open", "violations_overdue", "violations_verified")


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A line of a sheet before anything writes it: what was counted, and what is set beside it."""

    name: str
    whole: float | None
    part: float | None
    ratio: float | None
    before: float | None
    target: float | None
    light: str
    remark: str


@dataclass(frozen=True, slots=True)
class FigureSheet:
    """A metric's sheet in the annex workbook: the whole area first, then its wards in official order."""

    metric: str
    lines: tuple[FigureLine, ...]


def figure_sheets(material: Material, area: Area) -> tuple[FigureSheet, ...]:
    """The annexes that are figures, a sheet a metric."""
    table, everywhere = material.table(Dimension.WARD), words.EVERYWHERE.format(unit=area.unit_label)
    return tuple(
        FigureSheet(
            name, (_figure(everywhere, table.total(name)), *(_figure(row.group, row) for row in table.of(name)))
        )
        for name in METRICS
    )


def _figure(name: str, row: MetricRow) -> FigureLine:
    return FigureLine(
        name,
        row.denominator,
        row.numerator,
        row.value,
        row.previous,
        row.target,
        str(light(row.light)).strip(),
        annex_words.remark(row),
    )


def lists(material: Material) -> tuple[tuple[str, Grid], ...]:
    """The annexes that are lists rather than figures, by title: buildings, tasks, difficulties."""
    titles = [title for _, title in words.ANNEXES]
    return (titles[0], building_grid(material)), (titles[4], _tasks(material)), (titles[5], difficulty_grid(material))


def annexes(material: Material, area: Area) -> tuple[Annex, ...]:
    """The six annexes; the wide ones lie on their side."""
    blocks: Sequence[tuple[tuple[Block, ...], bool]] = (
        ((building_grid(material),), True),
        (tuple(block for metric in _EQUIPMENT for block in ward_table(material, area, metric)), False),
        (with_legend(_violations(material, area)), True),
        (tuple(block for metric in _FORCES for block in ward_table(material, area, metric)), False),
        ((_tasks(material),), True),
        ((difficulty_grid(material),), True),
    )
    return tuple(
        Annex(number, title, words.ATTACHED, own, is_landscape)
        for (number, title), (own, is_landscape) in zip(words.ANNEXES, blocks, strict=True)
    )


def ward_table(material: Material, area: Area, name: str) -> tuple[Block, ...]:
    """A metric by ward with the words for the marks that occur in it."""
    return with_legend(ward_grid(material, area, name))


def with_legend(grid: Grid) -> tuple[Block, ...]:
    """A table and, under it, what the marks in its last column say."""
    return (grid, *map(Paragraph, explained(row[-1] for row in grid.rows)))


def ward_grid(material: Material, area: Area, name: str) -> Grid:
    """A metric by ward in official order, the whole area first and apart."""
    metric, table = REGISTRY[name], material.table(Dimension.WARD)
    everywhere = words.EVERYWHERE.format(unit=area.unit_label)
    rows = tuple(
        (str(number), row.group, *words.ward_cells(metric, row)) for number, row in enumerate(table.of(name), 1)
    )
    return Grid(
        caption=metric.label,
        columns=tuple(title.format(whole=words.WHOLE.get(name, words.WHOLE_DEFAULT)) for title in words.WARD_COLUMNS),
        are_numbers=(True, False, True, True, True, True, False),
        weights=_WARD_WEIGHTS,
        rows=rows,
        marks=words.WARD_MARKS,
        total=("", everywhere, *words.ward_cells(metric, table.total(name))),
    )


def building_grid(material: Material) -> Grid:
    """Every building of the register, their sums below."""
    rows = tuple(_building(number, one) for number, one in enumerate(material.buildings, 1))
    return Grid(
        "",
        words.BUILDING_COLUMNS,
        (True, False, False, False, True, True, True, False),
        (1.2, 2.2, 7.0, 2.6, 1.5, 1.6, 1.8, 2.6),
        rows,
        total=("", words.SUM.format(n=numbers.integer(len(rows))), "", "", "", *_sums(material.buildings), ""),
    )


def _building(number: int, one: RegisteredBuilding) -> tuple[str, ...]:
    place = " – ".join(part for part in (one.risk.name, one.risk.address) if part)
    return (
        str(number),
        one.risk.building,
        place,
        one.risk.ward_name or "",
        numbers.integer(one.risk.storeys),
        numbers.integer(one.apartments),
        numbers.integer(one.risk.residents),
        words.STALE_SHORT if one.is_stale else "",
    )


def _sums(buildings: Sequence[RegisteredBuilding]) -> tuple[str, str]:
    return (
        numbers.integer(sum(one.apartments or 0 for one in buildings)),
        numbers.integer(sum(one.risk.residents or 0 for one in buildings)),
    )


def _violations(material: Material, area: Area) -> Grid:
    table = material.table(Dimension.WARD)
    wards = [[table.row(metric, row.group_key) for metric in VIOLATIONS] for row in table.of(VIOLATIONS[0])]
    rows = tuple(
        (str(number), own[0].group, *(words.count(row) for row in own), words.mark(own))
        for number, own in enumerate(wards, 1)
    )
    everywhere = words.EVERYWHERE.format(unit=area.unit_label)
    return Grid(
        "",
        words.OPEN_COLUMNS,
        (True, False, True, True, True, True, False),
        _WARD_WEIGHTS,
        rows,
        total=("", everywhere, *(words.count(table.total(metric)) for metric in VIOLATIONS), ""),
    )


def _tasks(material: Material) -> Grid:
    rows: list[tuple[str, ...]] = []
    for tasks in material.tasks.values():
        ordered = sorted(tasks, key=lambda task: (task.task_order, task.task))
        for _, own in groupby(ordered, key=lambda task: task.task):
            rows.append((str(len(rows) + 1), *words.task_row(list(own))))
    return Grid(
        "",
        words.TASK_COLUMNS,
        (True, False, True, False, True, True, True),
        (1.0, 7.0, 2.2, 3.0, 2.0, 2.0, 2.0),
        tuple(rows),
    )


def difficulty_grid(material: Material) -> Grid:
    """Every difficulty and what is asked for, in the wards' own words."""
    rows = tuple(
        (
            str(number),
            one.ward_name,
            one.content or words.NOT_STATED,
            words.cause(one),
            one.proposal or "",
            one.addressed_to or "",
        )
        for number, one in enumerate(material.difficulties, 1)
    )
    return Grid(
        "",
        words.DIFFICULTY_COLUMNS,
        (True, False, False, False, False, False),
        (1.0, 2.6, 6.0, 2.2, 5.0, 3.0),
        rows,
    )
