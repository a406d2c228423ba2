"""A store that computes each grain's records once: for a briefing, which asks the same few days hundreds of times.

Planning a statement over a facts macro takes longer than running it. Here the records of a macro on a day are put into
a table when they are first asked for, and every later statement reads that table instead.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from threading import Lock
from typing import Any, Generic, TypeVar
from uuid import uuid4

from analytics.registry import GRAINS
from data.store import Fetched, Parameters, Store

MOST_RECORDS = (
    500_000  # of a snapshot's longest table: more would not fit beside each other in the memory of an office PC
)

# A macro on the four values that place its records in time. Named parts leave columns out and change none; a call with
# prices or weights of its own is another question and stays as it is.
_CALL = re.compile(
    rf"\b({'|'.join(grain.macro for grain in GRAINS.values())})"
    r"\((\$\w+, \$\w+, \$\w+, \$\w+)(?:, parts := \[[^\]]*\](?:::varchar\[\])?)?\)"
)
_PARAMETER = re.compile(r"\$(\w+)")
_LONGEST = "select max(estimated_size) as records from duckdb_tables() where database_name = 'snapshot'"


Key = TypeVar("Key")
Value = TypeVar("Value")


@contextmanager
def facts_at_hand(opened: Store) -> Iterator[Store]:
    """The store, its records at hand for as long as the block runs; itself where they are too many to hold."""
    if opened.rows(_LONGEST)[0]["records"] > MOST_RECORDS:
        yield opened
        return
    at_hand = _FactsAtHand(opened)
    try:
        yield at_hand
    finally:
        at_hand.drop()


class _FactsAtHand(Store):
    """An opened store over the tables that it fills; what it gives is its asker's own to change."""

    def __init__(self, opened: Store) -> None:
        super().__init__(opened.snapshot, opened._connection)
        self._prefix = f"at_hand_{uuid4().hex[:12]}"
        self._numbers = count()
        self._tables = _Once[tuple[Any, ...], str]()
        self._answers = _Once[tuple[str, str], Fetched]()

    def rows(self, sql: str, params: Parameters | None = None) -> list[dict[str, Any]]:
        """The result as one dict a row."""
        bound = dict(params or {})
        return self._answers.get((sql, repr(sorted(bound.items()))), lambda: self._read(sql, bound)).rows()

    def drop(self) -> None:
        """Lets go of the tables."""
        for table in self._tables.made():
            self.fetched(f"drop table {table}")

    def _read(self, sql: str, bound: Mapping[str, object]) -> Fetched:
        over_tables = _CALL.sub(lambda call: self._table(call[1], [bound[name] for name in _named(call[2])]), sql)
        needed = set(_named(over_tables))
        return self.fetched(over_tables, {name: value for name, value in bound.items() if name in needed})

    def _table(self, macro: str, placed: list[object]) -> str:
        return self._tables.get((macro, *placed), lambda: self._fill(macro, placed))

    def _fill(self, macro: str, placed: list[object]) -> str:
        table = f"{self._prefix}_{next(self._numbers)}"
        marks = {f"p{place}": value for place, value in enumerate(placed)}
        call = f"{macro}({', '.join(f'${mark}' for mark in marks)})"
        self.fetched(f"create table {table} as from {call}", marks)
        return table


class _Once(Generic[Key, Value]):
    """Values made once each, also when several threads ask for one at the same time."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._locks: dict[Key, Lock] = {}
        self._made: dict[Key, Value] = {}

    def get(self, key: Key, make: Callable[[], Value]) -> Value:
        """The value of a key; whoever asks first makes it, the others wait."""
        with self._guard:
            lock = self._locks.setdefault(key, Lock())
        with lock:
            if key not in self._made:
                self._made[key] = make()
            return self._made[key]

    def made(self) -> tuple[Value, ...]:
        """The values that were made."""
        return tuple(self._made.values())


def _named(sql: str) -> list[str]:
    return _PARAMETER.findall(sql)
