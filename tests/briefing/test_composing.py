"""What people do to an outline: each change is a new one, and what it does not name stays as it was."""

import pytest

from briefing.arrangement import Choice, Outline, Photo, arranged
from briefing.composing import (
    captioned,
    has_chart,
    moved,
    new_numbers,
    photo_first,
    reworded,
    switched,
    with_chart,
    with_charts_of,
    with_photo,
    without_chart,
    without_photo,
)
from briefing.slide import Slide

SLIDES = (Slide("a", "A", "1 nhà"), Slide("b", "B", "2 nhà"), Slide("c", "C"))
ORDER = ("a", "b", "c")
CHART = Slide("chart-1", "Trang bị", "Biểu đồ")


def shown(outline: Outline) -> list[tuple[str, str]]:
    return [(slide.id, slide.message) for slide in arranged(SLIDES, outline, lambda digest: b"")]


@pytest.mark.parametrize(
    ("slide", "steps", "order"),
    [("a", 1, "bac"), ("c", -1, "acb"), ("c", -2, "cab"), ("a", -1, "abc"), ("c", 1, "abc")],
)
def test_a_slide_moves_by_places_and_stays_at_either_end(slide: str, steps: int, order: str):
    assert "".join(name for name, _ in shown(moved(Outline(), ORDER, slide, steps))) == order


def test_a_slide_is_hidden_and_shown_again():
    hidden = switched(Outline(), ORDER, "b")
    assert shown(hidden) == [("a", "1 nhà"), ("c", "")]
    assert shown(switched(hidden, ORDER, "b")) == shown(Outline())


def test_a_sentence_stays_with_its_slide_wherever_it_moves_until_the_computed_one_is_taken_back():
    edited = moved(reworded(Outline(), ORDER, "a", "Một nhà"), ORDER, "a", 2)
    assert shown(edited) == [("b", "2 nhà"), ("c", ""), ("a", "Một nhà")]
    assert shown(reworded(edited, ("b", "c", "a"), "a", None))[-1] == ("a", "1 nhà")


def test_a_chart_is_added_once_and_goes_with_all_that_was_said_of_it():
    outline = with_chart(Outline(), CHART, "3f9a")
    assert (has_chart(outline, "chart-1"), outline.snapshots) == (True, (("chart-1", "3f9a"),))
    edited = reworded(outline, (*ORDER, "chart-1"), "chart-1", "Khác")
    gone = without_chart(edited, "chart-1")
    assert (gone.added, gone.snapshots) == ((), ())
    assert "chart-1" not in {choice.slide for choice in gone.choices}


def test_charts_that_somebody_added_meanwhile_are_kept():
    mine = reworded(Outline(), ORDER, "a", "Một nhà")
    joined = with_charts_of(mine, with_chart(Outline(), CHART, "3f9a"))
    assert (joined.added, joined.snapshots) == ((CHART,), (("chart-1", "3f9a"),))
    assert joined.choices == mine.choices
    assert with_charts_of(joined, joined) == joined


def test_a_slide_takes_four_photographs_each_once():
    outline = Outline()
    for name in ("p", "p", "q", "r", "s", "t"):
        outline = with_photo(outline, Photo(name, ""))
    assert [photo.digest for photo in outline.photos] == ["p", "q", "r", "s"]
    assert [photo.digest for photo in photo_first(outline, "r").photos] == ["r", "p", "q", "s"]
    assert captioned(without_photo(outline, "p"), "q", "Lối đi").photos[0] == Photo("q", "Lối đi")


@pytest.mark.parametrize(
    ("edited", "new"),
    [
        ("Đã trang bị đủ 165/259 nhà (63,7%)", ()),
        ("Đến 24/12/2019 còn 94 nhà chưa đủ", ("94",)),
        ("Đạt 64% (165 nhà), còn 94 và 94 nhà", ("64", "94")),
        ("Đạt 63.7%", ("63.7",)),
        ("Phần lớn số nhà đã trang bị đủ", ()),
    ],
)
def test_numbers_that_the_computed_sentence_does_not_hold_are_found(edited: str, new: tuple[str, ...]):
    assert new_numbers(edited, "Đến ngày 24/12/2019, 165/259 nhà đã được trang bị đủ (63,7%)") == new


def test_a_change_names_every_slide_so_that_their_order_is_kept():
    assert switched(Outline((Choice("gone"),)), ORDER, "b").choices == (
        Choice("a"),
        Choice("b", is_shown=False),
        Choice("c"),
    )
