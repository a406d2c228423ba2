"""Whether a text is one question to the snapshot. DuckDB's own parser decides: nothing here reads SQL by itself."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import duckdb

from data.explorer.answer import Reason, Refusal
from data.explorer.faults import refusal_of

# What the snapshot is asked through: rows made from values, and the macros given.
TABLE_FUNCTIONS = frozenset({"unnest", "range", "generate_series", "json_each", "json_tree", "histogram"})
# Functions that read or change what is not the snapshot: settings, variables, the log, other statements.
FORBIDDEN = frozenset(
    {
        "getvariable", "current_setting", "getenv", "write_log", "sleep_ms", "pg_sleep", "setseed", "nextval",
        "currval", "stats", "current_query", "current_query_id", "current_connection_id",
        "current_transaction_id", "txid_current", "in_search_path", "json_execute_serialized_sql", "query",
        "query_table", "parse_duckdb_log_message", "which_secret",
    }
)  # fmt: skip
# Volatile, yet they reach nothing: chance, and the error a question itself asks for.
HARMLESS = frozenset({"random", "uuid", "uuidv4", "uuidv7", "gen_random_uuid", "error"})
_SHOWN = '"tables"'  # `show tables`; every other `show` tells of settings or of other databases
_PLACES = frozenset({"information_schema", "pg_catalog", "system", "temp", "memory", "snapshot", "main"})
_INTERNAL = """
    select distinct lower(function_name) from duckdb_functions() where internal and function_type in ('table', 'pragma')
    union select lower(view_name) from duckdb_views() where internal
"""
_SELECT = duckdb.StatementType.SELECT
_WORDS = (duckdb.token_type.identifier, duckdb.token_type.keyword, duckdb.token_type.operator)
_WORD = re.compile(r'"(?:[^"]|"")*"|\w+|.', re.DOTALL)  # how far a token of DuckDB's reaches


@dataclass(frozen=True, slots=True)
class Known:
    """What a question may name: tables, and functions that give rows. `internal` is everything else that gives rows."""

    tables: frozenset[str]
    table_functions: frozenset[str]
    internal: frozenset[str]


def known_to(connection: duckdb.DuckDBPyConnection, tables: tuple[str, ...]) -> Known:
    """What may be named on a furnished connection."""
    macros = connection.execute("select function_name from duckdb_functions() where not internal").fetchall()
    internal = {name for (name,) in connection.execute(_INTERNAL).fetchall()}
    allowed = TABLE_FUNCTIONS | {name.lower() for (name,) in macros}
    return Known(frozenset(name.lower() for name in tables), frozenset(allowed), frozenset(internal - allowed))


def judge(connection: duckdb.DuckDBPyConnection, sql: str, known: Known) -> Refusal | None:
    """Why the text may not be run; None when it may."""
    try:
        statements = connection.extract_statements(sql)
    except duckdb.Error as error:
        return refusal_of(error)
    kinds = [statement.type for statement in statements]
    if not kinds:
        return Refusal(Reason.EMPTY)
    if kinds == [duckdb.StatementType.EXPLAIN]:
        return _judge_explained(connection, sql, known)
    if _is_pivot(kinds, sql):
        return _judge_words(sql, known)
    if len(kinds) > 1:
        return Refusal(Reason.SEVERAL)
    return _judge_tree(connection, sql, known) if kinds == [_SELECT] else Refusal(Reason.NOT_SELECT, kinds[0].name)


def _is_pivot(kinds: list[duckdb.StatementType], sql: str) -> bool:
    """Whether the text is one PIVOT without its columns listed.

    The parser then gives two statements, the first makes the list: of all texts without a semicolon only a PIVOT does.
    """
    words = [word for _, word in _words(sql)]
    while words and words[-1] == ";":
        words.pop()
    return ";" not in words and kinds[1:] == [_SELECT] and kinds[0] == duckdb.StatementType.CREATE


def _judge_explained(connection: duckdb.DuckDBPyConnection, sql: str, known: Known) -> Refusal | None:
    """The judgement of what EXPLAIN is asked of, which ANALYZE would run."""
    places = [place for place, word in _words(sql) if word.lower() not in ("explain", "analyze")]
    inner = " " * places[0] + sql.encode()[places[0] :].decode() if places else ""
    try:
        kinds = [statement.type for statement in connection.extract_statements(inner)]
    except duckdb.Error:
        kinds = []
    if kinds != [_SELECT]:
        return Refusal(Reason.NOT_SELECT, "EXPLAIN")
    return _judge_tree(connection, inner, known)


def _judge_words(sql: str, known: Known) -> Refusal | None:
    """The judgement of a text that has no tree: none of its words may name what lies outside the snapshot."""
    for place, word in _words(sql):
        name = word.strip('"').lower()
        if name in FORBIDDEN or name in known.internal or name in _PLACES:
            return Refusal(Reason.FORBIDDEN, name, place)
    return None


def _words(sql: str) -> list[tuple[int, str]]:
    """The names, keywords and signs of a text, and the bytes where they begin."""
    content = sql.encode()
    return [
        (place, found[0])
        for place, kind in duckdb.tokenize(sql)
        if kind in _WORDS and (found := _WORD.match(content[place:].decode(errors="replace")))
    ]


def _judge_tree(connection: duckdb.DuckDBPyConnection, sql: str, known: Known) -> Refusal | None:
    """The judgement of everything that one SELECT names."""
    serialized = connection.execute("select json_serialize_sql($sql)", {"sql": sql}).fetchone()
    tree = json.loads(serialized[0]) if serialized else {"error": True}
    if tree["error"]:  # a pragma in the clothes of a SELECT
        return Refusal(Reason.NOT_SELECT, "PRAGMA")
    nodes = list(_nodes(tree))
    own = {entry["key"].lower() for node in nodes for entry in (node.get("cte_map") or {}).get("map", [])}
    readable = known.tables | (own - known.internal)
    for node in nodes:
        refusal = _judge_node(node, readable, known)
        if refusal is not None:
            return refusal
    return None


def _judge_node(node: dict[str, Any], readable: frozenset[str], known: Known) -> Refusal | None:
    place = node.get("query_location")
    position = place if isinstance(place, int) and place < 1 << 60 else None
    match node.get("type"):
        case "BASE_TABLE":
            return _judge_table(node, readable, known, position)
        case "TABLE_FUNCTION":
            name = str(node["function"].get("function_name", "")).lower()
            if name not in known.table_functions:
                return Refusal(Reason.FORBIDDEN, name, position)
        case "FUNCTION":
            name = str(node.get("function_name", "")).lower()
            if name in FORBIDDEN:
                return Refusal(Reason.FORBIDDEN, name, position)
        case "SHOW_REF":
            if not node.get("query") and node.get("table_name") != _SHOWN:
                return Refusal(Reason.FORBIDDEN, "SHOW", position)
    return None


def _judge_table(node: dict[str, Any], readable: frozenset[str], known: Known, position: int | None) -> Refusal | None:
    name = str(node.get("table_name", ""))
    schema = ".".join(part for part in (node.get("catalog_name"), node.get("schema_name")) if part)
    if schema or name.lower() in known.internal:
        return Refusal(Reason.FORBIDDEN, f"{schema}.{name}" if schema else name, position)
    return None if name.lower() in readable else Refusal(Reason.UNKNOWN_TABLE, name, position)


def _nodes(tree: object) -> Iterator[dict[str, Any]]:
    """Every object of the tree, however deep it is nested."""
    waiting = [tree]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
