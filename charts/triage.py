"""The pictures of risk: the 3×3 matrix, what raises a list, how trucks reach it, and where it lies."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence

from analytics.risk import LEVELS, BuildingRisk, Cell, Matrix, WardRisk
from analytics.risk_explained import CutPointTerm
from analytics.risk_reasons import HIGHEST_LEVEL
from analytics.risk_summary import PRIORITY, Driver, Place
from charts.spec import ChartKind, ChartSpec, Point, Scale, Series
from charts.theme import Hue, Meaning
from data.area.risk_tables import Axis
from wording import numbers
from wording import risk_charts as words
from wording.risk_page import ACCESS, AXES

# Hazard level + people level: 2 to 6, one step of the hue each.
_SCALE = Scale((3, 4, 5, 6), words.MATRIX_STEPS, Hue.BAD_IS_HIGH)
_PRIORITY = ("residents_in_priority_buildings",)
_ACCESS_MEANINGS: Mapping[str | None, Meaning] = {None: Meaning.NO_DATA}


def cell_key(place: Place) -> str:
    """How a cell is named in the address and by a click."""
    return f"{place.hazard_level}-{place.people_level}" if place.is_graded else "chua-phan-muc"


def matrix_chart(
    found: Matrix, cut_points: Sequence[CutPointTerm], as_of: dt.date, selected: Place | None
) -> ChartSpec:
    """The nine cells, gravest hazard on top, most people on the right."""
    cuts = {term.level: term.min_value for term in cut_points if term.axis == Axis.PEOPLE}
    buildings = sum(cell.buildings for cell in found.cells) + found.unknown
    rows = tuple(
        Series(words.row_name(hazard), tuple(_cell(found.cell(hazard, people), cuts) for people in LEVELS))
        for hazard in reversed(LEVELS)
    )
    return ChartSpec(
        kind=ChartKind.MATRIX,
        title=words.matrix_title(found.cell(HIGHEST_LEVEL, HIGHEST_LEVEL), buildings),
        subtitle=words.MATRIX_SCOPE.format(day=numbers.date(as_of)),
        metrics=_PRIORITY,
        series=rows,
        points=tuple(point for row in rows for point in row.points),
        scale=_SCALE,
        selected=(cell_key(selected),) if selected and selected.is_graded else (),
    )


def driver_bars(found: Sequence[Driver], buildings: int) -> ChartSpec:
    """One bar a criterion that puts buildings of the list at the highest hazard."""
    return ChartSpec(
        kind=ChartKind.BARS,
        title=words.drivers_title(found, buildings),
        subtitle=words.DRIVERS_SCOPE,
        metrics=_PRIORITY,
        points=tuple(
            Point(
                each.axis.value,
                AXES[each.axis],
                float(each.buildings),
                text=numbers.integer(each.buildings),
                hover=words.driver_hover(each),
            )
            for each in found
        ),
    )


def access_bars(rows: Sequence[BuildingRisk]) -> ChartSpec:
    """How fire trucks reach the buildings of a list, the worst first, what nobody told last."""
    counts = Counter(row.truck_access for row in rows)
    return ChartSpec(
        kind=ChartKind.BARS,
        title=words.access_title(counts),
        subtitle=words.ACCESS_SCOPE,
        metrics=("truck_access",),
        points=tuple(
            Point(
                key or "",
                name,
                float(counts[key]),
                text=numbers.integer(counts[key]),
                hover=f"{name}: {numbers.integer(counts[key])} nhà",
                meaning=_ACCESS_MEANINGS.get(key, Meaning.PRIMARY),
            )
            for key, name in ACCESS.items()
        ),
    )


def ward_risk_bars(wards: Sequence[WardRisk], as_of: dt.date, selected: tuple[str, ...]) -> ChartSpec:
    """The priority buildings ward by ward, most first; a ward that told nothing is hatched, not 0."""
    ordered = sorted(wards, key=lambda ward: (-ward.priority_buildings, not ward.buildings))
    return ChartSpec(
        kind=ChartKind.BARS,
        title=words.wards_title(wards),
        subtitle=words.WARDS_SCOPE.format(day=numbers.date(as_of)),
        metrics=_PRIORITY,
        points=tuple(_ward(ward) for ward in ordered),
        selected=selected,
    )


def _cell(cell: Cell, cuts: Mapping[int, float]) -> Point:
    place = Place(cell.hazard_level, cell.people_level)
    return Point(
        key=cell_key(place),
        label=words.column_name(cell.people_level, cuts),
        value=float(cell.hazard_level + cell.people_level),
        text=words.cell_text(cell),
        hover=words.cell_hover(cell),
        meaning=Meaning.LATE if place == PRIORITY else Meaning.PRIMARY,
    )


def _ward(ward: WardRisk) -> Point:
    return Point(
        key=ward.ward,
        label=ward.ward_name or ward.ward,
        value=float(ward.priority_buildings) if ward.buildings else None,
        text=words.ward_text(ward),
        hover=words.ward_hover(ward),
        meaning=Meaning.PRIMARY if ward.buildings else Meaning.NO_DATA,
    )
