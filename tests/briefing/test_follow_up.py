"""Kết luận kỳ trước in the next briefing: its slide, its part of the report, kept with the pin; nothing where none."""

import datetime as dt
from dataclasses import replace

import pytest

from analytics import MACROS, Scope
from briefing.checking.texts import slide_faults
from briefing.checks import blocking, check
from briefing.document import Grid, Paragraph
from briefing.follow_up import conclusions_blocks, previous_conclusions
from briefing.keeping import Occasion, pin_briefing, recalled
from briefing.material import Material, gather
from briefing.opened import draft_briefing
from briefing.outline import outline
from briefing.report import Issuer, report
from data.conclusion import Progress
from data.store import open_store
from data.vocabulary import TaskStatus
from tests.city import City
from tests.meeting import MEETING, conclude, line, tell, torn
from tests.pages.conftest import fill

EARLIER = replace(MEETING, name="Hội nghị 01/11/2019", held_on=dt.date(2019, 11, 1))
DAY = dt.date(2019, 12, 24)


@pytest.fixture
def later(city: City) -> Material:
    """Ten units were given something by 10 December; one has proved that it is done."""
    units = [unit.unit for unit in city.area.units if unit.valid_from <= EARLIER.held_on][:10]
    held = conclude(city, line(";".join(units), "2019-12-10"), meeting=EARLIER, at="2019-11-01 17:00")
    done = Progress(TaskStatus.DONE, dt.date(2019, 12, 2), "12/BC", dt.date(2019, 12, 2))
    [first] = [each for each in held if each.conclusion.unit == "qldt"]
    tell(city, first, done, "2019-12-02", "2019-12-03 09:00")
    city.publish()
    store = open_store(city.folder, MACROS)
    return gather(store, Scope(DAY), store.id, city.area)


def test_the_slide_counts_all_and_lists_the_gravest(later: Material, city: City):
    slide = previous_conclusions(later, city.area)
    assert slide.message == "Kết luận kỳ trước: đã xong 1, đang làm 0, quá hạn 9"
    assert len(slide.table.rows) == 8
    assert {row[3] for row in slide.table.rows} == {"■ Quá hạn 14 ngày"}
    assert slide.footnote.startswith("Còn 2 nội dung khác")
    ids = [each.id for each in outline(later, city.area)]
    assert ids[3:5] == ["highlights", "conclusions"]
    assert len(ids) == 17


def test_the_report_lists_every_one(later: Material):
    said, table = conclusions_blocks(later)
    assert said == Paragraph("Kết luận kỳ trước: đã xong 1, đang làm 0, quá hạn 9.")
    assert isinstance(table, Grid)
    assert len(table.rows) == 10
    assert table.rows[-1][1:] == (
        "Phòng Quản lý đô thị quận",
        "Ban hành quy chế hoạt động đội PCCC cơ sở",
        "10/12/2019",
        "● Đã xong 02/12/2019 (12/BC, 02/12/2019)",
    )


def test_no_word_of_the_report_s_list_is_torn(later: Material, city: City):
    assert torn(report(later, city.area, Issuer.COMMITTEE, None, "")) == []


def test_a_pin_keeps_them_as_they_were(later: Material, city: City):
    store = open_store(city.folder, MACROS)
    pin = pin_briefing(city.ledger, later, store, city.area, Occasion("Hội nghị", dt.datetime(2019, 12, 25)))
    assert recalled(pin).conclusions == later.conclusions


def test_where_no_meeting_has_decided_anything_nothing_is_said(material: Material, town: City):
    assert previous_conclusions(material, town.area) is None
    assert list(conclusions_blocks(material)) == []


def test_conclusions_of_the_day_itself_are_not_earlier_ones(city: City):
    conclude(city, line("qldt"), meeting=replace(MEETING, held_on=DAY), at="2019-12-24 17:00")
    city.publish()
    store = open_store(city.folder, MACROS)
    assert gather(store, Scope(DAY), store.id, city.area).conclusions == ()


def test_the_checks_before_export_know_them_and_see_an_altered_count(city: City):
    work = "Mua 12 bình bột cho 3 nhà"
    given = line("qldt;cong-an;mttq", "2019-12-10", work=work)
    *_, last = conclude(city, given, meeting=EARLIER, at="2019-11-01 17:00")
    tell(city, last, Progress(TaskStatus.DONE, dt.date(2019, 12, 2)), "2019-12-02", "2019-12-03 09:00")
    fill(city, "bach-mai")
    city.publish()
    store = open_store(city.folder, MACROS)
    briefing = draft_briefing(city.folder, city.area, gather(store, Scope(DAY), store.id, city.area))
    assert blocking(check(briefing)) == ()
    [slide] = [each for each in briefing.slides if each.id == "conclusions"]
    assert slide.footnote == "Trong số đã xong có 1 nội dung tự báo cáo, chưa có văn bản minh chứng."
    altered = replace(slide, message=slide.message.replace("quá hạn 2", "quá hạn 3"))
    assert [fault.subject for fault in slide_faults([altered], briefing.material, city.area)] == [altered.message]
