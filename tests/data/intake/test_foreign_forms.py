"""What other cities' files do, and what a profile says to it."""

import datetime as dt
from pathlib import Path

import pytest

from data.intake.report import Intake

HEAD = (
    'name = "la"\ntitle = "Tệp lạ"\nfiles = ["*.csv"]\nwards = "one"\nward = "quynh-loi"\nperiod = "2019-12"\n'
    'other_columns_expected = true\n[[sheet]]\ntable = "violation"\nheader_row = 1\nhas_buildings = false\n'
)
COLUMNS = '[sheet.columns]\nviolation = "ID"\nviolation_type = "Type"\nfound_on = "Opened"\n'


def judged(desk, profile: str, content: str | bytes) -> Intake:
    path: Path = desk.folder / "la.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    (desk.folder / "la.toml").write_text(HEAD + profile, encoding="utf-8")
    return desk.judge(path, profile=desk.folder / "la.toml")


def rows(intake: Intake, *fields: str) -> list[tuple[object, ...]]:
    return [tuple(row[field] for field in fields) for row in intake.tables["violation"].to_pylist()]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2018-10-18", dt.date(2018, 10, 18)),
        ("2018-10-18T07:30:00.000", dt.date(2018, 10, 18)),
        ("18/10/2018", dt.date(2018, 10, 18)),
        ("10/18/2018", dt.date(2018, 10, 18)),
        ("10/18/2018 07:30:00 PM", dt.date(2018, 10, 18)),
        ('"OCT 18, 2018"', dt.date(2018, 10, 18)),
        ("03/04/2018", dt.date(2018, 4, 3)),
        ("NA", None),
    ],
)
def test_dates_of_many_forms_stand_in_one_column(desk, cell, day):
    profile = 'either_order = true\nblanks = ["NA"]\n' + COLUMNS.replace("found_on", "declared_on") + 'found_on = "F"\n'
    intake = judged(desk, profile, f"ID,Type,Opened,F\n1,blocked_escape_route,{cell},2018-01-01\n")
    assert rows(intake, "declared_on") == [(day,)]


def test_in_one_order_a_date_of_the_other_is_reported_and_not_turned(desk):
    intake = judged(desk, COLUMNS, "ID,Type,Opened\n1,blocked_escape_route,10/18/2018\n")
    assert [(str(problem.rule), problem.cell) for problem in intake.report.problems] == [("not_a_date", "C2")]


def test_leading_zeros_a_mark_at_the_beginning_and_windows_line_ends_do_no_harm(desk):
    content = "\ufeffID,Type,Opened\r\n00042,blocked_escape_route,2018-10-18\r\n".encode()
    assert rows(judged(desk, COLUMNS, content), "violation", "found_on") == [("00042", dt.date(2018, 10, 18))]


def test_rows_of_another_entity_are_skipped_by_a_blank_cell_of_a_column_that_also_fills_a_field(desk):
    skip = '[[sheet.skip]]\ncolumn = "Type"\nvalues = ["", "NA"]\nwhy = "kiểm tra không có vi phạm"\n'
    content = "ID,Type,Opened\n1,blocked_escape_route,2018-10-18\n2,,2018-10-19\n3,NA,2018-10-19\n4\n"
    intake = judged(desk, COLUMNS + skip, content)
    (count,) = intake.report.sheets
    assert rows(intake, "violation") == [("1",)]
    assert (count.read, count.accepted, count.rejected, dict(count.skipped)) == (5, 1, 0, {"header": 1, "profile": 3})


def test_a_case_number_that_comes_again_with_other_items_is_a_key_with_its_item(desk):
    content = (
        "Case,Item,Type,Opened\nC1,1,blocked_escape_route,2018-10-18\nC1,2,blocked_escape_route,2018-10-19\n"
        "C2,,blocked_escape_route,2018-10-20\n"
    )
    joined = '[sheet.joined]\nviolation = ["Case", "Item"]\n' + COLUMNS.replace('violation = "ID"\n', "")
    intake = judged(desk, joined, content)
    assert [key for (key,) in rows(intake, "violation")][:2] == ["C1-1", "C1-2"]
    alone = judged(desk, COLUMNS.replace('"ID"', '"Case"'), content)
    assert len(alone.tables["violation"]) < len(intake.tables["violation"])


def test_a_profile_whose_skipping_column_is_gone_finds_no_header(desk):
    skip = '[[sheet.skip]]\ncolumn = "State"\nvalues = ["draft"]\nwhy = "nháp"\n'
    intake = judged(desk, COLUMNS + skip, "ID,Type,Opened\n1,blocked_escape_route,2018-10-18\n")
    assert [str(problem.rule) for problem in intake.report.problems] == ["header_not_found"]
