"""How one sheet lies: where its header stands, which column is which field, and how each column is read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from data.cleaning.choices import match_key
from data.cleaning.column import ColumnCleaner
from data.cleaning.encoding import Encoding, detect_encoding
from data.cleaning.outcome import Cell
from data.intake.fields import cleaner_of, mapped, numeric_fields, with_blanks
from data.intake.findings import Findings
from data.intake.limits import takes_any_text, within_limits
from data.intake.lists import AreaLists
from data.problems import Rule
from data.profile import Derive, SheetSection
from data.reading.address import address
from data.reading.header import Header, find_header
from data.reading.sheet import Sheet
from data.tables import TABLES

SAMPLE_ROWS = 3_000  # enough texts of a column to know the font it was typed in

# Pseudo-fields by which a profile's own columns are found beside those of the table.
_SKIP, _DERIVE = "skip:", "derive:"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the sheet: the field it fills and what each distinct cell of it means."""

    field: str
    index: int
    clean: ColumnCleaner[Any]


@dataclass(frozen=True, slots=True)
class DerivedColumn:
    """A column whose every cell is a row of another table."""

    derive: Derive
    column: Column


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet as its profile sees it. `skips` are (column, values) of rows the profile leaves out."""

    header: Header
    columns: tuple[Column, ...]
    derived: tuple[DerivedColumn, ...]
    skips: tuple[tuple[int, frozenset[str]], ...]

    @property
    def span(self) -> tuple[int, int]:
        """The first and the last mapped column."""
        indexes = [column.index for column in self.columns]
        return min(indexes), max(indexes)


def find_layout(
    sheet: Sheet, section: SheetSection, lists: AreaLists, findings: Findings, *, date_1904: bool
) -> Layout | None:
    """The layout of a sheet, or None when no row of it looks like the header."""
    sample = list(islice(sheet.rows(), SAMPLE_ROWS))
    header = _find_header(sheet, sample, section)
    if header is None:
        return None
    readers = _Readers(sheet.name, sample, header, section, lists, findings, date_1904)
    fields = [field for field in header.columns if not field.startswith((_SKIP, _DERIVE))]
    return Layout(
        header=header,
        columns=tuple(readers.column(field) for field in fields),
        derived=tuple(readers.derived(number, derive) for number, derive in enumerate(section.derive)),
        skips=tuple(
            (_place_of(header, f"{_SKIP}{number}", rule.column), frozenset(rule.values))
            for number, rule in enumerate(section.skip)
        ),
    )


def _find_header(sheet: Sheet, sample: Sequence[Sequence[Cell]], section: SheetSection) -> Header | None:
    fields = section.titles()
    # A column may fill a field, decide on the row and be a row of another table at once; its field is known by it.
    taken = {match_key(title) for titles in fields.values() for title in titles}
    others = [(f"{_SKIP}{number}", rule.column) for number, rule in enumerate(section.skip)]
    others += [(f"{_DERIVE}{number}", derive.column) for number, derive in enumerate(section.derive)]
    wanted = fields | {name: (title,) for name, title in others if match_key(title) not in taken}
    header = _searched(sheet, sample, section, wanted)
    has_all = header is not None and {match_key(title) for _, title in others} <= _title_keys(header)
    return header if has_all else None


def _title_keys(header: Header) -> frozenset[str]:
    return frozenset(map(match_key, header.titles.values()))


def _place_of(header: Header, name: str, title: str) -> int:
    """The column of a profile's own pseudo-field, else the first one of its title."""
    key = match_key(title)
    return header.columns.get(name, next(place for place, text in header.titles.items() if match_key(text) == key))


def _searched(
    sheet: Sheet, sample: Sequence[Sequence[Cell]], section: SheetSection, wanted: Mapping[str, Sequence[str]]
) -> Header | None:
    if section.header_row is None:
        return find_header(sample, wanted, sheet.merged)
    above: list[Sequence[Cell]] = [[]] * (section.header_row - 1)
    return find_header([*above, *sample[section.header_row - 1 : section.header_row]], wanted)


@dataclass(frozen=True, slots=True)
class _Readers:
    sheet: str
    sample: Sequence[Sequence[Cell]]
    header: Header
    section: SheetSection
    lists: AreaLists
    findings: Findings
    date_1904: bool

    def column(self, field: str) -> Column:
        index = self.header.columns[field]
        meanings = self.section.values.get(field, {})
        usual = cleaner_of(self.section, field, self.lists, date_1904=self.date_1904)
        clean = with_blanks(mapped(usual, meanings), self.section.blanks)
        if meanings or not takes_any_text(self.section.table, field):
            clean = within_limits(clean, self.section.table, field)
        is_text = field not in numeric_fields(self.section.table)
        return Column(field, index, ColumnCleaner(clean, self._encoding(index) if is_text else Encoding.UNICODE))

    def derived(self, number: int, derive: Derive) -> DerivedColumn:
        index = _place_of(self.header, f"{_DERIVE}{number}", derive.column)
        section = SheetSection(table=derive.table)
        clean = mapped(cleaner_of(section, derive.field, self.lists, date_1904=self.date_1904), derive.values)
        return DerivedColumn(
            derive, Column(derive.field, index, ColumnCleaner(with_blanks(clean, self.section.blanks)))
        )

    def _encoding(self, index: int) -> Encoding:
        """The font a column was typed in, told to the sender when it is an old one."""
        below = islice(self.sample, self.header.last_row, None)
        detected = detect_encoding(cells[index] for cells in below if index < len(cells))
        cell = address(self.header.last_row, index)
        if detected.encoding is not Encoding.UNICODE:
            self.findings.add(
                Rule.FOREIGN_FONT, sheet=self.sheet, cell=cell, context=(self._title(index), detected.encoding.upper())
            )
        if detected.is_doubtful:
            self.findings.add(Rule.ENCODING_DOUBTFUL, sheet=self.sheet, cell=cell, context=(self._title(index),))
        return detected.encoding

    def _title(self, index: int) -> str:
        field = next(name for name, place in self.header.columns.items() if place == index)
        return title_of(self.section.table, field)


def title_of(table: str, field: str) -> str:
    """The Vietnamese title of a field; the field's own name where it has none."""
    info = TABLES[table].row.model_fields.get(field)
    extra: Any = info.json_schema_extra if info else None
    return str(extra["title"] or field) if extra else field


def required_fields(table: str) -> tuple[str, ...]:
    """The fields that no row of the table may leave blank."""
    fields: Mapping[str, Any] = TABLES[table].row.model_fields
    return tuple(name for name, info in fields.items() if info.json_schema_extra["required"])


def shown_fields(table: str) -> Iterable[str]:
    """The fields that have a column in the template."""
    fields: Mapping[str, Any] = TABLES[table].row.model_fields
    return (name for name, info in fields.items() if not info.json_schema_extra["hidden"])
