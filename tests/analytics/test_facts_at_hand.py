"""Records at hand give the same figures, and leave nothing behind."""

import datetime as dt

from analytics import measure
from analytics.facts_at_hand import facts_at_hand
from analytics.registry import REGISTRY
from analytics.risk import risk
from analytics.scope import Scope

SCOPE = Scope(dt.date(2019, 12, 24))
BUILDINGS = """
    building | name   | kind      | storeys
    B1       | Nhà B1 | old_block | 5
    B2       | Nhà B2 | old_block | 5
"""
TEAMS = """
    team | name  | kind     | buildings | regulation_no | regulation_on
    T1   | Đội 1 | facility | B1        | 12/QC         | 2019-11-05
    T2   | Đội 2 | facility | B2        |               |
"""
TABLES = "select table_name from duckdb_tables() where database_name = 'memory'"


def test_figures_of_records_at_hand_are_those_of_the_facts(city):
    city.buildings(BUILDINGS)
    city.fire_teams(TEAMS)
    store = city.store()
    with facts_at_hand(store) as at_hand:
        for _ in range(2):
            found = measure(at_hand, tuple(REGISTRY), SCOPE)
            assert (found.total("team_regulations").numerator, found.total("team_regulations").denominator) == (1, 2)
            assert found == measure(store, tuple(REGISTRY), SCOPE)
        assert store.rows(TABLES)


def test_a_question_with_weights_of_its_own_is_not_answered_from_records_at_hand(city):
    city.buildings(BUILDINGS)
    city.violations("""
        violation | building | violation_type       | found_on   | status
        V1        | B1       | blocked_escape_route | 2019-10-01 | fixing
    """)
    store = city.store()
    with facts_at_hand(store) as at_hand:
        plain = {row.building: row.weighted_violations for row in risk(at_hand, SCOPE).rows}
        heavier = {row.building: row.weighted_violations for row in risk(at_hand, SCOPE, weights={"C": 3.0}).rows}
    assert (plain["B1"], heavier["B1"]) == (1, 3)


def test_the_tables_at_hand_are_gone_afterwards(city):
    city.buildings(BUILDINGS)
    store = city.store()
    with facts_at_hand(store) as at_hand:
        assert measure(at_hand, ["buildings_fully_equipped"], SCOPE).rows
    assert store.rows(TABLES) == []
