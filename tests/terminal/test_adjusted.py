"""Figures told by telephone at the terminal: marked in the text, in the list named by their slip, JSON as it was."""

import json

import pytest

from tests.calls import call
from tests.city import City
from tests.pages.conftest import fill
from tests.terminal.office import say


@pytest.fixture
def told(city: City) -> City:
    fill(city, "quynh-loi")
    call(city, "4", record="B2|powder_extinguisher")
    city.publish()
    return city


def test_the_text_bears_the_dagger_and_the_json_has_its_usual_fields(told: City) -> None:
    asked = ("measure", "equipment_lines_met", "--as-of", "24/12/2019", "--store", told.folder)
    assert "100,0%†" in say(*asked).out
    (total,) = json.loads(say(*asked, "--format", "json").out)["totals"]
    assert "adjusted" not in total
    assert list(total)[-1] == "previous"


def test_the_list_names_the_slip_as_the_source(told: City) -> None:
    said = say("list", "equipment_lines_met", "--as-of", "24/12/2019", "--store", told.folder, "--format", "json")
    files = {record["file"] for record in json.loads(said.out)["records"]}
    assert "† Điều chỉnh tại chỗ 25-12-2019 08.15.txt" in files


def test_what_the_ledger_holds_of_a_call_is_printed(told: City) -> None:
    submissions = json.loads(say("submissions", "list", "--store", told.folder, "--format", "json").out)["submissions"]
    (adjusted,) = [each["adjustment"] for each in submissions if each["adjustment"]]
    assert adjusted["changes"][0]["new"] == "4"
