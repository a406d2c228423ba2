"""Which files are read, and why others are refused."""

import contextlib
import io
import struct
import zipfile
import zlib
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
import xlwt

from data.problems import Rule, Severity
from data.reading import FileRefused, package, read_file
from data.reading import workbook as workbook_module

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"
OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def xlsx(rows: list[list[object]]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("Biểu 01")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return out.getvalue()


def xls(rows: list[list[object]]) -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Biểu 01")
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            sheet.write(number, column, value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def archive(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return out.getvalue()


def with_member(content: bytes, name: str, body: bytes) -> bytes:
    """The package with one member put in or replaced."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        members = {info.filename: packed.read(info) for info in packed.infolist()}
    return archive({**members, name: body})


def refusal(content: bytes, name: str = "a.xlsx") -> Rule:
    with pytest.raises(FileRefused) as refused:
        read_file(content, name)
    problem = refused.value.problem
    assert (problem.file, problem.severity) == (name, Severity.ERROR)
    return problem.rule


ROWS = [["Mã nhà", "Tên nhà"], ["BK-001", "Nhà B1"]]


@pytest.mark.parametrize("name", ["a.xlsx", "a.xls", "a.csv", "a"])
def test_a_workbook_is_known_by_its_content_whatever_its_ending(name):
    assert list(read_file(xlsx(ROWS), name).sheets[0].rows()) == ROWS
    assert list(read_file(xls(ROWS), name).sheets[0].rows()) == ROWS


def test_a_file_is_read_from_its_path(tmp_path):
    file = tmp_path / "bach_khoa.xlsx"
    file.write_bytes(xlsx(ROWS))
    workbook = read_file(file)
    assert (workbook.name, [sheet.name for sheet in workbook.sheets]) == ("bach_khoa.xlsx", ["Biểu 01"])


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", Rule.EMPTY_FILE),
        (b" \r\n", Rule.EMPTY_FILE),
        (b"\x00" * 512, Rule.EMPTY_FILE),
        (b"%PDF-1.7\n1 0 obj", Rule.NOT_EXCEL),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", Rule.NOT_EXCEL),
        (b"\x89PNG\r\n\x1a\n\x00\x00", Rule.NOT_EXCEL),
        (b"{\\rtf1\\ansi a;b\nc;d}", Rule.NOT_EXCEL),
        (b"<html><table><tr><td>1;2\n3;4</td></tr></table></html>", Rule.NOT_EXCEL),
        (b"<?xml version='1.0'?>\n<Workbook/>", Rule.NOT_EXCEL),
        (b"Rar!\x1a\x07\x00", Rule.NOT_EXCEL),
        (b"Kinh gui phong QLDT", Rule.NOT_EXCEL),
        (archive({"anh.jpg": b"..."}), Rule.NOT_EXCEL),
        (archive({"word/document.xml": b"<w/>", "[Content_Types].xml": b"<t/>"}), Rule.NOT_EXCEL),
        (b"PK\x03\x04 and nothing more", Rule.NOT_EXCEL),
        (OLE_START + b"\x00" * 100, Rule.DAMAGED_FILE),
    ],
)
def test_what_is_no_workbook_is_refused_by_its_content(content, rule):
    assert refusal(content) is rule


def test_the_note_of_a_workbook_open_in_excel_is_told_as_such():
    assert refusal(b"\x05Hoang" + b" " * 159, "~$bach_khoa.xlsx") is Rule.OPEN_IN_EXCEL


def compound_file(stream: str) -> bytes:
    """A minimal OLE file with one empty stream: header, one FAT sector, one directory sector."""
    header = OLE_START + b"\x00" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\x00" * 6
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<109I", 0, *([0xFFFFFFFF] * 108))
    fat = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, *([0xFFFFFFFF] * 126))
    return header + fat + _entry("Root Entry", 5, child=1) + _entry(stream, 2) + b"\x00" * 256


def _entry(name: str, kind: int, child: int = 0xFFFFFFFF) -> bytes:
    wide = name.encode("utf-16-le") + b"\x00\x00"
    entry = wide.ljust(64, b"\x00") + struct.pack("<HBB", len(wide), kind, 1)
    entry += struct.pack("<III", 0xFFFFFFFF, 0xFFFFFFFF, child) + b"\x00" * 36
    return entry + struct.pack("<IQ", 0xFFFFFFFE, 0)


@pytest.mark.parametrize(
    ("stream", "rule"),
    [
        ("EncryptedPackage", Rule.PASSWORD_PROTECTED),
        ("WordDocument", Rule.NOT_EXCEL),
        ("Workbook", Rule.EMPTY_FILE),
    ],
)
def test_old_office_files_are_told_apart_by_their_streams(stream, rule):
    assert refusal(compound_file(stream), "a.xls") is rule


def test_a_truncated_workbook_is_damaged():
    content = xlsx(ROWS)
    assert refusal(content[: len(content) // 2]) is Rule.DAMAGED_FILE


def test_a_workbook_with_broken_bytes_inside_is_damaged_or_read_but_never_fails_otherwise():
    content = bytearray(xlsx([["Mã nhà", f"Nhà {number}"] for number in range(200)]))
    for position in range(30, len(content), 97):
        broken = bytes(content[:position]) + bytes([content[position] ^ 0xFF]) + bytes(content[position + 1 :])
        with contextlib.suppress(FileRefused):
            for sheet in read_file(broken, "a.xlsx").sheets:
                assert len(list(sheet.rows())) <= 200


def test_an_old_workbook_that_announces_more_cells_than_memory_holds_is_damaged():
    content = bytearray(xls(ROWS))
    extent = struct.pack("<HHIIHH", 0x0200, 14, 0, 2, 0, 2)
    place = content.index(extent) + 4
    content[place : place + 12] = struct.pack("<IIHH", 5, 2, 5, 2)
    assert refusal(bytes(content), "a.xls") is Rule.DAMAGED_FILE


def test_a_workbook_that_announces_more_texts_than_it_has_bytes_is_damaged():
    strings = b"<sst xmlns='x' count='1' uniqueCount='99999999999'><si><t>x</t></si></sst>"
    assert refusal(with_member(xlsx(ROWS), "xl/sharedStrings.xml", strings)) is Rule.DAMAGED_FILE


def test_a_workbook_whose_sheet_is_gone_is_damaged():
    with zipfile.ZipFile(io.BytesIO(xlsx(ROWS))) as packed:
        members = {i.filename: packed.read(i) for i in packed.infolist() if "sheet1" not in i.filename}
    assert refusal(archive(members)) is Rule.DAMAGED_FILE


@pytest.mark.parametrize("written", [xlsx([]), xls([])])
def test_a_workbook_without_any_cell_is_empty(written):
    assert refusal(written) is Rule.EMPTY_FILE


def test_macros_are_told_and_the_workbook_is_read():
    workbook = read_file(with_member(xlsx(ROWS), "xl/vbaProject.bin", b"code"), "a.xlsm")
    assert [(note.rule, note.severity) for note in workbook.notes] == [(Rule.MACRO_WORKBOOK, Severity.NOTE)]
    assert list(workbook.sheets[0].rows()) == ROWS


def test_a_workbook_filled_to_its_last_column_is_refused():
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        book.add_worksheet().write_row(0, 0, ["x"] * 16_384)
    with pytest.raises(FileRefused) as refused:
        read_file(out.getvalue(), "a.xlsx")
    assert (refused.value.problem.rule, refused.value.problem.context) == (Rule.TOO_MANY_COLUMNS, ("16384", "702"))


def test_colours_to_the_last_column_are_no_content():
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("Biểu 01")
        blue = book.add_format({"bg_color": "blue"})
        for column in range(16_384):
            sheet.write_blank(0, column, None, blue)
        sheet.write_row(1, 0, ["BK-001", "Nhà B1"])
    assert list(read_file(out.getvalue(), "a.xlsx").sheets[0].rows())[1] == ["BK-001", "Nhà B1"]


def test_two_cells_at_opposite_corners_do_not_fill_the_memory():
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "x")
        sheet.write(1_048_575, 100, "x")
    assert refusal(out.getvalue()) is Rule.TOO_LARGE


def test_a_zip_bomb_is_refused_by_what_it_declares():
    zeros = with_member(xlsx(ROWS), "xl/media/image1.png", b"\x00" * 50_000_000)
    assert read_file(zeros, "a.xlsx").sheets[0].name == "Biểu 01"  # a part that nobody unpacks does no harm
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(package, "MAX_UNPACKED_BYTES", 40_000_000)
        assert refusal(zeros) is Rule.TOO_LARGE


def test_a_zip_bomb_is_refused_by_its_ratio_before_it_is_read():
    rows = b"<row r='1'>" + b" " * 60_000_000 + b"</row>"
    sheet = b"<worksheet xmlns='x'><sheetData>" + rows + b"</sheetData></worksheet>"
    assert refusal(with_member(xlsx(ROWS), "xl/worksheets/sheet1.xml", sheet)) is Rule.TOO_LARGE


def test_a_zip_bomb_that_declares_a_small_size_is_measured():
    strings = b"<sst>" + b" " * 60_000_000 + b"</sst>"
    bomb = with_member(xlsx(ROWS), "xl/sharedStrings.xml", strings)
    packed = len(zlib.compress(strings))
    assert packed < 100_000
    lying = bomb.replace(struct.pack("<I", len(strings)), struct.pack("<I", 100))
    with zipfile.ZipFile(io.BytesIO(lying)) as declared:
        assert declared.getinfo("xl/sharedStrings.xml").file_size == 100
    assert refusal(lying) is Rule.TOO_LARGE


def test_a_file_beyond_the_limit_is_not_even_opened(monkeypatch):
    monkeypatch.setattr(workbook_module, "MAX_FILE_BYTES", 1000)
    with pytest.raises(FileRefused) as refused:
        read_file(xlsx(ROWS), "a.xlsx")
    assert refused.value.problem.rule is Rule.TOO_LARGE
    assert refused.value.problem.context[1] == "1000"


def test_a_text_beyond_the_limit_is_told_apart_since_it_can_be_read_in_parts(monkeypatch):
    monkeypatch.setattr(workbook_module, "MAX_FILE_BYTES", 10)
    assert refusal(b"a;b\n1;2\n3;4\n", "a.csv") is Rule.TEXT_TOO_LARGE


def test_a_workbook_written_by_another_program_is_read():
    book = openpyxl.Workbook()
    book.active.append(["Mã nhà", 5])
    out = io.BytesIO()
    book.save(out)
    assert list(read_file(out.getvalue(), "a.xlsx").sheets[0].rows()) == [["Mã nhà", 5.0]]


@pytest.mark.skipif(not SAMPLES.exists(), reason="the shared samples are not beside the project")
def test_a_real_xls_of_the_statistics_office_is_read_whole():
    rows = list(read_file(SAMPLES / "hanoi_wards_gso.xls").sheets[0].rows())
    assert len(rows) == 580
    assert rows[1][:6] == ["Thành phố Hà Nội", "01", "Quận Ba Đình", "001", "Phường Phúc Xá", "00001"]
