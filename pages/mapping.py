"""Ghép cột tệp ngoài: a foreign file's columns mapped to our tables, tried, and kept as a way of reading."""

from ui.mapping.dropped import ask_file
from ui.mapping.mapping import show_mapping
from ui.markup import show, tag
from ui.view import View
from wording import mapping as words


def render(view: View) -> None:
    """The file, then the steps that make a profile of it."""
    show(tag("p", words.INTRO, css="under"))
    dropped = ask_file(view)
    if dropped is not None:
        show_mapping(view, dropped)
