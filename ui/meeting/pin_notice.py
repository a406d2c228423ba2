"""What a visitor must know who explores the snapshot of a pinned briefing."""

import streamlit as st

from analytics.pin_differences import ChangedValue, changed_values, pin_differences
from analytics.scope import Scope
from analytics.source import Source
from data.ledger.pins import Pin
from ui.address import here, link
from ui.markup import show, tag
from ui.scope_controls import PIN
from ui.table import Column, table
from ui.view import View
from wording import pins as words

PINS_PATH = "chot-so-lieu"
_COLUMNS = (Column(words.VALUE_COLUMNS[0]), *(Column(title, is_number=True) for title in words.VALUE_COLUMNS[1:]))


def show_pin_notice(view: View) -> bool:
    """Whether the page must stop here: the briefing's snapshot cannot be asked. Says so, or what differs by now."""
    if view.pin is None:
        return False
    name = words.short(view.pin.name)
    if not view.can_ask:
        ways = (link(f"{PINS_PATH}?{here({})[1:]}", words.TO_PINS), " · ", link(here({PIN: ()}), words.TO_CURRENT))
        show(tag("div", words.CLOSED.format(name=name), " ", *ways, css="notice at_risk"))
        return True
    show(tag("div", words.EXPLORING.format(name=name), css="notice"))
    if "scope" not in view.pin.texts():
        show(tag("p", words.NO_TEXTS, css="under"))
        return False
    found = pin_differences(view.pin, view.area)
    if found.any:
        show(tag("p", words.differences(found), css="under"))
        _show_values(view.ask(values_changed, view.pin))
    return False


def values_changed(source: Source, scope: Scope, pin: Pin) -> tuple[ChangedValue, ...]:
    """The pooled figures that come out differently today than they were pinned, whatever is asked about."""
    return changed_values(source, pin)


def _show_values(changed: tuple[ChangedValue, ...]) -> None:
    if not changed:
        show(tag("p", words.VALUES_EQUAL, css="under"))
        return
    with st.expander(words.VALUES_TITLE.format(count=len(changed))):
        show(table(_COLUMNS, [words.changed_value(one) for one in changed]))
