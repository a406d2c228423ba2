"""How wide words are in the pages' font and how they break into lines, known before a browser draws them."""

import re
from enum import StrEnum
from functools import cache, lru_cache

from PIL import ImageFont

from charts.still import FONTS

_MEASURED = 200  # pixels a letter is high when its width is taken
_REMEMBERED = 20_000
_DIGIT = re.compile(r"\d")
ELLIPSIS = "…"


class Weight(StrEnum):
    """The weights of the font that slides use, by their files."""

    REGULAR = "Inter-Regular.ttf"
    BOLD = "Inter-Bold.ttf"


def text_width(text: str, size: float, weight: Weight = Weight.REGULAR) -> float:
    """How wide a text on one line is, in the unit of its size."""
    return _width(text, weight) * size


def broken(text: str, size: float, width: float, weight: Weight = Weight.REGULAR) -> list[str]:
    """The lines of a text in a width; a word that is wider than that is broken inside."""
    lines = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            joined = f"{line} {word}".lstrip()
            if text_width(joined, size, weight) <= width:
                line = joined
                continue
            *full, line = (
                _pieces(word, size, width, weight) if not line else [line, *_pieces(word, size, width, weight)]
            )
            lines += full
        lines.append(line)
    return lines


def cut(text: str, size: float, width: float, most: int, weight: Weight = Weight.REGULAR) -> str:
    """The text, or as much of it as so many lines hold, with “…” at its end."""
    lines = broken(text, size, width, weight)
    if len(lines) <= most:
        return text
    last = lines[most - 1]
    while last and text_width(f"{last} {ELLIPSIS}", size, weight) > width:
        last = last[: last.rfind(" ")] if " " in last else last[:-1]
    return " ".join([*lines[: most - 1], last, ELLIPSIS])


def _pieces(word: str, size: float, width: float, weight: Weight) -> list[str]:
    """The word, in pieces no wider than the width."""
    if text_width(word, size, weight) <= width:
        return [word]
    pieces = [""]
    for letter in word:
        if pieces[-1] and text_width(pieces[-1] + letter, size, weight) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


@lru_cache(maxsize=_REMEMBERED)
def _width(text: str, weight: Weight) -> float:
    # Figures stand in columns: each digit is as wide as the widest.
    length: float = _font(weight).getlength(_DIGIT.sub("0", text))
    return length / _MEASURED


@cache
def _font(weight: Weight) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / weight), _MEASURED)
