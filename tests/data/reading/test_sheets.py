"""Raw cells at their true addresses."""

import datetime as dt
import io
import zipfile

import pytest
import xlsxwriter
import xlwt

from data.problems import Rule
from data.reading import FileRefused, Merge, Sheet, Workbook, address, column_letters, read_file, row_address


def written(fill, **options) -> Workbook:
    """The workbook that `fill(book, sheet)` writes, read back."""
    return read_file(raw(fill, **options), "a.xlsx")


def raw(fill, **options) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, options) as book:
        fill(book, book.add_worksheet("Biểu 01"))
    return out.getvalue()


def with_sheet(rows: str) -> Workbook:
    """A workbook whose sheet XML holds just these rows."""
    with zipfile.ZipFile(io.BytesIO(raw(lambda _, sheet: sheet.write("A1", 1)))) as packed:
        members = {info.filename: packed.read(info) for info in packed.infolist()}
    namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    xml = f'<worksheet xmlns="{namespace}"><sheetData>{rows}</sheetData></worksheet>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in {**members, "xl/worksheets/sheet1.xml": xml.encode()}.items():
            packed.writestr(name, content)
    return read_file(out.getvalue(), "a.xlsx")


def rows(workbook: Workbook) -> list[list[object]]:
    return list(workbook.sheets[0].rows())


def test_empty_rows_and_columns_before_the_first_cell_keep_their_place():
    book = written(lambda _, sheet: sheet.write("C3", "x"))
    assert [row if any(row) else [] for row in rows(book)] == [[], [], ["", "", "x"]]


def test_rows_end_with_the_last_that_is_not_empty():
    def fill(book, sheet):
        sheet.write("A1", "x")
        sheet.write("A4", "y")
        sheet.write_blank("A90", None, book.add_format({"bg_color": "red"}))

    assert [row[:1] for row in rows(written(fill))] == [["x"], [], [], ["y"]]


def test_cells_keep_their_types():
    def fill(book, sheet):
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row("A1", [5, 5.5, "012", True, False])
        sheet.write_datetime("F1", dt.datetime(2019, 12, 14), day)
        sheet.write_datetime("G1", dt.datetime(2019, 12, 14, 13, 5), day)

    moment = dt.datetime(2019, 12, 14, 13, 5)
    assert rows(written(fill)) == [[5.0, 5.5, "012", "TRUE", "FALSE", dt.date(2019, 12, 14), moment]]


@pytest.mark.parametrize("is_1904", [True, False])
def test_dates_of_both_calendars_are_the_same_days(is_1904):
    def fill(book, sheet):
        sheet.write_datetime("A1", dt.datetime(2019, 12, 14), book.add_format({"num_format": "dd/mm/yyyy"}))

    book = written(fill, date_1904=is_1904)
    assert (rows(book), book.date_1904) == ([[dt.date(2019, 12, 14)]], is_1904)


def test_rows_can_be_read_again_from_the_start():
    sheet = written(lambda _, sheet: sheet.write_column("A1", ["a", "b"])).sheets[0]
    assert next(sheet.rows()) == ["a"]
    assert list(sheet.rows()) == [["a"], ["b"]]


def test_formulas_without_a_value_and_error_values_are_told_with_their_place():
    def fill(_, sheet):
        sheet.write_formula("A1", "=1+1", None, 2)
        sheet.write_formula("B2", "=1/0", None, "#DIV/0!")
        sheet.write_formula("C2", "=A1+1", None, "")
        sheet.write("A4", "x")

    sheet = written(fill).sheets[0]
    assert sheet.formulas_without_value == {(2, 2)}
    assert sheet.errors == {(2, 1): "#DIV/0!"}
    assert next(sheet.rows())[0] == 2.0


def test_a_formula_whose_text_is_empty_has_a_value():
    book = with_sheet('<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><f>1+1</f><v/></c></row>')
    assert book.sheets[0].formulas_without_value == {(1, 1)}


