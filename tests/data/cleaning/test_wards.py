"""Ward names, inside one district."""

import unicodedata

import pytest

from data.area import default_area_folder, load_area
from data.cleaning import WardMatcher


@pytest.fixture(scope="module")
def matcher() -> WardMatcher:
    return WardMatcher(load_area(default_area_folder()))


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("Bách Khoa", "Bách Khoa"),
        ("P. Bách Khoa", "Bách Khoa"),
        ("P.Bách Khoa", "Bách Khoa"),
        ("Phường Bách Khoa", "Bách Khoa"),
        ("UBND phường Bách Khoa", "Bách Khoa"),
        ("Uỷ ban nhân dân phường Bách Khoa", "Bách Khoa"),
        ("PHƯỜNG BÁCH KHOA", "Bách Khoa"),
        ("phuong bach khoa", "Bách Khoa"),
        ("bachkhoa", "Bách Khoa"),
        ("phuongbachkhoa", "Bách Khoa"),
        ("Phường Bách Khoa, quận Hai Bà Trưng", "Bách Khoa"),
        ("Bách Khoa - Q. Hai Bà Trưng - TP Hà Nội", "Bách Khoa"),
        (" Bách\u00a0Khoa ", "Bách Khoa"),
        (unicodedata.normalize("NFD", "Quỳnh Lôi"), "Quỳnh Lôi"),
        ("Ðống Mác", "Đống Mác"),
        ("dong mac", "Đống Mác"),
        ("Phố Huế", "Phố Huế"),
    ],
)
def test_a_ward_is_found_however_its_name_is_written(matcher, raw, name):
    ward = matcher.find(raw)
    assert ward is not None
    assert ward.name == name


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("Đồng Mác", "Đống Mác"),  # other marks: perhaps another place
        ("Ô Cầu Dền", "Cầu Dền"),  # a guessed alias
        ("Vĩnh Tuỵ", "Vĩnh Tuy"),
        ("Quỳnh Lội", "Quỳnh Lôi"),
        ("P. Bách Khoaa", "Bách Khoa"),
        ("Quinh Lôi", "Quỳnh Lôi"),
    ],
)
def test_other_marks_guessed_aliases_and_near_misses_only_suggest(matcher, raw, name):
    assert matcher.find(raw) is None
    suggested = matcher.suggest(raw)
    assert suggested is not None
    assert suggested.name == name


@pytest.mark.parametrize("raw", ["Hàng Bạc", "Dịch Vọng", "", None, 5.0, "Phường", "UBND phường"])
def test_wards_of_other_districts_are_not_found_nor_suggested(matcher, raw):
    assert matcher.find(raw) is None
    assert matcher.suggest(raw) is None


def test_every_ward_is_found_by_its_own_names(matcher):
    area = load_area(default_area_folder())
    wards = area.wards_on(area.defaults.as_of)
    assert len(wards) == 20
    assert [matcher.find(ward.name) for ward in wards] == list(wards)
    assert [matcher.find(ward.full_name) for ward in wards] == list(wards)
