"""Texts as Plotly may draw them: it reads a few HTML tags, which names and notes from files must not become."""

import textwrap
from html import escape

BREAK = "<br>"


def plain(text: str) -> str:
    """The text with nothing in it that Plotly would take for a tag."""
    return escape(text, quote=False)


def sentences(text: str) -> str:
    """A hover text, whose lines stand apart by BREAK, with nothing else in it that Plotly would take for a tag."""
    return BREAK.join(plain(line) for line in text.split(BREAK))


def wrapped(text: str, width: int, lines: int = 2) -> list[str]:
    """The text in at most `lines` lines of `width` letters, the rest cut off with “…”."""
    return textwrap.wrap(text, width, max_lines=lines, placeholder=" …", break_long_words=True) or [""]
