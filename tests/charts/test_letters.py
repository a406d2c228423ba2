"""How words break into lines: what fits stays, what does not is cut with “…”, nothing runs over the width."""

import pytest

from charts.letters import ELLIPSIS, Face, broken, cut, shortened, text_width

SENTENCE = "Còn thiếu phương tiện ở 462 dòng nhu cầu, tại 105 nhà thuộc 19 phường"
ENDLESS = "x" * 10_000


def test_bold_words_and_larger_ones_are_wider():
    assert text_width(SENTENCE, 40, Face.BOLD) > text_width(SENTENCE, 40) == 2 * text_width(SENTENCE, 20)


def test_figures_are_as_wide_as_each_other_because_they_stand_in_columns():
    assert text_width("11/11/2011", 40) == text_width("28/08/2020", 40)


@pytest.mark.parametrize("width", [150, 400, 1200])
@pytest.mark.parametrize("text", [SENTENCE, ENDLESS, "Một\nhai ba"], ids=["sentence", "endless word", "two lines"])
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(text: str, width: int):
    lines = broken(text, 40, width)
    assert max(text_width(line, 40) for line in lines) <= width
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_text_that_fits_is_not_touched():
    assert cut(SENTENCE, 40, 2000, 1) == SENTENCE


def test_a_text_that_does_not_fit_ends_with_an_ellipsis_within_its_lines():
    short = cut(SENTENCE, 40, 600, 2)
    assert short.endswith(f" {ELLIPSIS}")
    assert SENTENCE.startswith(short.removesuffix(f" {ELLIPSIS}"))
    assert len(broken(short, 40, 600)) == 2
    assert shortened(SENTENCE, 40, 600, 2) == broken(short, 40, 600)


def test_an_empty_text_is_one_empty_line():
    assert broken("", 40, 100) == [""]
