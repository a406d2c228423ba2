"""An area made of a column of wards: opened as it was written, on boundaries or on tiles."""

import datetime as dt
import io
import json
import zipfile
from pathlib import Path

import pytest

from data.area import load_area
from data.cleaning import WardMatcher
from data.mapping.area_pack import (
    AreaDraft,
    BoundariesError,
    area_archive,
    matched,
    naming_property,
    read_features,
    wards_of,
    write_area,
)
from data.mapping.looked import FileColumn

DAY = dt.date(2025, 12, 2)
SQUARE = [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]]


def geojson(*names: str) -> bytes:
    features = [
        {"properties": {"id": number, "AREA": name}, "geometry": {"type": "Polygon", "coordinates": SQUARE}}
        for number, name in enumerate(names, start=50)
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def draft(*wards: str, **more: object) -> AreaDraft:
    return AreaDraft("Nơi “khác”\n", "thành phố", "khu", 'Nguồn: "x"', DAY, wards, **more)


def test_wards_written_alike_are_one_and_numbers_stand_by_value():
    values = (("10", 4), ("9", 3), ("09", 1), ("Đông", 2), ("  ĐÔNG", 1), ("An", 1), ("", 5))
    assert wards_of(FileColumn("W", 0, values, 12, has_more=False)) == ("9", "10", "An", "Đông")


def test_the_pack_opens_and_finds_its_wards_as_the_file_writes_them(tmp_path: Path):
    area = write_area(draft("09", "10", "Đông & Tây"), tmp_path)
    assert [(ward.ward, ward.name) for ward in area.wards] == [
        ("09", "Khu 09"),
        ("10", "Khu 10"),
        ("dong-tay", "Đông & Tây"),
    ]
    find = WardMatcher(area).find
    assert [find(text).ward for text in ("09", "9", "Khu 10", "Đông & Tây")] == ["09", "09", "10", "dong-tay"]
    assert area.boundaries == {}
    assert {(ward.tile_row, ward.tile_col) for ward in area.wards} == {(0, 0), (0, 1), (0, 2)}


def test_names_of_the_same_letters_get_keys_of_their_own(tmp_path: Path):
    area = write_area(draft("Hòa An", "Hoa An", "¿"), tmp_path)
    assert [ward.ward for ward in area.wards] == ["hoa-an", "hoa-an-2", "ward-3"]


def test_a_geojson_is_matched_by_the_property_that_names_most_wards(tmp_path: Path):
    features = read_features(geojson("9", "ĐÔNG", "Xa"))
    wards = ("09", "Đông", "Không hình")
    assert naming_property(features, wards) == "AREA"
    found = matched(features, "AREA", wards)
    assert (tuple(found.features), found.without_shape, found.without_ward) == (
        ("09", "Đông"),
        ("Không hình",),
        ("Xa",),
    )
    area = write_area(draft(*wards, boundaries=found.features), tmp_path)
    assert [(ward.label_lon, ward.label_lat) for ward in area.wards] == [(1.0, 1.0), (1.0, 1.0), (None, None)]
    assert [path.name for path in area.boundaries.values()] == ["boundaries.geojson"]


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b'{"features": [{"geometry": null}]}', b'{"features": []}', b"\xff\xfe"]
)
def test_what_is_no_geojson_of_areas_is_refused(content: bytes):
    with pytest.raises(BoundariesError):
        read_features(content)


def test_the_archive_holds_the_folder_that_opens(tmp_path: Path):
    with zipfile.ZipFile(io.BytesIO(area_archive(draft("1", "2")))) as archive:
        archive.extractall(tmp_path)
    assert len(load_area(tmp_path / "noi_khac").wards) == 2
