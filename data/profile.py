"""Profiles: how a workbook's layout maps to our tables. The format is described in `docs/profiles.md`."""

import datetime as dt
import tomllib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from fnmatch import fnmatch
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from data.tables import DISTRICT_TABLES, TABLES, WARD_TABLES, Table

PROFILE_FOLDER = Path(__file__).parent / "profiles"
Value = str | int | float | bool | dt.date


class ProfileError(ValueError):
    """A profile that cannot be used: its file, the key at fault and what is wrong with it."""

    def __init__(self, file: Path, key: str, fault: str) -> None:
        super().__init__(f"{file.name}: {key}: {fault}" if key else f"{file.name}: {fault}")
        self.file = file
        self.key = key
        self.fault = fault


class Wards(StrEnum):
    ONE = "one"  # the file is one ward's: the cover or the caller says which
    MANY = "many"  # every row names its ward
    NONE = "none"  # the district office's


class Mode(StrEnum):
    FULL = "full"  # the file is the complete picture at its cut-off: what is absent is flagged
    DELTA = "delta"  # the file holds only what changed


def _titles(value: object) -> object:
    return (value,) if isinstance(value, str) else value


Titles = Annotated[tuple[str, ...], BeforeValidator(_titles)]


class Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SkipRule(Section):
    """Rows left out on purpose: where the column holds one of the values, "" meaning that it is blank.

    `why` is for the reader of the profile.
    """

    column: str
    values: tuple[str, ...]
    why: str


class Derive(Section):
    """One column of the sheet that is a row of another table: `column` fills `field`, `inherit` comes from the row."""

    table: str
    column: str
    field: str
    values: Mapping[str, Value] = {}
    constants: Mapping[str, Value] = {}
    inherit: tuple[str, ...] = ("building",)

    @model_validator(mode="after")
    def _fits_its_table(self) -> Self:
        _require_fields(self.table, (self.field, *self.constants, *self.inherit))
        return self


class SheetSection(Section):
    """One sheet as rows of one table. Without `columns` the titles of `data.rows` apply."""

    table: str
    names: tuple[str, ...] = ()
    header_row: int | None = Field(default=None, ge=1)
    columns: Mapping[str, Titles] = {}
    values: Mapping[str, Mapping[str, Value]] = {}
    constants: Mapping[str, Value] = {}
    date_formats: tuple[str, ...] = ()
    month_first: bool = False
    either_order: bool = False  # a date that is none in the usual order is read in the other
    blanks: tuple[str, ...] = ()  # texts that stand for an empty cell, such as NA
    joined: Mapping[str, tuple[str, ...]] = {}  # a field whose value stands in several columns
    has_buildings: bool = True
    until_blank: bool = False
    filled_by: tuple[str, ...] = ()
    skip: tuple[SkipRule, ...] = ()
    derive: tuple[Derive, ...] = ()

    @model_validator(mode="after")
    def _fits_its_table(self) -> Self:
        named = (*self.columns, *self.values, *self.constants, *self.filled_by, *self.joined)
        _require_fields(self.table, named)
        if self.joined and self.header_row is None:
            raise ValueError("joined needs header_row")
        return self

    def titles(self) -> dict[str, tuple[str, ...]]:
        """The header titles that each field goes by, the template's own first."""
        own = {field: tuple(titles) for field, titles in self.columns.items()} or default_titles(self.table)
        return own | {field: (joined_title(titles),) for field, titles in self.joined.items()}


class Cover(Section):
    """Where a workbook says what it is: a sheet whose labels stand left of (or above) their values."""

    names: tuple[str, ...]
    labels: Mapping[str, Titles]
    sample_marker: str = ""


class Profile(Section):
    name: str
    title: str
    files: tuple[str, ...]
    wards: Wards
    mode: Mode = Mode.FULL
    ward: str = ""
    period: str = ""
    cutoff: dt.date | None = None
    all_sheets_expected: bool = False
    other_columns_expected: bool = False
    ignored_columns: tuple[str, ...] = ()
    ignored_sheets: tuple[str, ...] = ()
    cover: Cover | None = None
    sheet: tuple[SheetSection, ...] = Field(min_length=1)

    def accepts(self, file_name: str) -> bool:
        """Whether the file's name has one of the patterns of `files`."""
        return any(fnmatch(file_name.lower(), pattern.lower()) for pattern in self.files)

    def table(self, name: str) -> Table:
        """The table as this profile's sender knows it: the office and the wards share some names."""
        own = DISTRICT_TABLES if self.wards is Wards.NONE else WARD_TABLES
        return next((table for table in own if table.name == name), TABLES[name])


def joined_title(titles: Sequence[str]) -> str:
    """The title of a column that is put together from several."""
    return " + ".join(titles)


def default_titles(table: str) -> dict[str, tuple[str, ...]]:
    """The titles and aliases of a table's fields, from `data.rows`; fields without a title are filled by the system."""
    titles: dict[str, tuple[str, ...]] = {}
    for name, field in TABLES[table].row.model_fields.items():
        extra = field.json_schema_extra
        if isinstance(extra, dict) and extra["title"]:
            aliases = extra["aliases"]
            titles[name] = (str(extra["title"]), *map(str, aliases if isinstance(aliases, list) else ()))
    return titles


def profile_names() -> tuple[str, ...]:
    """The names of the shipped profiles."""
    return tuple(sorted(path.stem for path in PROFILE_FOLDER.glob("*.toml")))


def load_profile(profile: str | Path) -> Profile:
    """The profile of a shipped name or of a TOML file. Raises ProfileError naming the file and the key at fault."""
    path = profile if isinstance(profile, Path) else PROFILE_FOLDER / f"{profile}.toml"
    try:
        return profile_of(path.read_text(encoding="utf-8"), path)
    except FileNotFoundError as error:
        raise ProfileError(path, "", "no such profile") from error
    except UnicodeDecodeError as error:
        raise ProfileError(path, "", str(error)) from error


def profile_of(text: str, path: Path) -> Profile:
    """The profile that a TOML text says; `path` is what errors call it. Raises ProfileError."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(path, "", str(error)) from error
    try:
        return Profile.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        raise ProfileError(path, ".".join(map(str, first["loc"])), first["msg"]) from error


def _require_fields(table: str, fields: tuple[str, ...]) -> None:
    if table not in TABLES:
        raise ValueError(f"no table {table!r}; one of {', '.join(TABLES)}")
    known = TABLES[table].row.model_fields
    unknown = sorted(set(fields) - set(known))
    if unknown:
        raise ValueError(f"table {table!r} has no field {', '.join(unknown)}")
