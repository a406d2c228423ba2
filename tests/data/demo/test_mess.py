"""The mess of real life: every kind occurs, each where the story puts it, and the intake names it."""

import datetime as dt

import pytest

from data.area import default_area_folder, load_area
from data.demo.fonts import Font, typed_in
from data.demo.mess import EVERY_PERIOD, MessKind
from data.demo.mess_making import with_mess
from data.demo.story import load_story
from data.demo.view import ward_records
from data.demo.world import invent_world
from data.intake.judging import judge_content
from data.ledger import Ledger
from data.periods import parse_period
from data.problems import Rule
from data.templates.content import Signature
from data.templates.ward import ward_workbook
from data.templates.workbook import workbook_bytes

AREA = load_area(default_area_folder())
STORY = load_story(AREA)
NEEDS_EARLIER_REPORTS = {Rule.MISSING_FROM_REPORT}
UNDERSTOOD = [mess for mess in STORY.mess if mess.expected is None]
NAMED = [mess for mess in STORY.mess if mess.expected and mess.expected not in NEEDS_EARLIER_REPORTS]


@pytest.fixture(scope="module")
def world():
    return invent_world(AREA, STORY, 2019)


def workbook(world, mess):
    """The clean workbook that the mess belongs in."""
    period = parse_period(STORY.periods[0] if mess.period == EVERY_PERIOD else mess.period)
    ward = world.wards[mess.ward]
    signature = Signature("1/BC-UBND", dt.date(2019, 12, 24), "PCT")
    return ward_workbook(AREA, ward.ward, period, ward_records(ward, period.cutoff), signature=signature)


def label(mess):
    return f"{mess.kind}-{mess.ward}-{mess.period}"


def test_the_story_has_every_kind_of_mess():
    assert {mess.kind for mess in STORY.mess} == set(MessKind)


@pytest.mark.parametrize("mess", STORY.mess, ids=label)
def test_mess_changes_its_workbook(mess, world):
    clean = workbook(world, mess)
    assert with_mess(clean, [mess]) != clean


@pytest.mark.slow
@pytest.mark.parametrize("mess", NAMED, ids=label)
def test_intake_names_the_mess(mess, world, tmp_path):
    content = workbook_bytes(with_mess(workbook(world, mess), [mess]))
    report = judge_content(content, "ward.xlsx", area=AREA, ledger=Ledger(tmp_path)).report
    assert mess.expected in {problem.rule for problem in report.problems}


@pytest.mark.slow
@pytest.mark.parametrize("mess", UNDERSTOOD, ids=label)
def test_intake_understands_the_mess(mess, world, tmp_path):
    clean = workbook(world, mess)
    reports = [
        judge_content(workbook_bytes(content), "ward.xlsx", area=AREA, ledger=Ledger(tmp_path)).report
        for content in (clean, with_mess(clean, [mess]))
    ]
    assert reports[1].accepted == reports[0].accepted
    assert reports[1].rejected == 0


def test_old_fonts_give_the_characters_that_were_typed():
    assert typed_in("Nhà chung cư", Font.TCVN3) == "Nhµ chung c\u00ad"
    assert typed_in("Nhà chung cư", Font.VNI) == "Nhaø chung cö"
