"""Every rule has its sentence, in Vietnamese, with nothing of the program showing through."""

import re

import pytest

from data.problems import Problem, Rule, Severity
from wording.problems import SENTENCES, sentence

VIETNAMESE = re.compile(r"[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", re.IGNORECASE)
ENGLISH = re.compile(r"\b(the|is|not|row|cell|file|sheet|value|error|missing|unknown|none|null|date)\b", re.IGNORECASE)


def problem(rule: Rule, value: str = "5", suggestion: str = "", context: tuple[str, ...] = (), cell: str = "G8"):
    return Problem("a.xlsx", "Biểu 02 Trang bị", cell, value, rule, Severity.ERROR, suggestion, context)


@pytest.mark.parametrize("rule", list(Rule))
def test_every_rule_has_a_vietnamese_sentence(rule):
    text = sentence(problem(rule, context=("Nhu cầu", "10", "20")))
    assert VIETNAMESE.search(text)
    assert str(rule) not in text
    assert not ENGLISH.search(text)
    assert not re.search(r"[{}]", text)
    assert text.endswith((".", "?"))


def test_no_sentence_is_left_without_a_rule():
    assert set(SENTENCES) == set(Rule)


def test_a_photo_is_no_excel():
    photo = Problem("anh.xlsx", "", "", "", Rule.NOT_EXCEL, Severity.ERROR)
    assert sentence(photo) == "Tệp này không phải Excel. Đề nghị phường gửi lại theo biểu mẫu."


def test_a_near_miss_is_offered():
    found = Problem("a.xlsx", "Thông tin chung", "B2", "Quỳnh Lội", Rule.WARD_UNKNOWN, Severity.ERROR, "Quỳnh Lôi")
    assert sentence(found) == (
        "Thông tin chung, ô B2: “Quỳnh Lội” không có trong danh sách phường. Đề nghị ghi đúng tên phường. "
        "Có phải: Quỳnh Lôi?"
    )


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (
            problem(Rule.WORKING_EXCEEDS_INSTALLED, "13", context=("Còn sử dụng tốt", "11")),
            "Biểu 02 Trang bị, ô G8, cột “Còn sử dụng tốt”: còn sử dụng tốt 13, nhiều hơn số đã trang bị (11). "
            "Đề nghị kiểm tra lại.",
        ),
        (
            problem(Rule.OUT_OF_RANGE, "900", context=("Số tầng nổi", "1–200")),
            "Biểu 02 Trang bị, ô G8, cột “Số tầng nổi”: “900” nằm ngoài khoảng cho phép (1–200). Đề nghị kiểm tra lại.",
        ),
        (
            problem(Rule.DUPLICATE_KEY, "QL-001", context=("Mã nhà", "10")),
            "Biểu 02 Trang bị, ô G8, cột “Mã nhà”: trùng với dòng 10. "
            "Đề nghị chỉ ghi một lần; nếu là hai trường hợp khác nhau, ghi mã riêng.",
        ),
        (
            problem(Rule.UNKNOWN_BUILDING, "QL-001", context=("Mã nhà", "QL-001", "Biểu 01 Nhà chung cư!3")),
            "Biểu 02 Trang bị, ô G8, cột “Mã nhà”: “QL-001” không có trong danh mục nhà của phường: "
            "dòng 3 của Biểu 01 Nhà chung cư chưa được nhận. Đề nghị ghi đúng mã nhà ở Biểu 01.",
        ),
        (
            problem(Rule.COLUMN_MISSING, "", context=("Số thang máy",), cell="6:6"),
            "Biểu 02 Trang bị, dòng 6: thiếu cột “Số thang máy”; nội dung này được coi là chưa có số liệu. "
            "Đề nghị bổ sung cột.",
        ),
    ],
)
def test_a_sentence_says_where_what_and_what_to_do(found, text):
    assert sentence(found) == text


def test_a_long_value_is_cut():
    assert len(sentence(problem(Rule.NOT_IN_LIST, "x" * 500, context=("Loại nhà",)))) < 220
