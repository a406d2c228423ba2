"""The wards' own words: what several say alike stands once, with all who say it."""

import datetime as dt

from analytics.difficulties import Difficulty
from briefing.voices import Voice, named_difficulties, proposals


def told(ward: str, content: str | None, proposal: str | None = None, to: str | None = None) -> Difficulty:
    return Difficulty(ward, ward, content, None, proposal, to, False, dt.date(2019, 12, 24), None, None, None)


def test_what_most_wards_name_stands_first_and_others_in_official_order():
    voices = named_difficulties(
        (
            told("A", "Nhà xuống cấp"),
            told("B", "Ngõ hẹp"),
            told("C", " Ngõ  hẹp."),
            told("D", None),
            told("B", "Ngõ hẹp"),
        )
    )
    assert voices == (Voice("Ngõ hẹp", "", ("B", "C")), Voice("Nhà xuống cấp", "", ("A",)))


def test_the_same_proposal_to_somebody_else_is_another_one():
    asked = proposals((told("A", "x", "Cấp kinh phí", "UBND quận"), told("B", "y", "Cấp kinh phí"), told("C", "z")))
    assert asked == (Voice("Cấp kinh phí", "UBND quận", ("A",)), Voice("Cấp kinh phí", "", ("B",)))
