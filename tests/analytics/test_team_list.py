"""The teams one by one: those without a regulation first, each with the houses it serves on the day."""

from analytics import Scope
from analytics.metric import Dimension
from analytics.team_list import fire_teams
from tests.city import City
from tests.pages.conftest import BUILDINGS, DAY

TEAMS = """
    team | name  | kind          | buildings | members | trained | regulation_no | regulation_on
    T1   | Đội 1 | facility      | B2; B1    | 10      | 4       | 12/QC         | 2019-11-05
    T2   | Đội 2 | civil_defence |           | 8       |         | 13/QC         | 2019-12-25
"""


def test_a_team_bears_its_houses_and_the_row_that_told_of_it(city: City) -> None:
    city.buildings(BUILDINGS)
    city.fire_teams(TEAMS)
    without, with_one = fire_teams(city.store(), Scope(DAY), {})
    # A regulation of tomorrow is none today.
    assert (without.team, without.has_regulation, without.blocks, without.trained) == ("T2", False, (), None)
    assert (with_one.team, with_one.has_regulation) == ("T1", True)
    assert with_one.blocks == ("Nhà B1 minh họa", "Nhà B2 minh họa")
    assert (with_one.ward_name, with_one.sheet, with_one.sheet_row) == ("Quỳnh Lôi", "Biểu 04 Lực lượng PCCC", 3)


def test_a_house_that_the_register_does_not_know_goes_by_its_code(city: City) -> None:
    city.fire_teams(TEAMS)
    assert fire_teams(city.store(), Scope(DAY), {})[1].blocks == ("B1", "B2")


def test_a_kind_a_ward_and_a_limit_restrict_the_list(city: City) -> None:
    city.fire_teams(TEAMS)
    source = city.store()
    assert [each.team for each in fire_teams(source, Scope(DAY), {Dimension.TEAM_KIND: "facility"})] == ["T1"]
    assert fire_teams(source, Scope(DAY, wards=("bach-mai",)), {}) == ()
    assert len(fire_teams(source, Scope(DAY), {}, 1)) == 1
