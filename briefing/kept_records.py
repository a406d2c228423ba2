"""The records behind a figure as a pin kept them: nothing is computed anew."""

from collections import Counter

from analytics.metric import RecordState
from analytics.pinning import pinned_records
from analytics.records import RecordList
from data.ledger.pins import Pin


def kept_records(
    pin: Pin, metric: str, state: RecordState | None = None, limit: int | None = None, *, ward: str = ""
) -> RecordList:
    """The records of a metric, all of them or those in one state, everywhere or in one ward.

    Raises FileNotFoundError when the pin has none.
    """
    table = pinned_records(pin, metric)
    every = [row for row in table.to_pylist() if ward in ("", row["ward"])]
    counted = Counter(row["state"] for row in every)
    rows = [row for row in every if state is None or row["state"] == state.value]
    kept = rows if limit is None else rows[:limit]
    counts = {each: counted[each.value] for each in RecordState}
    return RecordList(metric, tuple(table.column_names), tuple(kept), counts, is_cut=len(kept) < len(rows))
