"""The demonstration workbooks: who sends what when, and that the same seed gives the same bytes."""

import datetime as dt
from collections import Counter
from dataclasses import replace
from io import BytesIO
from itertools import islice

import openpyxl
import pytest

from data.area import default_area_folder, load_area
from data.demo import StoryError, demo_files, story_periods, write_demo
from data.demo.schedule import deliveries
from data.demo.story import load_story

MONTHS = ["2019-07", "2019-08", "2019-09", "2019-10", "2019-11", "2019-12"]
FLASH = "flash-2019-12-24"


@pytest.fixture(scope="module")
def area():
    return load_area(default_area_folder())


@pytest.fixture(scope="module")
def expected(area):
    return deliveries(area, load_story(area), 2019, story_periods(area))


def test_story_covers_six_months_and_the_flash_report(area):
    assert list(story_periods(area)) == [*MONTHS, FLASH]
    assert story_periods(area, is_next=True) == ("2020-01",)


def test_133_workbooks_come_from_wards_and_three_from_the_office(expected):
    wards = Counter(delivery.period.code for delivery in expected if delivery.ward)
    # Two reports are missed, two come a second time with corrections.
    assert wards == {**dict.fromkeys(MONTHS, 19), "2019-10": 20, FLASH: 18}
    assert [delivery.period.code for delivery in expected if delivery.ward is None] == ["2019-09", "2019-12", FLASH]


def test_one_ward_missed_december_and_another_the_flash_report(expected):
    came = {(delivery.ward, delivery.period.code) for delivery in expected}
    assert ("thanh-nhan", "2019-12") not in came
    assert ("thanh-nhan", FLASH) in came
    assert ("quynh-loi", FLASH) not in came
    assert ("quynh-loi", "2019-12") in came


def test_corrected_reports_come_twice_and_the_second_tells_more(expected):
    twice = [d for d in expected if (d.ward, d.period.code) == ("minh-khai", "2019-12")]
    assert [(d.version, d.told_on) for d in twice] == [(1, dt.date(2019, 12, 5)), (2, dt.date(2019, 12, 14))]
    assert twice[1].received_at == dt.datetime(2019, 12, 17, 15, 5)


def test_monthly_reports_come_after_their_cutoff_and_flash_reports_on_the_afternoon(expected):
    for delivery in expected:
        if delivery.period.code == FLASH:
            assert delivery.received_at.date() == dt.date(2019, 12, 24)
            assert delivery.received_at.hour >= 13
        else:
            assert delivery.received_at.date() > delivery.period.cutoff


def test_some_reports_are_late(area, expected):
    due = {period.period: period.due_on for period in area.expected_periods(dt.date(2019, 12, 31))}
    late = [d for d in expected if d.ward and d.received_at.date() > due[d.period.code]]
    assert 5 <= len(late) <= 30
    assert dt.datetime(2019, 12, 2, 10) in {d.received_at for d in late if d.ward == "quynh-loi"}


def test_files_come_in_order_of_arrival(expected):
    arrivals = [delivery.received_at for delivery in expected]
    assert arrivals == sorted(arrivals)


def test_one_ward_tells_the_same_figures_three_periods_running(expected):
    told = [d.told_on for d in expected if d.ward == "pham-dinh-ho" and d.period.code in MONTHS[2:5]]
    assert told == [dt.date(2019, 9, 14)] * 3


def test_same_seed_gives_the_same_bytes_and_another_seed_does_not(area):
    def first_two(seed):
        return [file.content for file in islice(demo_files(area, seed, [FLASH]), 2)]

    assert first_two(2019) == first_two(2019)
    assert first_two(2019) != first_two(7)


def test_the_next_period_does_not_change_the_earlier_ones(area):
    def december(periods):
        return next(file for file in demo_files(area, periods=periods) if file.name == "2019-12_cau-den.xlsx")

    assert december(["2019-12"]) == december(["2019-12", "2020-01"])


def test_workbooks_are_written_with_progress(area, tmp_path):
    steps = []
    written = write_demo(
        tmp_path / "demo",
        area,
        periods=["2019-07"],
        progress=lambda done, count, name: steps.append((done, count, name)),
    )
    assert [path.name for path, _ in written] == [name for _, _, name in steps]
    assert [(done, count) for done, count, _ in steps] == [(number, 19) for number in range(1, 20)]
    path, file = written[0]
    assert path.read_bytes() == file.content


def test_every_sheet_is_marked_as_demonstration_data(area):
    file = next(file for file in demo_files(area, periods=["2019-08"]) if file.ward == "nguyen-du")
    book = openpyxl.load_workbook(BytesIO(file.content))
    for sheet in book.worksheets[:-1]:
        assert "Dữ liệu minh họa" in {cell.value for row in sheet.iter_rows(max_row=12) for cell in row}


def test_area_without_a_story_says_so(area, tmp_path):
    with pytest.raises(StoryError, match="elsewhere"):
        load_story(replace(area, folder=tmp_path / "elsewhere"))


def test_unknown_period_is_named(area):
    with pytest.raises(StoryError, match="2031-05"):
        next(demo_files(area, periods=["2031-05"]))
