"""The column types of a snapshot, each as narrow as its rows allow: fewer bytes to read is a faster figure.

An ENUM is a small integer inside, text outside, in the order it is shown.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum

import duckdb
import pyarrow as pa
from pydantic.fields import FieldInfo

from data.tables import TABLES, Table, is_list, value_type
from data.vocabulary import ManagementGroup

# Columns of one meaning share one type, whichever table they stand in.
KEY_TYPES = {
    "ward": "ward_key",
    "equipment_type": "equipment_type_key",
    "violation_type": "violation_type_key",
    "violation_group": "violation_group_key",
}
LISTED_IN = {"violation_group": "violation_type"}  # other keys have a reference table of their own name
LARGEST_INTEGER = 2**31 - 1


def create_types(connection: duckdb.DuckDBPyConnection, reference: Mapping[str, pa.Table]) -> None:
    """Create a type for every vocabulary, and for the keys that the area knows or the loaded rows hold."""
    vocabularies = {choice.__name__: choice for table in TABLES.values() for choice in _choices(table)}
    choices: list[type[Enum]] = [*vocabularies.values(), ManagementGroup]
    for choice in choices:
        _create_type(connection, choice.__name__, [str(member.value) for member in choice])
    for column, type_name in KEY_TYPES.items():
        known = reference[LISTED_IN.get(column, column)][column].to_pylist()
        _create_type(connection, type_name, [*known, *sorted(_found(connection, column) - set(known))])


def typed_columns(table: str) -> list[str]:
    """The select list that gives a table's ledger columns their types."""
    return [_typed(name, field) for name, field in TABLES[table].row.model_fields.items()]


def typed_keys(columns: Iterable[str]) -> str:
    """The select list that gives a reference table's key columns their types, in the same order."""
    return ", ".join(f'"{name}"::{KEY_TYPES[name]} as {name}' if name in KEY_TYPES else f'"{name}"' for name in columns)


def _typed(name: str, field: FieldInfo) -> str:
    if name in KEY_TYPES:
        return f"{name}::{KEY_TYPES[name]} as {name}"
    plain = value_type(field.annotation)
    if is_list(field.annotation):
        return name
    if issubclass(plain, Enum):
        return f"{name}::{plain.__name__} as {name}"
    return f"{name}::integer as {name}" if plain is int and _fits_integer(field) else name


def _fits_integer(field: FieldInfo) -> bool:
    """Whether the row model bounds a number below what four bytes hold."""
    bounds = [limit.le for limit in field.metadata if hasattr(limit, "le")]
    return any(bound <= LARGEST_INTEGER for bound in bounds)


def _choices(table: Table) -> Iterator[type[Enum]]:
    for field in table.row.model_fields.values():
        plain = value_type(field.annotation)
        if issubclass(plain, Enum):
            yield plain


def _found(connection: duckdb.DuckDBPyConnection, column: str) -> set[str]:
    """Every value of a key column in the rows loaded; for wards, in the submissions too."""
    holders = [f"{name}_row" for name, table in TABLES.items() if column == "ward" or column in table.row.model_fields]
    holders += ["filed"] if column == "ward" else []
    queries = " union ".join(f"select {column} from {holder}" for holder in holders)
    return {value for (value,) in connection.execute(queries).fetchall() if value} if holders else set()


def _create_type(connection: duckdb.DuckDBPyConnection, name: str, values: Sequence[str]) -> None:
    quoted = ", ".join("'" + value.replace("'", "''") + "'" for value in dict.fromkeys(values))
    connection.execute(f"create type {name} as enum ({quoted})")
