"""A store that keeps what it has answered: the pages of one snapshot ask the same statements for every ward."""

from collections import OrderedDict
from threading import Lock
from typing import Any

from data.store import Fetched, Parameters, Store

_STATEMENTS = 1_000
_LONGEST = 2_000  # rows; longer answers are lists to take away, asked for once


class RememberedStore(Store):
    """An opened store whose short answers are read once. What it gives is its asker's own to change."""

    def __init__(self, opened: Store) -> None:
        super().__init__(opened.snapshot, opened._connection)
        self._kept: OrderedDict[tuple[str, str], Fetched] = OrderedDict()
        self._lock = Lock()

    @property
    def remembers(self) -> bool:
        """Whether the same statement asked again costs nothing: here it is in memory."""
        return True

    def rows(self, sql: str, params: Parameters | None = None) -> list[dict[str, Any]]:
        """The result as one dict a row."""
        key = (sql, repr(sorted((params or {}).items())))
        with self._lock:
            kept = self._kept.get(key)
        if kept is None:
            kept = self.fetched(sql, params)
            self._keep(key, kept)
        return kept.rows()

    def _keep(self, key: tuple[str, str], found: Fetched) -> None:
        if len(found.values) > _LONGEST:
            return
        with self._lock:
            self._kept[key] = found
            if len(self._kept) > _STATEMENTS:
                self._kept.popitem(last=False)
