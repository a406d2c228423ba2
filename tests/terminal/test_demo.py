"""The demonstration: real workbooks, imported through the normal path, marked as what they are."""

import json
from pathlib import Path

import pytest

from tests.terminal.office import Office


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office(tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="module")
def made(office: Office) -> dict[str, object]:
    """What the demonstration of the latest period answers."""
    return office.json(
        "demo",
        "--stage",
        "latest",
        "--folder",
        office.folder / "tep",
        "--progress-file",
        office.folder / "tien-do.json",
    )


def test_the_demonstration_tells_its_workbooks_and_rows(office, made):
    submissions = office.json("submissions")["submissions"]
    assert list(made) == ["workbooks", "accepted", "rejected", "snapshot"]
    assert made["workbooks"] == len(list((office.folder / "tep").glob("*.xlsx"))) == len(submissions)
    assert made["accepted"] == sum(sum(each["accepted"].values()) for each in submissions)
    assert made["rejected"] == sum(each["rejected"] for each in submissions)
    assert made["snapshot"] == office.json("snapshot")["current"]


def test_every_report_of_the_demonstration_is_marked_as_such(office, made):
    assert {each["is_sample"] for each in office.json("submissions")["submissions"]} == {True}


def test_a_waiting_page_can_read_that_the_work_is_done(office, made):
    told = json.loads(Path(office.folder / "tien-do.json").read_text(encoding="utf-8"))
    assert (told["done"], told["stage"]) == (told["total"], "latest")


def test_making_it_again_adds_nothing(office, made):
    again = office.json("demo", "--stage", "latest", "--folder", office.folder / "tep")
    assert (again["accepted"], again["rejected"], again["snapshot"]) == (0, 0, made["snapshot"])
