"""Text typed in the fonts of the 1990s: TCVN3 (ABC) and VNI, told from Unicode by the syllables they give."""

import csv
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path

from data.cleaning.syllables import is_syllable

FONTS_FILE = Path(__file__).parents[1] / "reference" / "legacy_fonts.csv"
SAMPLE_WORDS = 400  # distinct words of a column that are looked at
_REMEMBERED_WORDS = 50_000  # wards write the same words, each read in every encoding
# Vietnamese letters beyond Latin-1: the old fonts have one byte a sign.
_SURELY_UNICODE = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
_INSIDE = re.compile(r"[-–/.,()]")
_EDGES = "()[]{}<>.,;:!?/\\\"'“”‘’…–—+*=&%#0123456789-_"


class Encoding(StrEnum):
    """How a column's text was typed."""

    UNICODE = "unicode"
    TCVN3 = "tcvn3"
    VNI = "vni"


@dataclass(frozen=True, slots=True)
class Detection:
    """The encoding a column most likely has; doubtful when both old fonts explain it, or when two were mixed."""

    encoding: Encoding
    is_doubtful: bool = False
    hits: int = 0
    words: int = 0


def detect_encoding(values: Iterable[object], prior: Encoding = Encoding.UNICODE) -> Detection:
    """The encoding of a column's texts by dictionary hits; `prior` (the whole sheet's) decides between equals.

    ASCII alone is Unicode, and never doubtful.
    """
    words = _marked_words(values)
    if not words:
        return Detection(Encoding.UNICODE)
    hits = {encoding: sum(_reads_well(word, encoding) for word in words) for encoding in Encoding}
    most = max(hits.values())
    best = [encoding for encoding in Encoding if hits[encoding] == most]
    chosen = next((encoding for encoding in (prior, Encoding.UNICODE) if encoding in best), best[0])
    is_tie = len(best) > 1 and chosen not in (prior, Encoding.UNICODE)
    return Detection(chosen, is_tie or _is_mixed(words), most, len(words))


def detect_columns(columns: Mapping[str, Sequence[object]]) -> dict[str, Detection]:
    """The encoding of each column, where a column that reads equally well both ways follows the whole sheet."""
    sheet = detect_encoding(value for values in columns.values() for value in values)
    return {name: detect_encoding(values, sheet.encoding) for name, values in columns.items()}


def convert(text: str, encoding: Encoding) -> str:
    """The text in Unicode (NFC). A text with a letter that no old font can hold (ư, ộ) is Unicode already."""
    if encoding is Encoding.UNICODE or text.isascii() or _SURELY_UNICODE.search(text):
        return text
    letters = _letters(encoding)
    converted = letters.pattern.sub(lambda match: letters.to_unicode[match.group()], text)
    if encoding is Encoding.TCVN3 and _drawn_as_capitals(converted):
        converted = converted.upper()
    return unicodedata.normalize("NFC", converted)


def encode(text: str, encoding: Encoding) -> str:
    """The text as the old font stores it: the inverse of `convert`, for demonstration data and tests."""
    if encoding is Encoding.UNICODE:
        return text
    from_unicode = _letters(encoding).from_unicode
    return "".join(from_unicode.get(char, char) for char in unicodedata.normalize("NFC", text))


@dataclass(frozen=True, slots=True)
class _Letters:
    to_unicode: Mapping[str, str]
    from_unicode: Mapping[str, str]
    pattern: re.Pattern[str]


@cache
def _letters(encoding: Encoding) -> _Letters:
    with FONTS_FILE.open(encoding="utf-8", newline="") as lines:
        from_unicode = {line["unicode"]: line[encoding.value] for line in csv.DictReader(lines)}
    to_unicode = {code: letter for letter, code in from_unicode.items()}
    longest_first = sorted(to_unicode, key=len, reverse=True)
    return _Letters(to_unicode, from_unicode, re.compile("|".join(map(re.escape, longest_first))))


_WORD = re.compile(r"[^\W\d_]+")


def _drawn_as_capitals(text: str) -> bool:
    """Whether a text was typed in a capital font (.VnTimeH), which draws small codes as capitals: “PH­êNG”."""
    plain = "".join(char for char in text if char.isascii())
    return plain == plain.upper() and any(
        not word.isascii() and not word.isupper() and sum(char.isascii() for char in word) > 1
        for word in _WORD.findall(text)
    )


@cache
def _telling_letters() -> frozenset[str]:
    codes = [letter for encoding in (Encoding.TCVN3, Encoding.VNI) for letter in _letters(encoding).to_unicode]
    marked = _letters(Encoding.VNI).from_unicode
    return frozenset(char for char in "".join([*codes, *marked]) if not char.isascii())


def _marked_words(values: Iterable[object]) -> list[str]:
    telling = _telling_letters()
    texts = dict.fromkeys(value for value in values if isinstance(value, str) and not value.isascii())
    words = (word.strip(_EDGES) for text in texts for word in unicodedata.normalize("NFC", text).split())
    return list(islice(dict.fromkeys(word for word in words if not telling.isdisjoint(word)), SAMPLE_WORDS))


@lru_cache(_REMEMBERED_WORDS)
def _reads_well(word: str, encoding: Encoding) -> bool:
    return all(is_syllable(part) for part in _INSIDE.split(convert(word, encoding)) if part)


def _is_mixed(words: Sequence[str]) -> bool:
    """Whether a column has words that can only be Unicode beside words that only an old font explains."""
    unicode_words = [word for word in words if _SURELY_UNICODE.search(word)]
    others = [word for word in words if not _reads_well(word, Encoding.UNICODE)]
    old = any(_reads_well(word, encoding) for word in others for encoding in (Encoding.TCVN3, Encoding.VNI))
    return bool(unicode_words) and old
