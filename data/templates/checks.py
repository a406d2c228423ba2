"""The checks Excel makes while an officer types: lists, numbers, dates. They warn and never block."""

import datetime as dt
from collections.abc import Mapping

from data.templates.columns import CellKind, Column
from data.templates.form import Form
from data.templates.lists import BUILDINGS, source
from data.templates.texts import texts

CHECKED_ROWS = 2_000  # how far down the checks reach, for rows the officer adds
EARLIEST = dt.date(1900, 1, 1)
Check = Mapping[str, object]


def add_checks(form: Form) -> None:
    """Adds the check of every column to the data rows and the rows below them."""
    for index, column in enumerate(form.content.columns, start=1):
        check = _check(column)
        if check:
            form.sheet.data_validation(form.first_row, index, form.first_row + CHECKED_ROWS, index, dict(check))


def _check(column: Column) -> Check | None:
    if column.options:
        return _list_check(column)
    if column.kind is CellKind.DATE:
        return _warning("date", {"validate": "date", "criteria": ">=", "value": EARLIEST})
    if column.kind in {CellKind.INTEGER, CellKind.YEAR} and not column.takes_kad:
        return _warning("number", {"validate": "integer", "criteria": ">=", "value": 0})
    if column.kind is CellKind.DECIMAL:
        return _warning("number", {"validate": "decimal", "criteria": ">=", "value": 0})
    return None


def _list_check(column: Column) -> Check:
    """A list; silent where other values are right too: several in one cell, or a name in place of a code."""
    is_closed = column.kind is CellKind.CHOICE and column.options != BUILDINGS
    return _warning("list", {"validate": "list", "source": source(column), "show_error": is_closed})


def _warning(subject: str, check: Check) -> Check:
    words = texts("checks")
    message = {"error_title": words[f"{subject}_title"], "error_message": words[f"{subject}_message"]}
    return {"error_type": "warning", **check, **message}
