"""Fixed choices: what a cell's words mean, and what they may have meant."""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from rapidfuzz import fuzz, process

from data import vocabulary
from data.cleaning.outcome import Cell, CellError, Cleaned
from data.cleaning.text import clean_text, fold
from data.problems import Rule

VOCABULARY_FILE = Path(__file__).parents[1] / "reference" / "vocabulary.csv"
_COLUMNS = ["list", "code", "label", "spellings"]
_NEAR = 75  # RapidFuzz ratio above which another spelling is offered
_SEPARATORS = re.compile(r"[\W_]+")
_REMEMBERED = 8_192  # the texts of one sheet's first rows, alone and joined, while its header is looked for


class VocabularyError(ValueError):
    """A line of a reference file that does not fit: the message names file and line."""


@dataclass(frozen=True, slots=True)
class Choices:
    """One list of choices: `codes` from every accepted spelling (as `match_key`) to its code, `labels` by code."""

    name: str
    labels: Mapping[str, str]
    codes: Mapping[str, str]

    @classmethod
    def of(cls, name: str, entries: Iterable[tuple[str, str, Iterable[str]]]) -> "Choices":
        """The choices of (code, label, further spellings). Raises VocabularyError when a spelling means two codes."""
        labels: dict[str, str] = {}
        codes: dict[str, str] = {}
        for code, label, spellings in entries:
            labels[code] = label
            for spelling in (label, *spellings):
                if codes.setdefault(match_key(spelling), code) != code:
                    raise VocabularyError(f"{name}: “{spelling}” means both {codes[match_key(spelling)]} and {code}")
        return cls(name, MappingProxyType(labels), MappingProxyType(codes))

    def find(self, text: str) -> str | None:
        """The code that a text names exactly, marks and case aside."""
        return self.codes.get(match_key(text))

    def suggest(self, text: str) -> str:
        """The label that a text comes near to, "" when none does."""
        near = process.extractOne(match_key(text), self.codes.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR)
        return self.labels[self.codes[near[0]]] if near else ""


@lru_cache(_REMEMBERED)
def match_key(text: str) -> str:
    """A text for comparison: folded, letters and digits only; a lone sign such as ✓ stays itself."""
    folded = fold(text)
    return _SEPARATORS.sub(" ", folded).strip() or folded


def clean_choice(raw: Cell, choices: Choices) -> Cleaned[str]:
    """The code of a choice. Raises CellError (not in list) with the label that comes nearest."""
    text = clean_text(raw).value
    if text is None:
        return _BLANK
    code = choices.find(text)
    if code is None:
        raise CellError(Rule.NOT_IN_LIST, suggestion=choices.suggest(text))
    return Cleaned(code)


def is_not_applicable(raw: Cell) -> bool:
    """Whether a cell says “KAD” (không thuộc diện) instead of a value."""
    return isinstance(raw, str) and load_vocabulary()["YesNo"].find(raw) == vocabulary.YesNo.NOT_APPLICABLE.value


@cache
def load_vocabulary(file: Path = VOCABULARY_FILE) -> Mapping[str, Choices]:
    """The choices of every enum in `data.vocabulary`, by the enum's name.

    Raises VocabularyError naming file and line for an unknown list or code, an empty label, a spelling that means
    two codes, and a code that has no line.
    """
    entries: dict[str, list[tuple[str, str, list[str]]]] = {}
    with file.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        if reader.fieldnames != _COLUMNS:
            raise VocabularyError(f"{file.name}, line 1: the columns must be {', '.join(_COLUMNS)}")
        for line in reader:
            fault = _fault(line)
            if fault:
                raise VocabularyError(f"{file.name}, line {reader.line_num}: {fault}")
            spellings = [spelling.strip() for spelling in line["spellings"].split(";") if spelling.strip()]
            entries.setdefault(line["list"], []).append((line["code"], line["label"], spellings))
            _choices(file, reader.line_num, line["list"], entries[line["list"]])
    return MappingProxyType({name: _complete(file, name, entries.get(name, [])) for name in _lists()})


def _lists() -> dict[str, frozenset[str]]:
    """The codes of every enum of `data.vocabulary`."""
    kinds = {name: kind for name, kind in vars(vocabulary).items() if isinstance(kind, type) and name != "StrEnum"}
    return {name: frozenset(map(str, kind)) for name, kind in kinds.items() if issubclass(kind, StrEnum)}


def _fault(line: Mapping[str, str]) -> str:
    codes = _lists().get(line["list"])
    if codes is None:
        return f"there is no list “{line['list']}”"
    if line["code"] not in codes:
        return f"{line['list']} has no code “{line['code']}”"
    return "" if line["label"] else "the label is empty"


def _choices(file: Path, line: int, name: str, entries: list[tuple[str, str, list[str]]]) -> Choices:
    try:
        return Choices.of(name, entries)
    except VocabularyError as error:
        raise VocabularyError(f"{file.name}, line {line}: {error}") from error


def _complete(file: Path, name: str, entries: list[tuple[str, str, list[str]]]) -> Choices:
    choices = Choices.of(name, entries)
    missing = _lists()[name] - choices.labels.keys()
    if missing:
        raise VocabularyError(f"{file.name}: {name} lacks a line for {', '.join(sorted(missing))}")
    return choices


_BLANK: Cleaned[str] = Cleaned(None)
