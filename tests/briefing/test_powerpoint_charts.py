"""The charts of slides read back: native, with the spec's numbers, their words apart."""

import datetime as dt
import re
from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from briefing.powerpoint.marks import round_scale
from briefing.powerpoint.ratio import Ratio
from briefing.slide import Slide, Statement
from charts.spec import (
    Axis,
    ChartKind,
    ChartSpec,
    Milestone,
    Part,
    Point,
    Reference,
    Series,
    Stack,
    Step,
    Stretch,
)
from charts.theme import Hue, Meaning
from tests.decks import BARS, DAYS, WARDS, chart_of, file_of, page_of


def test_bars_keep_every_number_to_the_last_digit_and_leave_the_missing_one_empty():
    page = page_of(BARS)
    chart = chart_of(page)
    assert list(chart.plots[0].series[0].values) == [25 / 38, 1 / 3, None]
    assert list(chart.plots[0].categories) == ["Quỳnh Lôi", "Đống Mác", "Bạch Đằng"]
    assert "▨ Chưa có số liệu" in [shape.text_frame.text for shape in page.shapes if shape.has_text_frame]
    sheet = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    assert [row[1].value for row in sheet.iter_rows(min_row=2)] == [25 / 38, 1 / 3, None]
    assert "● 65,8% · 25/38" in chart.part.blob.decode()


def test_the_district_line_stands_where_its_value_is():
    page = page_of(BARS)
    line = next(shape for shape in page.shapes if shape.shape_type == MSO_SHAPE_TYPE.LINE)
    graphic = next(shape for shape in page.shapes if shape.has_chart)
    layout = {
        edge: float(re.search(rf'<c:{edge} val="([\d.]+)"', graphic.chart.part.blob.decode()).group(1)) for edge in "xw"
    }
    reach = graphic.chart.value_axis.maximum_scale
    across = graphic.left + graphic.width * (layout["x"] + layout["w"] * (26 / 41) / reach)
    assert line.begin_x == pytest.approx(across, rel=1e-3)
    assert any(shape.has_text_frame and shape.text_frame.text == "Toàn quận 63,4%" for shape in page.shapes)


def test_the_figures_of_bars_stand_under_each_other_behind_the_line_that_crosses_the_bars():
    page = page_of(BARS)
    line = next(shape for shape in page.shapes if shape.shape_type == MSO_SHAPE_TYPE.LINE)
    graphic = next(shape for shape in page.shapes if shape.has_chart)
    plot = graphic.chart._chartSpace.xpath(".//c:plotArea/c:layout//c:*[self::c:x or self::c:w]/@val")
    left, width = (float(share) for share in plot)
    moved = [float(share) for share in graphic.chart._chartSpace.xpath(".//c:dLbl/c:layout//c:x/@val")]
    reach = graphic.chart.value_axis.maximum_scale
    starts = [left + width * value / reach + aside for value, aside in zip((25 / 38, 1 / 3), moved, strict=True)]
    assert starts[0] == pytest.approx(starts[1], abs=1e-3)
    assert graphic.left + graphic.width * starts[0] > line.begin_x
    silent = next(shape for shape in page.shapes if shape.has_text_frame and "Chưa có số liệu" in shape.text_frame.text)
    assert silent.left > line.begin_x
    assert '<c:showLeaderLines val="1"/>' not in graphic.chart.part.blob.decode()


def test_lines_keep_their_days_and_break_where_nothing_is_known():
    spec = ChartSpec(
        ChartKind.LINES,
        "Tiến độ",
        "",
        series=(
            Series("Toàn quận", (Point("1", "", 0.5, "50%", day=DAYS[0]), Point("2", "", 0.625, "62,5%", day=DAYS[1]))),
            Series("Chỉ tiêu", (Point("1", "", None, day=DAYS[0]), Point("2", "", 0.7, "70%", day=DAYS[1])), True),
        ),
        milestones=(Milestone(dt.date(2019, 12, 25), "Hội nghị"),),
        is_share=True,
    )
    chart = chart_of(page_of(spec))
    assert [list(series.values) for series in chart.plots[0].series] == [[0.5, 0.625], [None, 0.7]]
    assert "<c:dateAx>" in chart.part.blob.decode()


