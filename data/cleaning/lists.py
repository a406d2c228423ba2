"""Several values in one cell: codes of buildings, measures, and buildings with a number in brackets."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from data.cleaning.choices import Choices
from data.cleaning.outcome import Cell, CellError, Cleaned
from data.cleaning.text import clean_text
from data.problems import Rule

_BETWEEN = re.compile(r"[;\n]")
_BULLET = re.compile(r"^(?:[-–•*+]\s+|[•*])")
_CODE = re.compile(r"[^\W_]*[0-9][\w./-]*(?:\s*\([0-9.]+\))?|[A-Z]{1,4}[\w./-]*-[\w./-]+(?:\s*\([0-9.]+\))?")
_COUNT = re.compile(r"(.+?)\s*(?:\(\s*([0-9][0-9.]*)\s*[^\W\d]*\s*\)|[:=]\s*([0-9][0-9.]*)\s*[^\W\d]*)")


@dataclass(frozen=True, slots=True)
class Counted:
    """One item of a list such as “BK-001 (25)”; count is None when no number stands beside it."""

    name: str
    count: int | None


def looks_like_code(text: str) -> bool:
    """Whether a part between commas is a code such as BK-001: no spaces, and a digit in it."""
    return _CODE.fullmatch(text) is not None


def split_list(raw: Cell, is_item: Callable[[str], bool] = looks_like_code) -> Cleaned[tuple[str, ...]]:
    """The values between semicolons or line breaks; between commas only when every part is an item by itself."""
    text = clean_text(raw).value
    if text is None:
        return _BLANK
    parts = [_BULLET.sub("", part.strip()).strip() for part in _BETWEEN.split(text)]
    items = [item for part in parts if part for item in _by_commas(part, is_item)]
    return Cleaned(tuple(dict.fromkeys(items)) or None)


def split_counted(raw: Cell) -> Cleaned[tuple[Counted, ...]]:
    """The values of a list with the number written beside each: “BK-001 (25); BK-002: 30”.

    Raises CellError when one value stands in the list twice with different numbers.
    """
    names = split_list(raw).value
    if names is None:
        return _NONE_COUNTED
    counted = [_counted(name) for name in names]
    if len({item.name for item in counted}) < len(counted):
        raise CellError(Rule.DUPLICATE_KEY)
    return Cleaned(tuple(counted))


def clean_choices(raw: Cell, choices: Choices) -> Cleaned[tuple[str, ...]]:
    """The codes of several choices in one cell. Raises CellError for the first that is not in the list."""
    parts = split_list(raw, lambda part: choices.find(part) is not None).value
    if parts is None:
        return _BLANK
    return Cleaned(tuple(dict.fromkeys(_code(part, choices) for part in parts)))


def _code(part: str, choices: Choices) -> str:
    code = choices.find(part)
    if code is None:
        raise CellError(Rule.NOT_IN_LIST, suggestion=choices.suggest(part), context=(part,))
    return code


def _by_commas(part: str, is_item: Callable[[str], bool]) -> list[str]:
    pieces = [piece.strip() for piece in part.split(",")]
    is_several = len(pieces) > 1 and not is_item(part) and all(is_item(piece) for piece in pieces)
    return pieces if is_several else [part]


def _counted(text: str) -> Counted:
    match = _COUNT.fullmatch(text)
    if match is None:
        return Counted(text, None)
    return Counted(match[1], int((match[2] or match[3]).replace(".", "")))


_BLANK: Cleaned[tuple[str, ...]] = Cleaned(None)
_NONE_COUNTED: Cleaned[tuple[Counted, ...]] = Cleaned(None)
