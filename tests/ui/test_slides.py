"""A slide on the screen of the hall: large letters always, what has no room is cut and said in the notes."""

import re
from dataclasses import replace

import pytest

from analytics.metric_table import Light
from briefing.slide import Layout, Picture, Slide, SlideTable, Statement
from charts.letters import Face, broken
from charts.spec import ChartKind, ChartSpec, Point
from charts.theme import LIGHT, Meaning
from ui.meeting.slide_fit import INNER, LEAST, fitted
from ui.meeting.slide_view import Standing, slide_markup

ATTACK = '<img src=x onerror="alert(1)">'
SHORT = Statement("7/19 phường đã ban hành kế hoạch", Light.AT_RISK)
LONG = Statement("Phường Bạch Đằng: nhà xuống cấp, việc khoan lắp thiết bị có nguy cơ ảnh hưởng kết cấu. " * 4)
TABLE = SlideTable(
    ("Nhà", "Phường", "Nhân khẩu", "Lý do"),
    (False, False, True, False),
    tuple((f"Tòa CT{place}", "Đống Mác", "1.700", "tồn tại, vi phạm nghiêm trọng " * 3) for place in range(8)),
)
FIRST = Standing(6, 16, "Tính đến ngày 24/12/2019 · bản số liệu 3f9a")


def bars(wards: int) -> ChartSpec:
    points = tuple(Point(str(place), f"Phường {place}", 0.5, "● 50%", meaning=Meaning.MET) for place in range(wards))
    return ChartSpec(ChartKind.BARS, "Trang bị", "Đơn vị: % số nhà", points=points)


def html(slide: Slide) -> str:
    return slide_markup(slide, FIRST, LIGHT).html


@pytest.mark.parametrize(
    "slide",
    [
        Slide("a", "Chủ đề", "Câu nêu " * 60, points=(LONG,) * 9),
        Slide("b", "Chủ đề", "Câu nêu", table=replace(TABLE, rows=TABLE.rows * 3), footnote="Ghi chú " * 50),
        Slide("c", "Chủ đề", "Câu nêu", chart=bars(20), points=(LONG,) * 9),
        Slide("d", "Chủ đề", "Câu nêu", points=(Statement("x" * 10_000),)),
    ],
    ids=lambda slide: slide.id,
)
def test_however_long_the_words_are_they_stay_large_and_the_notes_say_the_rest(slide: Slide):
    shown = fitted(slide)
    assert shown.title_size >= LEAST
    assert shown.point_size >= LEAST
    assert len(broken(shown.title, shown.title_size, INNER, Face.BOLD)) <= 3
    assert shown.table is None or shown.table.size >= 36
    assert shown.unsaid
    cut = [point for point in shown.points if point not in slide.points]
    assert all(point.text.endswith("…") for point in cut)
    said = {point.text for point in shown.points} | set(shown.unsaid)
    assert {point.text for point in slide.points} <= said


def test_what_fits_is_said_whole_and_as_large_as_it_may_be():
    shown = fitted(Slide("a", "Chủ đề", "Câu nêu", points=(SHORT,)))
    assert (shown.points, shown.point_size, shown.title_size, shown.unsaid) == ((SHORT,), 54, 60, ())


def test_a_table_keeps_its_rows_before_its_words():
    shown = fitted(Slide("a", "Chủ đề", "Câu nêu", table=TABLE)).table
    assert shown is not None
    assert len(shown.rows) == 8
    assert [row[:3] for row in shown.rows] == [row[:3] for row in TABLE.rows]
    assert sum(shown.widths) == pytest.approx(1)


@pytest.mark.parametrize(
    ("wards", "points", "is_over", "is_wide"),
    [(15, (SHORT,), False, False), (24, (SHORT,) * 2, True, True), (60, (), True, True)],
)
def test_many_wards_take_the_width_with_the_points_below_and_sixty_give_these_to_the_notes(
    wards: int, points: tuple[Statement, ...], is_over: bool, is_wide: bool
):
    shown = fitted(Slide("a", "Chủ đề", "Câu nêu hai dòng " * 5, chart=bars(wards), points=points or (SHORT,)))
    assert (shown.points, shown.unsaid) == (points, () if points else (SHORT.text,))
    assert (shown.is_over, shown.picture[0] == INNER) == (is_over, is_wide)


def test_twenty_wards_are_drawn_in_letters_nearly_as_large_as_the_sentences():
    slide = Slide("a", "Chủ đề", "Câu nêu hai dòng " * 5, chart=bars(20), points=(SHORT,) * 2)
    drawn = re.findall(r'"font-size: ([\d.]+)px', html(slide)) or re.findall(r"font-size: ([\d.]+)px", html(slide))
    assert min(map(float, drawn)) * 2 >= 33


def test_what_people_wrote_is_text_in_every_part_of_a_slide():
    table = SlideTable((ATTACK,), (False,), ((ATTACK,),))
    spec = ChartSpec(ChartKind.BARS, ATTACK, ATTACK, points=(Point("a", ATTACK, 0.5, ATTACK),))
    for slide in (
        Slide("a", ATTACK, ATTACK, points=(Statement(ATTACK),), table=table, footnote=ATTACK),
        Slide("b", ATTACK, ATTACK, chart=spec, points=(Statement(ATTACK),)),
        Slide("c", ATTACK, ATTACK, Layout.TITLE),
        Slide("d", ATTACK, layout=Layout.PICTURES, pictures=(Picture(b"\xff\xd8", ATTACK),)),
    ):
        drawn = html(slide)
        assert drawn.count("<img") == len(slide.pictures)
        assert "&lt;img src=x" in drawn


def test_a_light_stands_with_its_sign_and_its_word():
    drawn = html(Slide("a", "Chủ đề", "Câu nêu", points=(SHORT,)))
    assert '<span class="sign at_risk" title="Cần đôn đốc">▲</span>' in drawn


def test_photographs_are_shown_by_their_kind_with_what_they_show():
    pictures = (Picture(b"\x89PNG\r\n", "Nhà B1"), Picture(b"\xff\xd8\xff", "Nhà B2"))
    drawn = html(Slide("a", "Hình ảnh", layout=Layout.PICTURES, pictures=pictures))
    assert "data:image/png;base64,iVBORw0K" in drawn
    assert "data:image/jpeg;base64,/9j/" in drawn
    assert "<figcaption>Nhà B2</figcaption>" in drawn
    assert "photographs of-2" in drawn


def test_the_foot_says_of_which_figures_the_slide_is_and_where_it_stands():
    drawn = html(Slide("a", "Chủ đề"))
    assert "Tính đến ngày 24/12/2019 · bản số liệu 3f9a" in drawn
    assert '<span class="number">6/16</span>' in drawn
    assert 'data-number="6"' in drawn
