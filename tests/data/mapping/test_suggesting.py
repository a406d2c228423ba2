"""What a foreign file seems to be: where its titles stand, which field each column is, what its values mean."""

from collections.abc import Iterator

import pytest

from data.area import default_area_folder, load_area
from data.cleaning import Cell
from data.mapping.drafting import equipment_of, profile_from, says_yes_or_no, suggested_draft
from data.mapping.looked import LookedSheet, look
from data.mapping.suggesting import Reason, likely_table, suggested
from data.mapping.values import date_order, foreign_values, texts_for_nothing
from data.profile import Wards
from data.reading import read_file
from data.reading.sheet import Sheet

AREA = load_area(default_area_folder())


def looked(text: str, header_row: int | None = None) -> LookedSheet:
    (sheet,) = read_file(text.strip().encode(), "la.csv").sheets
    return look(sheet, header_row)


def columns(text: str, table: str) -> dict[str, str]:
    return {field: each.column.title for field, each in suggested(looked(text).columns, table, AREA).items()}


def test_the_titles_are_found_below_a_heading_and_can_be_told():
    text = "Danh sách nhà,,\n,,\nMã nhà,Tên nhà,Số tầng\n1,A,5\n2,B,\n"
    found = looked(text)
    assert (found.header_row, found.rows) == (3, 2)
    assert [(column.title, column.filled, column.letters) for column in found.columns] == [
        ("Mã nhà", 2, "A"),
        ("Tên nhà", 2, "B"),
        ("Số tầng", 1, "C"),
    ]
    assert looked(text, 4).columns[0].title == "1"


def test_the_first_of_two_columns_with_one_title_counts_and_untitled_ones_do_not():
    found = looked("ID,Name,ID,\n1,A,9,x\n")
    assert [(column.title, column.place) for column in found.columns] == [("ID", 0), ("Name", 1)]


def test_a_column_of_endless_values_is_not_kept_whole():
    def rows() -> Iterator[list[Cell]]:
        yield ["ID", "Name"]
        yield from ([str(number), "A"] for number in range(5_000))

    code, name = look(Sheet("s", rows), 1).columns
    assert (len(code.values), code.filled, code.has_more) == (2_000, 5_000, True)
    assert (name.values, name.has_more) == ((("A", 5_000),), False)


@pytest.mark.parametrize(
    ("title", "cell", "field"),
    [
        ("Number of stories", "5", "storeys"),
        ("SỐ TẦNG NỔI", "5", "storeys"),
        ("So tang", "5", "storeys"),
        ("Number of floors", "many", ""),  # the title fits, what stands there does not
        ("Year built", "1978", "year_built"),
        ("Colour", "red", ""),
    ],
)
def test_a_title_in_either_language_suggests_a_field_that_its_cells_fit(title, cell, field):
    found = columns(f"ID,Building name,{title}\n1,A,{cell}\n2,B,{cell}\n", "building")
    assert {name for name, of in found.items() if of == title} == ({field} if field else set())


def test_contents_tell_wards_kinds_and_codes_when_titles_say_nothing():
    text = "A,B,C\nX-1,Bạch Mai,Chung cư cũ\nX-2,Quỳnh Lôi,Tái định cư\nX-3,Bạch Mai,Chung cư cũ\n"
    found = suggested(looked(text).columns, "building", AREA)
    assert {field: each.column.title for field, each in found.items()} == {
        "building": "A",
        "ward_name": "B",
        "kind": "C",
    }
    assert {each.reason for each in found.values()} == {Reason.CONTENT}


def test_no_column_fills_two_fields_and_an_empty_one_none():
    found = columns("Address,Stories,Floors\n1 Main St,,5\n2 Main St,,6\n", "building")
    assert found["storeys"] == "Floors"
    assert len(set(found.values())) == len(found)


@pytest.mark.parametrize(
    ("header", "table"),
    [
        ("Building name,Property type,Stories,Units", "building"),
        ("Violation ID,Violation category,Violation date,Due date", "violation"),
        ("Inspection ID,Inspection date,Result", "inspection"),
        ("Mã nhà,Loại phương tiện,Nhu cầu,Đã trang bị", "equipment"),
    ],
)
def test_the_table_is_told_by_the_titles(header, table):
    cells = ",".join("2018-01-01" if "date" in title else "1" for title in header.split(","))
    assert likely_table(looked(f"{header}\n{cells}\n").columns, AREA) == table


def test_values_are_known_offered_or_unknown_with_their_counts():
    column = looked("K\nChung cư cũ\nChung cư cũ\nsocial housing\nTENEMENT\n").columns[0]
    found = {
        each.text: (each.count, each.code, each.is_known) for each in foreign_values(column, "building", "kind", AREA)
    }
    assert found == {
        "Chung cư cũ": (2, "old_block", True),
        "social housing": (1, "social", False),
        "TENEMENT": (1, None, False),
    }


def test_the_order_of_dates_is_counted_and_mixed_ones_are_suggested_as_such():
    days = ("25/12/2018", "12/26/2018 05:00:00 PM", "12/27/2018", "03/04/2018", "NA", "2018-01-02", "soon")
    text = "Violation ID,Violation date\n" + "".join(f"{number},{day}\n" for number, day in enumerate(days))
    order = date_order(looked(text).column("Violation date"))
    assert (order.day_first, order.month_first, order.both, order.alike, order.unread) == (1, 2, 1, 1, 1)
    draft = suggested_draft(looked(text), "violation", AREA, title="t", period="2018-12")
    assert (draft.month_first, draft.either_order, draft.blanks) == (True, True, ("NA",))


def test_texts_for_nothing_are_found_and_numbers_are_not():
    assert texts_for_nothing(looked("A\nN/A\nnull\n-\n0\nNAM\n").columns[0]) == ("N/A", "null", "-")


def test_a_file_that_names_no_building_is_one_of_the_place_and_one_that_names_no_ward_of_one_ward():
    draft = suggested_draft(
        looked("Violation ID,Violation date\n1,2018-01-01\n"), "violation", AREA, title="Lạ", period=""
    )
    profile = profile_from(draft)
    assert (profile.name, profile.wards, profile.sheet[0].has_buildings) == ("la", Wards.ONE, False)


def test_a_column_of_yes_and_no_is_rows_of_equipment():
    column, other = looked("ALARM,OTHER\nYES,A\nNO,B\n,C\n").columns
    assert (says_yes_or_no(column), says_yes_or_no(other)) == (True, False)
    assert equipment_of(column, "automatic_fire_alarm").values == {"YES": 1, "NO": 0}
