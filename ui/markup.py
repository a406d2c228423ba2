"""Markup that cannot carry foreign code: text is escaped when it enters, and only elements are joined."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

import streamlit as st

# Streamlit turns icons, emoji, colours and arrows into pictures after Markdown has taken the backslashes away: what
# it looks for must be torn apart too, by a character that nobody sees.
# What Markdown gives no meaning stays as it is: a reader of screens hears the label with its backslashes.
_PUNCTUATION = re.compile(r"([!#$&*+.:<=>@\[\]\\^_`{|}~-]|(?<=\d)\))")
_PICTURED = re.compile(r"(?<=[:<>=~-])")
_UNSEEN = "\u2060"


@dataclass(frozen=True, slots=True)
class Markup:
    """Ready HTML, made by `tag` or by charts' own drawings; text from data never becomes one directly."""

    html: str


def tag(name: str, *content: Markup | str, css: str = "", **attributes: str) -> Markup:
    """An element with escaped text and attributes: `tag("p", "a < b", css="note")`."""
    given = {"class": css, **attributes} if css else attributes
    opening = "".join(f' {key.replace("_", "-")}="{escape(value)}"' for key, value in given.items())
    return Markup(f"<{name}{opening}>{joined(content).html}</{name}>")


def joined(content: Iterable[Markup | str]) -> Markup:
    """The pieces one after another, texts escaped."""
    return Markup("".join(piece.html if isinstance(piece, Markup) else escape(piece) for piece in content))


def literal(text: str) -> str:
    """The text as a label that Streamlit reads as Markdown shows it letter by letter, on one line."""
    torn = _PICTURED.sub(_UNSEEN, " ".join(text.split()))
    return _PUNCTUATION.sub(r"\\\1", torn)


def show(*content: Markup) -> None:
    """Puts the elements on the page."""
    st.html(joined(content).html)
