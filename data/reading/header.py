"""Where a sheet's header stands, and which column holds which field."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from data.cleaning import Cell, Encoding, convert, detect_encoding, match_key, tidy
from data.reading.sheet import Merge
from data.reading.words import Meaning, meaning_of

SEARCHED_ROWS = 60  # titles and a cover above the header; a header further down is none
MAX_SPAN = 3  # a group row, a title row, and now and then a group of groups
_REMEMBERED = 8_192  # the texts of one sheet's first rows
_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]")


@dataclass(frozen=True, slots=True)
class Title:
    """A column's title as the sheet writes it, line breaks as spaces."""

    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Header:
    """A header found. Rows count from 1, columns from 0.

    `unknown` are titled columns that fit no field, `repeated` further columns of a field already found; `levels` are
    the header's own rows, for telling a header repeated on the next page.
    """

    first_row: int
    last_row: int
    columns: Mapping[str, int]
    titles: Mapping[int, str]
    missing: tuple[str, ...]
    unknown: tuple[Title, ...]
    repeated: tuple[Title, ...]
    levels: tuple[Mapping[int, str], ...]
    encoding: Encoding


def find_header(
    rows: Iterable[Sequence[Cell]], wanted: Mapping[str, Sequence[str]], merged: Sequence[Merge] = ()
) -> Header | None:
    """The header among the first rows that names the most wanted fields; None when no row names at least two.

    `wanted` gives each field's titles, the best first. A header may span rows (a group above its titles), stand in an
    old font, bear units in brackets, lack columns and have others.
    """
    raw = list(islice(rows, SEARCHED_ROWS))
    encoding = detect_encoding(cell for row in raw for cell in row).encoding
    titles = _Titles(wanted)
    top = [[titles.readable(cell, encoding) for cell in row] for row in raw]
    _fill_merged(top, merged)
    best = _best(top, titles)
    if best is None or len(best.columns) < min(2, len(wanted)):
        return None
    first = _first_merged_into(best.first, merged)
    whole = replace(best, first=first, levels=(*(tuple(row) for row in top[first : best.first]), *best.levels))
    return _header(whole, tuple(wanted), encoding)


@dataclass(frozen=True, slots=True)
class _Assigned:
    title: Title
    field: str | None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Rows that may be the header; `columns` has the first column of each field they name."""

    first: int
    assigned: tuple[_Assigned, ...]
    levels: tuple[Sequence[str], ...]
    columns: Mapping[str, int]


class _Titles:
    """The wanted titles, by which a column's field is known."""

    def __init__(self, wanted: Mapping[str, Sequence[str]]) -> None:
        """A title of two fields belongs to the one that puts it further in front."""
        ranked = sorted((rank, field, title) for field, titles in wanted.items() for rank, title in enumerate(titles))
        self._fields: dict[str, str] = {}
        for _, field, title in ranked:
            for key in _both_keys(title):
                self._fields.setdefault(key, field)
        self._parts = frozenset(part for key in self._fields for part in _word_runs(key)) | {""}

    def field(self, stack: Sequence[str]) -> str | None:
        """The field that a column's texts name, the group above or below its title."""
        for text in (stack[-1], " ".join(stack), " ".join(reversed(stack))):
            for key in _both_keys(text):
                if key in self._fields:
                    return self._fields[key]
        return None

    def readable(self, cell: Cell, encoding: Encoding) -> str:
        """A cell's text on one line; in the old font of its neighbours unless it names a title as it stands.

        The data below may be in an old font while the titles above them are not.
        """
        if not isinstance(cell, str):
            return str(cell)
        text = tidy(cell).replace("\n", " ")
        if encoding is Encoding.UNICODE or not self._fields.keys().isdisjoint(_both_keys(text)):
            return text
        return tidy(convert(cell, encoding)).replace("\n", " ")

    def hopeful(self, row: Sequence[str]) -> frozenset[int]:
        """The columns whose text is a title or part of one: no others can come to name a field."""
        return frozenset(
            column for column, text in enumerate(row) if text and not self._parts.isdisjoint(_both_keys(text))
        )


