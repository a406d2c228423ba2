"""Still pictures: vector for PDF, at least 200 dots per inch for Word, with every Vietnamese letter."""

import datetime as dt
import re
import struct
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from charts.geography import Shape
from charts.spec import (
    Axis,
    ChartKind,
    ChartSpec,
    Milestone,
    Part,
    Point,
    Reference,
    Scale,
    Series,
    Stack,
    Step,
    Stretch,
)
from charts.still import DPI, hall, png, svg
from charts.theme import LIGHT, Hue, Meaning

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


def point(key: str, value: float | None = 0.5) -> Point:
    return Point(key, f"Phường {key}", value, "▲ 50,0% · 5/10", meaning=Meaning.AT_RISK if value else Meaning.NO_DATA)


DAYS = (dt.date(2019, 12, 20), dt.date(2020, 6, 30))
PARTS = (Part("Quá hạn", Meaning.LATE), Part("Còn trong hạn", Step(Hue.GOOD_IS_HIGH, 2)))
STACKS = tuple(Stack(f"T{month}/2019", (point("a", 4.0), point("b", 2.0)), "6 tồn tại") for month in range(7, 13))
AXES = (
    Axis("Nhà đủ trang bị", is_share=True, reference=Reference(0.6, "Toàn quận 60%")),
    Axis("Số nhà", is_share=False),
)
CROSSED = tuple(replace(point(str(place), place / 10), across=place / 10) for place in range(1, 9))
ROWS = tuple(Series(f"Nguy hại\nmức {row}", (point("a"), point("b", None))) for row in range(3))
KINDS = (
    replace(MAP, kind=ChartKind.TILE_MAP),
    ChartSpec(ChartKind.STACKED, "Tồn tại", "", stacks=STACKS, parts=PARTS),
    ChartSpec(ChartKind.COLUMNS, "Từng kỳ", "", stacks=STACKS, parts=PARTS),
    ChartSpec(
        ChartKind.GANTT,
        "Thời hạn",
        "",
        stretches=(Stretch("1", "Tuyên truyền", *DAYS, "19 phường"), Stretch("2", "Kiểm tra", DAYS[0], None)),
        milestones=(Milestone(dt.date(2019, 12, 25), "Hội nghị"),),
    ),
    ChartSpec(ChartKind.HEAT_MAP, "Các chỉ tiêu", "", series=ROWS),
    ChartSpec(ChartKind.MATRIX, "Ma trận", "", series=ROWS, scale=MAP.scale),
    ChartSpec(ChartKind.SCATTER, "Hai chỉ tiêu", "", points=CROSSED, axes=AXES),
    BARS,
    LINES,
    MAP,
)
HALL = hall(7.4, 4.7, LIGHT)


def words(picture: str) -> list[ElementTree.Element]:
    return [each for each in ElementTree.fromstring(picture).iter() if each.tag.endswith("}text")]


def test_every_kind_of_chart_can_be_drawn():
    assert {spec.kind for spec in KINDS} == set(ChartKind)


@pytest.mark.parametrize("spec", KINDS, ids=lambda spec: spec.kind)
def test_the_hall_reads_every_kind_in_letters_of_at_least_27_pixels(spec: ChartSpec, recwarn: pytest.WarningsRecorder):
    sizes = [float(re.search(r"font-size: ([\d.]+)px", each.get("style", ""))[1]) for each in words(svg(spec, HALL))]
    assert sizes
    assert min(sizes) >= 13.5  # points of the slide; a screen 1920 wide has two pixels for each
    assert png(spec)[:4] == b"\x89PNG"
    assert [str(one.message) for one in recwarn if "Glyph" in str(one.message)] == []


def test_words_of_the_hall_stay_words_that_a_browser_sets_in_its_own_font():
    said = [each.text for each in words(svg(BARS, HALL))]
    assert said == ["Quỳnh Lôi", "● 65,8%", "Đống Mác ẵỡữợệ", "▨ Chưa có số liệu", "Toàn quận"]
    assert "<style" not in svg(BARS, HALL)
    assert words(svg(BARS)) == []


@pytest.mark.parametrize("wards", [0, 1, 20, 60])
def test_every_ward_is_named_however_many_there_are(wards: int):
    spec = replace(BARS, points=tuple(point(str(place)) for place in range(wards)))
    named = [each.text for each in words(svg(spec, hall(12.2, 4.7, LIGHT))) if (each.text or "").startswith("Phường")]
    assert named == [f"Phường {place}" for place in range(wards)]


@pytest.mark.parametrize("wards", [20, 60, 200])
def test_a_document_s_picture_of_bars_is_never_higher_than_its_page(wards: int):
    spec = replace(BARS, points=tuple(point(str(place)) for place in range(wards)))
    _, height = struct.unpack(">II", png(spec)[16:24])
    assert height <= 8.2 * DPI


def test_a_name_of_ten_thousand_letters_is_cut_and_leaves_its_bar_in_place():
    spec = replace(BARS, points=(replace(point("a"), label="Tên rất dài " * 850),))
    said = [each.text or "" for each in words(svg(spec, HALL))]
    assert [text for text in said if text.endswith("…")]
    assert max(map(len, said)) < 60


def test_a_missing_value_is_hatched():
    silent = replace(BARS, points=(point("a", None),))
    assert "<pattern" in svg(silent, HALL)


def test_an_interval_is_drawn_over_its_bar_and_the_figure_stands_behind_it():
    spec = replace(BARS, points=(replace(point("a"), low=0.3, high=0.9),), references=())
    bare, drawn = svg(replace(spec, points=(point("a"),)), HALL), svg(spec, HALL)
    assert (bare.count("line2d"), drawn.count("line2d")) == (0, 1)
    place = [float(each.get("x", "0")) for each in words(drawn) if each.text == "▲ 50,0% · 5/10"]
    line = re.search(r'id="line2d_1">\s*<path d="M ([\d.]+) [\d.]+ \s*L ([\d.]+)', drawn)
    assert line is not None
    assert float(line[2]) < place[0]


def test_what_is_drawn_of_a_ward_bears_its_key_for_a_click_on_the_screen_of_the_hall():
    for spec, marks in ((BARS, 3), (MAP, 2), (replace(MAP, kind=ChartKind.TILE_MAP), 3)):
        drawn = svg(spec, HALL)
        assert drawn.count('data-mark="a"') >= marks
        assert 'id="mark:' not in drawn