def test_names_of_lines_that_end_close_together_stand_a_line_apart():
    ends = {"Nguyễn Du": 0.714, "Chỉ tiêu": 0.7, "Toàn quận": 0.637}
    series = tuple(Series(name, (Point("1", "", value, "", day=DAYS[1]),)) for name, value in ends.items())
    chart = chart_of(page_of(ChartSpec(ChartKind.LINES, "Tiến độ", "Đơn vị", series=series, is_share=True)))
    plot_height = float(chart._chartSpace.xpath(".//c:plotArea/c:layout//c:h/@val")[0])
    moved = [float(down) for down in chart._chartSpace.xpath(".//c:dLbl/c:layout//c:y/@val")]
    places = [
        down - value / chart.value_axis.maximum_scale * plot_height
        for down, value in zip(moved, ends.values(), strict=True)
    ]
    line = 16 * 1.22 / 72 / 4.68
    assert all(below - above >= line - 1e-3 for above, below in pairwise(places))


@pytest.mark.parametrize(
    ("top", "scale"), [(0.714, (0.8, 0.1)), (1.0, (1.0, 0.2)), (7306, (8000, 1000)), (16, (16, 2)), (0, (1.0, 0.2))]
)
def test_a_scale_ends_on_a_round_number(top: float, scale: tuple[float, float]):
    assert round_scale(top) == pytest.approx(scale)


@pytest.mark.parametrize("kind", [ChartKind.STACKED, ChartKind.COLUMNS])
def test_parts_become_series(kind: ChartKind):
    parts = (Part("Đủ", Meaning.MET), Part("Thiếu", Step(Hue.BAD_IS_HIGH, 3)))
    stacks = (Stack("Bình bột", (Point("a", "", 4, "4"), Point("b", "", None)), "4/4"),)
    chart = chart_of(page_of(ChartSpec(kind, "Trang bị", "", stacks=stacks, parts=parts)))
    assert [(series.name, list(series.values)) for series in chart.plots[0].series] == [("Đủ", [4]), ("Thiếu", [None])]


def test_twenty_stacks_stand_in_two_charts_of_one_scale_under_their_legend_with_every_number():
    parts = (Part("Quá hạn", Meaning.LATE), Part("Chưa ấn định thời hạn", Meaning.AT_RISK), Part("Còn", Meaning.MET))
    stacks = tuple(
        Stack(f"Phường {row}", tuple(Point("a", "", row + place, str(row)) for place in range(3)), "36 · KT 25/41")
        for row in range(20)
    )
    page = page_of(ChartSpec(ChartKind.STACKED, "Tồn tại", "", stacks=stacks, parts=parts))
    charts = [shape.chart for shape in page.shapes if shape.has_chart]
    drawn = [[list(series.values) for series in chart.plots[0].series] for chart in charts]
    assert [[*first, *second] for first, second in zip(*drawn, strict=True)] == [
        [row + place for row in range(20)] for place in range(3)
    ]
    assert len({chart.value_axis.maximum_scale for chart in charts}) == 1
    for chart in charts:
        assert float(chart._chartSpace.xpath(".//c:plotArea/c:layout//c:y/@val")[0]) > 0.1
        sheet = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
        cached = [list(series.values) for series in chart.plots[0].series]
        assert [[cell.value for cell in column[1:]] for column in list(sheet.iter_cols())[1:]] == cached


def test_a_long_name_of_a_stack_breaks_into_two_lines_of_about_the_same_length():
    stack = Stack("Đơn vị quản lý vận hành không đủ điều kiện", (Point("a", "", 6, "6"),), "7")
    spec = ChartSpec(ChartKind.STACKED, "Tồn tại", "", stacks=(stack,) * 8, parts=(Part("Quá hạn", Meaning.LATE),))
    page = Presentation(BytesIO(file_of(Slide("a", "Tồn tại", "Thông điệp", chart=spec), ratio=Ratio.OLD))).slides[0]
    assert set(chart_of(page).plots[0].categories) == {"Đơn vị quản lý vận hành\nkhông đủ điều kiện · 7"}


