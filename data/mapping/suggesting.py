"""Which of our fields each column of a foreign file may be: by its title, and by what its cells hold."""

import csv
import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from rapidfuzz import fuzz

from data.area import Area
from data.cleaning import Cell, CellError, clean_date, clean_decimal, clean_text
from data.cleaning.choices import match_key
from data.intake.layout import required_fields
from data.intake.lists import AreaLists
from data.mapping.fields import OPEN_TABLES, WARD_FIELD, field_type, fields_of, fixed_reader, fixed_values
from data.mapping.looked import FileColumn
from data.profile import default_titles
from data.tables import TABLES

TITLES_FILE = Path(__file__).with_name("titles.csv")
_LIKE = 86  # RapidFuzz ratio from which two titles are the same word written otherwise
_PART = 80.0  # a title that has all words of ours and one more
_TRIED = 200  # different values of a column
_FITTING = 0.6  # share of a column's cells that must be of a field's kind


class Reason(StrEnum):
    TITLE = "title"
    CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A column for a field; `score` (0–100) says how near its title comes."""

    field: str
    column: FileColumn
    reason: Reason
    score: float


def suggested(columns: Iterable[FileColumn], table: str, area: Area) -> dict[str, Suggestion]:
    """The best column of each field that has one; no column fills two fields, and an empty one none."""
    filled = [column for column in columns if column.filled]
    ranked = sorted(_by_title(filled, table, area), key=lambda each: (-each.score, -each.column.filled))
    found: dict[str, Suggestion] = {}
    for each in (*ranked, *_by_content(filled, table, area)):
        if each.field not in found and each.column not in [taken.column for taken in found.values()]:
            found[each.field] = each
    return found


def likely_table(columns: Iterable[FileColumn], area: Area) -> str:
    """The table with the best titles for the columns; all that a table requires count most."""
    every = tuple(columns)

    def fit(table: str) -> tuple[float, float]:
        scores = {field: each.score for field, each in suggested(every, table, area).items()}
        needed = required_fields(table)
        return sum(scores.get(field, 0) for field in needed) / len(needed), sum(scores.values())

    return max(OPEN_TABLES, key=fit)


def fits(column: FileColumn, table: str, field: str, area: Area) -> bool:
    """Whether enough of a column's cells can be of a field's kind; texts can be anything."""
    readable = _reader(table, field, area)
    return readable is None or _share(column, readable) >= _FITTING


def _by_title(columns: Iterable[FileColumn], table: str, area: Area) -> Iterator[Suggestion]:
    titles = {field: _titles(table, field) for field in fields_of(table)}
    for column in columns:
        key = match_key(column.title)
        for field, known in titles.items():
            score = max((_likeness(key, title) for title in known), default=0)
            # Fixed values may be in another language, wards another place's: both are asked for later.
            is_open = field == WARD_FIELD or fixed_values(table, field, area)
            if score and (is_open or fits(column, table, field, area)):
                yield Suggestion(field, column, Reason.TITLE, score)


def _by_content(columns: Iterable[FileColumn], table: str, area: Area) -> Iterator[Suggestion]:
    """For fields that rows are told by, or that take fixed values: columns that hold hardly anything else."""
    key = TABLES[table].key
    decisive = [name for name in fields_of(table) if name in (*required_fields(table), WARD_FIELD)]
    for field in (*decisive, *(name for name in fields_of(table) if fixed_values(table, name, area))):
        readable = _reader(table, field, area)
        if readable is None:
            continue
        fitting = [column for column in columns if _share(column, readable) >= _FITTING]
        if len(fitting) == 1:
            yield Suggestion(field, fitting[0], Reason.CONTENT, 0)
    if len(key) == 1 and field_type(table, key[0]) is str:
        codes = [column for column in columns if _is_code(column)]
        yield from (Suggestion(key[0], column, Reason.CONTENT, 0) for column in codes[:1])


def _is_code(column: FileColumn) -> bool:
    """Whether no two cells are alike and none has more than one word."""
    values = [clean_text(cell).value or "" for cell, _ in column.values]
    return len(values) > 1 and all(n == 1 for _, n in column.values) and not any(" " in text for text in values)


def _likeness(key: str, title: str) -> float:
    if key == title:
        return 100
    words, wanted = set(key.split()), set(title.split())
    if wanted <= words and len(words - wanted) == 1:
        return _PART
    ratio = fuzz.token_sort_ratio(key, title)
    return ratio if ratio >= _LIKE else 0


@cache
def _titles(table: str, field: str) -> frozenset[str]:
    """Every title a field goes by, in Vietnamese and in English, as `match_key` has them."""
    known = [*default_titles(table).get(field, ()), field]
    known += [title for name in (field, f"{table}.{field}") for title in _foreign_titles().get(name, ())]
    return frozenset(map(match_key, known))


@cache
def _foreign_titles() -> Mapping[str, tuple[str, ...]]:
    with TITLES_FILE.open(encoding="utf-8", newline="") as lines:
        return {line["field"]: tuple(line["titles"].split(";")) for line in csv.DictReader(lines)}


def _reader(table: str, field: str, area: Area) -> Callable[[Cell], object] | None:
    """What reads a cell as the field's kind, raising CellError; None for texts."""
    if field == WARD_FIELD:
        return AreaLists(area, area.defaults.as_of).ward
    if fixed_values(table, field, area):
        return fixed_reader(table, field, area)
    kind = field_type(table, field)
    if kind is dt.date:
        return _read_date
    return clean_decimal if kind in (int, float) else None


def _read_date(cell: Cell) -> object:
    try:
        return clean_date(cell)
    except CellError:
        return clean_date(cell, month_first=True)


def _share(column: FileColumn, read: Callable[[Cell], object]) -> float:
    tried = column.values[:_TRIED]
    return sum(n for cell, n in tried if _is_read(read, cell)) / max(1, sum(n for _, n in tried))


def _is_read(read: Callable[[Cell], object], cell: Cell) -> bool:
    try:
        read(cell)
    except CellError:
        return False
    return True
