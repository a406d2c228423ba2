"""A snapshot that is known and cannot be read: whatever is asked of it is refused with the reason."""

from typing import Any, NoReturn

import pandas as pd
import pyarrow as pa

from data.ledger.errors import StoreError
from data.snapshot.catalogue import Snapshot
from data.store import Parameters, Store


class ClosedStore(Store):
    """Stands for a snapshot that today's program cannot open; every question raises why."""

    def __init__(self, snapshot: Snapshot, reason: StoreError) -> None:
        self.snapshot = snapshot
        self.reason = reason

    def rows(self, sql: str, params: Parameters | None = None) -> list[dict[str, Any]]:
        """Nothing. Raises the reason."""
        self._refuse()

    def frame(self, sql: str, params: Parameters | None = None) -> pd.DataFrame:
        """Nothing. Raises the reason."""
        self._refuse()

    def arrow(self, sql: str, params: Parameters | None = None) -> pa.Table:
        """Nothing. Raises the reason."""
        self._refuse()

    def close(self) -> None:
        """There is nothing to let go of."""

    def _refuse(self) -> NoReturn:
        raise self.reason
