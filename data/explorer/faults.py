"""What DuckDB objects to, as a reason of ours. Its own English text never leaves the process: it may name files."""

import json
import re
from collections.abc import Mapping
from typing import Any

import duckdb

from data.explorer.answer import Reason, Refusal

_BY_SUBTYPE: Mapping[str, Reason] = {
    "SYNTAX_ERROR": Reason.SYNTAX,
    "COLUMN_NOT_FOUND": Reason.UNKNOWN_COLUMN,
    "NO_MATCHING_FUNCTION": Reason.ARGUMENTS,
}
_BY_MISSING: Mapping[str, Reason] = {
    "Table": Reason.UNKNOWN_TABLE,
    "View": Reason.UNKNOWN_TABLE,
    "Type": Reason.UNKNOWN_TYPE,
}
_OF_TABLE = "does not have a column named"
_BY_TEXT: tuple[tuple[str, Reason], ...] = (
    ("xpression depth", Reason.UNSUPPORTED),
    (_OF_TABLE, Reason.UNKNOWN_COLUMN),
    ("not found in FROM clause", Reason.UNKNOWN_COLUMN),
    ("side of join", Reason.UNKNOWN_COLUMN),
    ("Ambiguous reference", Reason.AMBIGUOUS),
    ("must appear in the GROUP BY", Reason.NOT_GROUPED),
    ("cannot contain aggregates", Reason.MISPLACED_AGGREGATE),
    ("cannot contain window functions", Reason.MISPLACED_AGGREGATE),
    ("aggregate function calls cannot be nested", Reason.MISPLACED_AGGREGATE),
    ("prepared statement parameters", Reason.PARAMETER),
    ("arameter", Reason.PARAMETER),
)
_BY_KIND: Mapping[str, Reason] = {
    "Parser": Reason.SYNTAX,
    "Syntax": Reason.SYNTAX,
    "Catalog": Reason.UNKNOWN_FUNCTION,
    "Conversion": Reason.CONVERSION,
    "Out of Range": Reason.OUT_OF_RANGE,
    "Out of Memory": Reason.MEMORY,
    "Permission": Reason.FORBIDDEN,
    "IO": Reason.FORBIDDEN,
    "Parameter Not Resolved": Reason.PARAMETER,
}
_QUOTED = re.compile(r'["\']([^"\']{1,100})["\']')
_LONGEST = 200


def refusal_of(error: duckdb.Error) -> Refusal:
    """The refusal that an error of DuckDB amounts to."""
    said = _said(error)
    text = str(said.get("exception_message", ""))
    reason = _reason(said, text)
    quoted = _QUOTED.findall(text)
    if _OF_TABLE in text:  # the one message whose account of itself names neither column nor candidates
        quoted = quoted[1:]
    name = str(said.get("name") or (quoted[0] if quoted else ""))[:_LONGEST]
    position = str(said.get("position", ""))
    near = str(said.get("candidates", "")).split(",") if "candidates" in said else quoted[1:]
    candidates = tuple(each.strip() for each in near if each.strip())
    return Refusal(
        reason,
        name if reason in _NAMED else "",
        int(position) if position.isdigit() else None,
        candidates if reason in _NEAR else (),
    )


# Reasons whose name stands in the question itself, and those where DuckDB knows names that are near.
_NEAR = frozenset({Reason.UNKNOWN_TABLE, Reason.UNKNOWN_COLUMN, Reason.UNKNOWN_FUNCTION, Reason.UNKNOWN_TYPE})
_NAMED = _NEAR | {Reason.SYNTAX, Reason.AMBIGUOUS, Reason.ARGUMENTS, Reason.NOT_GROUPED, Reason.CONVERSION}


def _said(error: duckdb.Error) -> Mapping[str, Any]:
    """The error's own account of itself (`errors_as_json`); the kind alone where it has none."""
    _, _, account = str(error).partition("{")
    try:
        said: dict[str, Any] = json.loads("{" + account)
    except json.JSONDecodeError:
        return {"exception_type": type(error).__name__.removesuffix("Exception"), "exception_message": str(error)}
    return said


def _reason(said: Mapping[str, Any], text: str) -> Reason:
    if said.get("error_subtype") == "MISSING_ENTRY":
        return _BY_MISSING.get(str(said.get("type")), Reason.UNKNOWN_FUNCTION)
    for part, reason in _BY_TEXT:
        if part in text:
            return reason
    by_subtype = _BY_SUBTYPE.get(str(said.get("error_subtype")))
    return by_subtype or _BY_KIND.get(str(said.get("exception_type")), Reason.UNSUPPORTED)
