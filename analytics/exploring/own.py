"""The visitor's own table as a subject: its columns, and the wards and buildings that it names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa

from analytics.exploring.column import Column, ColumnKind
from analytics.exploring.shared_columns import OF_BUILDING, WARD
from analytics.exploring.subject import OWN, Subject
from analytics.scope import Scope
from analytics.source import Source
from data.brought import BUILDING_ID, ROW, BroughtFile, CellType, typed
from data.brought import WARD as WARD_KEY

TABLE = "tep_cua_toi"
_KINDS: Mapping[CellType, ColumnKind] = {
    CellType.TEXT: ColumnKind.TEXT,
    CellType.NUMBER: ColumnKind.NUMBER,
    CellType.ENGLISH_NUMBER: ColumnKind.NUMBER,
    CellType.DATE: ColumnKind.DATE,
    CellType.MONTH_FIRST_DATE: ColumnKind.DATE,
}
_BUILDINGS = """
select building, ward::varchar as ward, building_id from building
where valid_from <= $as_of and $as_of < valid_to and known_from <= $known_by and $known_by < known_to
    and building in (select unnest($codes::varchar[]))
"""


@dataclass(frozen=True, slots=True)
class OwnTable:
    """A file as a table that can be asked.

    By column name, `unread` counts the cells that are not of the type, `unmatched` those that name no ward or building.
    """

    file: str
    subject: Subject
    table: pa.Table
    unread: Mapping[str, int]
    unmatched: Mapping[str, int]


def own_table(
    brought: BroughtFile,
    kinds: Sequence[CellType],
    *,
    wards: Mapping[str, str | None] | None = None,
    ward_column: str = "",
    buildings: Mapping[str, tuple[str, int]] | None = None,
    building_column: str = "",
) -> OwnTable:
    """The table with each column typed; `wards` and `buildings` are what the named columns' texts stand for."""
    read = [typed(cells, kind) for cells, kind in zip(brought.columns, kinds, strict=True)]
    columns = {ROW: pa.array(range(brought.rows), pa.int32())}
    columns |= {name: each.values for name, each in zip(brought.names, read, strict=True)}
    unmatched: dict[str, int] = {}
    places: list[tuple[str, int] | None] = []
    if buildings is not None and building_column:
        codes = texts_of(brought, building_column)
        places = [buildings.get(code or "") for code in codes]
        columns[BUILDING_ID] = pa.array([place[1] if place else None for place in places], pa.int32())
        unmatched[building_column] = _unmatched(codes, places)
    if wards is not None and ward_column:
        named = texts_of(brought, ward_column)
        keys: list[str | None] = [wards.get(text or "") for text in named]
        unmatched[ward_column] = _unmatched(named, keys)
    else:
        keys = [place[0] if place else None for place in places]
    if keys:
        columns[WARD_KEY] = pa.array(keys, pa.string())
    subject = _subject(brought, kinds, has_ward=bool(keys), has_building=bool(places))
    unread = {name: each.unread for name, each in zip(brought.names, read, strict=True) if each.unread}
    return OwnTable(brought.name, subject, pa.table(columns), unread, unmatched)


def texts_of(brought: BroughtFile, column: str, most: int | None = None) -> list[str | None]:
    """The cells of a column as texts, or the first ones."""
    cells = brought.columns[brought.names.index(column)][:most]
    values: list[str | None] = typed(cells, CellType.TEXT).values.to_pylist()
    return values


def find_buildings(source: Source, scope: Scope, codes: Sequence[str | None]) -> Mapping[str, tuple[str, int]]:
    """The ward and id of the buildings on the day that bear one of the codes; of a code that several bear, none."""
    asked = scope.params() | {"codes": sorted({code for code in codes if code})}
    found: dict[str, tuple[str, int]] = {}
    several: set[str] = set()
    for row in source.rows(_BUILDINGS, asked):
        several.update([row["building"]] if row["building"] in found else [])
        found[row["building"]] = (row["ward"], row["building_id"])
    return {code: place for code, place in found.items() if code not in several}


def _unmatched(texts: Sequence[str | None], found: Sequence[object]) -> int:
    return sum(text is not None and place is None for text, place in zip(texts, found, strict=True))


def _subject(brought: BroughtFile, kinds: Sequence[CellType], *, has_ward: bool, has_building: bool) -> Subject:
    own = tuple(
        Column(name, _KINDS[kind], f'fact."{name}"', title=title)
        for name, kind, title in zip(brought.names, kinds, brought.titles, strict=True)
    )
    ward = (WARD,) if has_ward else ()
    buildings = OF_BUILDING if has_building else ()
    return Subject(
        id=OWN,
        relation=TABLE,
        columns=(*ward, *own, *(each for each in buildings if each.name not in brought.names)),
        shown=tuple(column.name for column in (*ward, *own))[:8],
        order=f"fact.{ROW}",
        has_group=False,
    )
