"""The parts pages share: nothing foreign becomes code, clicks become filters, files are harmless."""

import csv
import io
import json

import openpyxl
import pytest

from charts.spec import ChartKind, ChartSpec, Point, Scale
from charts.theme import LIGHT, Hue, Meaning
from data.listing import Sheet, csv_bytes, neutral, workbook_bytes, xlsx_bytes
from ui.chart import clicked_keys, legend
from ui.markup import joined, literal, tag
from ui.preparation import Progress, read_progress
from ui.table import Cell, Column, table

ATTACK = '<img src=x onerror="alert(1)">'


def test_text_from_a_file_never_becomes_markup():
    html = joined([tag("b", ATTACK, title=ATTACK), ATTACK]).html
    assert "<img" not in html
    assert html.count("&lt;img") == 3


def test_a_table_escapes_its_cells_and_puts_the_total_first():
    drawn = table([Column("Tên"), Column("Số", is_number=True)], [(ATTACK, Cell("3", share=0.5))], ("Tổng", "3")).html
    assert "<img" not in drawn
    assert drawn.index("Tổng") < drawn.index("&lt;img")
    assert "width:50.0%" in drawn


@pytest.mark.parametrize("text", ["=1+1", "+84", "-3", "@cmd", "\tx", "\rx"])
def test_a_text_that_starts_like_a_formula_is_neutralised(text):
    assert neutral(text) == f"'{text}"


def test_numbers_stay_numbers():
    assert neutral(-3) == -3
    assert neutral(None) is None
    assert neutral("Nhà A1") == "Nhà A1"


def test_the_csv_is_read_back_with_harmless_cells():
    content = csv_bytes(["Tên", "Số"], [["=HYPERLINK(1)", -5], ["Nhà A1", 3]])
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows == [["Tên", "Số"], ["'=HYPERLINK(1)", "-5"], ["Nhà A1", "3"]]


def test_the_workbook_holds_no_formula():
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(["Tên", "Số"], [["=1+1", -5], ["http://a.b", 3]])))
    cells = [cell for row in book.active.iter_rows(min_row=2) for cell in row]
    assert [(cell.value, cell.data_type) for cell in cells] == [
        ("=1+1", "s"),
        (-5, "n"),
        ("http://a.b", "s"),
        (3, "n"),
    ]


def event(*points):
    return {"selection": {"points": list(points)}}


def test_a_workbook_holds_its_sheets_by_name_and_no_text_becomes_a_formula():
    sheets = [Sheet("Tổng hợp", ["Số"], [[3]]), Sheet("Danh sách", ["Tên"], [["=1+1"]])]
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(sheets)))
    assert book.sheetnames == ["Tổng hợp", "Danh sách"]
    assert book["Tổng hợp"]["A2"].value == 3
    assert (book["Danh sách"]["A2"].value, book["Danh sách"]["A2"].data_type) == ("=1+1", "s")


def test_a_click_on_a_ward_filters_by_it_and_a_second_click_lets_it_go():
    on_map, on_bar = {"location": "bach-mai"}, {"customdata": "vinh-tuy"}
    assert clicked_keys(event(on_map), ()) == ("bach-mai",)
    assert clicked_keys(event(on_bar), ("bach-mai",)) == ("vinh-tuy",)
    assert clicked_keys(event(on_map), ("bach-mai",)) == ()
    assert clicked_keys(event(on_map, on_bar), ()) == ("bach-mai", "vinh-tuy")
    assert clicked_keys(event(), ("bach-mai",)) == ()


def test_the_legend_states_the_steps_and_only_the_silences_that_occur():
    scale = Scale((0.2, 0.4, 0.6, 0.8), ("dưới 20%", "20–40%", "40–60%", "60–80%", "từ 80%"), Hue.GOOD_IS_HIGH)
    silent = Point("a", "A", None, meaning=Meaning.NO_DATA)
    html = legend(ChartSpec(ChartKind.WARD_MAP, "", "", (silent,), scale=scale), scale, LIGHT).html
    assert "dưới 20%" in html
    assert "Chưa có số liệu" in html
    assert "Không thuộc diện" not in html


def test_progress_is_read_from_the_child_s_file(tmp_path):
    assert read_progress(tmp_path) is None
    said = {"done": 3, "total": 12, "what": "2019-12_bach-mai.xlsx", "stage": "latest"}
    (tmp_path / "demo-progress.json").write_text(json.dumps(said), encoding="utf-8")
    found = read_progress(tmp_path)
    assert found == Progress(3, 12, "2019-12_bach-mai.xlsx", "latest")
    assert found.share == 0.25


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Nhà B1", "Nhà B1"),
        ("**đậm** [x](y)", r"\*\*đậm\*\* \[x\](y)"),
        (r"$\frac{1}{0}$", r"\$\\frac\{1\}\{0\}\$"),
        (":material/delete: -> b", "\\:\u2060material/delete\\:\u2060 \\-\u2060\\>\u2060 b"),
        ("1) hộp (mới), 5%", r"1\) hộp (mới), 5%"),
        ("# một\n\n- hai", "\\# một \\-\u2060 hai"),
    ],
)
def test_a_label_shows_a_name_letter_by_letter(text, shown):
    assert literal(text) == shown
