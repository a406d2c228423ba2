"""Deck, report and annexes read back whole: every word and number as the briefing has it, whatever the district."""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pypdf import PdfReader

from analytics import MACROS, Dimension, Scope, measure
from analytics.comparison import Comparison, ComparisonKind
from analytics.metric_table import MetricRow
from briefing.checks import check
from briefing.document import Document, Figure, Form, Grid
from briefing.material import BREAKDOWNS, Material, gather
from briefing.opened import Briefing, draft_briefing
from briefing.powerpoint.ratio import Ratio
from briefing.release import Format, Release, annex, deck, official_report, release, written
from briefing.report import Issuer
from charts.spec import ChartKind
from data.area import Area, default_area_folder, load_area
from data.store import Store, open_store
from tests.city import City
from tests.pages.conftest import DAY, fill

LETTERS = "ẵ ỡ ữ ợ ệ Đ Ặ"
LONG = f"Nhà chung cư có tên rất dài {LETTERS} " * 60
SMALLEST_PT, FOOT_PT = 10, 12


@pytest.fixture(scope="module")
def given(town: City, material: Material) -> Release:
    return release(draft_briefing(town.folder, town.area, material))


def document_of(given: Release) -> Document:
    return official_report(given, Issuer.COMMITTEE, Form.TT01)


def texts_of(page: object) -> Iterator[str]:
    for shape in page.shapes:
        if shape.has_text_frame:
            yield shape.text_frame.text
        if shape.has_table:
            yield from (cell.text for row in shape.table.rows for cell in row.cells)


def charts_of(content: bytes) -> list[list]:
    """The charts of each slide that has any: many bars are several charts, in their order."""
    every = [
        [shape.chart for shape in page.shapes if shape.has_chart] for page in Presentation(BytesIO(content)).slides
    ]
    return [charts for charts in every if charts]


def sheet_of(chart) -> list[list]:
    """The columns of numbers of a chart's embedded sheet."""
    sheet = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    return [list(column) for column in list(zip(*sheet.iter_rows(min_row=2, values_only=True), strict=True))[1:]]


def figures(rows: Iterable[MetricRow], *, are_compared: bool) -> dict[str, float]:
    """Each number of each row, by where it stands; floating sums differ in their last digit by their order."""
    told = {}
    for row in rows:
        before = row.previous if are_compared else None
        for name, number in (
            ("done", row.numerator),
            ("all", row.denominator),
            ("value", row.value),
            ("before", before),
        ):
            told[f"{row.metric} {row.group_key} {name}"] = float("nan") if number is None else number
    return told


@pytest.mark.parametrize("by", BREAKDOWNS, ids=lambda by: ",".join(by) or "pooled")
def test_every_table_of_a_briefing_is_what_measure_gives(
    material: Material, town_store: Store, by: tuple[Dimension, ...]
):
    kept = material.tables[by]
    again = measure(town_store, kept.metrics, Scope(DAY), by, Comparison(ComparisonKind.PREVIOUS))
    assert len(kept.totals) + len(kept.rows) > 0
    # Slides and documents set figures beside the previous ones by ward and for the whole area.
    are_compared = by in ((), (Dimension.WARD,))
    for found, expected in ((kept.rows, again.rows), (kept.totals, again.totals)):
        assert figures(found, are_compared=are_compared) == pytest.approx(
            figures(expected, are_compared=are_compared), nan_ok=True
        )


@pytest.mark.parametrize("ratio", Ratio)
def test_every_sentence_table_and_figure_of_a_slide_is_in_the_file(given: Release, ratio: Ratio):
    pages = Presentation(BytesIO(deck(given, ratio))).slides
    slides = given.briefing.slides
    assert len(pages) == len(slides)
    for page, slide in zip(pages, slides, strict=True):
        said, noted = "\n".join(texts_of(page)), page.notes_slide.notes_text_frame.text.split("\n")
        for text in (slide.message or slide.title, *(point.text for point in slide.points)):
            assert text in said or text in noted, slide.id
        for row in slide.table.rows if slide.table else ():
            assert set(row) <= set(texts_of(page)) or " · ".join(row) in noted, slide.id
        assert given.briefing.imprint in said


def test_every_chart_holds_the_values_of_its_slide_in_cache_and_in_its_sheet(given: Release):
    drawn = [slide.chart for slide in given.briefing.slides if slide.chart is not None]
    charts = charts_of(deck(given, Ratio.WIDE))
    assert len(charts) == len(drawn) >= 3
    for spec, own in zip(drawn, charts, strict=True):
        cached = [[list(series.values) for series in chart.plots[0].series] for chart in own]
        if spec.kind is ChartKind.BARS:
            assert [value for (values,) in cached for value in values] == [point.value for point in spec.points]
        else:
            assert cached == [
                [[stack.segments[place].value for stack in spec.stacks] for place in range(len(spec.parts))]
            ]
        assert [sheet_of(chart) for chart in own] == cached


