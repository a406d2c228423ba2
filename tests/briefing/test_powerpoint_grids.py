"""The maps and tables of slides read back: shapes a clerk can recolour, every cell in letters for the hall."""

from dataclasses import replace
from io import BytesIO

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from analytics.metric_table import Light
from briefing.powerpoint.ratio import Ratio
from briefing.slide import Slide, SlideTable
from charts.geography import Shape
from charts.spec import (
    ChartKind,
    ChartSpec,
    Point,
    Series,
)
from tests.decks import SCALE, WARDS, file_of, page_of


def square(key: str, name: str, place: int) -> Shape:
    west = float(place)
    ring = ((west, 0.0), (west + 1, 0.0), (west + 1, 1.0), (west, 1.0), (west, 0.0))
    return Shape(key, name, (ring,), west + 0.5, 0.5, 0, place)


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
