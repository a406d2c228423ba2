"""Where the header stands, and which rows below it are records."""

import unicodedata

import pytest

from data.cleaning import Encoding, encode
from data.problems import Skip
from data.reading import Merge, RowClassifier, Title, classify_row, find_header

WANTED = {
    "building": ("Mã nhà", "Mã số nhà", "Mã"),
    "name": ("Tên nhà", "Nhà"),
    "storeys": ("Số tầng nổi", "Số tầng"),
    "area": ("Diện tích sàn (m²)", "Diện tích sàn"),
    "note": ("Ghi chú",),
}


def test_a_header_is_found_under_titles():
    header = find_header([["BIỂU 01"], [], ["STT", "Mã nhà", "Tên nhà", "Ghi chú"], [1, "BK-001", "Nhà B1"]], WANTED)
    assert header is not None
    assert (header.first_row, header.last_row) == (3, 3)
    assert header.columns == {"building": 1, "name": 2, "note": 3}
    assert header.missing == ("storeys", "area")
    assert header.unknown == ()  # the running number is nobody's field


def test_a_header_of_two_rows_with_merged_cells_is_read_column_by_column():
    rows = [
        ["Hiện trạng nhà chung cư", "", "", "", ""],
        ["STT", "Mã nhà", "Tên nhà", "Quy mô", ""],
        ["", "", "", "Số tầng\nnổi", "Diện tích sàn (m2)"],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
    ]
    merged = [Merge(1, 0, 1, 4), *(Merge(2, column, 3, column) for column in range(3)), Merge(2, 3, 2, 4)]
    header = find_header(rows, WANTED, merged)
    assert header is not None
    assert (header.first_row, header.last_row) == (2, 3)
    assert header.columns == {"building": 1, "name": 2, "storeys": 3, "area": 4}
    assert header.titles[3] == "Số tầng nổi"


@pytest.mark.parametrize(
    "write",
    [
        str.upper,
        lambda title: unicodedata.normalize("NFD", title),
        lambda title: encode(title, Encoding.TCVN3),
        lambda title: encode(title, Encoding.VNI),
        lambda title: f"  {title} \n (nếu có)",
    ],
)
def test_titles_are_known_in_capitals_decomposed_in_old_fonts_and_with_brackets(write):
    header = find_header([[write("Mã nhà"), write("Tên nhà"), write("Số tầng nổi"), write("Ghi chú")]], WANTED)
    assert header is not None
    assert header.columns == {"building": 0, "name": 1, "storeys": 2, "note": 3}


def test_unknown_and_repeated_columns_are_told_and_the_first_of_two_counts():
    header = find_header([["Mã nhà", "Màu sơn", "Tên nhà", "Mã số nhà"]], WANTED)
    assert header is not None
    assert header.columns == {"building": 0, "name": 2}
    assert header.unknown == (Title(1, "Màu sơn"),)
    assert header.repeated == (Title(3, "Mã số nhà"),)


def test_a_title_belongs_to_the_field_that_names_it_first():
    header = find_header([["Kết quả", "Hạn"]], {"a": ("Kết luận", "Kết quả"), "b": ("Kết quả",), "c": ("Hạn",)})
    assert header is not None
    assert header.columns == {"b": 0, "c": 1}


def test_a_sheet_without_a_header_has_none():
    assert find_header([["Kính gửi: Phòng QLĐT"], ["Ghi chú"], []], WANTED) is None


