"""An opened store with tables of a visitor beside the snapshot's: for his questions only, never in the store."""

from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from data.store import Parameters, Store


class StoreBeside(Store):
    """A view of an opened store in which SQL finds further tables by name. Nobody else's question sees them."""

    def __init__(self, opened: Store, tables: Mapping[str, pa.Table]) -> None:
        super().__init__(opened.snapshot, opened._connection)
        self._tables = dict(tables)

    def rows(self, sql: str, params: Parameters | None = None) -> list[dict[str, Any]]:
        """The result as one dict a row."""
        # What a cursor registers is temporary and its own.
        with self._connection.cursor() as cursor:
            for name, table in self._tables.items():
                cursor.register(name, table)
            result = cursor.execute(sql, dict(params or {}))
            names = [column[0] for column in result.description]
            return [dict(zip(names, row, strict=True)) for row in result.fetchall()]
