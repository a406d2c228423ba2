"""The timeline says what its ChartSpec says: rows, days, the days marked, and no tag out of a name."""

import datetime as dt

from charts.plotly import figure
from charts.spec import ChartKind, ChartSpec, Milestone, Stretch
from charts.text import plain, wrapped
from charts.theme import LIGHT, Meaning

ISSUED, DUE = dt.date(2019, 12, 20), dt.date(2020, 1, 31)
TASK = Stretch("245-1", "Quán triệt, tuyên truyền", ISSUED, DUE, "Hạn 31/01/2020", "Câu đầy đủ.", Meaning.NOT_DUE)
UNDATED = Stretch("245-5", "Thông tin, báo cáo", ISSUED, None, meaning=Meaning.NO_DATA)
MEETING = Milestone(dt.date(2019, 12, 25), "Hội nghị 25/12/2019")
TODAY = Milestone(dt.date(2019, 12, 24), "Tính đến 24/12/2019")


def drawn(*stretches: Stretch, **changes):
    return figure(ChartSpec(ChartKind.GANTT, "", "", stretches=stretches, **changes), LIGHT)


def days(milliseconds: int) -> int:
    return milliseconds // 86_400_000


def test_a_bar_lasts_from_its_first_day_to_its_last_both_counted():
    [bars] = drawn(TASK).data
    assert (bars.base[0], days(bars.x[0]), list(bars.customdata)) == (ISSUED, 43, ["245-1"])
    assert bars.marker.color[0] == LIGHT.meanings[Meaning.NOT_DUE]


def test_a_stretch_without_an_end_is_hatched_to_the_edge():
    made = drawn(TASK, UNDATED)
    [bars] = made.data
    assert list(bars.marker.pattern.shape) == ["", "/"]
    assert ISSUED + dt.timedelta(days=days(bars.x[1]) - 1) == made.layout.xaxis.range[1]


def test_rows_stand_under_each_other_as_high_as_their_words():
    made = drawn(TASK, UNDATED)
    first, second = made.data[0].y
    assert (first, second) == (43.0, 84.0)
    assert made.layout.yaxis.range[0] > second > first > made.layout.yaxis.range[1]


def test_neighbouring_days_are_marked_in_lines_of_their_own():
    made = drawn(TASK, milestones=(TODAY, MEETING))
    marks = made.layout.annotations[:2]
    assert [mark.text for mark in marks] == ["Tính đến 24/12/2019", "Hội nghị 25/12/2019"]
    assert marks[0].yshift != marks[1].yshift
    assert [shape.x0 for shape in made.layout.shapes] == [dt.date(2019, 12, 24), dt.date(2019, 12, 25)]


def test_a_marked_day_outside_all_bars_is_still_on_the_axis():
    late = Milestone(dt.date(2020, 6, 30), "Hết hạn")
    assert drawn(TASK, milestones=(late,)).layout.xaxis.range[1] > late.day


def test_a_chosen_row_keeps_its_colour_and_the_others_fade():
    assert list(drawn(TASK, UNDATED, selected=("245-5",)).data[0].marker.opacity) == [0.35, 1.0]


def test_no_name_becomes_a_tag_and_a_long_one_takes_two_lines():
    name = '<a href="https://x">Bấm</a> ' + "rất dài " * 2000
    made = drawn(Stretch("k", name, ISSUED, DUE, hover="<b>Câu</b>"))
    words = made.layout.annotations[0].text
    assert "<a" not in words
    assert words.startswith("&lt;a href=")
    assert words.count("<br>") == 1
    assert len(words) < 140
    assert made.data[0].hovertext[0] == "&lt;b&gt;Câu&lt;/b&gt;"


def test_nothing_to_show_is_an_empty_figure():
    assert len(drawn().data) == 0


def test_texts_are_wrapped_and_cut():
    assert wrapped("một hai ba bốn năm", 8) == ["một hai", "ba bốn …"]
    assert wrapped("", 8) == [""]
    assert plain("a < b & c") == "a &lt; b &amp; c"
