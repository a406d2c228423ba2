"""Finding entries by the beginnings of their words."""

import re

from data.cleaning import fold

_WORD = re.compile(r"[a-z0-9]+")


def has_words(text: str, wanted: str) -> bool:
    """Whether each word searched for begins a word of the text, accents and case aside; an underscore parts words."""
    words = _WORD.findall(fold(text))
    return all(any(word.startswith(each) for word in words) for each in _WORD.findall(fold(wanted)))
