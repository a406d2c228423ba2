"""The frame around every page: look, brand, menu, the question of the sidebar, and an empty store's way out."""

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

import streamlit as st

from data.area import Area
from data.snapshot import BUILD_VERSION, Snapshot, current_snapshot, publish
from ui import preparation
from ui.empty import show_unknown
from ui.head import head
from ui.links import follow_links
from ui.markup import show, tag
from ui.meeting.add_slide import offer_charts, offer_no_charts
from ui.meeting.pin_choice import ask_pin, open_on, opening_scope, unknown_pin
from ui.meeting.pin_notice import show_pin_notice
from ui.menu import Entry, show_menu
from ui.notices import show_notices
from ui.scope_controls import ask_scope
from ui.settings import Settings
from ui.view import View, open_area, open_ledger, open_pinned, open_snapshot
from wording import frame as words

_OUR_LANGUAGE = "vi"
_STATIC = Path(__file__).parents[1] / "static"


def set_up_page() -> None:
    """Page config and style: the first thing a run does."""
    st.set_page_config(page_title=words.BRAND, page_icon=_STATIC / "icon.png", layout="wide")
    st.html(_STATIC / "app.css")
    follow_links()
    if not (st.context.locale or "").startswith(_OUR_LANGUAGE):
        # The calendar speaks the browser's language and nothing else; days can be typed without it.
        st.html(_STATIC / "foreign_browser.css")


def with_visited_address(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries, and one outside the menu for an address that none of them has: it says so.

    Left to Streamlit, such an address opens a dialog in English.
    """
    root = st.get_option("server.baseUrlPath").strip("/")
    path = unquote(urlsplit(st.context.url or "").path).strip("/").removeprefix(root).strip("/")
    if path in {entry.url_path for entry in entries}:
        return tuple(entries)
    return (*entries, Entry("", words.PAGE_UNKNOWN, path, show_unknown))


def open_view(settings: Settings, entries: Sequence[Entry], current_path: str) -> View:
    """The sidebar, drawn, and what it asks for. A fresh machine starts to make its demonstration data."""
    is_fresh = not settings.store.exists()
    area = open_area(settings.area)
    snapshot = _usable_snapshot(settings.store, area)
    if is_fresh:
        preparation.start(settings.store)
    current_store = open_snapshot(settings.store, snapshot.id)
    pins = open_ledger(settings.store).pins()
    unknown = unknown_pin(pins)
    with st.sidebar:
        show(tag("div", tag("b", words.BRAND), tag("span", words.TAGLINE.format(area=area.full_name)), css="brand"))
        with st.container(key="scope"):
            show(tag("div", words.SCOPE_TITLE, css="side-title"))
            pin = ask_pin(pins)
            opening = opening_scope(pin, current_store)
            open_on(pin, opening)
            scope = ask_scope(area, opening)
        show_menu(entries, current_path)
    store = open_pinned(settings.store, pin.snapshot_id) if pin else current_store
    return View(store, scope, user="", area=area, folder=settings.store, pin=pin, unknown_pin=unknown)


def show_page(entry: Entry, view: View) -> None:
    """One page under its head line, below the progress of demonstration data while that is made."""
    if view.pin is None and preparation.is_running(view.folder):
        preparation.watch(view.folder, view.store.id)
    head(view, entry.title)
    with st.container(key="notices"):  # always there: what stands below would else move, and be lost to the address
        show_notices(view)
    is_of_meeting = entry.group == words.GROUP_MEETING
    if not is_of_meeting and show_pin_notice(view):
        return
    if is_of_meeting:
        offer_no_charts()
    else:
        offer_charts(view, entry.title)
    entry.render(view)


def _usable_snapshot(store: Path, area: Area) -> Snapshot:
    """The current snapshot; built where there is none, and anew where an earlier version of the program built it."""
    current = current_snapshot(store)
    if current is not None and current.build_version == BUILD_VERSION:
        return current
    with st.spinner(words.REBUILDING):
        return publish(store, area)