def test_a_last_row_of_formulas_without_value_is_a_row():
    book = with_sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"><f>A1</f></c></row>')
    assert book.sheets[0].formulas_without_value == {(3, 0)}
    assert len(rows(book)) == 3


@pytest.mark.parametrize(
    "row",
    [
        '<row r="9"><c r="A9"><v>5</v></c></row>',
        "<row r='9'><c r='A9'><v>5</v></c></row>",
        '<row r="9"><c s="0" r="A9"><v>5</v></c></row>',
        '<row r="9" spans="1:1"><c r="A9" t="n"><v>5</v></c></row>',
    ],
)
def test_addresses_are_read_however_a_program_writes_them(row):
    assert rows(with_sheet(row))[8] == [5.0]


@pytest.mark.parametrize("place", ["ZZZZZ9", "A99999999999", "9A", ""])
def test_an_address_that_no_sheet_has_is_damage(place):
    with pytest.raises(FileRefused) as refused:
        with_sheet(f'<row r="9"><c r="{place}"><v>5</v></c></row>')
    assert refused.value.problem.rule is Rule.DAMAGED_FILE


def test_errors_inside_an_xls_are_told_with_their_place():
    book = xlwt.Workbook()
    book.add_sheet("Bìa").write(0, 0, "x")
    sheet = book.add_sheet("Biểu 01")
    sheet.row(2).set_cell_error(1, 0x2A)
    sheet.write(3, 0, "BK-001")
    out = io.BytesIO()
    book.save(out)
    cover, table = read_file(out.getvalue(), "a.xls").sheets
    assert (cover.errors, table.errors) == ({}, {(3, 1): "#N/A"})


def test_an_xls_of_an_old_macintosh_says_so():
    book = xlwt.Workbook()
    book.dates_1904 = True
    book.add_sheet("Biểu 01").write(0, 0, "x")
    out = io.BytesIO()
    book.save(out)
    assert read_file(out.getvalue(), "a.xls").date_1904


def test_hidden_sheets_are_marked_and_merged_ranges_told():
    def fill(book, sheet):
        sheet.merge_range("B2:D3", "Quy mô")
        book.add_worksheet("Danh mục").hide()

    book = written(fill)
    assert [(sheet.name, sheet.is_hidden) for sheet in book.sheets] == [("Biểu 01", False), ("Danh mục", True)]
    assert book.sheets[0].merged == (Merge(2, 1, 3, 3),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_text_files_are_read_in_their_encoding_and_with_their_delimiter(encoding, delimiter):
    # Decomposed, because Windows-1258 writes tone marks as signs of their own.
    text = "Ma\u0303|Nha\u0300\r\n1|đươ\u0300ng\r\n".replace("|", delimiter)
    (sheet,) = read_file(text.encode(encoding), "nha.csv").sheets
    assert sheet.name == "nha"
    assert list(sheet.rows()) == [line.split(delimiter) for line in text.splitlines()]


def test_a_quoted_line_break_stays_in_its_cell_and_blank_lines_keep_their_place():
    content = 'Mã;Mô tả\r\nV1;"dòng một\nhai; ba"\r\n\r\nV2;x\r\n\r\n'.encode()
    assert rows(read_file(content, "a.csv")) == [["Mã", "Mô tả"], ["V1", "dòng một\nhai; ba"], [], ["V2", "x"]]


def test_a_text_file_with_too_many_columns_is_refused():
    with pytest.raises(FileRefused) as refused:
        rows(read_file((";" * 16_383).encode() + b"x\n", "a.csv"))
    assert refused.value.problem.rule is Rule.TOO_MANY_COLUMNS


@pytest.mark.parametrize(
    ("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")]
)
def test_addresses_are_those_of_excel(column, letters):
    assert column_letters(column) == letters
    assert address(12, column) == f"{letters}12"
    assert row_address(12) == "12:12"


def test_a_sheet_of_a_hundred_thousand_rows_streams():
    sheet = Sheet("x", lambda: ([float(number)] for number in range(100_000)))
    assert sum(cells[0] for cells in sheet.rows()) == 4_999_950_000.0
