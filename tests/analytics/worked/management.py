# ruff: noqa: E501 - the tables read best whole
"""Boards, funds, dossiers, meetings, acceptance, access and inspections, by hand."""

from tests.analytics.worked.example import Example

# H1–H3 are high-rises, H4 has none of it (KAD), O1 is an old block, M1 a small house of flats.
BUILDINGS = """
    building | name | kind             | storeys | apartments | board_status   | fund_status    | dossier_handed_over | first_meeting_held | fire_acceptance | truck_access | na_reason
    H1       | H1   | commercial       | 20      | 200        | recognised     | handed_over    | yes                 | yes                | accepted        | yes          |
    H2       | H2   | commercial       | 15      | 100        | elected        | partly         | no                  | yes                | not_accepted    | limited      |
    H3       | H3   | resettlement     | 9       |            |                |                |                     |                    | unknown         |              |
    H4       | H4   | social           | 12      | 0          | not_applicable | not_applicable | not_applicable      | not_applicable     | not_applicable  | no           | Nhà công vụ
    O1       | O1   | old_block        | 5       | 60         | none           | not_handed_over| no                  | no                 | not_applicable  | yes          | Nhà cũ
    M1       | M1   | multi_flat_house | 8       | 40         | recognised     | handed_over    | yes                 | yes                |                 | no           |
"""
INSPECTIONS = """
    inspection | inspected_on | building | kind         | result | minutes_no | next_due_on
    K0         | 2019-03-01   | O1       | periodic     | safe   | 1/BB       | 2019-12-23
    K1         | 2019-07-10   | H1       | periodic     | unsafe | 2/BB       | 2019-12-24
    K2         | 2019-09-10   | H1       | reinspection | safe   |            | 2020-03-01
    K3         | 2019-12-25   | H2       | periodic     | safe   | 3/BB       |
"""
VIOLATIONS = """
    violation | building | violation_type   | found_on   | verified_on
    V1        | H1       | blocked_escape_route | 2019-07-10 |
    V2        | H1       | blocked_escape_route | 2019-07-10 | 2019-09-10
    V3        | O1       | blocked_escape_route | 2019-08-01 |
    V4        | H3       | blocked_escape_route | 2019-08-01 |
"""
REGISTER = {"building": BUILDINGS}
INSPECTED = {"building": BUILDINGS, "inspection": INSPECTIONS}

EXAMPLES = (
    # Of the high-rises H1 yes, H2 no, H3 blank, H4 KAD; O1 and M1 are of other groups.
    Example(metric="boards_recognised", tables=REGISTER, figure=(1, 2, 0.5), states=(1, 1, 3, 1)),
    Example(metric="funds_handed_over", tables=REGISTER, figure=(1, 2, 0.5), states=(1, 1, 3, 1)),
    Example(metric="dossiers_handed_over", tables=REGISTER, figure=(1, 2, 0.5), states=(1, 1, 3, 1)),
    Example(metric="first_meetings_held", tables=REGISTER, figure=(2, 2, 1.0), states=(2, 0, 3, 1)),
    # H1 of H1 and H2; H3 unknown and M1 blank are chưa có số liệu; H4 and O1 do not apply.
    Example(metric="fire_acceptance", tables=REGISTER, figure=(1, 2, 0.5), states=(1, 1, 2, 2)),
    Example(metric="truck_access", tables=REGISTER, figure=(2, 5, 0.4), states=(2, 3, 0, 1)),
    # Since 10/06/2019: H1 only; K0 is older, K3 lies ahead.
    Example(metric="buildings_inspected", tables=INSPECTED, figure=(1, 6, 1 / 6), states=(1, 5, 0, 0)),
    # O1 was due on 23/12; H1's latest due day is in 2020; nobody else has one.
    Example(metric="inspections_overdue", tables=INSPECTED, figure=(1, 2, 0.5), states=(1, 1, 0, 4)),
    Example(metric="inspections_done", tables=INSPECTED, figure=(2, None, 2), states=(2, 0, 1, 0)),
    Example(metric="reinspections", tables=INSPECTED, figure=(1, None, 1), states=(1, 0, 2, 0)),
    Example(metric="minutes_made", tables=INSPECTED, figure=(1, None, 1), states=(1, 1, 1, 0)),
    # 2 open ones over 200 + 100 + 60 + 40 flats; H3's flats are blank, H4 has none.
    Example(
        metric="violations_per_100_apartments",
        tables={"building": BUILDINGS, "violation": VIOLATIONS},
        figure=(2, 400, 0.5),
        states=(2, 2, 1, 1),
    ),
)
