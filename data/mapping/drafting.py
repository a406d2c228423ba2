"""A mapping as people choose it on the screen, and the profile it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from data.area import Area
from data.cleaning import clean_text
from data.cleaning.choices import load_vocabulary
from data.mapping.fields import WARD_FIELD, field_type, fixed_values
from data.mapping.kept import profile_name
from data.mapping.looked import FileColumn, LookedSheet
from data.mapping.suggesting import suggested
from data.mapping.values import date_order, foreign_values, texts_for_nothing
from data.profile import Derive, Mode, Profile, SheetSection, SkipRule, Value, Wards
from data.tables import TABLES
from data.vocabulary import YesNo

NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Draft:
    """A mapping. `columns` are titles by field; `values` our codes by field and foreign text.

    `sheet` is the sheet's name, "" for the first one.
    """

    title: str
    sheet: str
    header_row: int
    table: str
    period: str
    columns: Mapping[str, str]
    values: Mapping[str, Mapping[str, Value]] = field(default_factory=lambda: NOTHING)
    constants: Mapping[str, Value] = field(default_factory=lambda: NOTHING)
    month_first: bool = False
    either_order: bool = False
    blanks: tuple[str, ...] = ()
    joined: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NOTHING)
    skip: tuple[SkipRule, ...] = ()
    derive: tuple[Derive, ...] = ()
    wards: Wards = Wards.MANY
    ward: str = ""
    mode: Mode = Mode.FULL


def suggested_draft(looked: LookedSheet, table: str, area: Area, *, title: str, period: str) -> Draft:
    """The mapping that names and contents of the columns suggest; people correct it."""
    columns = {name: each.column.title for name, each in suggested(looked.columns, table, area).items()}
    orders = [date_order(looked.column(columns[name])) for name in date_fields(table, columns)]
    return Draft(
        title=title,
        sheet="",
        header_row=looked.header_row,
        table=table,
        period=period,
        columns=columns,
        values={name: codes for name in columns if (codes := _offered(looked, table, name, columns[name], area))},
        month_first=sum(order.month_first - order.day_first for order in orders) > 0,
        either_order=any(order.day_first for order in orders) and any(order.month_first for order in orders),
        blanks=suggested_blanks(looked, columns),
        wards=Wards.MANY if WARD_FIELD in columns else Wards.ONE,
    )


def date_fields(table: str, columns: Mapping[str, str]) -> tuple[str, ...]:
    """Of the mapped fields those that are dates."""
    return tuple(name for name in columns if field_type(table, name).__name__ == "date")


def suggested_blanks(looked: LookedSheet, columns: Mapping[str, str]) -> tuple[str, ...]:
    """The texts for nothing in the mapped columns."""
    texts = (text for title in columns.values() for text in texts_for_nothing(looked.column(title)))
    return tuple(dict.fromkeys(texts))


def profile_from(draft: Draft) -> Profile:
    """The profile of a mapping. Raises pydantic's ValidationError for a mapping that no file could fit."""
    fields = TABLES[draft.table].row.model_fields
    section = SheetSection(
        table=draft.table,
        names=(draft.sheet,) if draft.sheet else (),
        header_row=draft.header_row,
        columns={name: (title,) for name, title in draft.columns.items() if name not in draft.joined},
        values={name: codes for name, codes in draft.values.items() if codes},
        constants=draft.constants,
        month_first=draft.month_first,
        either_order=draft.either_order,
        blanks=draft.blanks,
        joined=draft.joined,
        # A file that names no building tells of the place as a whole.
        has_buildings=draft.table == "building" or "building" not in fields or _names_building(draft),
        skip=draft.skip,
        derive=draft.derive,
    )
    return Profile(
        name=profile_name(draft.title),
        title=draft.title,
        files=("*.xlsx", "*.xlsm", "*.xls", "*.csv"),
        wards=draft.wards,
        mode=draft.mode,
        ward=draft.ward if draft.wards is Wards.ONE else "",
        period=draft.period,
        other_columns_expected=True,
        sheet=(section,),
    )


def _names_building(draft: Draft) -> bool:
    return not {"building", "building_name"}.isdisjoint({*draft.columns, *draft.joined})


def _offered(looked: LookedSheet, table: str, name: str, title: str, area: Area) -> dict[str, Value]:
    """Our codes for the texts that are not read as they are."""
    if not fixed_values(table, name, area):
        return {}
    values = foreign_values(looked.column(title), table, name, area)
    return {each.text: each.code for each in values if each.code is not None and not each.is_known}


def equipment_of(column: FileColumn, equipment_type: str) -> Derive:
    """A column that says whether a building has a type of equipment: yes is one system, no none, blank not told."""
    says = load_vocabulary()["YesNo"]
    known = {YesNo.YES.value: 1, YesNo.NO.value: 0}
    texts = (clean_text(cell).value or "" for cell, _ in column.values)
    values = {text: known[code] for text in texts if (code := says.find(text)) in known}
    return Derive(
        table="equipment",
        column=column.title,
        field="installed",
        values=values,
        constants={"equipment_type": equipment_type},
    )


def says_yes_or_no(column: FileColumn) -> bool:
    """Whether all that a column holds is some yes and some no."""
    says = load_vocabulary()["YesNo"]
    texts = [clean_text(cell).value or "" for cell, _ in column.values]
    return bool(texts) and all(says.find(text) is not None for text in texts)
