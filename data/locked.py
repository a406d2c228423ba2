"""A snapshot attached read-only to a database in memory, furnished with views and macros, then locked for good."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import duckdb

MEMORY_LIMIT = "1GB"
TEMP_LIMIT = "4GB"
# Groups by numbers of up to so many bits are counted in an array instead of a hash table: a million buildings are 20.
ARRAY_GROUP_BITS = 20
# DESIGN §7: read-only is no sandbox. The order matters: the last line locks the ones before it.
_SETTINGS = (
    "set python_enable_replacements = false",
    "set autoinstall_known_extensions = false",
    "set autoload_known_extensions = false",
    "set allow_persistent_secrets = false",
    f"set global perfect_ht_threshold = {ARRAY_GROUP_BITS}",
    f"set memory_limit = '{MEMORY_LIMIT}'",
    f"set max_temp_directory_size = '{TEMP_LIMIT}'",
)
_LOCK = ("set enable_external_access = false", "set lock_configuration = true")
_TABLES = "select table_name from duckdb_tables() where database_name = 'snapshot' order by table_name"
_ENUMS = (
    "select type_name from duckdb_types() where database_name = 'snapshot' and logical_type = 'ENUM' and not internal"
)


def attach(connection: duckdb.DuckDBPyConnection, file: Path) -> None:
    """Attaches a snapshot's file as `snapshot`, for reading only."""
    quoted = str(file.resolve()).replace("'", "''")
    connection.execute(f"attach '{quoted}' as snapshot (read_only)")


def furnish(connection: duckdb.DuckDBPyConnection, macros: Iterable[str]) -> tuple[str, ...]:
    """Makes the attached tables and macros readable by their plain names; returns the names of the tables."""
    # Views, not a search path: a cursor does not inherit the path of its connection.
    names = tuple(name for (name,) in connection.execute(_TABLES).fetchall())
    for name in names:
        connection.execute(f'create view "{name}" as from snapshot."{name}"')
    # A choice compared with 'x'::ItsType is a comparison of small integers; with a plain text it is one of texts.
    for (name,) in connection.execute(_ENUMS).fetchall():
        connection.execute(f'create type "{name}" as "snapshot".main."{name}"')
    for macro in macros:
        connection.execute(macro)
    return names


def lock(connection: duckdb.DuckDBPyConnection, settings: Sequence[str] = ()) -> None:
    """Applies our settings and those given, and keeps any SQL from changing one again."""
    for setting in (*_SETTINGS, *settings, *_LOCK):
        connection.execute(setting)
