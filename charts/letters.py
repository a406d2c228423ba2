"""How wide words are in our fonts and how they break into lines, known before anything draws them."""

import re
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

from PIL import ImageFont

FONTS = Path(__file__).parent / "fonts"

_MEASURED = 200  # pixels a letter is high when its width is taken
_REMEMBERED = 20_000
_DIGIT = re.compile(r"\d")
ELLIPSIS = "…"


class Face(StrEnum):
    """The faces that words are set in, by their files: of the screen, and of documents."""

    REGULAR = "Inter-Regular.ttf"
    BOLD = "Inter-Bold.ttf"
    SERIF = "LiberationSerif-Regular.ttf"


def text_width(text: str, size: float, face: Face = Face.REGULAR) -> float:
    """How wide a text on one line is, in the unit of its size."""
    return _width(text, face) * size


def broken(text: str, size: float, width: float, face: Face = Face.REGULAR) -> list[str]:
    """The lines of a text in a width; a word that is wider than that is broken inside."""
    lines = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            joined = f"{line} {word}".lstrip()
            if text_width(joined, size, face) <= width:
                line = joined
                continue
            *full, line = _pieces(word, size, width, face) if not line else [line, *_pieces(word, size, width, face)]
            lines += full
        lines.append(line)
    return lines


def shortened(text: str, size: float, width: float, most: int, face: Face = Face.REGULAR) -> list[str]:
    """The text in at most so many lines, the rest cut off with “…”."""
    return broken(cut(text, size, width, most, face), size, width, face)


def cut(text: str, size: float, width: float, most: int, face: Face = Face.REGULAR) -> str:
    """The text, or as much of it as so many lines hold, with “…” at its end."""
    lines = broken(text, size, width, face)
    if len(lines) <= most:
        return text
    last = lines[most - 1]
    while last and text_width(f"{last} {ELLIPSIS}", size, face) > width:
        last = last[: last.rfind(" ")] if " " in last else last[:-1]
    return " ".join([*lines[: most - 1], last, ELLIPSIS])


def _pieces(word: str, size: float, width: float, face: Face) -> list[str]:
    """The word, in pieces no wider than the width."""
    if text_width(word, size, face) <= width:
        return [word]
    pieces = [""]
    for letter in word:
        if pieces[-1] and text_width(pieces[-1] + letter, size, face) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


@lru_cache(maxsize=_REMEMBERED)
def _width(text: str, face: Face) -> float:
    # Figures stand in columns: each digit is as wide as the widest.
    length: float = _font(face).getlength(_DIGIT.sub("0", text))
    return length / _MEASURED


@cache
def _font(face: Face) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / face), _MEASURED)
