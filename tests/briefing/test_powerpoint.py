"""The PowerPoint file read back: native charts with the spec's numbers, shapes a clerk can change, nothing English."""

import datetime as dt
import re
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from analytics.metric_table import Light
from briefing.powerpoint.deck import Imprint, powerpoint
from briefing.powerpoint.marks import round_scale
from briefing.powerpoint.ratio import Ratio
from briefing.slide import Layout, Slide, SlideTable, Statement
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
from charts.theme import Hue, Meaning

IMPRINT = Imprint("Hội nghị", ("ỦY BAN NHÂN DÂN", "QUẬN HAI BÀ TRƯNG"), "bản chốt HN-2512 · 3f9a · Dữ liệu minh họa")
WARDS = (
    Point("quynh-loi", "Quỳnh Lôi", 25 / 38, "● 65,8% · 25/38", meaning=Meaning.MET),
    Point("dong-mac", "Đống Mác", 1 / 3, "■ 33,3% · 1/3", meaning=Meaning.LATE),
    Point("bach-dang", "Bạch Đằng", None, "▨ Chưa có số liệu", meaning=Meaning.NO_DATA),
)
BARS = ChartSpec(
    ChartKind.BARS,
    "Nhà được trang bị đủ: 1/2 phường đạt chỉ tiêu",
    "Đơn vị: % số nhà; tính đến ngày 24/12/2019.",
    points=WARDS,
    references=(Reference(26 / 41, "Toàn quận 63,4%"),),
    is_share=True,
)
SCALE = Scale((0.2, 0.4, 0.6, 0.8), ("dưới 20%", "20–40%", "40–60%", "60–80%", "từ 80%"), Hue.GOOD_IS_HIGH)
DAYS = (dt.date(2019, 11, 14), dt.date(2019, 12, 14))


def file_of(*slides: Slide, ratio: Ratio = Ratio.WIDE) -> bytes:
    return powerpoint(slides, IMPRINT, ratio)


def page_of(spec: ChartSpec):
    return Presentation(BytesIO(file_of(Slide("a", "Trang bị", "Thông điệp", chart=spec)))).slides[0]


def chart_of(page):
    return next(shape.chart for shape in page.shapes if shape.has_chart)


def square(key: str, name: str, place: int) -> Shape:
    west = float(place)
    ring = ((west, 0.0), (west + 1, 0.0), (west + 1, 1.0), (west, 1.0), (west, 0.0))
    return Shape(key, name, (ring,), west + 0.5, 0.5, 0, place)


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


def test_each_ward_of_a_map_is_a_shape_of_its_name_that_can_be_recoloured():
    shapes = tuple(square(point.key, point.label, place) for place, point in enumerate(WARDS))
    spec = ChartSpec(ChartKind.WARD_MAP, "Bản đồ", "", points=WARDS, shapes=shapes, scale=SCALE)
    page = page_of(spec)
    wards = {shape.name: shape for shape in page.shapes if shape.shape_type == MSO_SHAPE_TYPE.FREEFORM}
    assert set(wards) == {"Quỳnh Lôi", "Đống Mác", "Bạch Đằng"}
    assert str(wards["Đống Mác"].fill.fore_color.rgb) == "BCD3EA"
    said = {shape.text_frame.text for shape in page.shapes if shape.has_text_frame}
    assert {"20–40%", "Chưa có số liệu"} <= said


