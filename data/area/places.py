"""Wards, what became of them, how they are written, and the units that are responsible."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from data.area.files import ALWAYS, FOREVER


class UnitKind(StrEnum):
    """Who can be made responsible; `WARD` is the people's committee of a ward."""

    WARD = "ward"
    OFFICE = "office"  # phòng ban chuyên môn
    POLICE = "police"
    PARTY = "party"
    FRONT = "front"  # MTTQ và đoàn thể
    OTHER = "other"


class AliasKind(StrEnum):
    SPELLING = "spelling"
    GUESS = "guess"  # only suggests, never decides


class Part(StrEnum):
    WHOLE = "whole"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Ward:
    """A ward as it was between two territorial changes; a change of territory gives a new key.

    `has_apartments` False makes it a row “không thuộc diện”. `report_order` is the official order.
    """

    ward: str
    code: str
    name: str
    full_name: str
    valid_from: dt.date = ALWAYS
    valid_to: dt.date = FOREVER
    has_apartments: bool = True
    population: int | None = None
    area_km2: float | None = None
    label_lon: float | None = None
    label_lat: float | None = None
    tile_row: int | None = None
    tile_col: int | None = None
    report_order: int = 0
    unit: str | None = None
    is_outside: bool = False

    def is_valid_on(self, day: dt.date) -> bool:
        """Whether the ward existed, in this shape, on the day."""
        return self.valid_from <= day < self.valid_to


@dataclass(frozen=True, slots=True)
class WardChange:
    """A ward, or a share of it, became (part of) another on a day."""

    old: str
    new: str
    part: Part
    changed_on: dt.date
    legal_basis: str


@dataclass(frozen=True, slots=True)
class WardAlias:
    ward: str
    alias: str
    kind: AliasKind


@dataclass(frozen=True, slots=True)
class Unit:
    """A body that receives tasks and owes plans. `contact` is an office, never an invented person."""

    unit: str
    name: str
    short_name: str
    kind: UnitKind
    report_order: int
    ward: str | None = None
    contact: str | None = None
    valid_from: dt.date = ALWAYS
    valid_to: dt.date = FOREVER
