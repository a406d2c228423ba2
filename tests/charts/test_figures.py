"""Figures say what their ChartSpec says: values, order, lines, and nothing where nothing is known."""

import datetime as dt

from charts.geography import Shape
from charts.layout import CONFIG
from charts.lines import label_places
from charts.plotly import figure
from charts.sparkline import sparkline_mask
from charts.spec import ChartKind, ChartSpec, Milestone, Point, Reference, Scale, Series
from charts.theme import LIGHT, Hue, Meaning

SCALE = Scale((0.2, 0.4, 0.6, 0.8), ("dưới 20%", "20–40%", "40–60%", "60–80%", "từ 80%"), Hue.GOOD_IS_HIGH)
POINTS = (
    Point("a", "Bạch Mai", 0.7, "70%", "Bạch Mai: 70%", Meaning.AT_RISK),
    Point("b", "Quỳnh Lôi", None, "chưa có", "Quỳnh Lôi: chưa có số liệu", Meaning.NO_DATA),
    Point("c", "Phố Huế", None, "–", "Phố Huế: không thuộc diện", Meaning.NOT_APPLICABLE),
)


def shape(key: str, west: float) -> Shape:
    ring = ((west, 21.0), (west + 0.01, 21.0), (west + 0.01, 21.01), (west, 21.01), (west, 21.0))
    return Shape(key, key, (ring,), west + 0.005, 21.005, 0, int(west * 100) % 10)


SHAPES = (shape("a", 105.00), shape("b", 105.01), shape("c", 105.02))


def ward_map(**changes):
    spec = ChartSpec(ChartKind.WARD_MAP, "Tiêu đề", "", POINTS, shapes=SHAPES, scale=SCALE, **changes)
    return figure(spec, LIGHT)


def test_the_map_puts_values_in_their_step_and_keeps_the_missing_apart():
    areas = ward_map().data[0]
    assert list(areas.locations) == ["a", "b", "c"]
    assert list(areas.z) == [3, 5, 6]
    assert areas.text[1] == "Quỳnh Lôi: chưa có số liệu"


def test_a_ward_without_report_is_hatched_and_one_not_concerned_is_not():
    _, hatches, outline, labels = ward_map().data
    assert min(lon for lon in hatches.lon if lon) >= 105.01
    assert max(lon for lon in hatches.lon if lon) <= 105.0200001
    assert min(lon for lon in outline.lon if lon) == 105.02
    assert labels.text[2] == "Phố Huế<br><b>–</b>"


def test_the_selected_ward_is_outlined():
    assert len(ward_map(selected=("a",)).data) == len(ward_map().data) + 1


def test_bars_stand_in_the_order_given_with_the_district_s_line():
    spec = ChartSpec(ChartKind.BARS, "", "", POINTS, references=(Reference(0.658, "Toàn quận 65,8%"),))
    drawn = figure(spec, LIGHT)
    assert list(drawn.data[0].y) == ["Phố Huế", "Quỳnh Lôi", "Bạch Mai"]
    assert drawn.layout.shapes[0].x0 == 0.658
    texts = [annotation.text for annotation in drawn.layout.annotations]
    assert texts == ["Toàn quận 65,8%", "–", "chưa có", "70%"]


def test_twenty_bars_fit_a_screen():
    spec = ChartSpec(ChartKind.BARS, "", "", tuple(Point(str(n), f"Phường {n}", 0.5) for n in range(20)))
    assert figure(spec, LIGHT).layout.height <= 500


def test_a_line_breaks_where_nothing_is_known_and_names_itself_at_its_end():
    days = [dt.date(2019, month, 14) for month in (10, 11, 12)]
    known = zip(days, (0.5, None, 0.7), ("50%", "–", "70%"), strict=True)
    line = Series("Toàn quận", tuple(Point("", "", value, text, day=day) for day, value, text in known))
    target = Series("Chỉ tiêu", tuple(Point("", "", 0.75, "75%", day=day) for day in days), is_dashed=True)
    spec = ChartSpec(
        ChartKind.LINES,
        "",
        "",
        series=(line, target),
        is_share=True,
        milestones=(Milestone(dt.date(2019, 12, 25), "Hội nghị"),),
    )
    drawn = figure(spec, LIGHT)
    assert drawn.data[0].connectgaps is False
    assert list(drawn.data[0].y) == [0.5, None, 0.7]
    assert list(drawn.data[0].text) == ["", "", "  Toàn quận 70%"]
    assert drawn.data[1].line.dash == "dash"
    assert drawn.layout.annotations[0].text == "Hội nghị"


def test_the_tile_map_shows_each_ward_in_its_place():
    drawn = figure(ChartSpec(ChartKind.TILE_MAP, "", "", POINTS, shapes=SHAPES, scale=SCALE), LIGHT)
    assert list(drawn.data[0].customdata) == ["a", "b", "c"]
    assert drawn.data[0].marker.color[0] == LIGHT.steps[Hue.GOOD_IS_HIGH][3]


def test_figures_speak_vietnamese_and_ask_nobody_outside():
    assert ward_map().layout.separators == ",."
    assert CONFIG["topojsonURL"] == "app/static/topojson/"
    assert CONFIG["locale"] == "vi"
    assert CONFIG["displaylogo"] is False


def test_a_sparkline_needs_two_known_values():
    assert sparkline_mask([None, 0.5, None]) == ""
    assert sparkline_mask([0.2, None, 0.8]).startswith("url('data:image/svg+xml,")


def test_labels_of_lines_that_end_close_together_stand_apart():
    assert label_places([0.714, 0.637, 0.70]) == ["top right", "bottom right", "middle right"]
    assert label_places([0.71, 0.70]) == ["top right", "bottom right"]
    assert label_places([0.9, None, 0.2]) == ["middle right"] * 3