HEADER = find_header(
    [
        ["BIỂU 01"],
        ["STT", "Mã nhà", "Tên nhà", "Số tầng", "Diện tích sàn", "Ghi chú"],
    ],
    WANTED,
)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ([], Skip.BLANK),
        (["", " ", "\u00a0"], Skip.BLANK),
        (["STT", "Mã nhà", "Tên nhà", "Số tầng", "Diện tích sàn", "Ghi chú"], Skip.HEADER),
        (["(1)", "(2)", "(3)", "(4)", "(5)=(4)/(3)", "(6)"], Skip.COLUMN_NUMBER),
        (["A", "B", 1.0, 2.0, 3.0, 4.0], Skip.COLUMN_NUMBER),
        ([1.0, 2.0, 3.0, 4.0, 5.0, 6.0], Skip.COLUMN_NUMBER),
        (["", "", "", "(tầng)", "m²", ""], Skip.UNIT),
        (["Ví dụ:", "BK-000", "Nhà mẫu", 5.0], Skip.EXAMPLE),
        (["", "Ví dụ", "Nhà mẫu", 5.0], Skip.EXAMPLE),
        (["Tổng cộng", "", "", 25.0, 1000.0], Skip.TOTAL),
        (["", "", "Cộng", 25.0, 1000.0], Skip.TOTAL),
        (["TỔNG SỐ: 5 nhà"], Skip.TOTAL),
        (["Ghi chú: số liệu tạm"], Skip.NOTE),
        (["", "", "", "Hai Bà Trưng, ngày 14 tháng 12 năm 2019"], Skip.NOTE),
        (["", "", "", "Bách Khoa, ngày … tháng … năm 2019"], Skip.NOTE),
        (["NGƯỜI LẬP BIỂU", "", "", "TM. UBND PHƯỜNG"], Skip.NOTE),
        (["", "", "", "KT. CHỦ TỊCH"], Skip.NOTE),
        (["I. Chung cư cũ"], Skip.TITLE),
        ([1.0, "BK-001", "Nhà B1", 5.0], None),
        (["214351", "3", "4", "5"], None),  # a code of digits, as foreign registers have them
        (["", "BK-001", "Nhà B1", 5.0], None),
        (["", "", "Nhà Cộng Hòa", 5.0], None),  # begins like a total, is a name
        (["", "", "Tổng cục II", 5.0], None),
        (["", "", "Nhà ghi chú", 5.0], None),
        ([encode("Tổng cộng", Encoding.TCVN3), "", "", 25.0], None),  # in a Unicode sheet these letters mean nothing
    ],
)
def test_rows_below_the_header_are_told_apart(cells, reason):
    assert HEADER is not None
    assert classify_row(cells, HEADER, 3) is reason


def test_rows_above_and_in_the_header_are_titles_and_header():
    assert HEADER is not None
    assert classify_row(["Đơn vị: phường Bách Khoa"], HEADER, 1) is Skip.TITLE
    assert classify_row(["STT"], HEADER, 2) is Skip.HEADER
    assert classify_row([], HEADER, 1) is Skip.BLANK


def test_a_heading_beside_the_running_number_is_a_title_and_a_building_named_like_one_is_not():
    header = find_header([["STT", "Mã nhà", "Tên nhà"]], WANTED)
    assert header is not None
    assert classify_row(["II", "Chung cư cao tầng"], header, 2) is Skip.TITLE
    assert classify_row(["", "I", "Nhà một"], header, 2) is None


def test_old_fonts_do_not_hide_a_total_row():
    header = find_header([[encode(text, Encoding.TCVN3) for text in ("Mã nhà", "Tên nhà", "Số tầng")]], WANTED)
    assert header is not None
    assert classify_row([encode("Tổng cộng", Encoding.TCVN3), "", 25.0], header, 2) is Skip.TOTAL


def test_below_the_signatures_a_stray_cell_is_a_note_and_a_full_row_is_not():
    assert HEADER is not None
    classifier = RowClassifier(HEADER)
    assert classifier.skip(3, ["", "BK-001", "Nhà B1", 5.0]) is None
    assert classifier.skip(4, ["", "", "Nhà B2"]) is None
    assert classifier.skip(5, ["NGƯỜI LẬP BIỂU"]) is Skip.NOTE
    assert classifier.skip(6, ["", "Nguyễn Văn A"]) is Skip.NOTE
    assert classifier.skip(7, [2.0, "BK-002", "Nhà B2", 5.0, 100.0]) is None


def test_a_unicode_header_above_tcvn3_data_keeps_its_titles():
    data = [["BK-001", encode(f"Nhà B{number} – khu tập thể Nguyễn Công Trứ", Encoding.TCVN3)] for number in range(9)]
    header = find_header([["Mã nhà", "Tên nhà"], *data], WANTED)
    assert header is not None
    assert header.encoding is Encoding.TCVN3
    assert header.columns == {"building": 0, "name": 1}
    assert header.titles == {0: "Mã nhà", 1: "Tên nhà"}
