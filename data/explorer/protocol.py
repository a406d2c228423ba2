"""What the app and a query's process say to each other: JSON, and rows as an Arrow stream. Nothing is unpickled."""

import datetime as dt
import json
import struct
from collections.abc import Mapping
from decimal import Decimal
from typing import IO, Any

_SIZES = struct.Struct("!II")
_DATE, _INSTANT, _NUMBER = "date", "instant", "number"


class HungUpError(Exception):
    """The other side has gone."""


def send(stream: IO[bytes], message: Mapping[str, Any], rows: bytes = b"") -> None:
    """Writes a message and the rows that belong to it. Raises HungUpError."""
    text = json.dumps(message, default=_tagged).encode()
    try:
        stream.write(_SIZES.pack(len(text), len(rows)) + text)
        stream.write(rows)
        stream.flush()
    except (OSError, ValueError) as error:  # a broken pipe, or one that was closed
        raise HungUpError from error


def receive(stream: IO[bytes], most_rows_bytes: int = 1 << 28) -> tuple[dict[str, Any], bytes]:
    """The next message and its rows. Raises HungUpError."""
    text_size, rows_size = _SIZES.unpack(_read(stream, _SIZES.size))
    if rows_size > most_rows_bytes:
        raise HungUpError
    text = _read(stream, text_size)
    message: dict[str, Any] = json.loads(text, object_hook=_untagged)
    return message, _read(stream, rows_size)


def _read(stream: IO[bytes], size: int) -> bytes:
    try:
        content = stream.read(size) if size else b""
    except (OSError, ValueError) as error:
        raise HungUpError from error
    if len(content) < size:
        raise HungUpError
    return content


def _tagged(value: object) -> dict[str, str]:
    """A value that JSON does not know, under the name of its kind."""
    match value:
        case dt.datetime():
            return {_INSTANT: value.isoformat()}
        case dt.date():
            return {_DATE: value.isoformat()}
        case Decimal():
            return {_NUMBER: str(value)}
    raise TypeError(f"no query takes a parameter of type {type(value).__name__}")


def _untagged(value: dict[str, Any]) -> Any:
    match value:
        case {"date": str(text)} if len(value) == 1:
            return dt.date.fromisoformat(text)
        case {"instant": str(text)} if len(value) == 1:
            return dt.datetime.fromisoformat(text)
        case {"number": str(text)} if len(value) == 1:
            return Decimal(text)
    return value
