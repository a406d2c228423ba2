"""The menu: the pages by group, as links that carry the question of the sidebar into a new tab too."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

import streamlit as st

from ui.links import IN_APP, page_address
from ui.markup import Markup, show, tag
from ui.view import View
from wording import frame as words


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in the menu: its group, its title, its path in the address and how it is drawn."""

    group: str
    title: str
    url_path: str
    render: Callable[[View], None]


def show_menu(entries: Sequence[Entry], current_path: str) -> None:
    """Draws the groups, each folded or open, with their pages; pages without a group have no line."""
    listed = [entry for entry in entries if entry.group]
    visited = next((entry.group for entry in listed if entry.url_path == current_path), "")
    with st.container(key="menu"):
        for group, members in groupby(listed, key=lambda entry: entry.group):
            with st.expander(group, expanded=_is_open(group, visited)):
                show(tag("nav", *(_line(entry, current_path) for entry in members), aria_label=group))


def _is_open(group: str, visited: str) -> bool:
    """Whether a group stands open by itself: leaders have theirs in sight, who keeps the data has Dữ liệu.

    All of them open do not fit the height of a laptop beside the question.
    """
    return group == words.GROUP_LEAD or (group == words.GROUP_DATA) == (visited == words.GROUP_DATA)


def _line(entry: Entry, current_path: str) -> Markup:
    current = {"aria_current": "page"} if entry.url_path == current_path else {}
    return tag("a", entry.title, css=IN_APP, href=page_address(entry.url_path), **current)
