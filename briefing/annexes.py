"""The annexes of the report: Biểu 01–06, every figure from the briefing's tables."""

from collections.abc import Sequence
from itertools import groupby

from analytics.metric import Dimension
from analytics.register import RegisteredBuilding
from analytics.registry import REGISTRY
from briefing.document import Annex, Block, Grid
from briefing.material import Material
from data.area import Area
from wording import numbers
from wording import report as words

_WARD_WEIGHTS = (1.0, 4.0, 2.0, 2.0, 2.2, 2.2, 3.0)
_EQUIPMENT = ("buildings_fully_equipped", "equipment_lines_met")
_FORCES = ("team_regulations", "team_training", "buildings_with_team")
_VIOLATIONS = ("violations_found", "violations_open", "violations_overdue", "violations_verified")


def lists(material: Material) -> tuple[tuple[str, Grid], ...]:
    """The annexes that are lists rather than figures, by title: buildings, tasks, difficulties."""
    titles = [title for _, title in words.ANNEXES]
    return (titles[0], _buildings(material)), (titles[4], _tasks(material)), (titles[5], _difficulties(material))


def annexes(material: Material, area: Area) -> tuple[Annex, ...]:
    """The six annexes; the wide ones lie on their side."""
    blocks: Sequence[tuple[tuple[Block, ...], bool]] = (
        ((_buildings(material),), True),
        (tuple(ward_grid(material, area, metric) for metric in _EQUIPMENT), False),
        ((_violations(material, area),), True),
        (tuple(ward_grid(material, area, metric) for metric in _FORCES), False),
        ((_tasks(material),), True),
        ((_difficulties(material),), True),
    )
    return tuple(
        Annex(number, title, words.ATTACHED, own, is_landscape)
        for (number, title), (own, is_landscape) in zip(words.ANNEXES, blocks, strict=True)
    )


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


def _buildings(material: Material) -> Grid:
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
    wards = {row.group_key: row.group for row in table.of(_VIOLATIONS[0])}
    rows = tuple(
        (str(number), name, *(words.count(table.row(metric, ward)) for metric in _VIOLATIONS), "")
        for number, (ward, name) in enumerate(wards.items(), 1)
    )
    everywhere = words.EVERYWHERE.format(unit=area.unit_label)
    return Grid(
        "",
        words.OPEN_COLUMNS,
        (True, False, True, True, True, True, False),
        _WARD_WEIGHTS,
        rows,
        total=("", everywhere, *(words.count(table.total(metric)) for metric in _VIOLATIONS), ""),
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


def _difficulties(material: Material) -> Grid:
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
