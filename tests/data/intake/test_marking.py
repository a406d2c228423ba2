"""The sender's own workbook handed back."""

import io

import openpyxl
import xlwt
from openpyxl.styles import Font

from data.intake.marking import mark
from data.problems import Problem, Rule, Severity
from wording.problems import sentence

OLD = "building|name|kind|storeys\nQL-001|Nhà B1|Nhà chung cư cũ|năm\nQL-002|Nhà B2|Nhà chung cư cũ|5"
RED, YELLOW = "00F4B6B0", "00FBE3A6"


def opened(content: bytes):
    return openpyxl.load_workbook(io.BytesIO(content))


def marked(intake, **changes):
    return opened(mark(intake.content, intake.report.file, intake.report.problems, sentence))


def test_a_bad_cell_is_coloured_explained_and_listed_with_a_link(desk):
    workbook = marked(desk.judge(desk.workbook(building=OLD)))
    cell = workbook["Biểu 01 Nhà chung cư"]["D3"]
    assert (cell.value, cell.fill.fgColor.rgb) == ("năm", RED)
    assert "“năm” không phải là số" in cell.comment.text
    listed = workbook.worksheets[0]
    assert listed.title == "Cần sửa"
    row = [listed.cell(5, column) for column in range(1, 7)]
    assert [each.value for each in row[:5]] == [1, "Biểu 01 Nhà chung cư", "D3", "Phải sửa", "năm"]
    assert row[2].hyperlink.location == "'Biểu 01 Nhà chung cư'!D3"
    assert row[5].value == sentence(
        next(p for p in desk.judge(desk.workbook(building=OLD)).report.problems if p.cell == "D3")
    )


def test_the_senders_formats_and_widths_stay(desk):
    path = desk.workbook(building=OLD)
    workbook = openpyxl.load_workbook(path)
    sheet = workbook["Biểu 01 Nhà chung cư"]
    sheet["B3"].font = Font(bold=True, name="Times New Roman")
    sheet.column_dimensions["B"].width = 41
    sheet.freeze_panes = "C3"
    workbook.save(path)
    sheet = marked(desk.judge(path))["Biểu 01 Nhà chung cư"]
    assert (sheet["B3"].font.bold, sheet["B3"].font.name) == (True, "Times New Roman")
    assert (sheet.column_dimensions["B"].width, sheet.freeze_panes) == (41, "C3")


def test_a_mended_copy_is_read_again_and_marks_of_what_is_mended_go(desk):
    intake = desk.judge(desk.workbook(building=OLD))
    workbook = marked(intake)
    workbook["Biểu 01 Nhà chung cư"]["D3"] = 5
    path = desk.folder / "da-sua.xlsx"
    workbook.save(path)
    again = desk.judge(path)
    assert again.report.accepted["building"] == 2
    assert "Cần sửa" not in again.report.unmapped
    cell = marked(again)["Biểu 01 Nhà chung cư"]["D3"]
    assert (cell.value, cell.comment, cell.fill.fgColor.rgb == RED) == (5, None, False)


def test_a_value_that_looks_like_a_formula_stays_text(desk):
    content = desk.workbook(building=OLD).read_bytes()
    problem = Problem(
        "x.xlsx", "Biểu 01 Nhà chung cư", "B3", '=HYPERLINK("http://x")', Rule.NOT_IN_LIST, Severity.ERROR
    )
    cell = opened(mark(content, "x.xlsx", [problem], lambda p: "@sửa")).worksheets[0]["E5"]
    assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", '=HYPERLINK("http://x")', True)


def test_several_findings_in_one_cell_share_a_comment_and_the_gravest_colour(desk):
    content = desk.workbook(building=OLD).read_bytes()
    at = ("x.xlsx", "Biểu 01 Nhà chung cư", "B3", "?")
    problems = [Problem(*at, Rule.DEADLINE_MOVED, Severity.WARNING), Problem(*at, Rule.NOT_A_DATE, Severity.ERROR)]
    cell = opened(mark(content, "x.xlsx", problems, lambda p: str(p.rule)))["Biểu 01 Nhà chung cư"]["B3"]
    assert cell.comment.text == "deadline_moved\nnot_a_date"
    assert cell.fill.fgColor.rgb == RED


def test_a_finding_about_a_row_colours_the_row_even_where_cells_are_merged(desk):
    path = desk.workbook(building=OLD)
    workbook = openpyxl.load_workbook(path)
    workbook["Biểu 01 Nhà chung cư"].merge_cells("A1:C1")
    workbook.save(path)
    problem = Problem("x.xlsx", "Biểu 01 Nhà chung cư", "1:1", "", Rule.COLUMN_MISSING, Severity.WARNING)
    sheet = opened(mark(path.read_bytes(), "x.xlsx", [problem], sentence))["Biểu 01 Nhà chung cư"]
    assert [sheet[cell].fill.fgColor.rgb for cell in ("A1", "D1")] == [YELLOW, YELLOW]


def test_an_xls_and_a_csv_come_back_as_xlsx_with_the_same_addresses(desk):
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Biểu 01")
    sheet.write(6, 2, "năm")
    target = io.BytesIO()
    book.save(target)
    problem = Problem("a.xls", "Biểu 01", "C7", "năm", Rule.NOT_A_NUMBER, Severity.ERROR)
    cell = opened(mark(target.getvalue(), "a.xls", [problem], sentence))["Biểu 01"]["C7"]
    assert (cell.value, cell.fill.fgColor.rgb) == ("năm", RED)
    text = "Mã;Số tầng\nB1;=cmd|' /C calc'!A0\n".encode()
    cell = opened(mark(text, "nha.csv", [], sentence))["nha"]["B2"]
    assert (cell.data_type, cell.value) == ("s", "=cmd|' /C calc'!A0")
