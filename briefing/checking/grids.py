"""Whether the tables of the report and of the annexes hold the figures of the briefing, old and missing ones marked."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from analytics.agreement import Fault, Rule, is_same
from analytics.metric import Dimension
from analytics.metric_table import Light, MetricRow
from analytics.registry import REGISTRY
from briefing.annexes import VIOLATIONS, FigureSheet
from briefing.checking.told import number_of
from briefing.document import Grid
from briefing.material import Material
from wording import annex, numbers, report
from wording import checks as words
from wording.labels import is_share
from wording.values import STALE_MARK

_BY_LABEL = {metric.label: metric.id for metric in REGISTRY.values()}
_SHOWN = 0.0500001  # half of the one decimal that a table shows


def grid_faults(grid: Grid, material: Material, place: str) -> Iterator[Fault]:
    """Where a table of a document differs from the briefing; tables of words have no figures."""
    if grid.columns == report.BUILDING_COLUMNS:
        yield from _buildings(grid, material, place)
    elif grid.columns == report.OPEN_COLUMNS:
        yield from _violations(grid, material, place)
    elif grid.columns == report.TASK_COLUMNS:
        yield from _tasks(grid, material, place)
    elif grid.caption in _BY_LABEL:
        yield from _by_ward(grid, _BY_LABEL[grid.caption], material, words.in_table(place, grid.caption))


def sheet_faults(sheet: FigureSheet, material: Material, place: str) -> Iterator[Fault]:
    """Where a sheet of the annex workbook differs from the briefing."""
    table = material.table(Dimension.WARD)
    expected = (table.total(sheet.metric), *table.of(sheet.metric))
    for line, row in zip(sheet.lines, expected, strict=True):
        shown = (line.whole, line.part, line.ratio, line.before, line.target)
        if not all(map(is_same, shown, (row.denominator, row.numerator, row.value, row.previous, row.target))):
            yield Fault(Rule.SAME_FIGURES, place, line.name, words.listed(shown[:3]), words.listed(_parts(row)))
        if row.stale and row.value is not None and row.group_key and annex.STALE not in line.remark:
            yield Fault(Rule.MARKED, place, line.name)


def _by_ward(grid: Grid, metric: str, material: Material, place: str) -> Iterator[Fault]:
    table = material.table(Dimension.WARD)
    by_name = {row.group: row for row in table.of(metric)}
    yield from _line(grid.total, table.total(metric), place, is_total=True)
    for line in grid.rows:
        row = by_name.get(line[1])
        if row is None:
            yield Fault(Rule.SAME_FIGURES, place, line[1])
        else:
            yield from _line(line, row, place, is_total=False)
    yield from (Fault(Rule.SAME_FIGURES, place, name) for name in by_name.keys() - {line[1] for line in grid.rows})


def _line(line: Sequence[str], row: MetricRow, place: str, *, is_total: bool) -> Iterator[Fault]:
    shown = tuple(number_of(cell) for cell in line[2:6])
    if not all(map(_is_shown, shown, _cells(row))):
        yield Fault(Rule.SAME_FIGURES, place, line[1], words.joined(line[2:6]), words.listed(_cells(row)))
    is_old, is_silent = row.stale and row.value is not None, row.value is None
    if not is_total and ((is_old and STALE_MARK not in line[-1]) or (is_silent and not line[-1])):
        yield Fault(Rule.MARKED, place, line[1])


def _cells(row: MetricRow) -> tuple[float | None, ...]:
    """What the cells (1)–(4) of a row must say; nothing of one without a value."""
    if row.value is None:
        return (None,) * 4
    scale = 100.0 if is_share(REGISTRY[row.metric]) else 1.0
    change = None if row.previous is None else (row.value - row.previous) * scale
    return (row.denominator, row.numerator, row.value * scale, change)


def _parts(row: MetricRow) -> tuple[float | None, ...]:
    return (row.denominator, row.numerator, row.value)


def _is_shown(shown: float | None, known: float | None) -> bool:
    if shown is None or known is None:
        return shown is known
    return abs(shown - known) <= _SHOWN


def _violations(grid: Grid, material: Material, place: str) -> Iterator[Fault]:
    table = material.table(Dimension.WARD)
    rows: Mapping[str, list[MetricRow]] = {
        row.group: [table.row(metric, row.group_key) for metric in VIOLATIONS] for row in table.of(VIOLATIONS[0])
    }
    lines = [
        (grid.total, [table.total(metric) for metric in VIOLATIONS]),
        *((line, rows[line[1]]) for line in grid.rows),
    ]
    for line, own in lines:
        expected = tuple(None if row.value is None else row.numerator for row in own)
        if not all(map(_is_shown, (number_of(cell) for cell in line[2:6]), expected)):
            yield Fault(Rule.SAME_FIGURES, place, line[1], words.joined(line[2:6]), words.listed(expected))
        # A share of nothing, as of none open, has no value and is not missing: the counts beside it are told.
        needs_mark = any(row.stale for row in own) or all(row.value is None for row in own)
        if line is not grid.total and needs_mark and not line[-1]:
            yield Fault(Rule.MARKED, place, line[1])


def _buildings(grid: Grid, material: Material, place: str) -> Iterator[Fault]:
    """A list of buildings has them all; its sums are those of its own lines and of the register."""
    if len(grid.rows) != len(material.buildings):
        said, known = numbers.integer(len(grid.rows)), numbers.integer(len(material.buildings))
        yield Fault(Rule.SAME_FIGURES, place, words.LINES, said, known)
    told = (
        sum(one.apartments or 0 for one in material.buildings),
        sum(one.risk.residents or 0 for one in material.buildings),
    )
    for column, known_sum in zip((5, 6), told, strict=True):
        lines, total = sum(number_of(line[column]) or 0.0 for line in grid.rows), number_of(grid.total[column]) or 0.0
        if not lines == total == known_sum:
            yield Fault(Rule.SAME_FIGURES, place, grid.columns[column], grid.total[column], numbers.integer(known_sum))
    for line, one in zip(grid.rows, material.buildings, strict=False):
        if one.is_stale and not line[-1]:
            yield Fault(Rule.MARKED, place, one.risk.building)


def _tasks(grid: Grid, material: Material, place: str) -> Iterator[Fault]:
    """A task's line says as many units as its metrics count, and those whose day has passed, heard of or not."""
    table = material.table(Dimension.TASK)
    counts: dict[str, list[float]] = {}
    for metric in ("tasks_done", "tasks_done_with_evidence"):
        for row in table.of(metric):
            counts.setdefault(report.task_name(row.group, row.group_key), []).append(row.numerator or 0.0)
    every = [task for tasks in material.tasks.values() for task in tasks]
    late = Counter(report.task_name(task.task_name, task.task) for task in every if task.light is Light.LATE)
    for line in grid.rows:
        shown, known = [number_of(cell) for cell in line[4:7]], [*counts.get(line[1], []), late[line[1]]]
        if shown != known:
            yield Fault(Rule.SAME_FIGURES, place, line[1], words.listed(shown), words.listed(known))
