"""Text: one form for what people type in many."""

import datetime as dt
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.cleaning import clean_text, fold, tidy


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Nhà B3 – KTT Quỳnh Lôi", "Nhà B3 – KTT Quỳnh Lôi"),
        ("  Bách\u00a0Khoa \t", "Bách Khoa"),
        ("Bách  \u200bKhoa\ufeff", "Bách Khoa"),
        ("Bách\u00adKhoa", "BáchKhoa"),
        (unicodedata.normalize("NFD", "Phường Đống Mác"), "Phường Đống Mác"),
        ("Ðống Mác", "Đống Mác"),
        ("ðường", "đường"),
        ("dòng một \r\n dòng hai", "dòng một\ndòng hai"),
        ("25 m² ½ ①", "25 m² ½ ①"),  # NFKC would make them 2, 1/2 and 1
        (None, None),
        ("", None),
        (" \u00a0\u200b", None),
        (12.0, "12"),
        (12.5, "12.5"),
        (dt.date(2019, 12, 5), "05/12/2019"),
    ],
)
def test_text_is_composed_and_its_spaces_are_plain(raw, text):
    assert clean_text(raw).value == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("hoà bình", "hòa bình"),
        ("Thuỷ Khuê", "Thủy Khuê"),
        ("KHOẺ", "KHỎE"),
        ("toà nhà", "tòa nhà"),
        ("xã hội hoá", "xã hội hóa"),
        ("hoàn thành", "hoàn thành"),  # closed by a consonant: the mark is right where it is
        ("ngoài", "ngoài"),
        ("quý quỳnh quả", "quý quỳnh quả"),  # the u belongs to q
        ("khuỷu", "khuỷu"),
        ("thuế", "thuế"),
    ],
)
def test_tone_mark_stands_in_its_usual_place(raw, text):
    assert tidy(raw) == text


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("PHƯỜNG  Đống Mác", "phuong dong mac"),
        ("Ðống Mác", "dong mac"),
        (unicodedata.normalize("NFD", "Quỳnh Lôi"), "quynh loi"),
        ("a\nb", "a b"),
    ],
)
def test_folding_leaves_letters_without_marks_for_matching(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_tidying_twice_changes_nothing_more(text):
    assert tidy(tidy(text)) == tidy(text)


@given(st.text(alphabet=st.sampled_from("oòóuủyỳaàáeẻ qQĐÐ\u0301\u0309\u200b\u00ad\r\n nh")))
def test_tidying_marks_and_invisible_signs_twice_changes_nothing_more(text):
    assert tidy(tidy(text)) == tidy(text)


@given(st.text())
def test_tidying_loses_no_digit(text):
    assert [char for char in tidy(text) if char.isdigit()] == [char for char in text if char.isdigit()]


@given(st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=126), min_size=1))
def test_plain_ascii_is_untouched(text):
    assert tidy(text) == text
