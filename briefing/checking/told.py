"""The numbers that a Vietnamese text tells, and what may stand behind them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_NO_FIGURE = re.compile(r"\d{2}/\d{2}/\d{4}|\S*…")  # a day; a word that was cut
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_HALF = 0.500001  # of the last digit shown; a little more, for the floats behind it
_MONEY = ((" tỷ đồng", 1e9), (" triệu đồng", 1e6))


@dataclass(frozen=True, slots=True)
class Told:
    """A number as it stands in a text: its letters, its value, how many decimals it shows, whether it is a share."""

    text: str
    value: float
    digits: int
    is_share: bool
    unit: float = 1.0

    def is_rounded_from(self, figure: float) -> bool:
        """Whether this is the figure to as many decimals; of a share the figure is 0–1."""
        exact = figure * (100 if self.is_share else 1) / self.unit
        return abs(exact - self.value) <= _HALF * 10.0**-self.digits


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a text may say: amounts, shares (0–1), done of all, and the numbers inside the names that it quotes."""

    amounts: frozenset[float] = frozenset()
    shares: frozenset[float] = frozenset()
    pairs: frozenset[tuple[float, float]] = frozenset()
    quoted: frozenset[str] = frozenset()

    def __or__(self, other: "Evidence") -> "Evidence":
        return together((self, other))

    def backs(self, told: Told) -> bool:
        """Whether a number of the text comes from here."""
        if told.is_share:
            return any(map(told.is_rounded_from, self.shares))
        return told.text in self.quoted or any(map(told.is_rounded_from, self.amounts))

    def backs_pair(self, done: Told, whole: Told) -> bool:
        """Whether “18/36” comes from here."""
        return (done.value, whole.value) in self.pairs or {done.text, whole.text} <= self.quoted


def numbers_told(text: str) -> tuple[Told, ...]:
    """The numbers of a text in their order; days and cut words are no figures and are left out."""
    bare = _NO_FIGURE.sub(" ", text)
    return tuple(_told(bare, found) for found in _NUMBER.finditer(bare))


def skeleton(text: str) -> str:
    """A text without its numbers: two sentences of one skeleton say the same of other figures."""
    return _NUMBER.sub("#", _NO_FIGURE.sub("#", text)).rstrip(".")


def number_of(cell: str) -> float | None:
    """The number that a cell of a table holds; None for a dash, a blank or words."""
    bare = cell.strip().removesuffix("%")
    if not _NUMBER.fullmatch(bare.removeprefix("-")):
        return None
    return float(bare.replace(".", "").replace(",", "."))


def quoting(*names: str | None) -> Evidence:
    """The evidence of names that texts quote: a building's, a plan's, a period's."""
    return Evidence(quoted=frozenset(each.text for name in names if name for each in numbers_told(name)))


def counting(*amounts: float | None) -> Evidence:
    """The evidence of amounts; those not known are no evidence."""
    return Evidence(amounts=frozenset(float(amount) for amount in amounts if amount is not None))


def done_of(done: float | None, whole: float | None) -> Evidence:
    """The evidence of “18/36”; nothing where one of the two is unknown."""
    return Evidence() if done is None or whole is None else Evidence(pairs=frozenset({(float(done), float(whole))}))


def together(pieces: Iterable[Evidence]) -> Evidence:
    """All of some evidence."""
    every = tuple(pieces)
    return Evidence(
        frozenset().union(*(piece.amounts for piece in every)),
        frozenset().union(*(piece.shares for piece in every)),
        frozenset().union(*(piece.pairs for piece in every)),
        frozenset().union(*(piece.quoted for piece in every)),
    )


def unbacked(text: str, evidence: Evidence) -> tuple[Told, ...]:
    """The numbers of a text that nothing stands behind; of “18/36” both, when they do not belong together."""
    bare = _NO_FIGURE.sub(" ", text)
    found = list(_NUMBER.finditer(bare))
    told, at = numbers_told(text), 0
    missing: list[Told] = []
    while at < len(found):
        is_pair = at + 1 < len(found) and bare[found[at].end() : found[at + 1].start()] == "/"
        own = told[at : at + 1 + is_pair]
        is_backed = evidence.backs_pair(*own) if is_pair else evidence.backs(*own)
        missing += [] if is_backed else own
        at += len(own)
    return tuple(missing)


def _told(text: str, found: re.Match[str]) -> Told:
    letters, after = found.group(), text[found.end() :]
    digits = len(letters.partition(",")[2])
    unit = next((size for word, size in _MONEY if after.startswith(word)), 1.0)
    value = float(letters.replace(".", "").replace(",", "."))
    return Told(letters, value, digits, after.startswith("%"), unit)
