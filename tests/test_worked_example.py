"""The two clocks, worked by hand (../shared/WORKED-EXAMPLE.md). The first test of the project."""

import datetime as dt

import pytest

from data.periods import parse_instant
from tests.city import City

BUILDINGS = """
    building | name | kind
    B1       | B1   | old_block
    B2       | B2   | old_block
"""
CELLS = [
    ("2019-10-31", "2019-10-31", "0/2", ["V1"]),
    ("2019-11-30", "2019-11-30", "0/2", ["V1"]),
    ("2019-11-30", "2019-12-10", "1/2", ["V2"]),
    ("2019-12-14", "2019-12-16 12:00", "2/2", ["V2"]),
    ("2019-12-14", "2019-12-16", "1/2", []),
    ("2019-11-30", "2019-12-31", "0/2", ["V2"]),
    ("2019-12-24", "2019-12-31", "1/2", []),
]


def teams(first: str, second: str) -> str:
    """Two teams; each argument is the regulation's day, or nothing."""
    heads = "team | name | kind | buildings | regulation_no | regulation_on"
    numbers = ["1/QC" if first else "", "2/QC" if second else ""]
    return f"""
        {heads}
        T1 | Đội 1 | facility | B1 | {numbers[0]} | {first}
        T2 | Đội 2 | facility | B2 | {numbers[1]} | {second}
    """


def violations(*lines: str) -> str:
    return "\n".join(["violation | building | violation_type | found_on | verified_on", *lines])


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> City:
    """The city after everything in the table of submissions has happened."""
    city = City(tmp_path_factory.mktemp("worked_example"))
    city.submit(
        period="10/2019",
        received="2019-10-16 09:00",
        building=BUILDINGS,
        fire_team=teams("", ""),
        violation=violations("V1 | B1 | lift_overdue | 2019-10-01 | "),
    )
    wrong = city.submit(
        period="11/2019",
        received="2019-12-02 10:00",
        building=BUILDINGS,
        fire_team=teams("2019-11-05", ""),
        violation=violations(
            "V1 | B1 | lift_overdue | 2019-10-01 | 2019-11-10",
            "V2 | B2 | lift_overdue | 2019-11-12 | ",
        ),
    )
    city.submit(
        period="12/2019",
        received="2019-12-16 08:00",
        building=BUILDINGS,
        fire_team=teams("2019-11-05", "2019-12-10"),
        violation=violations(
            "V1 | B1 | lift_overdue | 2019-10-01 | 2019-11-10",
            "V2 | B2 | lift_overdue | 2019-11-12 | ",
        ),
    )
    city.submit(
        period="12/2019",
        received="2019-12-16 15:00",
        building=BUILDINGS,
        fire_team=teams("2019-11-05", ""),
        violation=violations(
            "V1 | B1 | lift_overdue | 2019-10-01 | 2019-11-10",
            "V2 | B2 | lift_overdue | 2019-11-12 | 2019-12-13",
        ),
    )
    city.withdraw(wrong, "2019-12-20 09:00")
    return city


def test_every_cell_of_the_worked_example_comes_out_of_the_rectangles(told: City) -> None:
    store = told.store(macros=())
    found = []
    for as_of, known_by, _, _ in CELLS:
        clocks = {"as_of": dt.date.fromisoformat(as_of), "known_by": parse_instant(known_by)}
        team = store.rows(
            """
            select count(*) filter (where regulation_no is not null and regulation_on <= $as_of) as done, count(*) as n
            from fire_team
            where valid_from <= $as_of and $as_of < valid_to and known_from <= $known_by and $known_by < known_to
            """,
            clocks,
        )[0]
        still_open = store.rows(
            """
            select violation from violation
            where found_on <= $as_of and (verified_on is null or verified_on > $as_of)
                and known_from <= $known_by and $known_by < known_to
            order by violation
            """,
            clocks,
        )
        found.append((as_of, known_by, f"{team['done']}/{team['n']}", [row["violation"] for row in still_open]))
    assert found == CELLS


@pytest.mark.parametrize(("as_of", "known_by", "team_regulations", "still_open"), CELLS)
def test_the_metrics_give_every_cell_of_the_worked_example(
    told: City, as_of: str, known_by: str, team_regulations: str, still_open: list[str]
) -> None:
    team = told.total("team_regulations", as_of, known_by)
    assert f"{team.numerator:.0f}/{team.denominator:.0f}" == team_regulations
    assert told.value("violations_open", as_of, known_by) == len(still_open)


def test_a_ward_is_stale_until_its_report_of_the_latest_period_due_is_here(told: City) -> None:
    stale = [
        (as_of, known_by)
        for as_of, known_by, _, _ in CELLS
        if next(
            row for row in told.measured("team_regulations", as_of, known_by).rows if row.group_key == "quynh-loi"
        ).stale
    ]
    assert stale == [("2019-11-30", "2019-11-30"), ("2019-11-30", "2019-12-31")]
