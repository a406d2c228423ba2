"""Vietnamese alphabetical order."""

import unicodedata

from wording.sorting import vietnamese


def test_d_comes_before_d_with_stroke():
    names = ["Đống Mác", "Cầu Dền", "Đồng Nhân", "Dịch Vọng", "Đồng Tâm"]
    assert sorted(names, key=vietnamese) == ["Cầu Dền", "Dịch Vọng", "Đống Mác", "Đồng Nhân", "Đồng Tâm"]


def test_letters_count_before_tones():
    assert sorted(["bằng", "băn", "bạ", "bá", "ba", "bâng"], key=vietnamese) == [
        "ba",
        "bá",
        "bạ",
        "băn",
        "bằng",
        "bâng",
    ]


def test_composed_and_decomposed_spellings_sort_alike():
    composed = "Đống Mác"
    assert vietnamese(composed)[:2] == vietnamese(unicodedata.normalize("NFD", composed))[:2]
