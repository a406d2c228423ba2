"""The worked questions in SQL run in the explorer and give what a person counts in a small town."""

import datetime as dt
from collections.abc import Iterator

import pytest

from analytics.registry import MACROS
from analytics.sql_examples import SqlExample, example_sql
from data.explorer.answer import Answer
from data.explorer.explorer import Explorer
from tests.city import City
from tests.pages.conftest import DAY
from wording.sql_examples import TITLES

START = dt.date(2019, 6, 10)
BUILDINGS = """
    building | name | kind      | storeys | residents | inspection_grade
    B1       | A    | old_block | 5       | 40        | d
    B2       | B    | old_block | 5       | 60        | d
    B3       | C    | old_block | 5       | 10        | b
"""
VIOLATIONS = """
    violation | building | violation_type       | found_on   | decision_on | measures | fine_vnd | fine_paid_vnd
    V1        | B1       | blocked_escape_route | 2019-10-01 | 2019-10-05  | fined    | 5000000  | 2000000
    V2        | B2       | leakage              | 2019-10-01 |             |          |          |
"""
EQUIPMENT = """
    building | equipment_type      | required_reported | installed | installed_on | funding | cost_vnd
    B1       | powder_extinguisher | 4                 | 3         | 2019-11-01   | city    | 900000
    B2       | powder_extinguisher | 4                 | 2         | 2019-01-01   | ward    | 500000
"""
TEAMS = """
    team | name  | kind     | buildings | regulation_no | regulation_on
    T2   | Đội 2 | facility | B2        |               |
"""


@pytest.fixture(scope="module")
def explorer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Explorer]:
    city = City(tmp_path_factory.mktemp("examples"))
    need = EQUIPMENT.replace("| 4  ", "| 6  ")
    city.submit(period="11/2019", received="2019-11-15 08:00", building=BUILDINGS, equipment=need)
    city.submit(building=BUILDINGS, violation=VIOLATIONS, equipment=EQUIPMENT, fire_team=TEAMS)
    opened = Explorer(city.folder, city.publish().id, MACROS, processes=1)
    yield opened
    opened.close()


def answered(explorer: Explorer, example: SqlExample) -> list[dict[str, object]]:
    outcome = explorer.run(example_sql(example, DAY, START))
    assert isinstance(outcome, Answer), outcome
    return outcome.table.to_pylist()


@pytest.mark.parametrize("example", list(SqlExample))
def test_every_question_has_a_title_and_an_answer(explorer: Explorer, example: SqlExample):
    answered(explorer, example)
    assert TITLES[example]


def test_what_they_find_is_what_a_person_finds(explorer: Explorer):
    assert [row["name"] for row in answered(explorer, SqlExample.BLOCKED_EXITS)] == ["A"]
    assert [(row["name"], row["residents"]) for row in answered(explorer, SqlExample.GRADE_D)] == [("B", 60), ("A", 40)]
    assert [row["unpaid_vnd"] for row in answered(explorer, SqlExample.UNPAID_FINES)] == [3_000_000]
    assert [(row["building"], int(row["fell_by"])) for row in answered(explorer, SqlExample.NEED_FELL)] == [
        ("B1", 2),
        ("B2", 2),
    ]
    bought = answered(explorer, SqlExample.BOUGHT_SINCE)
    assert [(row["funding"], int(row["pieces"]), int(row["cost_vnd"])) for row in bought] == [("city", 3, 900_000)]
    assert [(row["name"], row["sheet_row"]) for row in answered(explorer, SqlExample.TRACED)] == [("Đội 2", 3)]
