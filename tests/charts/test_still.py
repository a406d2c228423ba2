"""Still pictures: vector for PDF, at least 200 dots per inch for Word, with every Vietnamese letter."""

import datetime as dt
import struct
from xml.etree import ElementTree

import pytest

from charts.geography import Shape
from charts.spec import ChartKind, ChartSpec, Milestone, Point, Reference, Scale, Series
from charts.still import png, svg
from charts.theme import Hue, Meaning

WARDS = (
    Point("a", "Quỳnh Lôi", 0.658, "● 65,8%", meaning=Meaning.MET),
    Point("b", "Đống Mác ẵỡữợệ", None, "▨ Chưa có số liệu", meaning=Meaning.NO_DATA),
)
BARS = ChartSpec(ChartKind.BARS, "Trang bị", "", points=WARDS, references=(Reference(0.6, "Toàn quận"),), is_share=True)
LINES = ChartSpec(
    ChartKind.LINES,
    "Tiến độ",
    "",
    series=(Series("Toàn quận", (Point("1", "", 0.5, "50%", day=dt.date(2019, 12, 14)),)),),
    milestones=(Milestone(dt.date(2019, 12, 25), "Hội nghị"),),
    is_share=True,
)
RINGS = {"a": ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0)), "b": ((1.0, 0.0), (2.0, 0.0), (2.0, 1.0), (1.0, 0.0))}
MAP = ChartSpec(
    ChartKind.WARD_MAP,
    "Bản đồ",
    "",
    points=WARDS,
    shapes=tuple(Shape(key, key, (ring,), ring[0][0] + 0.6, 0.3, 0, 0) for key, ring in RINGS.items()),
    scale=Scale((0.2, 0.4, 0.6, 0.8), ("dưới 20%", "20–40%", "40–60%", "60–80%", "từ 80%"), Hue.GOOD_IS_HIGH),
)


@pytest.mark.parametrize("spec", [BARS, LINES, MAP], ids=lambda spec: spec.kind)
def test_a_picture_is_well_formed_and_lacks_no_letter(spec: ChartSpec, recwarn: pytest.WarningsRecorder):
    assert ElementTree.fromstring(svg(spec)).tag.endswith("svg")
    assert [str(one.message) for one in recwarn if "Glyph" in str(one.message)] == []


def test_a_still_of_a_page_s_width_has_200_dots_an_inch():
    width, _ = struct.unpack(">II", png(BARS)[16:24])
    assert width == 1300


def test_the_same_chart_gives_the_same_picture():
    assert png(BARS) == png(BARS)
