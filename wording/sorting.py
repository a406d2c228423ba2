"""The order of the Vietnamese alphabet: a ă â b c d đ e ê …, the tone deciding only between equal letters."""

import unicodedata
from functools import cache

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_LETTERS)}
# Dictionary order of the tones: không dấu, huyền, hỏi, ngã, sắc, nặng.
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}

SortKey = tuple[tuple[tuple[int, str], ...], tuple[int, ...], str]


def vietnamese(text: str) -> SortKey:
    """A sort key: letters first, then tones, then the text itself. `sorted(names, key=vietnamese)`."""
    letters: list[tuple[int, str]] = []
    tones: list[int] = []
    for character in unicodedata.normalize("NFC", text.casefold()):
        letter, tone = _split(character)
        letters.append((_RANK.get(letter, -1), letter))
        tones.append(tone)
    return tuple(letters), tuple(tones), text


@cache
def _split(character: str) -> tuple[str, int]:
    marks = unicodedata.normalize("NFD", character)
    tone = next((_TONES[mark] for mark in marks if mark in _TONES), 0)
    kept = "".join(mark for mark in marks if mark not in _TONES)
    return unicodedata.normalize("NFC", kept), tone