def test_a_scatter_keeps_both_values_names_its_wards_apart_and_draws_the_lines_of_the_whole_area_behind_them():
    wards = tuple(Point(f"w{n}", f"Phường {n}", 0.6 + n / 1200, across=0.9) for n in range(90))
    silent = Point("x", "Phố Huế", None, across=0.5, meaning=Meaning.NO_DATA)
    axes = (Axis("Quy chế", True, Reference(0.92, "Toàn quận 92%")), Axis("Trang bị", True, Reference(0.63, "63%")))
    page = page_of(ChartSpec(ChartKind.SCATTER, "Hai chỉ tiêu", "", points=(*wards, silent), axes=axes))
    chart = chart_of(page)
    series = chart.plots[0].series[0]
    assert list(series.values) == [point.value for point in wards]
    assert [float(value) for value in series._element.xpath(".//c:xVal//c:v/text()")] == [
        point.across for point in wards
    ]
    assert (chart.value_axis.minimum_scale, chart.value_axis.maximum_scale) == pytest.approx((0.6, 0.68))
    shapes = [shape.shape_type for shape in page.shapes]
    assert shapes.count(MSO_SHAPE_TYPE.LINE) == 2
    assert shapes.index(MSO_SHAPE_TYPE.CHART) > max(
        place for place, kind in enumerate(shapes) if kind == MSO_SHAPE_TYPE.LINE
    )
    labels = chart._chartSpace.xpath(".//c:dLbl")
    assert all(label.xpath("./c:spPr/a:solidFill") for label in labels)
    named = {"".join(label.xpath(".//a:t/text()")) for label in labels}
    unnamed = ", ".join(point.label for point in wards if point.label not in named)
    assert unnamed
    assert page.notes_slide.notes_text_frame.text == f"Không đủ chỗ ghi tên trên biểu đồ: {unnamed}."


def test_stretches_of_days_start_on_their_day_and_last_as_long_as_they_do():
    stretches = (
        Stretch("1", "Nhiệm vụ 1", dt.date(2019, 12, 20), dt.date(2020, 1, 6)),
        Stretch("2", "Nhiệm vụ 2", dt.date(2020, 1, 1), dt.date(2020, 1, 10)),
    )
    chart = chart_of(page_of(ChartSpec(ChartKind.GANTT, "Thời hạn", "", stretches=stretches)))
    before, length = chart.plots[0].series
    assert (list(before.values), list(length.values)) == ([43819, 43831], [18, 10])


def test_twenty_wards_stand_in_two_charts_of_one_scale_in_letters_of_16_points_over_their_points():
    wards = tuple(replace(WARDS[place % 3], key=str(place), label=f"Phường {place}") for place in range(20))
    points = (Statement("Ý chính " * 9), Statement("Ý khác"))
    slide = Slide("2", "Trang bị", "Thông điệp", chart=replace(BARS, points=wards), points=points)
    page = Presentation(BytesIO(file_of(slide))).slides[0]
    drawn = [shape for shape in page.shapes if shape.has_chart]
    assert [len(list(shape.chart.plots[0].categories)) for shape in drawn] == [10, 10]
    assert len({shape.chart.value_axis.maximum_scale for shape in drawn}) == 1
    sizes = [int(size) for shape in drawn for size in re.findall(r'sz="(\d+)"', shape.chart.part.blob.decode())]
    assert min(sizes) >= 1600
    below = [shape for shape in page.shapes if shape.has_text_frame and "Ý" in shape.text_frame.text]
    assert min(shape.top for shape in below) >= max(shape.top + shape.height for shape in drawn)


def test_a_long_timeline_takes_two_slides_in_letters_of_16_points():
    rows = tuple(
        Stretch(str(row), f"Nhiệm vụ {row}", DAYS[0], dt.date(2020, 1, 1 + row), "19 phường") for row in range(9)
    )
    slide = Slide("g", "Kế hoạch", "Thông điệp", chart=ChartSpec(ChartKind.GANTT, "Thời hạn", "", stretches=rows))
    charts = [chart_of(page) for page in Presentation(BytesIO(file_of(slide))).slides]
    lengths = [value for chart in charts for value in chart.plots[0].series[1].values]
    assert (len(charts), lengths) == (2, [(row.to_on - row.from_on).days + 1 for row in rows])
    assert {chart.category_axis.tick_labels.font.size.pt for chart in charts} == {16}
