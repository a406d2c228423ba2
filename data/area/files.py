"""Lines of a pack's CSV files as frozen dataclasses: the class is the format.

A column is a field; its annotation says how a cell is read; a blank cell takes the field's default or is refused.
A line that starts with "#" and a column called `note` are for people and are not read.
"""

import csv
import dataclasses
import datetime as dt
import io
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar

ALWAYS = dt.date(1900, 1, 1)  # no known beginning
FOREVER = dt.date(9999, 12, 31)  # no known end (half-open)
NOTE_COLUMN = "note"
LIST_SEPARATOR = ";"


class Flaw(StrEnum):
    """What can be wrong with a pack. `reference/area_flaws.csv` holds the sentence of each."""

    FILE_MISSING = "file_missing"
    NOT_TOML = "not_toml"
    NOT_UTF8 = "not_utf8"
    NOT_GEOJSON = "not_geojson"
    KEY_MISSING = "key_missing"
    KEY_UNKNOWN = "key_unknown"
    COLUMN_MISSING = "column_missing"
    COLUMN_UNKNOWN = "column_unknown"
    CELL_COUNT = "cell_count"
    BLANK = "blank"
    UNREADABLE = "unreadable"
    REPEATED = "repeated"
    UNKNOWN_REFERENCE = "unknown_reference"
    ENDS_BEFORE_START = "ends_before_start"
    OVERLAP = "overlap"
    OUT_OF_RANGE = "out_of_range"
    WEIGHTS_SUM = "weights_sum"
    ONE_OF_TWO = "one_of_two"


class AreaError(Exception):
    """A pack that cannot be used: which file, which line (0: the whole file), which rule, which values."""

    def __init__(self, file: str, line: int, rule: Flaw, *values: object) -> None:
        self.file, self.line, self.rule = file, line, rule
        self.values = tuple(str(value) for value in values)
        super().__init__(file, line, rule, *self.values)

    def __str__(self) -> str:
        place = f"{self.file}, dòng {self.line}" if self.line else self.file
        return f"{place}: {_sentences()[self.rule].format(*self.values)}"


Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Line(Generic[Row]):
    """A row and where it stands, so that later checks can name the line."""

    file: str
    number: int
    row: Row

    def error(self, rule: Flaw, *values: object) -> AreaError:
        """The error to raise for this line."""
        return AreaError(self.file, self.number, rule, *values)


def read_lines(path: Path, row: type[Row]) -> tuple[Line[Row], ...]:
    """The typed lines of a CSV file; none when the file is absent, for most files of a pack are optional."""
    return tuple(_lines(path, row)) if path.exists() else ()


def read_required(path: Path, row: type[Row]) -> tuple[Line[Row], ...]:
    """The typed lines of a CSV file that must be there."""
    return tuple(_lines(path, row))


def rows(lines: typing.Iterable[Line[Row]]) -> tuple[Row, ...]:
    """The rows without their places."""
    return tuple(line.row for line in lines)


def _lines(path: Path, row: type[Row]) -> Iterator[Line[Row]]:
    form = _Format(path.name, row)
    reader = csv.reader(io.StringIO(read_text(path), newline=""))
    columns = form.columns(next(reader, []))
    for cells in reader:
        if not cells or cells[0].startswith("#"):
            continue
        if len(cells) != len(columns):
            raise AreaError(path.name, reader.line_num, Flaw.CELL_COUNT, len(cells), len(columns))
        named = {name: cell.strip() for name, cell in zip(columns, cells, strict=True) if name != NOTE_COLUMN}
        yield Line(path.name, reader.line_num, form.row(reader.line_num, named))


def read_text(path: Path) -> str:
    """The text of a pack's file. Raises AreaError when it is missing or not UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise AreaError(path.name, 0, Flaw.FILE_MISSING) from error
    except UnicodeDecodeError as error:
        raise AreaError(path.name, 0, Flaw.NOT_UTF8) from error


class _Format(Generic[Row]):
    """A row class as the format of one file."""

    def __init__(self, file: str, row: type[Row]) -> None:
        self._file, self._class = file, row
        self._fields = {field.name: field for field in dataclasses.fields(typing.cast(Any, row))}
        self._readers = {name: _reader(annotation) for name, annotation in typing.get_type_hints(row).items()}

    def columns(self, header: list[str]) -> list[str]:
        """The checked names of the header."""
        columns = [title.strip() for title in header]
        for name in columns:
            if name not in self._fields and name != NOTE_COLUMN:
                raise AreaError(self._file, 1, Flaw.COLUMN_UNKNOWN, name, ", ".join(self._fields))
        for name in self._fields:
            if name not in columns and self._is_required(name):
                raise AreaError(self._file, 1, Flaw.COLUMN_MISSING, name)
        return columns

    def row(self, number: int, cells: Mapping[str, str]) -> Row:
        """The typed row of a line."""
        for name, cell in cells.items():
            if not cell and self._is_required(name):
                raise AreaError(self._file, number, Flaw.BLANK, name)
        values: dict[str, Any] = {name: self._value(number, name, cell) for name, cell in cells.items() if cell}
        return self._class(**values)

    def _is_required(self, name: str) -> bool:
        return self._fields[name].default is dataclasses.MISSING

    def _value(self, number: int, name: str, cell: str) -> object:
        try:
            return self._readers[name](cell)
        except (ValueError, KeyError) as error:
            raise AreaError(self._file, number, Flaw.UNREADABLE, name, cell) from error


def _reader(annotation: Any) -> Callable[[str], object]:
    if typing.get_origin(annotation) is types.UnionType:
        return _reader(typing.get_args(annotation)[0])
    if typing.get_origin(annotation) is tuple:
        return _split
    if annotation is bool:
        return lambda cell: {"yes": True, "no": False}[cell]
    if annotation is dt.date:
        return dt.date.fromisoformat
    if issubclass(annotation, Enum):
        return typing.cast(Callable[[str], object], annotation)
    return typing.cast(Callable[[str], object], annotation)


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(LIST_SEPARATOR) if part.strip())


@cache
def _sentences() -> dict[str, str]:
    path = Path(__file__).parents[1] / "reference" / "area_flaws.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {line["rule"]: line["sentence"] for line in csv.DictReader(file)}
