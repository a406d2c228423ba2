"""The buildings a ward is known to have: by code, and by name for rows that bear no code."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from rapidfuzz import fuzz, process

from data.cleaning.text import fold
from data.problems import Rule

_NEAR = 75  # RapidFuzz ratio above which a name is offered: “Có phải: …?”

Ward = str | None


@dataclass(frozen=True, slots=True)
class Reference:
    """What a building reference comes to: its code, or the rule it breaks and what may have been meant.

    `waiting_at` is the row of the building itself, when that row was rejected.
    """

    code: str | None = None
    rule: Rule | None = None
    suggestion: str = ""
    others: tuple[str, ...] = ()
    waiting_at: str = ""


class BuildingBook:
    """Names of buildings by ward and code. The same name may stand for several buildings.

    What is folded for matching is made at the first question: most large files ask none.
    """

    def __init__(self, names: Mapping[tuple[Ward, str], str] = MappingProxyType({})) -> None:
        self.names = names
        self.waiting: dict[tuple[Ward, str], str] = {}

    @cached_property
    def codes(self) -> dict[tuple[Ward, str], str]:
        """The codes as they are written, by ward and folded code."""
        return {(ward, fold(code)): code for ward, code in self.names}

    @cached_property
    def by_name(self) -> dict[tuple[Ward, str], list[str]]:
        """The codes of the buildings of each name, by ward and folded name."""
        codes: dict[tuple[Ward, str], list[str]] = defaultdict(list)
        for (ward, code), name in self.names.items():
            codes[ward, fold(name)].append(code)
        return codes

    def add_waiting(self, ward: Ward, words: Iterable[str | None], at: str) -> None:
        """Enters the code and name of a building whose own row was rejected."""
        self.waiting.update({(ward, fold(word)): at for word in words if word})

    def find(self, ward: Ward, code: str | None, name: str | None) -> Reference:
        """The building that a code, a name or both stand for."""
        if code is None:
            return self._by_name(ward, name or "")
        known = self.codes.get((ward, fold(code)))
        if known is None:
            return self._unknown(ward, code, name)
        namesakes = self.by_name.get((ward, fold(name)), []) if name else []
        if namesakes and known not in namesakes:
            # The code says one building and the name another: the sender must choose.
            return Reference(rule=Rule.AMBIGUOUS_BUILDING, others=self._labels(ward, [known, *namesakes]))
        return Reference(known)

    def find_text(self, ward: Ward, text: str) -> Reference:
        """The building that one word of a list stands for, be it a code or a name."""
        known = self.codes.get((ward, fold(text)))
        return Reference(known) if known else self._by_name(ward, text)

    def label(self, ward: Ward, code: str) -> str:
        """A building as a sentence names it: code and name."""
        return f"{code} ({self.names[ward, code]})"

    def _by_name(self, ward: Ward, name: str) -> Reference:
        namesakes = self.by_name.get((ward, fold(name)), [])
        if len(namesakes) == 1:
            return Reference(namesakes[0])
        if namesakes:
            return Reference(rule=Rule.AMBIGUOUS_BUILDING, others=self._labels(ward, namesakes))
        return self._unknown(ward, name, name)

    def _unknown(self, ward: Ward, code: str, name: str | None) -> Reference:
        if at := self.waiting.get((ward, fold(code)), ""):
            return Reference(rule=Rule.UNKNOWN_BUILDING, waiting_at=at)
        return Reference(rule=Rule.UNKNOWN_BUILDING, suggestion=self._near(ward, code, name))

    def _labels(self, ward: Ward, codes: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.label(ward, code) for code in codes)

    def _near(self, ward: Ward, code: str, name: str | None) -> str:
        """The building whose name, else whose code, comes nearest; "" when none does."""
        if name and len(namesakes := self.by_name.get((ward, fold(name)), [])) == 1:
            return self.label(ward, namesakes[0])
        names = {known: fold(text) for (of, known), text in self.names.items() if of == ward}
        by_name = process.extractOne(fold(name or code), names, scorer=fuzz.ratio, score_cutoff=_NEAR)
        codes = {known: fold(known) for known in names}
        nearest = by_name or process.extractOne(fold(code), codes, scorer=fuzz.ratio, score_cutoff=_NEAR)
        return self.label(ward, str(nearest[2])) if nearest else ""
