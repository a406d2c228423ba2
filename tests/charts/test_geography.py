"""The plane geometry behind the ward map."""

from math import cos, radians

import pytest

from charts.geography import Shape, bounds, hatching, initials, read_rings, width_at
from charts.spec import Point
from charts.ward_map import fitted_label

SQUARE = ((105.0, 21.0), (105.01, 21.0), (105.01, 21.01), (105.0, 21.01), (105.0, 21.0))


def square(name: str = "Bùi Thị Xuân") -> Shape:
    return Shape("bui-thi-xuan", name, (SQUARE,), 105.004, 21.005, 0, 1)


def test_the_width_at_the_label_reaches_as_far_as_the_nearer_side():
    assert width_at(square(), 21.005) == pytest.approx(0.008)
    assert width_at(square(), 21.02) == 0.0


def test_hatching_stays_inside_the_ward_and_lifts_the_pen_between_strokes():
    strokes = hatching([SQUARE], 0.002)
    vertices = [vertex for vertex in strokes if vertex]
    slope = cos(radians(21.0))
    assert len(vertices) == 2 * strokes.count(None) > 0
    assert all(105.0 <= lon <= 105.01 and 20.9999999 <= lat <= 21.0100001 for lon, lat in vertices)
    (lon_a, lat_a), (lon_b, lat_b) = vertices[:2]
    assert (lat_b - lat_a) / (lon_b - lon_a) == pytest.approx(slope)


def test_bounds_hold_all_shapes():
    assert bounds([square()]) == (105.0, 21.0, 105.01, 21.01)


def test_a_label_is_shortened_until_it_fits():
    point = Point("bui-thi-xuan", "Bùi Thị Xuân", 0.88, "88%")
    assert fitted_label(point, 90) == "Bùi Thị Xuân<br><b>88%</b>"
    assert fitted_label(point, 60) == "B.T. Xuân<br><b>88%</b>"
    assert fitted_label(point, 30) == "<b>88%</b>"
    assert fitted_label(point, 10) == ""


def test_initials_keep_the_last_word():
    assert initials("Phạm Đình Hổ") == "P.Đ. Hổ"
    assert initials("Huế") == "Huế"


def test_rings_are_read_by_ward(tmp_path):
    file = tmp_path / "boundaries.geojson"
    file.write_text(
        '{"features": [{"properties": {"ward": "a"}, "geometry": {"type": "Polygon", "coordinates": '
        '[[[105, 21], [105.1, 21], [105, 21.1], [105, 21]]]}}, {"properties": {"ward": "b"}, "geometry": '
        '{"type": "MultiPolygon", "coordinates": [[[[1, 2], [3, 4], [1, 2]]], [[[5, 6], [7, 8], [5, 6]]]]}}]}'
    )
    rings = read_rings(file, "ward")
    assert rings["a"] == (((105, 21), (105.1, 21), (105, 21.1), (105, 21)),)
    assert len(rings["b"]) == 2
