"""What analytics asks of an opened snapshot; `data.store.Store` is one."""

from collections.abc import Mapping
from typing import Any, Protocol


class Source(Protocol):
    """Rows for SQL with named parameters, and the area's own values.

    `remembers` tells that the same statement asked again costs nothing: it is then worth asking for every ward at once.
    """

    @property
    def remembers(self) -> bool: ...

    def rows(self, sql: str, params: Mapping[str, Any] = ...) -> list[dict[str, Any]]: ...

    def area_value(self, key: str) -> str | None: ...
