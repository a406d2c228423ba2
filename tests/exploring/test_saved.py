"""Saved questions and boards: written, kept version by version, read from files, moved."""

import pytest

from analytics.exploring.question import Asks, Filter, Group, Picture, Question
from analytics.exploring.saved import SavedQuestion, SqlQuestion, as_file, board_names, board_text, from_file, moved
from analytics.exploring.written import UnreadableQuestion

QUESTION = Question(
    "violation",
    filters=(Filter("description", Asks.CONTAINS, ("lối", "thoát")),),
    groups=(Group("ward"),),
    picture=Picture.BARS,
)
SAVED = SavedQuestion("Lối thoát theo phường", "Trần Văn A", "Dùng cho giao ban", QUESTION)


def test_a_saved_question_is_read_back_from_its_file():
    assert from_file(as_file(SAVED)) == SAVED


def test_a_question_in_sql_is_read_back_from_its_file():
    saved = SavedQuestion("Đếm nhà", "Trần Văn A", "", SqlQuestion("select count(*)\nfrom building -- “nhà”"))
    assert from_file(as_file(saved)) == saved


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("không phải json", "text"),
        ("[]", "form"),
        ('{"form": "an-cu-cau-hoi", "question": {"subject": "building"}}', "name"),
        ('{"form": "an-cu-cau-hoi", "name": 3, "question": {"subject": "building"}}', "name"),
        ('{"form": "an-cu-cau-hoi", "name": "A"}', "subject"),
        ('{"form": "an-cu-cau-hoi", "name": "' + "x" * 121 + '", "question": {"subject": "building"}}', "name"),
        ('{"form": "an-cu-cau-hoi", "name": "A", "sql": " "}', "sql"),
        ('{"form": "an-cu-cau-hoi", "name": "A", "sql": ["select 1"]}', "sql"),
        ('{"form": "an-cu-cau-hoi", "name": "A", "sql": "' + "x" * 50_001 + '"}', "sql"),
        ("[" * 100_000, "text"),
    ],
)
def test_another_file_is_refused_by_the_part_that_is_wrong(text: str, part: str):
    with pytest.raises(UnreadableQuestion) as refused:
        from_file(text)
    assert refused.value.args[0] == part


def test_a_board_keeps_its_order_and_each_name_once():
    assert board_names(board_text(("B", "A", "B"))) == ("B", "A")


@pytest.mark.parametrize(
    ("by", "expected"), [(-1, ("B", "A", "C")), (1, ("A", "C", "B")), (5, ("A", "C", "B")), (-5, ("B", "A", "C"))]
)
def test_a_tile_moves_as_far_as_there_are_places(by: int, expected: tuple[str, ...]):
    assert moved(("A", "B", "C"), "B", by) == expected
