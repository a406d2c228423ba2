"""Where the buildings of the list stand."""

from collections.abc import Sequence

from analytics.register import RegisteredBuilding
from charts.buildings_by_ward import buildings_by_ward
from ui.chart import draw
from ui.scope_controls import select_wards
from ui.view import View


def show_by_ward(view: View, found: Sequence[RegisteredBuilding]) -> None:
    """The buildings found by ward; a click filters the page by the ward."""
    if found:
        risks = [each.risk for each in found]
        draw(buildings_by_ward(risks, view.scope.as_of, view.scope.wards), "buildings-by-ward", select_wards)
