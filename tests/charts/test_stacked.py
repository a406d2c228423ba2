"""Stacked bars: a trace a part, in order; figures inside where there is room, the row's words behind it."""

from charts.plotly import figure
from charts.spec import ChartKind, ChartSpec, Part, Point, Stack, Step
from charts.theme import LIGHT, Hue, Meaning
from ui.chart import parts_legend

PARTS = (Part("Đủ", Meaning.PRIMARY), Part("Còn thiếu", Step(Hue.BAD_IS_HIGH, 2)), Part("Chưa rõ", Meaning.NO_DATA))


def stack(key: str, label: str, *values: float | None) -> Stack:
    return Stack(label, tuple(Point(key, label, value, f"{value:g}" if value else "") for value in values), "hết")


SPEC = ChartSpec(
    ChartKind.STACKED, "", "", stacks=(stack("a", "Loa", 90, 10, None), stack("b", "Rìu", 2, 3, None)), parts=PARTS
)


def test_the_first_row_is_on_top_and_each_part_a_trace():
    drawn = figure(SPEC, LIGHT)
    assert [trace.name for trace in drawn.data] == ["Đủ", "Còn thiếu", "Chưa rõ"]
    assert list(drawn.data[0].y) == ["Rìu", "Loa"]
    assert list(drawn.data[1].x) == [3, 10]
    assert drawn.data[1].marker.color == LIGHT.steps[Hue.BAD_IS_HIGH][2]


def test_a_segment_too_short_for_its_figure_leaves_it_to_the_hover():
    drawn = figure(SPEC, LIGHT)
    assert list(drawn.data[0].text) == ["", "90"]
    assert [(label.y, label.x, label.text) for label in drawn.layout.annotations] == [
        ("Loa", 100, "hết"),
        ("Rìu", 5, "hết"),
    ]


def test_a_click_gives_the_row_s_key_and_the_others_fade():
    drawn = figure(ChartSpec(ChartKind.STACKED, "", "", stacks=SPEC.stacks, parts=PARTS, selected=("a",)), LIGHT)
    assert list(drawn.data[0].customdata) == ["b", "a"]
    assert list(drawn.data[0].marker.opacity) == [0.35, 1.0]


def test_the_legend_names_only_the_parts_that_occur():
    said = parts_legend(SPEC, LIGHT).html
    assert "Còn thiếu" in said
    assert "Chưa rõ" not in said


def test_nothing_to_stack_is_an_empty_figure():
    assert len(figure(ChartSpec(ChartKind.STACKED, "", "", parts=PARTS), LIGHT).data[0].x) == 0


def test_a_long_name_takes_two_lines_and_taller_rows():
    long = "Ban quản trị quản lý kinh phí bảo trì sai quy định"
    spec = ChartSpec(ChartKind.STACKED, "", "", stacks=(stack("a", long, 1, 1, None),), parts=PARTS)
    drawn = figure(spec, LIGHT)
    assert list(drawn.layout.yaxis.ticktext) == ["Ban quản trị quản lý kinh phí<br>bảo trì sai quy định"]
    assert drawn.layout.height > figure(SPEC, LIGHT).layout.height / 2


def test_a_click_finds_a_look_for_the_texts_of_both_states():
    # Plotly read `selected.textfont` of nothing, so that no click on a stacked bar ever arrived.
    for trace in figure(SPEC, LIGHT).data:
        assert trace.selected.textfont.color == trace.unselected.textfont.color == trace.textfont.color
