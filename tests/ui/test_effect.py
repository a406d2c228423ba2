"""What taking a file would do, tried on a copy that is thrown away."""

import datetime as dt

from analytics import MACROS, Scope
from data.area import default_area_folder, load_area
from data.store import open_store
from tests.city import City, make_intake
from ui.effect import effects
from ui.view import View

DAY = dt.date(2019, 12, 24)
TEAMS = """
    team | name  | kind     | regulation_no | regulation_on
    T1   | Đội 1 | facility | {number}      | {issued}
"""


def test_the_preview_names_the_figures_that_change_and_leaves_the_store_as_it_is(city: City):
    city.submit(fire_team=TEAMS.format(number="", issued=""))
    before = city.publish().id
    view = View(open_store(city.folder, MACROS), Scope(DAY), "", load_area(default_area_folder()), city.folder)
    corrected = make_intake(
        ward="quynh-loi",
        period="flash-2019-12-24",
        profile="ward",
        cutoff=DAY,
        is_delta=False,
        tables={"fire_team": TEAMS.format(number="12/QC", issued="2019-12-10")},
    )
    changes = effects(view, [corrected], ("team_regulations", "violations_open"))
    assert [(change.ward, change.metric.id, change.before, change.after) for change in changes] == [
        ("Quỳnh Lôi", "team_regulations", "0,0% (0/1)", "100,0% (1/1)")
    ]
    assert len(city.ledger.submissions()) == 1
    assert city.publish().id == before
    assert [path.name for path in city.folder.iterdir() if path.name.startswith(".trial")] == []
