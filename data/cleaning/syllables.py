"""The dictionary that decides about old fonts: what a Vietnamese syllable can be."""

import csv
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

SYLLABLES_FILE = Path(__file__).parents[1] / "reference" / "syllables.csv"

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_ACUTE, _DOT_BELOW = "\u0301", "\u0323"
_STOPS = ("c", "ch", "p", "t")


@lru_cache(maxsize=50_000)
def is_syllable(word: str) -> bool:
    """Whether a word, in any case, is built as a Vietnamese syllable: onset, rime, and a tone that fits the rime."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    tones = [char for char in decomposed if char in _TONES]
    toneless = unicodedata.normalize("NFC", "".join(char for char in decomposed if char not in _TONES))
    if len(tones) > 1 or toneless not in _toneless_syllables():
        return False
    # A syllable closed by a stop bears only sắc or nặng.
    return not toneless.endswith(_STOPS) or (bool(tones) and tones[0] in {_ACUTE, _DOT_BELOW})


@cache
def _toneless_syllables() -> frozenset[str]:
    with SYLLABLES_FILE.open(encoding="utf-8", newline="") as lines:
        parts = [(line["part"], line["values"].split()) for line in csv.DictReader(lines)]
    onsets = [value for part, values in parts if part == "onset" for value in values]
    rimes = [value for part, values in parts if part == "rime" for value in values]
    return frozenset([*rimes, *(onset + rime for onset in onsets for rime in rimes)])
