"""A visitor's own table beside the snapshot's: sent with one query, known to its process for that query alone."""

from dataclasses import dataclass

import pyarrow as pa

MOST_BYTES = 128 << 20


@dataclass(frozen=True, slots=True)
class Beside:
    """A table under the name that the query calls it by."""

    name: str
    table: pa.Table

    @property
    def is_too_large(self) -> bool:
        """Whether a query's process would not have the memory to work on it."""
        size: int = self.table.nbytes
        return size > MOST_BYTES


def as_stream(table: pa.Table) -> bytes:
    """The table as an Arrow stream."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    content: bytes = sink.getvalue().to_pybytes()
    return content


def from_stream(content: bytes) -> pa.Table:
    """The table that an Arrow stream holds, not copied."""
    return pa.ipc.open_stream(pa.py_buffer(content)).read_all()
