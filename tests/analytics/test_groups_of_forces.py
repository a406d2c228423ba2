"""Teams by kind and sessions by form: each record counts in the one group that it names."""

from analytics import Scope, measure
from analytics.metric import Dimension, RecordState
from analytics.records import records
from tests.city import City
from tests.pages.conftest import DAY

TEAMS = """
    team | name  | kind          | members | trained | regulation_no | regulation_on
    T1   | Đội 1 | facility      | 10      | 4       | 12/QC         | 2019-11-05
    T2   | Đội 2 | facility      | 8       | 8       |               |
    T3   | Đội 3 | civil_defence | 5       | 5       | 13/QC         | 2019-12-25
"""
SESSIONS = """
    session | held_on    | form    | attendees
    S1      | 2019-07-02 | meeting | 120
    S2      | 2019-12-20 | meeting |
    S3      | 2019-08-09 | drill   | 30
    S4      | 2019-08-10 |         | 7
"""


def test_the_figures_of_teams_are_told_by_kind(city: City) -> None:
    city.fire_teams(TEAMS)
    table = measure(city.store(), ["team_regulations", "team_training"], Scope(DAY), (Dimension.TEAM_KIND,))
    told = {(row.metric, row.group): (row.numerator, row.denominator) for row in table.rows}
    # A regulation of tomorrow is none today.
    assert told == {
        ("team_regulations", "Đội PCCC cơ sở"): (1, 2),
        ("team_regulations", "Đội dân phòng"): (0, 1),
        ("team_training", "Đội PCCC cơ sở"): (12, 18),
        ("team_training", "Đội dân phòng"): (5, 5),
    }


def test_sessions_are_told_by_form_and_a_session_without_form_is_none_of_them(city: City) -> None:
    city.outreach(SESSIONS)
    table = measure(city.store(), ["outreach_sessions", "outreach_attendances"], Scope(DAY), (Dimension.OUTREACH_FORM,))
    told = {(row.metric, row.group_key): row.numerator for row in table.rows}
    assert told == {
        ("outreach_sessions", "meeting"): 2,
        ("outreach_sessions", "drill"): 1,
        ("outreach_sessions", ""): 1,
        ("outreach_attendances", "meeting"): 120,
        ("outreach_attendances", "drill"): 30,
        ("outreach_attendances", ""): 7,
    }


def test_the_list_behind_a_form_holds_its_sessions_only(city: City) -> None:
    city.outreach(SESSIONS)
    found = records(city.store(), "outreach_attendances", Scope(DAY), within={Dimension.OUTREACH_FORM: "meeting"})
    assert found.counts[RecordState.DONE] == 1
    assert found.counts[RecordState.NOT_REPORTED] == 1