@pytest.mark.parametrize(("ratio", "wards", "is_listed"), [("16:9", 19, True), ("4:3", 19, False), ("16:9", 60, False)])
def test_a_map_lists_every_ward_beside_it_where_the_hall_could_read_them(ratio: str, wards: int, is_listed: bool):
    points = tuple(Point(f"w{n}", f"Phường {n}", n / wards, f"{n}%") for n in range(wards))
    side = 5 if wards < 30 else 8
    shapes = tuple(
        replace(square(point.key, point.label, n % side), tile_row=n // side) for n, point in enumerate(points)
    )
    spec = ChartSpec(ChartKind.TILE_MAP, "Bản đồ", "Đơn vị: %", points=points, shapes=shapes, scale=SCALE)
    deck = Presentation(BytesIO(file_of(Slide("m", "Bản đồ", "Thông điệp", chart=spec), ratio=Ratio(ratio))))
    tables = [shape for shape in deck.slides[0].shapes if shape.has_table]
    listed = {cell.text for shape in tables for row in shape.table.rows for cell in row.cells} - {""}
    assert listed == ({text for point in points for text in (point.label, point.text)} if is_listed else set())
    assert all(shape.left + shape.width <= deck.slide_width for shape in deck.slides[0].shapes)
    assert b"effectRef" not in deck.slides[0].part.blob


def test_a_table_is_a_table_and_its_lights_are_coloured():
    table = SlideTable(("Phường", "Đánh giá"), (False, False), (("Quỳnh Lôi", "■ Chậm"),), (Light.LATE,))
    page = Presentation(BytesIO(file_of(Slide("t", "Bảng", table=table)))).slides[0]
    drawn = next(shape.table for shape in page.shapes if shape.has_table)
    assert [[cell.text for cell in row.cells] for row in drawn.rows] == [
        ["Phường", "Đánh giá"],
        ["Quỳnh Lôi", "■ Chậm"],
    ]
    assert str(drawn.cell(1, 1).text_frame.paragraphs[0].runs[0].font.color.rgb) == "B8322A"


@pytest.mark.parametrize(("ratio", "size"), [(Ratio.WIDE, (13.333, 7.5)), (Ratio.OLD, (10, 7.5))])
def test_every_slide_bears_the_briefing_and_its_number_and_says_nothing_english(ratio: Ratio, size):
    slides = (
        Slide("1", "HỘI NGHỊ", "Hai Bà Trưng, ngày 25/12/2019", Layout.TITLE),
        Slide("2", "Trang bị", "Thông điệp", chart=BARS, points=(Statement("2 phường"),), notes="Định nghĩa"),
        Slide("3", "Xin trân trọng cảm ơn!", layout=Layout.CLOSING),
    )
    content = file_of(*slides, ratio=ratio)
    deck = Presentation(BytesIO(content))
    assert (round(deck.slide_width.inches, 3), deck.slide_height.inches) == size
    assert [layout.name for layout in deck.slide_layouts] == ["Bìa", "Nội dung"]
    for page in deck.slides:
        texts = [shape.text_frame.text for shape in page.shapes if shape.has_text_frame]
        assert IMPRINT.footer in texts
        assert len({shape.shape_id for shape in page.shapes}) == len(page.shapes)
        assert 'type="slidenum"' in page.part.blob.decode()
    assert deck.slides[1].notes_slide.notes_text_frame.text == "Định nghĩa"
    parts = ZipFile(BytesIO(content))
    shown = [name for name in parts.namelist() if re.match(r"ppt/(slides|slideLayouts|slideMasters)/[^/]+\.xml", name)]
    assert all("Click to" not in parts.read(name).decode() for name in shown)


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


def test_a_row_too_long_for_its_table_is_cut_in_letters_of_at_least_14_points_and_told_whole_in_the_notes():
    rows = tuple((f"Nhà {place}", "tồn tại, vi phạm nghiêm trọng chưa khắc phục; " * 8) for place in range(8))
    slide = Slide("2", "Trang bị", "Thông điệp", table=SlideTable(("Nhà", "Lý do"), (False, False), rows))
    page = Presentation(BytesIO(file_of(slide, ratio=Ratio.OLD))).slides[0]
    cells = [cell for shape in page.shapes if shape.has_table for row in shape.table.rows for cell in row.cells]
    assert min(run.font.size.pt for cell in cells for run in cell.text_frame.paragraphs[0].runs) >= 14
    assert all(cell.text.endswith("…") for cell in cells[3::2])
    assert page.notes_slide.notes_text_frame.text.split("\n") == [" · ".join(row) for row in rows]


def heat_map(wards: int, columns: int) -> ChartSpec:
    figures = tuple(Point(f"w{row}", f"Phường {row}", row / wards, f"● {row * 5}%") for row in range(wards))
    names = (f"Tồn tại đã khắc phục (có phúc tra) {column}" for column in range(columns))
    return ChartSpec(
        ChartKind.HEAT_MAP, "Kết quả", "Mỗi ô là một phường", series=tuple(Series(name, figures) for name in names)
    )


@pytest.mark.parametrize("ratio", list(Ratio))
@pytest.mark.parametrize(("wards", "columns"), [(20, 8), (60, 20), (1, 1)])
def test_a_heat_map_takes_as_many_slides_as_its_letters_need_and_loses_no_cell(ratio: Ratio, wards: int, columns: int):
    spec = heat_map(wards, columns)
    slide = Slide("h", "So sánh các phường", "Thông điệp", chart=spec)
    pages = list(Presentation(BytesIO(file_of(slide, ratio=ratio))).slides)
    tables = [shape for page in pages for shape in page.shapes if shape.has_table]
    cells: dict[tuple[str, str], str] = {}
    for shape in tables:
        (_, *heads), *rows = ([cell.text for cell in row.cells] for row in shape.table.rows)
        cells |= {(name, head): text for name, *texts in rows for head, text in zip(heads, texts, strict=True)}
        runs = [run for row in shape.table.rows for cell in row.cells for run in cell.text_frame.paragraphs[0].runs]
        assert min(run.font.size.pt for run in runs) >= 14
        assert shape.top.inches + sum(row.height.inches for row in shape.table.rows) <= 6.81
    assert cells == {(point.label, column.name): point.text for column in spec.series for point in column.points}
    said = [shape.text_frame.text for page in pages for shape in page.shapes if shape.has_text_frame]
    assert (f"So sánh các phường (1/{len(pages)})" in said) == (wards > 1)


def test_a_long_timeline_takes_two_slides_in_letters_of_16_points():
    rows = tuple(
        Stretch(str(row), f"Nhiệm vụ {row}", DAYS[0], dt.date(2020, 1, 1 + row), "19 phường") for row in range(9)
    )
    slide = Slide("g", "Kế hoạch", "Thông điệp", chart=ChartSpec(ChartKind.GANTT, "Thời hạn", "", stretches=rows))
    charts = [chart_of(page) for page in Presentation(BytesIO(file_of(slide))).slides]
    lengths = [value for chart in charts for value in chart.plots[0].series[1].values]
    assert (len(charts), lengths) == (2, [(row.to_on - row.from_on).days + 1 for row in rows])
    assert {chart.category_axis.tick_labels.font.size.pt for chart in charts} == {16}


@pytest.mark.parametrize("ratio", list(Ratio))
def test_the_title_of_the_meeting_breaks_between_words_and_never_in_the_number_of_a_plan(ratio: Ratio):
    title = "KIỂM ĐIỂM TIẾN ĐỘ THỰC HIỆN KẾ HOẠCH SỐ 141/KH-UBND NGÀY 10/06/2019"
    page = Presentation(BytesIO(file_of(Slide("1", title, "", Layout.TITLE), ratio=ratio))).slides[0]
    lines = page.shapes.title.text.split("\v")
    assert (len(lines), " ".join(lines)) == (2 if ratio is Ratio.WIDE else 3, title)
    assert sum("141/KH-UBND" in line for line in lines) == 1


def test_no_text_of_a_slide_is_smaller_than_the_hall_can_read():
    slide = Slide("2", "Trang bị", "Thông điệp", points=(Statement("Ý chính", Light.LATE),))
    page = Presentation(BytesIO(file_of(slide))).slides[0]
    runs = [run for shape in page.shapes if shape.has_text_frame for p in shape.text_frame.paragraphs for run in p.runs]
    assert min(run.font.size.pt for run in runs if run.font.size) >= 20


def test_every_part_of_the_file_is_declared_and_every_relation_leads_somewhere():
    parts = ZipFile(BytesIO(file_of(Slide("2", "Trang bị", "Thông điệp", chart=BARS, notes="Nguồn"))))
    names = set(parts.namelist())
    declared = parts.read("[Content_Types].xml").decode()
    for name in names - {"[Content_Types].xml"}:
        assert f'PartName="/{name}"' in declared or f'Extension="{name.rsplit(".", 1)[-1]}"' in declared, name
    for name in names:
        if name.endswith(".rels"):
            base = name.replace("_rels/", "").rsplit("/", 1)[0] if "/" in name.replace("_rels/", "") else ""
            for target in re.findall(r'Target="([^"]+)"', parts.read(name).decode()):
                path = target.removeprefix("/") if target.startswith("/") else f"{base}/{target}"
                while "/../" in path:
                    path = re.sub(r"[^/]+/\.\./", "", path, count=1)
                assert path.removeprefix("/") in names, (name, target)
