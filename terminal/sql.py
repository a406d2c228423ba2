"""One query on the figures, in the explorer's locked process, printed."""

import datetime as dt
from collections.abc import Sequence
from contextlib import closing
from decimal import Decimal

from analytics.dictionary import data_dictionary
from analytics.near_names import nearest
from analytics.registry import MACROS
from data.explorer.answer import Answer, Refusal
from data.explorer.explorer import Explorer
from data.store import Store
from terminal.figure_options import open_figures
from terminal.options import Call
from terminal.output import Format, print_json, print_line, print_table
from terminal.unusable import UnusableCallError
from wording import explorer as words
from wording.explorer_values import cell


def print_answer(call: Call, sql: str) -> None:
    """Prints the rows of one SELECT; one that cannot be answered is told in a sentence."""
    with closing(open_figures(call)) as store:
        answer = _asked(call, store, sql)
    rows = _rows(answer)
    names = [column.name for column in answer.columns]
    if call.output is Format.JSON:
        plain = [[_plain(value) for value in row] for row in rows]
        print_json(
            {"columns": names, "rows": plain, "truncated": answer.is_truncated, "elapsed_s": round(answer.elapsed_s, 4)}
        )
        return
    if rows:
        print_table(names, [[cell(name, value) for name, value in zip(names, row, strict=True)] for row in rows])
    print_line(words.size(answer))


def _asked(call: Call, store: Store, sql: str) -> Answer:
    with closing(Explorer(call.store, store.id, MACROS, processes=1)) as explorer:
        outcome = explorer.run(sql)
    if isinstance(outcome, Refusal):
        raise UnusableCallError(_told(outcome, sql, store))
    return outcome


def _told(refusal: Refusal, sql: str, store: Store) -> str:
    """The refusal with its place and the names that may have been meant, as one line."""
    place = words.place(refusal, sql)
    at = words.AT.format(line=place.line, column=place.column) if place else ""
    near = words.near(nearest(refusal, sql, data_dictionary(store)))
    return " ".join(part for part in (words.sentence(refusal), at, near) if part)


def _rows(answer: Answer) -> list[tuple[object, ...]]:
    return list(zip(*(column.to_pylist() for column in answer.table.columns), strict=True))


def _plain(value: object) -> object:
    """A value as JSON takes it: days and instants in ISO form, numbers as numbers, everything else as its text."""
    match value:
        case None | bool() | int() | str():
            return value
        case float() | Decimal():
            return _number(Decimal(value))
        case dt.date() | dt.time():
            return value.isoformat()
        case dict():
            return {str(key): _plain(item) for key, item in value.items()}
        case Sequence() if not isinstance(value, bytes):
            return [_plain(item) for item in value]
    return str(value)


def _number(value: Decimal) -> float | int | None:
    if not value.is_finite():
        return None
    return int(value) if value == value.to_integral_value() else float(value)
