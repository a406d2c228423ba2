"""Codes for records that came without one: found again by what identifies the record, else newly assigned."""

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field

from data.cleaning.text import fold

_WORD = re.compile(r"\w+")
Natural = tuple[Hashable, ...]


@dataclass(slots=True)
class CodeBook:
    """The codes in use in one ward for one table; `prefix` begins the codes it assigns, such as QL- or QL-V."""

    prefix: str
    known: dict[Natural, str] = field(default_factory=dict)
    last_number: int = 0

    def learn(self, code: str, natural: Natural) -> None:
        """Takes note of a code in use. Of two records alike in everything, the first keeps the match."""
        self.known.setdefault(natural, code)
        found = re.fullmatch(rf"{re.escape(self.prefix)}(\d+)", code)
        if found:
            self.last_number = max(self.last_number, int(found[1]))

    def find(self, natural: Natural) -> str | None:
        """The code of the record with these identifying values, when it is known."""
        return self.known.get(natural)

    def assign(self, natural: Natural) -> str:
        """The next free code, such as QL-007."""
        self.last_number += 1
        code = f"{self.prefix}{self.last_number:03}"
        self.known[natural] = code
        return code


def initials(name: str) -> str:
    """The initials of a ward's name without marks: Quỳnh Lôi is QL, Đống Mác is DM."""
    return "".join(word[0] for word in _WORD.findall(fold(name))).upper()


def natural_key(values: Iterable[object]) -> Natural:
    """The identifying values of a record in a form that spelling does not change."""
    return tuple(_comparable(value) for value in values)


def record_key(values: Iterable[object]) -> str:
    """The key of a record inside its ward: its values joined by “|”."""
    return "|".join("" if value is None else str(value) for value in values)


def _comparable(value: object) -> Hashable:
    if isinstance(value, str):
        return fold(value)
    if isinstance(value, Sequence):
        return tuple(sorted(map(str, value)))
    return value if isinstance(value, Hashable) else str(value)
