"""A sheet's XML in pieces that end between two rows."""

import re
from collections.abc import Iterable, Iterator

CellPlace = tuple[int, int]  # row from 1, column from 0

_ROW_START = re.compile(rb"<(?:\w+:)?row[\s>]")
# A row of 702 long cells has 23 MB; what goes on without a row beyond that is cut anywhere.
_HELD_CHUNKS = 64


def pieces(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The chunks joined and cut again before the last row that begins in each."""
    held: list[bytes] = []
    for chunk in chunks:
        cut = _last_row_start(chunk)
        if cut >= 0 or len(held) >= _HELD_CHUNKS:
            yield b"".join([*held, chunk[: max(cut, 0)]])
            held = []
        held.append(chunk[max(cut, 0) :])
    yield b"".join(held)


def _last_row_start(chunk: bytes) -> int:
    plain = chunk.rfind(b"<row")
    if plain >= 0:
        return plain
    prefixed = [match.start() for match in _ROW_START.finditer(chunk)]
    return prefixed[-1] if prefixed else -1
