"""Ward names as people write them, matched inside one area only."""

import csv
import datetime as dt
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from rapidfuzz import fuzz, process

from data.area import AliasKind, Area, Ward
from data.cleaning.outcome import Cell
from data.cleaning.text import clean_text, fold

WORDS_FILE = Path(__file__).parents[1] / "reference" / "ward_words.csv"
_NEAR = 75  # RapidFuzz ratio above which another name is offered
_TOKEN = re.compile(r"[^\W_]+")
Tokens = tuple[str, ...]


class WardMatcher:
    """Finds a ward of one area by its name.

    A name is found with all its marks or with none, whole or joined, with “P.”, “Phường”, “UBND phường” before it and
    the district behind. Other marks, a guessed alias and a near miss only suggest: a wrong ward is worse than none.
    """

    def __init__(self, area: Area, on: dt.date | None = None) -> None:
        """`on` is the day whose set of wards counts, the area's default day unless given."""
        wards = area.wards_on(on or area.defaults.as_of)
        by_key = {ward.ward: ward for ward in wards}
        aliases = [(by_key[a.ward], a.alias, a.kind) for a in area.aliases if a.ward in by_key]
        spellings = [*((w, w.name) for w in wards), *((w, text) for w, text, k in aliases if k is AliasKind.SPELLING)]
        guesses = [(ward, text) for ward, text, kind in aliases if kind is AliasKind.GUESS]
        self._exact = _unique((ward, _joined(_tokens(text))) for ward, text in spellings)
        self._folded = _unique((ward, fold(_joined(_tokens(text)))) for ward, text in spellings)
        self._near = _unique((ward, fold(_joined(_tokens(text)))) for ward, text in [*spellings, *guesses])

    def find(self, raw: Cell) -> Ward | None:
        """The ward a cell names for certain, else None."""
        for tokens in _readings(raw):
            name = _joined(tokens)
            ward = self._exact.get(name) or (self._folded.get(name) if fold(name) == name else None)
            if ward:
                return ward
        return None

    def suggest(self, raw: Cell) -> Ward | None:
        """The ward a cell perhaps means, else None; the ward itself when it is found."""
        names = [fold(_joined(tokens)) for tokens in _readings(raw)]
        near = (process.extractOne(n, self._near.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR) for n in names)
        best = max((match for match in near if match), key=lambda match: match[1], default=None)
        return self._near[best[0]] if best else None


def _readings(raw: Cell) -> Iterator[Tokens]:
    """The words of a cell as they stand, then without what people write before and behind a ward's name."""
    tokens = _tokens(clean_text(raw).value or "")
    if not tokens:
        return
    yield tokens
    bare = _without_words_before(tokens)
    yield bare
    yield _without_district(bare)
    joined = _joined(tokens)
    for word in _words("before"):
        if fold(joined).startswith(_joined(word)) and len(joined) > len(_joined(word)):
            yield (joined[len(_joined(word)) :],)


def _without_words_before(tokens: Tokens) -> Tokens:
    folded = tuple(map(fold, tokens))
    fitting = [len(word) for word in _words("before") if folded[: len(word)] == word and len(tokens) > len(word)]
    return tokens[max(fitting, default=0) :]


def _without_district(tokens: Tokens) -> Tokens:
    folded = tuple(map(fold, tokens))
    starts = [
        start
        for word in _words("after")
        for start in range(1, len(tokens))
        if folded[start : start + len(word)] == word
    ]
    return tokens[: min(starts, default=len(tokens))]


def _tokens(text: str) -> Tokens:
    return tuple(_TOKEN.findall((clean_text(text).value or "").lower()))


def _joined(tokens: Tokens) -> str:
    return "".join(tokens)


def _unique(named: Iterable[tuple[Ward, str]]) -> dict[str, Ward]:
    """The ward of each name; a name of two wards is left out."""
    wards: dict[str, set[str]] = {}
    found: dict[str, Ward] = {}
    for ward, name in named:
        wards.setdefault(name, set()).add(ward.ward)
        found[name] = ward
    return {name: ward for name, ward in found.items() if len(wards[name]) == 1}


@cache
def _words(place: str) -> tuple[Tokens, ...]:
    with WORDS_FILE.open(encoding="utf-8", newline="") as lines:
        return tuple(tuple(fold(line["word"]).split()) for line in csv.DictReader(lines) if line["place"] == place)
