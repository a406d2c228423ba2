"""What a command prints: JSON for scripts, a plain table for people. Errors are one Vietnamese sentence on stderr."""

import datetime as dt
import json
import sys
from collections.abc import Mapping, Sequence, Set
from dataclasses import fields
from enum import Enum, StrEnum
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

errors = Console(stderr=True, highlight=False)


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"


def plain(value: Any) -> Any:
    """The JSON form of a value: dataclasses as objects, dates and instants in ISO form, enums as their values."""
    match value:
        case Enum():
            return value.value
        case dt.datetime() | dt.date():
            return value.isoformat()
        case Mapping():
            return {str(plain(key)): plain(item) for key, item in value.items()}
        case str() | int() | float() | bool() | None:
            return value
        case Sequence() | Set():
            return [plain(item) for item in value]
    return {field.name: plain(getattr(value, field.name)) for field in fields(value)}


def print_json(value: Any) -> None:
    """Prints one JSON document; every character of Vietnamese stays readable."""
    sys.stdout.write(json.dumps(plain(value), ensure_ascii=False, allow_nan=False, indent=2) + "\n")


def print_table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Prints rows under their titles; numbers stand to the right. Cell text is never read as markup."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for index, title in enumerate(columns):
        numeric = any(isinstance(row[index], int | float) for row in rows)
        table.add_column(title, justify="right" if numeric else "left", overflow="fold")
    for row in rows:
        table.add_row(*("–" if cell is None else escape(str(cell)) for cell in row))
    Console(highlight=False, width=None if sys.stdout.isatty() else 200).print(table)


def print_done(output: Format, text: str, **facts: object) -> None:
    """Prints what was done: a sentence for people, the facts for scripts."""
    if output is Format.JSON:
        print_json(facts)
    else:
        print_line(text)


def print_line(text: str) -> None:
    sys.stdout.write(text + "\n")


def print_error(text: str) -> None:
    sys.stderr.write(text + "\n")


def progress() -> Progress:
    """A bar on stderr for long work; silent where stderr is not a screen."""
    return Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=errors, transient=True,
        disable=not sys.stderr.isatty(),
    )  # fmt: skip
