"""The words by which a row tells that it is no record, from `reference/sheet_words.csv`."""

import csv
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType

from data.cleaning import match_key

WORDS_FILE = Path(__file__).parents[1] / "reference" / "sheet_words.csv"


class Meaning(StrEnum):
    TOTAL = "total"
    EXAMPLE = "example"
    NOTE = "note"
    FOOT = "foot"  # the signature block below a table
    ORDER = "order"  # the title of the running number


def meaning_of(text: str) -> Meaning | None:
    """What a row means whose first filled cell is this text; None for a record."""
    key = match_key(text)
    exact, starts = _words()
    if key in exact:
        return exact[key]
    return next((meaning for start, meaning in starts.items() if _starts(text, key, start)), None)


def _starts(text: str, key: str, start: str) -> bool:
    """“Ghi chú: …” starts with “ghi chú:”, “Ghi chú của phường” does not: a colon in the list is meant."""
    bare = start.rstrip(":")
    if not key.startswith(bare) or key[len(bare) : len(bare) + 1] not in {"", " "}:
        return False
    return not start.endswith(":") or ":" in text


@cache
def _words() -> tuple[Mapping[str, Meaning], Mapping[str, Meaning]]:
    exact: dict[str, Meaning] = {}
    starts: dict[str, Meaning] = {}
    with WORDS_FILE.open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines):
            key = match_key(line["word"]) + (":" if line["word"].endswith(":") else "")
            (exact if line["match"] == "exact" else starts)[key] = Meaning(line["meaning"])
    return MappingProxyType(exact), MappingProxyType(starts)
