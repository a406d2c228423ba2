"""The conservation law: whatever is done to a workbook, every row is accepted, rejected or skipped for a reason."""

import io

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.intake.judging import judge_content
from tests.data.intake.conftest import Desk

WORKBOOK = {
    "building": "building|name|kind|storeys|households\nQL-001|Nhà B1|Nhà chung cư cũ|5|40\n"
    "QL-002|Nhà B2|Nhà chung cư cũ|5|50\n|Nhà B3|Nhà chung cư cũ|4|30\nTổng cộng||||120",
    "equipment": "building|equipment_type|required_reported|installed|working\nQL-001|Đèn pin|10|4|4\nQL-002|Loa|2|2|1",
    "violation": "violation|building|violation_type|found_on\n"
    "V1|QL-001|Vật cản lối thoát|2019-10-01\n|QL-002|Cơi nới|2019-11-01",
}
SHEETS = {"Biểu 01 Nhà chung cư": 6, "Biểu 02 Trang bị": 4, "Biểu 03 Tồn tại vi phạm": 4}
NUMBERS = (None, 0, -1, 5, 3.5)
WORDS = ("", " ", "KAD", "x", "Tổng", "Ví dụ", "(1)", "31/02/2019", "1,234", "QL-001", "Mã nhà", "=1+1", "#REF!")
CELLS = st.sampled_from([*NUMBERS, *WORDS])
MUTATION = st.tuples(st.sampled_from(list(SHEETS)), st.integers(1, 8), st.integers(1, 6), CELLS)


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    desk = Desk(tmp_path_factory.mktemp("desk"))
    return desk, desk.workbook(**WORKBOOK).read_bytes()


def last_filled_row(sheet) -> int:
    return max((cell.row for row in sheet.iter_rows() for cell in row if cell.value not in (None, "")), default=0)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutations=st.lists(MUTATION, max_size=12))
def test_rows_read_are_accepted_rejected_or_skipped(original, mutations):
    desk, content = original
    workbook = openpyxl.load_workbook(io.BytesIO(content))
    for sheet, row, column, value in mutations:
        workbook[sheet].cell(row, column).value = value
    target = io.BytesIO()
    workbook.save(target)
    intake = judge_content(target.getvalue(), "x.xlsx", area=desk.area, ledger=desk.ledger)
    counts = {count.sheet: count for count in intake.report.sheets}
    for sheet in SHEETS:
        count = counts[sheet]
        assert count.read == count.accepted + count.rejected + sum(count.skipped.values())
        assert count.read == last_filled_row(workbook[sheet])
    assert intake.report.rejected == sum(count.rejected for count in counts.values())
    assert {name: rows.num_rows for name, rows in intake.tables.items()} == dict(intake.report.accepted)
