"""Outreach and teams around the old blocks, by hand."""

from tests.analytics.worked.equipment import BUILDINGS
from tests.analytics.worked.example import Example

# B1 is named twice: 50 + 20 commitments, but it has only 60 households. The first session came before the plan.
OUTREACH = """
    session | held_on    | form    | attendees | buildings | building_commitments
    T0      | 2019-05-02 | meeting | 30        | B2        | 10
    T1      | 2019-07-01 | meeting | 80        | B1        | 50
    T2      | 2019-10-01 | leaflet |           | B1        | 20
"""
REACHED = {"building": BUILDINGS, "outreach": OUTREACH}
TEAMS = """
    team | name  | kind          | buildings | members | trained | regulation_no | regulation_on
    D1   | Đội 1 | facility      | B1; B2    | 10      | 12      | 01/QC         | 2019-09-01
    D2   | Đội 2 | civil_defence | H1        | 8       | 4       | 02/QC         |
    D3   | Đội 3 | civil_defence |           | 6       |         |               |
"""

EXAMPLES = (
    # min(70, 60) of B1 and 0 of B2's 40; B3's households are blank, H1 is outside the plan.
    Example(metric="households_committed", tables=REACHED, figure=(60, 100, 0.6), states=(1, 1, 1, 1)),
    # B1 alone since the plan began.
    Example(metric="buildings_reached", tables=REACHED, figure=(1, 3, 1 / 3), states=(1, 2, 1, 0)),
    Example(
        metric="buildings_with_team",
        tables={"building": BUILDINGS, "fire_team": TEAMS},
        figure=(2, 3, 2 / 3),
        states=(2, 1, 1, 0),
    ),
    # D2 has a number without a date: not a regulation yet.
    Example(metric="team_regulations", tables={"fire_team": TEAMS}, figure=(1, 3, 1 / 3), states=(1, 2, 0, 0)),
    # min(12, 10) + 4 of 18; D3's trained is blank.
    Example(metric="team_training", tables={"fire_team": TEAMS}, figure=(14, 18, 14 / 18), states=(1, 1, 0, 1)),
    # T0 came before the plan; T2 did not say how many came.
    Example(metric="outreach_sessions", tables=REACHED, figure=(2, None, 2), states=(2, 0, 1, 0)),
    Example(metric="outreach_attendances", tables=REACHED, figure=(80, None, 80), states=(1, 0, 1, 1)),
)
