"""What raises the buildings of the list, how fire trucks reach them, and in which wards they stand."""

from analytics.risk_summary import PRIORITY, Place, drivers
from charts.triage import access_bars, driver_bars, ward_risk_bars
from ui.chart import draw
from ui.markup import show, tag
from ui.risk import questions
from ui.scope_controls import select_wards
from ui.view import View
from wording.risk_charts import DRIVERS_NONE


def show_drivers(view: View, chosen: Place | None) -> None:
    """The criteria at the highest level, then truck access, of the list shown."""
    rows = view.ask(questions.in_place, chosen or PRIORITY)
    if not rows:
        return
    if found := drivers(rows):
        draw(driver_bars(found, len(rows)), "drivers")
    else:
        show(tag("h3", DRIVERS_NONE, css="section"))
    draw(access_bars(rows), "access")


def show_ward_risk(view: View) -> None:
    """The wards with their priority buildings; a click filters by the ward."""
    free = {ward.ward for ward in view.area.wards_on(view.scope.as_of) if not ward.has_apartments}
    followed = [ward for ward in view.ask(questions.by_ward) if ward.buildings or ward.ward not in free]
    draw(ward_risk_bars(followed, view.scope.as_of, view.scope.wards), "risk-by-ward", select_wards)
