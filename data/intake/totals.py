"""Total rows: each is checked against the rows above it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import pyarrow as pa
import pyarrow.compute as pc

_TOLERANCE = 0.005  # a total is written with at most two decimals


@dataclass(frozen=True, slots=True)
class TotalRow:
    """A row such as “Tổng cộng”: its figures by field."""

    sheet_row: int
    figures: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Difference:
    """A total that is not the sum of its rows."""

    sheet_row: int
    field: str
    stated: float
    summed: float


class Summed(Protocol):
    """The rows that a total sums."""

    def select(self, names: Sequence[str]) -> pa.Table: ...


def differing_totals(totals: tuple[TotalRow, ...], candidates: Summed) -> Iterator[Difference]:
    """The totals that are neither the sum since the total before nor that of the whole sheet so far."""
    if not totals:
        return
    fields = {field for total in totals for field in total.figures}
    rows = candidates.select(("sheet_row", *sorted(fields)))
    previous = 0
    for total in totals:
        for field, stated in total.figures.items():
            sums = [_sum(rows, field, after, total.sheet_row) for after in (previous, 0)]
            if all(abs(stated - summed) > _TOLERANCE for summed in sums):
                yield Difference(total.sheet_row, field, stated, sums[-1])
        previous = total.sheet_row


def _sum(rows: pa.Table, field: str, after: int, before: int) -> float:
    is_between = pc.and_(pc.greater(rows["sheet_row"], after), pc.less(rows["sheet_row"], before))
    return float(pc.sum(rows.filter(is_between)[field]).as_py() or 0)
