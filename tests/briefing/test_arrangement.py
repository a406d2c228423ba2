"""The outline of a briefing: order, hidden slides, edited sentences, added charts, photographs."""

import datetime as dt
from pathlib import Path

import pytest

from briefing.arrangement import Choice, Outline, Photo, arranged, every_slide, keep_outline, kept_outline
from briefing.material import Material
from briefing.outline import outline as computed_outline
from briefing.slide import Layout, Slide
from data.papers import Papers
from tests.city import City

SLIDES = (
    Slide("cover", "Hội nghị", layout=Layout.TITLE),
    Slide("teams", "Đội PCCC", "18/36 đội có quy chế.", notes="Định nghĩa"),
    Slide("missing", "Còn thiếu", "Còn thiếu 4 bình."),
    Slide("thanks", "Cảm ơn", layout=Layout.CLOSING),
)


def no_photo(digest: str) -> bytes:
    raise AssertionError(digest)


def ids(slides: tuple[Slide, ...]) -> list[str]:
    return [slide.id for slide in slides]


def test_an_untouched_outline_is_the_computed_deck():
    assert arranged(SLIDES, Outline(), no_photo) == SLIDES


def test_slides_are_shown_in_the_chosen_order_and_hidden_ones_left_out():
    outline = Outline((Choice("cover"), Choice("missing"), Choice("teams", is_shown=False), Choice("thanks")))
    assert ids(arranged(SLIDES, outline, no_photo)) == ["cover", "missing", "thanks"]
    assert ids(every_slide(SLIDES, outline, no_photo)) == ["cover", "missing", "teams", "thanks"]


def test_an_outline_that_leaves_nothing_to_show_shows_everything():
    hidden = Outline(tuple(Choice(slide.id, is_shown=False) for slide in SLIDES))
    assert arranged(SLIDES, hidden, no_photo) == SLIDES


def test_a_slide_unknown_when_the_outline_was_saved_follows_the_one_it_is_computed_after():
    outline = Outline((Choice("missing"), Choice("cover"), Choice("thanks")))
    assert ids(arranged(SLIDES, outline, no_photo)) == ["missing", "cover", "teams", "thanks"]


def test_an_edited_sentence_is_marked_in_the_notes_beside_the_computed_one():
    edited = arranged(SLIDES, Outline((Choice("teams", message="Một nửa số đội có quy chế."),)), no_photo)
    slide = next(slide for slide in edited if slide.id == "teams")
    assert (slide.message, slide.is_edited) == ("Một nửa số đội có quy chế.", True)
    assert slide.notes.splitlines() == [
        "Câu nêu trên trang đã được sửa; câu tính từ số liệu: 18/36 đội có quy chế.",
        "Định nghĩa",
    ]


def test_added_slides_and_photographs_stand_before_the_closing_one():
    outline = Outline(added=(Slide("added-1", "Thêm"),), photos=(Photo("abc", "Lối thoát nạn bị chặn"),))
    shown = arranged(SLIDES, outline, {"abc": b"jpeg"}.__getitem__)
    assert ids(shown) == ["cover", "teams", "missing", "photos", "added-1", "thanks"]
    assert [(picture.content, picture.caption) for picture in shown[3].pictures] == [(b"jpeg", "Lối thoát nạn bị chặn")]


def test_a_choice_of_a_slide_that_is_gone_changes_nothing():
    assert arranged(SLIDES, Outline((Choice("gone", message="x"),)), no_photo) == SLIDES


@pytest.mark.slow
def test_an_outline_with_slides_taken_from_charts_is_read_back_as_it_was_saved(
    tmp_path: Path, material: Material, town: City
):
    added = tuple(slide for slide in computed_outline(material, town.area) if slide.chart)
    assert added
    outline = Outline((Choice("teams", message="x"),), added, (("by-ward", "3f9a"),), (Photo("abc", "Ảnh"),))
    papers = Papers(tmp_path)
    keep_outline(papers, "Hội nghị", outline, "Lan", dt.datetime(2019, 12, 24, 17, 0))
    assert kept_outline(papers, "Hội nghị") == outline
    assert kept_outline(papers, "khác") == Outline()
