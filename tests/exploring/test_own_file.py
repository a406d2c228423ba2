"""A visitor's own file: read, its types guessed and corrected, set beside our wards and buildings."""

import datetime as dt

import pytest

from analytics.exploring.answer import answer
from analytics.exploring.own import TABLE, find_buildings, own_table
from analytics.exploring.question import Asks, Calculation, Filter, Function, Group, Question
from analytics.exploring.subject import OWN
from analytics.scope import Scope
from data.beside import StoreBeside
from data.brought import CellType, guess, read_brought, typed
from data.listing import xlsx_bytes
from data.reading import FileRefused
from tests.city import City
from tests.pages.conftest import BUILDINGS

DAY = dt.date(2019, 12, 24)
CSV = """Khảo sát 2019;;;;
Phường;Mã nhà;Số xe điện;Ngày khảo sát;count
Quỳnh Lôi;B1;1.250;01/12/2019;a
P. Bạch Mai;B9;3,5;13/12/2019;b
ở đâu đó;;không rõ;;c
""".encode()


def test_titles_are_found_below_a_heading_and_become_names_for_sql():
    brought = read_brought(CSV, "khao-sat.csv")
    assert brought.titles == ("Phường", "Mã nhà", "Số xe điện", "Ngày khảo sát", "count")
    assert brought.names == ("phuong", "ma_nha", "so_xe_dien", "ngay_khao_sat", "cot_count")
    assert brought.rows == 3


def test_an_excel_file_keeps_its_numbers_and_days():
    content = xlsx_bytes(("Phường", "Số", "Ngày"), [("Bạch Mai", 2.5, dt.date(2019, 12, 1)), ("Bạch Mai", None, None)])
    brought = read_brought(content, "tep.xlsx")
    assert [guess(cells) for cells in brought.columns] == [CellType.TEXT, CellType.NUMBER, CellType.DATE]
    assert typed(brought.columns[1], CellType.NUMBER).values.to_pylist() == [2.5, None]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("1.250", "3,5", ""), CellType.NUMBER),
        (("1,250", "2"), CellType.ENGLISH_NUMBER),
        (("13/12/2019", "01/02/2019"), CellType.DATE),
        (("12/13/2019", "01/02/2019"), CellType.MONTH_FIRST_DATE),
        (("Nhà A", "12"), CellType.TEXT),
        (("", ""), CellType.TEXT),
    ],
)
def test_a_type_is_guessed_from_all_filled_cells(cells: tuple[str, ...], expected: CellType):
    assert guess(cells) is expected


def test_cells_that_are_not_of_the_type_stay_blank_and_are_counted():
    found = typed(("1.250", "không rõ", ""), CellType.NUMBER)
    assert (found.values.to_pylist(), found.unread) == ([1250.0, None, None], 1)


def test_the_same_cells_are_other_numbers_in_english():
    cells = ("1,250", "1.250")
    assert typed(cells, CellType.ENGLISH_NUMBER).values.to_pylist() == [1250.0, 1.25]
    assert typed(cells, CellType.NUMBER).values.to_pylist() == [None, 1250.0]


@pytest.mark.parametrize("content", [b"", b"x" * 20_000_001, b"a;b\n" + b"1;2\n" * 200_001, b"PK\x03\x04 nothing"])
def test_a_file_that_is_empty_damaged_or_too_large_is_refused(content: bytes):
    with pytest.raises(FileRefused):
        read_brought(content, "tep.csv")


def test_the_file_is_asked_beside_our_wards_and_buildings_and_nowhere_else(city: City):
    city.submit(building=BUILDINGS)
    store, scope = city.store(), Scope(DAY)
    brought = read_brought(CSV, "khao-sat.csv")
    kinds = (CellType.TEXT, CellType.TEXT, CellType.NUMBER, CellType.DATE, CellType.TEXT)
    own = own_table(
        brought,
        kinds,
        wards={"Quỳnh Lôi": "quynh-loi", "P. Bạch Mai": "bach-mai"},
        ward_column="phuong",
        buildings=find_buildings(store, scope, ["B1", "B9"]),
        building_column="ma_nha",
    )
    assert own.unread == {"so_xe_dien": 1}
    assert own.unmatched == {"ma_nha": 1, "phuong": 1}
    beside = StoreBeside(store, {TABLE: own.table})
    question = Question(
        OWN,
        filters=(Filter("building_storeys", Asks.BETWEEN, ("5", "")),),
        groups=(Group("ward"),),
        calculations=(Calculation(Function.SUM, "so_xe_dien"),),
    )
    assert answer(beside, scope, question, own.subject).rows == (("quynh-loi", 1250.0),)
    names = answer(beside, scope, Question(OWN, columns=("ward", "building_name")), own.subject).rows
    assert names == (("quynh-loi", "Nhà B1 minh họa"), ("bach-mai", None), (None, None))
    tables = {row["name"] for row in store.rows("select table_name as name from duckdb_tables()")}
    assert TABLE not in tables