def _word_runs(key: str) -> Iterator[str]:
    """Every run of a key's words: “so luong can” has six."""
    words = key.split(" ")
    return (" ".join(words[first:last]) for last in range(1, len(words) + 1) for first in range(last))


@lru_cache(_REMEMBERED)
def _both_keys(text: str) -> tuple[str, str]:
    """A text as it is compared, with and without what stands in brackets."""
    key = match_key(text)
    return key, match_key(_BRACKETS.sub("", text)) if "(" in text or "[" in text else key


def _best(top: Sequence[Sequence[str]], titles: _Titles) -> _Candidate | None:
    """The rows that name the most fields; of equals the fewest rows, then the highest up."""
    hopeful = [titles.hopeful(row) for row in top]
    best: _Candidate | None = None
    for span in range(1, MAX_SPAN + 1):
        for first in range(len(top) - span + 1):
            most = len(frozenset().union(*hopeful[first : first + span]))
            if best is None or most > len(best.columns):
                best = _better(best, _candidate(first, tuple(top[first : first + span]), titles))
    return best


def _candidate(first: int, levels: tuple[Sequence[str], ...], titles: _Titles) -> _Candidate:
    assigned = _assigned(levels, titles)
    columns: dict[str, int] = {}
    for each in assigned:
        if each.field is not None:
            columns.setdefault(each.field, each.title.column)
    return _Candidate(first, assigned, levels, columns)


def _better(best: _Candidate | None, other: _Candidate) -> _Candidate:
    return other if best is None or len(other.columns) > len(best.columns) else best


def _header(found: _Candidate, wanted: tuple[str, ...], encoding: Encoding) -> Header:
    columns = found.columns
    untold = [each.title for each in found.assigned if each.field is None]
    told = [each for each in found.assigned if each.field is not None]
    return Header(
        first_row=found.first + 1,
        last_row=found.first + len(found.levels),
        columns=columns,
        titles={each.title.column: each.title.text for each in found.assigned},
        missing=tuple(field for field in wanted if field not in columns),
        unknown=tuple(title for title in untold if meaning_of(title.text) is not Meaning.ORDER),
        repeated=tuple(each.title for each in told if columns[each.field or ""] != each.title.column),
        levels=tuple(_level(row) for row in found.levels),
        encoding=encoding,
    )


def _fill_merged(top: list[list[str]], merged: Sequence[Merge]) -> None:
    for merge in merged:
        if merge.last_row > len(top):
            continue
        text = _at(top[merge.first_row - 1], merge.first_column)
        for row in top[merge.first_row - 1 : merge.last_row]:
            row.extend([""] * (merge.last_column + 1 - len(row)))
            row[merge.first_column : merge.last_column + 1] = [text] * (merge.last_column + 1 - merge.first_column)


def _first_merged_into(first: int, merged: Sequence[Merge]) -> int:
    """The index of the highest row that a vertical merge ties to the header's first row."""
    return min(
        (merge.first_row - 1 for merge in merged if merge.first_row <= first + 1 <= merge.last_row), default=first
    )


def _assigned(levels: Sequence[Sequence[str]], titles: _Titles) -> tuple[_Assigned, ...]:
    stacks = {column: _stack(levels, column) for column in range(max(map(len, levels), default=0))}
    return tuple(_Assigned(Title(column, stack[-1]), titles.field(stack)) for column, stack in stacks.items() if stack)


def _stack(levels: Sequence[Sequence[str]], column: int) -> list[str]:
    """A column's texts from the group down; a vertically merged title counts once."""
    texts = [_at(row, column) for row in levels]
    return list(dict.fromkeys(text for text in texts if text))


def _level(row: Sequence[str]) -> dict[int, str]:
    return {column: match_key(text) for column, text in enumerate(row) if text}


def _at(row: Sequence[str], column: int) -> str:
    return row[column] if column < len(row) else ""
