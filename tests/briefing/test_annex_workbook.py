"""The annex workbook read back: numbers as measured, ratios as formulas that give them, names as text only."""

from io import BytesIO

import openpyxl
import pytest

from analytics import MACROS, Dimension, Scope, measure
from analytics.registry import REGISTRY
from briefing.annex_workbook import annex_workbook
from briefing.annexes import METRICS, figure_sheets, lists
from briefing.material import gather
from data.store import open_store
from tests.city import City
from tests.pages.conftest import DAY, fill
from wording.clipping import clipped


@pytest.fixture(scope="module")
def content(material, town: City) -> bytes:
    return annex_workbook(figure_sheets(material, town.area), lists(material), DAY, "Bản chốt · Dữ liệu minh họa")


def sheet(content: bytes, title: str, *, values: bool):
    return openpyxl.load_workbook(BytesIO(content), data_only=values)[clipped(title, 31)]


@pytest.mark.parametrize("metric", METRICS)
def test_a_sheet_holds_the_numbers_of_measure_and_formulas_that_recompute_them(content, town_store, metric: str):
    label = REGISTRY[metric].label.replace("/", "")
    shown, asked = sheet(content, label, values=True), sheet(content, label, values=False)
    table = measure(town_store, [metric], Scope(DAY), (Dimension.WARD,))
    rows = list(table.of(metric))
    for line, row in enumerate([table.total(metric), *rows], 6):
        assert (shown.cell(line, 4).value, shown.cell(line, 3).value) == (row.numerator, row.denominator), row
        if row.value is not None and row.denominator:
            assert asked.cell(line, 5).value == f'=IF(N(C{line})>0,D{line}/C{line},"")'
            assert (
                shown.cell(line, 5).value == pytest.approx(row.numerator / row.denominator) == pytest.approx(row.value)
            )
    if table.total(metric).numerator is not None:
        assert asked["D6"].value == f"=SUM(D7:D{6 + len(rows)})"
        assert sum(row.numerator or 0 for row in rows) == table.total(metric).numerator


def test_a_sheet_can_be_filtered_frozen_and_printed_on_one_page_s_width(content):
    page = sheet(content, "Nhà được trang bị đủ", values=False)
    assert (page.freeze_panes, page.auto_filter.ref) == ("C6", "A5:J26")
    assert (page.print_title_rows, page.sheet_properties.pageSetUpPr.fitToPage) == ("$5:$5", True)
    assert page.print_area == "'Nhà được trang bị đủ'!$A$1:$J$26"
    assert page["A3"].value == "Bản chốt · Dữ liệu minh họa"


def test_the_name_of_a_sheet_ends_between_words(content):
    names = openpyxl.load_workbook(BytesIO(content)).sheetnames
    assert "BIỂU 01. HIỆN TRẠNG NHÀ CHUNG…" in names
    assert len(names) == len(METRICS) + 3
    assert max(map(len, names)) <= 31


def test_no_name_becomes_a_formula(city: City):
    fill(city, "bach-mai")
    city.collect("difficulty", "content | proposal\n=1+1 | @SUM(A1)", ward="quynh-loi")
    city.publish()
    store = open_store(city.folder, MACROS)
    found = gather(store, Scope(DAY), store.id, city.area)
    page = sheet(
        annex_workbook(figure_sheets(found, city.area), lists(found), DAY, ""),
        "BIỂU 06. KHÓ KHĂN, KIẾN NGHỊ",
        values=False,
    )
    assert [(cell.value, cell.data_type) for cell in (page["C6"], page["E6"])] == [("=1+1", "s"), ("@SUM(A1)", "s")]
