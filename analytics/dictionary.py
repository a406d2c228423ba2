"""What the snapshot offers to whoever writes SQL: tables and facts with their columns, read from the store itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from analytics.registry import REGISTRY
from analytics.source import Source


class PartKind(StrEnum):
    TABLE = "table"
    MACRO = "macro"


class ColumnType(StrEnum):
    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    DAY = "day"
    INSTANT = "instant"
    YES_NO = "yes_no"
    CODE = "code"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `codes` names the list of the vocabulary, or the table, that its codes come from."""

    name: str
    type: ColumnType
    codes: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A table, or a macro with its parameters; `reference` is what a query names it by."""

    name: str
    kind: PartKind
    parameters: tuple[str, ...]
    columns: tuple[Column, ...]
    reference: str

    @property
    def example(self) -> str:
        """A query on it."""
        return f"from {self.reference} limit 20"


@dataclass(frozen=True, slots=True)
class DataDictionary:
    """Tables first, then macros, each by name; and the codes with their labels, by list."""

    parts: tuple[Part, ...]
    codes: Mapping[str, tuple[tuple[str, str], ...]]


_COLUMNS = """
    select table_name as part, column_name as name, data_type as type from duckdb_columns()
    where database_name = 'snapshot' order by table_name, column_index
"""
_MACROS = """
    select function_name as name, parameters from duckdb_functions()
    where not internal and function_type = 'table_macro' order by function_name
"""
_TYPES: Mapping[str, ColumnType] = {
    "VARCHAR": ColumnType.TEXT,
    "INTEGER": ColumnType.WHOLE,
    "BIGINT": ColumnType.WHOLE,
    "HUGEINT": ColumnType.WHOLE,
    "DOUBLE": ColumnType.NUMBER,
    "DATE": ColumnType.DAY,
    "TIMESTAMP": ColumnType.INSTANT,
    "BOOLEAN": ColumnType.YES_NO,
}
# The tables that explain keys which are no vocabulary.
_KEYS: Mapping[str, str] = {
    "ward": "ward",
    "equipment_type": "equipment_type",
    "violation_type": "violation_type",
    "violation_group": "violation_type",
}
_OPTIONAL = frozenset({"parts", "prices", "group_weights"})
_ARGUMENTS: Mapping[str, str] = {
    "as_of": "date '{day}'",
    "known_by": "timestamp '9999-12-30'",
    "from_on": "date '{start}'",
    "to_on": "date '{day}'",
    "metric": "'{metric}'",
    "by": "'ward'",
}
_DAY, _START = "2019-12-24", "2019-06-10"


def data_dictionary(source: Source) -> DataDictionary:
    """Everything that can be named in a query on the snapshot."""
    codes: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in source.rows("select list, code, label from vocabulary"):
        codes[row["list"]] = (*codes.get(row["list"], ()), (row["code"], row["label"]))
    listed = {frozenset(code for code, _ in pairs): name for name, pairs in codes.items()}
    return DataDictionary((*_tables(source, listed), *_macros(source, listed)), codes)


def metric_example(metric: str, by: str = "ward") -> str:
    """A query that gives a metric's figures."""
    return f"from metric_values('{metric}', '{by}', date '{_DAY}', timestamp '9999-12-30')"


def enumerated(type_name: str) -> frozenset[str]:
    """The codes of an enumeration, of its type as DuckDB writes it; none of any other type."""
    if not type_name.startswith("ENUM(") or type_name.endswith("]"):
        return frozenset()
    return frozenset(value.strip().strip("'") for value in type_name[5:-1].split(","))


def _tables(source: Source, listed: Mapping[frozenset[str], str]) -> list[Part]:
    columns: dict[str, list[Column]] = {}
    for row in source.rows(_COLUMNS):
        columns.setdefault(row["part"], []).append(_column(row["name"], row["type"], listed))
    return [Part(name, PartKind.TABLE, (), tuple(found), name) for name, found in columns.items()]


def _macros(source: Source, listed: Mapping[frozenset[str], str]) -> list[Part]:
    found = []
    for row in source.rows(_MACROS):
        reference = _call(row["name"], row["parameters"])
        told = source.rows(f"describe from {reference}")
        columns = tuple(_column(each["column_name"], each["column_type"], listed) for each in told)
        found.append(Part(row["name"], PartKind.MACRO, tuple(row["parameters"]), columns, reference))
    return found


def _call(name: str, parameters: list[str]) -> str:
    given = [_ARGUMENTS[each] for each in parameters if each not in _OPTIONAL]
    metric = next(iter(REGISTRY))
    return f"{name}({', '.join(given)})".format(day=_DAY, start=_START, metric=metric)


def _column(name: str, type_name: str, listed: Mapping[frozenset[str], str]) -> Column:
    if type_name.endswith("]"):
        return Column(name, ColumnType.LIST)
    values = enumerated(type_name)
    if values:
        return Column(name, ColumnType.CODE, listed.get(values) or _KEYS.get(name, ""))
    base, _, _ = type_name.partition("(")
    return Column(name, _TYPES.get(base, ColumnType.NUMBER), _KEYS.get(name, ""))
