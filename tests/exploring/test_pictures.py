"""An answer as a chart: which pictures fit, what they say, and that page, document and slide can draw each."""

import datetime as dt
from dataclasses import replace

import pytest
from pptx import Presentation

from analytics.exploring.pictures import pictures_of
from analytics.exploring.question import COUNT, Calculation, Function, Group, Picture, Question, Step
from analytics.exploring.subject import METRICS
from analytics.exploring.subjects import SUBJECTS
from briefing.powerpoint.charts import draw_chart
from briefing.powerpoint.frame import Box
from charts import still
from charts.explored import MOST_BARS
from charts.plotly import figure
from charts.spec import ChartSpec
from charts.theme import DARK, LIGHT, Meaning
from tests.city import City
from tests.pages.conftest import BUILDINGS, VIOLATIONS, view_of
from ui.explorer.shown import shown

WARD = Group("ward")
MEAN = Calculation(Function.MEAN, "days_to_verified")
BY_WARD = Question("violation", groups=(WARD,))
PIVOT = Question("violation", groups=(WARD,), across=Group("violation_type"))
ASKED = {
    Picture.BARS: BY_WARD,
    Picture.WARD_MAP: BY_WARD,
    Picture.TILE_MAP: BY_WARD,
    Picture.STACKED: PIVOT,
    Picture.HEAT_MAP: PIVOT,
    Picture.LINES: Question("violation", groups=(Group("found_on", Step.MONTH),)),
    Picture.SCATTER: Question("violation", groups=(Group("building"),), calculations=(COUNT, MEAN)),
}


def spec_of(city: City, question: Question) -> ChartSpec:
    chart = shown(view_of(city), question).chart
    assert chart is not None
    return chart


@pytest.fixture
def small(city: City) -> City:
    """Quỳnh Lôi with a violation; Bạch Mai that found none; all others silent."""
    city.submit(building=BUILDINGS, violation=VIOLATIONS)
    city.submit(ward="bach-mai", received="2019-12-24 15:00", building=BUILDINGS, empty=("violation",))
    return city


@pytest.mark.parametrize("picture", ASKED)
def test_each_picture_is_drawn_on_page_in_document_and_on_slide(small: City, picture: Picture):
    spec = spec_of(small, replace(ASKED[picture], picture=picture))
    for palette in (LIGHT, DARK):
        assert figure(spec, palette).data
    assert still.svg(spec).rstrip().endswith("</svg>")
    assert still.png(spec).startswith(b"\x89PNG")
    deck = Presentation()
    page = deck.slides.add_slide(deck.slide_layouts[6])
    before = len(page.shapes)
    draw_chart(page, spec, Box(0.5, 0.5, 9.0, 6.0))
    assert len(page.shapes) > before


@pytest.mark.parametrize(
    ("question", "fitting"),
    [
        (Question("violation"), (Picture.NONE,)),
        (BY_WARD, (Picture.NONE, Picture.BARS, Picture.WARD_MAP, Picture.TILE_MAP)),
        (PIVOT, (Picture.NONE, Picture.STACKED, Picture.HEAT_MAP)),
        (replace(PIVOT, calculations=(MEAN,)), (Picture.NONE, Picture.HEAT_MAP)),
        (replace(BY_WARD, groups=(Group("found_on", Step.YEAR),)), (Picture.NONE, Picture.BARS, Picture.LINES)),
        (replace(BY_WARD, calculations=(COUNT, MEAN)), (Picture.NONE, Picture.BARS, Picture.SCATTER)),
    ],
)
def test_only_pictures_that_fit_are_offered(question: Question, fitting: tuple[Picture, ...]):
    assert pictures_of(question, SUBJECTS["violation"]) == fitting


def test_a_map_tells_0_from_silence_and_from_a_ward_without_buildings(small: City):
    points = {point.key: point for point in spec_of(small, replace(BY_WARD, picture=Picture.WARD_MAP)).points}
    assert (points["bach-mai"].value, points["bach-mai"].meaning) == (0, Meaning.PRIMARY)
    assert (points["truong-dinh"].value, points["truong-dinh"].meaning) == (None, Meaning.NO_DATA)
    assert (points["pho-hue"].value, points["pho-hue"].meaning) == (None, Meaning.NOT_APPLICABLE)


def test_the_title_names_the_highest_and_many_rows_are_cut(city: City):
    lines = "\n".join(f"B{at} | Nhà {at} | old_block | {at}" for at in range(1, 61))
    city.buildings(f"building | name | kind | residents\n{lines}")
    total = Calculation(Function.SUM, "residents")
    question = Question("building", groups=(Group("name"),), calculations=(total,), picture=Picture.BARS)
    spec = spec_of(city, question)
    assert spec.title == "Tổng: Số nhân khẩu: cao nhất – Nhà 60 (60)"
    assert len(spec.points) == MOST_BARS


def test_rows_called_the_same_are_told_apart(city: City):
    city.buildings("building | name | kind\nB1 | Nhà A | old_block\nB2 | Nhà A | old_block", ward="bach-mai")
    city.buildings("building | name | kind\nB1 | Nhà A | old_block", ward="quynh-loi")
    two = Question("building", groups=(Group("name"), Group("building")), picture=Picture.BARS)
    labels = [point.label for point in spec_of(city, two).points]
    assert labels == ["Nhà A · B1", "Nhà A · B2"]


def test_metrics_by_month_are_a_line_with_days(small: City):
    question = Question(METRICS, metrics=("violations_found",), groups=(Group("month"),), picture=Picture.LINES)
    (line,) = spec_of(small, question).series
    assert line.points[0].day == dt.date(2019, 6, 1)
    assert [point.value for point in line.points if point.day == dt.date(2019, 10, 1)] == [1]