def test_every_paragraph_and_cell_of_the_report_is_in_both_files(given: Release):
    document = document_of(given)
    read = docx.Document(BytesIO(written(document, Format.WORD)))
    tables = [[cell.text for cell in row.cells] for table in read.tables for row in table.rows]
    paragraphs = {paragraph.text for paragraph in read.paragraphs}
    pages = PdfReader(BytesIO(written(document, Format.PDF))).pages
    squeezed = re.sub(r"\s", "", "".join(page.extract_text() for page in pages))
    for block in (*document.blocks, *(block for part in document.annexes for block in part.blocks)):
        match block:
            case Grid():
                assert [row for row in block.rows if list(row) not in tables] == []
                assert [cell for row in block.rows for cell in row if re.sub(r"\s", "", cell) not in squeezed] == []
            case Figure():
                assert block.caption in paragraphs
            case _ if hasattr(block, "text"):
                assert block.text in paragraphs


def test_no_part_of_a_slide_reaches_beyond_it_and_no_text_is_too_small(given: Release):
    for ratio in Ratio:
        written = Presentation(BytesIO(deck(given, ratio)))
        for page in written.slides:
            for shape in page.shapes:
                if not shape.is_placeholder or shape.has_text_frame:
                    assert shape.left + shape.width <= written.slide_width
                    assert shape.top + shape.height <= written.slide_height
                frame = shape.text_frame if shape.has_text_frame else None
                runs = [run for paragraph in (frame.paragraphs if frame else ()) for run in paragraph.runs]
                assert [run.text for run in runs if run.font.size and run.font.size.pt < FOOT_PT] == []


def sixty_wards(folder: Path) -> Area:
    """A pack of sixty wards, named by numbers, without boundaries, units or plans."""
    settings = (default_area_folder() / "area.toml").read_text(encoding="utf-8")
    folder.mkdir()
    (folder / "area.toml").write_text(re.sub(r'\[boundaries\]\n(".*\n)+', "", settings), encoding="utf-8")
    rows = "".join(f"to-{n},{n:05},Phường số {n},Phường số {n},{n}\n" for n in range(1, 61))
    (folder / "wards.csv").write_text(f"ward,code,name,full_name,report_order\n{rows}", encoding="utf-8")
    return load_area(folder)


def briefing_of(city: City) -> Briefing:
    city.publish()
    store = open_store(city.folder, MACROS)
    return draft_briefing(city.folder, city.area, gather(store, Scope(DAY), store.id, city.area))


def empty(folder: Path) -> City:
    return City(folder)


def one_ward(folder: Path) -> City:
    city = City(folder)
    fill(city, "bach-mai")
    return city


def long_names(folder: Path) -> City:
    city = City(folder)
    city.buildings(
        f"building | name | address | kind | storeys | residents\nB1 | {LONG} | {LONG} | commercial | 25 | 900"
    )
    city.violations(
        "violation | building | violation_type | found_on | due_on\nV1 | B1 | no_board | 2019-10-01 | 2019-12-10"
    )
    city.difficulties(f"content | proposal\n{LONG} | {LONG}")
    return city


def sixty(folder: Path) -> City:
    city = City(folder, sixty_wards(folder / "pack"))
    for number in range(1, 61):
        fill(city, f"to-{number}")
    return city


@pytest.mark.slow
@pytest.mark.parametrize("make", [empty, one_ward, long_names, sixty])
def test_any_district_gives_proper_files(tmp_path: Path, make):
    briefing = briefing_of(make(tmp_path))
    assert [each.rule for each in check(briefing) if not each.is_passed] == ["pinned"]
    given = release(briefing)
    content = deck(given, Ratio.OLD)
    for charts in charts_of(content):
        every = [value for chart in charts for series in chart.plots[0].series for value in series.values]
        assert any(value is not None for value in every)
        assert max(len(list(chart.plots[0].categories)) for chart in charts) <= 15
    titles = [page.shapes.title.text for page in Presentation(BytesIO(content)).slides]
    assert max(len(title) for title in titles) < 200
    document = document_of(given)
    pages = [page.extract_text() for page in PdfReader(BytesIO(written(document, Format.PDF))).pages]
    assert "BÁO CÁO" in pages[0]
    assert make is not long_names or LETTERS in " ".join(" ".join(pages).split())
    assert docx.Document(BytesIO(written(document, Format.WORD))).paragraphs
    assert len(load_workbook(BytesIO(annex(given))).sheetnames) == 16
