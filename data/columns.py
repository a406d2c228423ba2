"""Lists as Parquet: every column of one type, for programs that read it further."""

import datetime as dt
import io
from collections.abc import Sequence

import pyarrow as pa
import pyarrow.parquet as pq


def parquet_bytes(titles: Sequence[str], rows: Sequence[Sequence[object]]) -> bytes:
    """The list as a Parquet file; a title that occurs again is numbered, a column of several types is text."""
    columns = [[row[place] for row in rows] for place in range(len(titles))]
    table = pa.table([_column(values) for values in columns], names=_apart(titles))
    content = io.BytesIO()
    pq.write_table(table, content)
    return content.getvalue()


def _column(values: Sequence[object]) -> pa.Array:
    kinds = {type(value) for value in values if value is not None}
    if not kinds:
        return pa.array(values, pa.string())
    if kinds <= {int, float}:
        return pa.array(values, pa.float64() if float in kinds else pa.int64())
    if kinds == {dt.date}:
        return pa.array(values, pa.date32())
    return pa.array([None if value is None else str(value) for value in values], pa.string())


def _apart(titles: Sequence[str]) -> list[str]:
    seen: dict[str, int] = {}
    names = []
    for title in titles:
        seen[title] = seen.get(title, 0) + 1
        names.append(title if seen[title] == 1 else f"{title} ({seen[title]})")
    return names
