"""Text as it should stand: one Unicode form, one place for the tone mark, plain spaces."""

import datetime as dt
import re
import unicodedata

from data.cleaning.outcome import Cell, Cleaned

_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
# Eth (U+00D0, U+00F0) is drawn like the Vietnamese Đ and comes from old conversions.
_LOOKALIKES = str.maketrans({"Ð": "Đ", "ð": "đ"})
_STROKE = str.maketrans({"đ": "d", "Đ": "d", "ð": "d", "Ð": "d"})
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def _usual_tone_marks() -> dict[str, str]:
    """“hoà”, “khoẻ”, “thuỷ” → “hòa”, “khỏe”, “thủy”: two letters to two letters, in every case of letters."""
    pairs = [(first, second) for first, seconds in (("o", "ae"), ("u", "y")) for second in seconds]
    cased = [(f, s) for a, b in pairs for f in (a, a.upper()) for s in (b, b.upper())]
    nfc = unicodedata.normalize
    return {nfc("NFC", f + s + tone): nfc("NFC", f + tone + s) for f, s in cased for tone in _TONES}


_USUAL = _usual_tone_marks()
# Only where the syllable ends there (hoàn stays), and not after q, whose u is part of the consonant (quý stays).
_NEW_STYLE = re.compile(rf"(?<![qQ])(?:{'|'.join(_USUAL)})(?![^\W\d_]|[\u0300-\u036f])")
_INVISIBLE_RUN = re.compile(f"[{_INVISIBLE}]+")
_SPACES = re.compile(r"[^\S\n]+")
_AROUND_NEWLINES = re.compile(r" *\n\s*")
# Quick tests, one character class each, for the many texts that need nothing.
_UNTIDY = re.compile(rf"[\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000{_INVISIBLE}Ðð]")
_PERHAPS_NEW_STYLE = re.compile(f"[oOuU][{''.join(sorted({pair[1] for pair in _USUAL if len(pair) > 1}))}]")


def clean_text(raw: Cell) -> Cleaned[str]:
    """The text of a cell, tidied; numbers and dates as they read in a sheet; None when nothing is left."""
    if raw is None or raw == "":
        return _BLANK
    if isinstance(raw, str):
        return Cleaned(tidy(raw) or None)
    return Cleaned(_written(raw))


def tidy(text: str) -> str:
    """The text in NFC (never NFKC), Đ for Ð, tone marks in their usual place, no stray or invisible spaces."""
    if _is_tidy(text):
        return text
    visible = _INVISIBLE_RUN.sub("", text).translate(_LOOKALIKES)
    lines = unicodedata.normalize("NFC", visible).replace("\r\n", "\n").replace("\r", "\n")
    spaced = _AROUND_NEWLINES.sub("\n", _SPACES.sub(" ", lines)).strip()
    return _NEW_STYLE.sub(lambda match: _USUAL[match.group()], spaced)


def _is_tidy(text: str) -> bool:
    if not text or text[0] == " " or text[-1] == " " or "  " in text or _UNTIDY.search(text):
        return not text
    return text.isascii() or (unicodedata.is_normalized("NFC", text) and not _PERHAPS_NEW_STYLE.search(text))


def fold(text: str) -> str:
    """The text in lower case without marks, đ as d, single spaces: for matching only, never to be shown."""
    visible = text if text.isascii() else _INVISIBLE_RUN.sub("", text).translate(_STROKE)
    decomposed = unicodedata.normalize("NFD", visible.lower())
    return " ".join("".join(char for char in decomposed if not unicodedata.combining(char)).split())


def _written(raw: int | float | dt.date | dt.time | dt.timedelta) -> str:
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    if isinstance(raw, dt.date):
        return f"{raw:%d/%m/%Y}"
    return str(raw)


_BLANK: Cleaned[str] = Cleaned(None)
