"""A result as a file for programs: every column keeps its type."""

import io

import pyarrow.parquet as pq

from data.explorer.answer import Answer


def parquet_of(answer: Answer) -> bytes:
    """The rows of an answer as a Parquet file; a column name that occurs again is numbered."""
    content = io.BytesIO()
    pq.write_table(answer.table.rename_columns(unique([column.name for column in answer.columns])), content)
    return content.getvalue()


def unique(names: list[str]) -> list[str]:
    """The names, those that occur again numbered: a, a (2)."""
    seen: dict[str, int] = {}
    apart = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        apart.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return apart
