"""Text as the old Vietnamese fonts had it typed."""

import csv
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path

FILE = Path(__file__).parents[1] / "reference" / "legacy_fonts.csv"


class Font(StrEnum):
    """The columns of the reference table."""

    TCVN3 = "tcvn3"
    VNI = "vni"


def typed_in(text: str, font: Font) -> str:
    """The characters that an old font needs to look like `text` (NFC)."""
    letters = _letters(font)
    return "".join(letters.get(letter, letter) for letter in text)


@cache
def _letters(font: Font) -> Mapping[str, str]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return {line["unicode"]: line[font] for line in csv.DictReader(file)}
