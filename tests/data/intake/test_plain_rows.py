"""Rows read together are the rows read one by one."""

import pytest

from data.cleaning.column import ColumnCleaner
from data.cleaning.numbers import clean_integer
from data.cleaning.outcome import CellError
from data.cleaning.text import clean_text
from data.intake.layout import Column
from data.intake.plain_rows import PlainRows

COLUMNS = (Column("name", 1, ColumnCleaner(clean_text)), Column("storeys", 0, ColumnCleaner(clean_integer)))


def plain() -> PlainRows:
    return PlainRows(COLUMNS, required=("name",))


def test_plain_rows_come_column_by_column_blank_cells_as_none():
    rows = [[5, " Nhà  B1 "], ["1.200", "Nhà B2", "beyond"], ["", "Nhà B3"]]
    assert plain().read(rows) == {"name": ["Nhà B1", "Nhà B2", "Nhà B3"], "storeys": [5, 1200, None]}
    assert [plain().read_one(row) for row in rows] == [
        {"name": "Nhà B1", "storeys": 5},
        {"name": "Nhà B2", "storeys": 1200},
        {"name": "Nhà B3"},
    ]


@pytest.mark.parametrize("odd", [["năm", "Nhà B2"], [5, ""], [5], []], ids=["unreadable", "blank", "short", "empty"])
def test_one_row_that_is_not_plain_leaves_all_of_them_to_who_explains(odd: list[object]):
    assert plain().read([[5, "Nhà B1"], odd]) is None


def test_an_unreadable_cell_is_its_error_and_a_short_row_has_nothing():
    assert isinstance(plain().read_one(["năm tầng rưỡi", "Nhà B1"])["storeys"], CellError)
    assert plain().read_one([]) == {}


def test_a_single_column_is_read_too():
    one = PlainRows(COLUMNS[1:], required=("storeys",))
    assert one.read([[5], [9]]) == {"storeys": [5, 9]}
