"""The parts of Chốt số liệu: what is frozen under which name, and the briefings that are kept."""

from collections.abc import Sequence
from urllib.parse import urlencode

import streamlit as st

from analytics.pinning import pinned_scope
from briefing.arrangement import Outline, kept_outline
from briefing.keeping import Occasion, has_briefing, pin_briefing
from briefing.opened import DRAFT
from data.ledger.pins import Pin, name_fault
from data.papers import Papers
from ui import questions
from ui.address import link
from ui.desk import this_instant
from ui.head import scope_line
from ui.markup import Markup, show, tag
from ui.meeting.opened import briefing_of, the_briefing
from ui.scope_controls import PIN
from ui.view import View, open_ledger
from wording import pins as words

_SAID = "pins-said"
_EXPORTS = ((words.COMPOSE, "soan-bai"), (words.PRESENT, "trinh-chieu"), (words.DOCUMENTS, "bao-cao-phu-luc"))


def show_said() -> None:
    """What was just pinned or let go, said once."""
    with st.container(key="said"):  # always there: what stands below would else move, and be lost to the address
        if said := st.session_state.pop(_SAID, ""):
            show(tag("div", said, css="notice met"))


def show_freezing(view: View) -> None:
    """What would be frozen, the name, and the button that does it."""
    show(tag("h3", words.FREEZE_TITLE, css="section"))
    if view.pin is not None:
        show(tag("p", words.OPENED_HERE, css="under"))
        return
    show(tag("ul", *(tag("li", "• ", line) for line in _frozen(view)), css="findings"))
    taken = [pin.name for pin in open_ledger(view.folder).pins()]
    with st.form("pin-form", border=False):
        left, right = st.columns([0.7, 0.3], vertical_alignment="bottom")
        proposed = words.proposed(view.area.meeting_day(view.scope.as_of), taken)
        name = left.text_input(words.NAME, proposed, key=f"pin-name-{proposed}", help=words.NAME_HELP).strip()
        is_asked = right.form_submit_button(words.PIN, type="primary", key="pin", width="stretch")
    if is_asked:
        fault = name_fault(name, taken)
        if fault is None:
            _freeze(view, name)
        else:
            show(tag("div", words.FAULTS[fault], css="notice late"))


def show_pins(view: View, pins: Sequence[Pin]) -> None:
    """The briefings kept, the newest first: opened, presented, handed out, or let go."""
    show(tag("h3", words.LIST_TITLE, css="section"))
    if not pins:
        show(tag("p", words.NO_PINS, css="under"))
    for pin in reversed(pins):
        with st.container(border=True, key=f"kept-{pin.folder.name}"):
            _show_pin(view, pin)


def _frozen(view: View) -> Sequence[str]:
    matrix = view.ask(questions.reports)
    latest = dict.fromkeys([*([matrix.latest_due] if matrix.latest_due else []), *matrix.periods[-1:]])
    lines = [words.what_is_frozen(scope_line(view), view.store.id)]
    lines += [said for period in latest if (said := words.reports_received(matrix.of_period(period)))]
    if kept_outline(Papers(view.folder), DRAFT) != Outline():
        lines.append(words.OUTLINE_TOO)
    return (*lines, words.KEPT_FOR_GOOD)


def _freeze(view: View, name: str) -> None:
    """Pins the figures as they stand under a name, with progress, and draws the page anew."""
    bar = st.progress(0.1, text=words.GATHERING)
    draft = the_briefing(view)
    bar.progress(0.6, text=words.WRITING)
    pin_briefing(open_ledger(view.folder), draft.material, view.store, view.area, Occasion(name, this_instant()))
    st.session_state[_SAID] = words.pinned(name, view.store.id, len(draft.slides))
    st.rerun()


def _show_pin(view: View, pin: Pin) -> None:
    left, right = st.columns([0.84, 0.16], vertical_alignment="center")
    is_open = view.pin is not None and view.pin.name == pin.name
    mark = [tag("span", f" · {words.IS_OPEN}", css="under")] if is_open else []
    with left:
        show(
            tag("div", tag("b", pin.name), *mark, css="clip"),
            tag("p", _about(view, pin), css="under"),
            tag("div", *_ways(pin), css="ways"),
        )
    with right, st.popover(words.UNPIN, width="stretch"):
        show(tag("p", words.UNPIN_ASKED.format(name=words.short(pin.name))))
        if st.button(words.UNPIN_SURE, key=f"unpin-{pin.folder.name}", type="primary"):
            open_ledger(view.folder).unpin(pin.name, this_instant())
            st.session_state[_SAID] = words.unpinned(pin.name)
            st.rerun()


def _ways(pin: Pin) -> list[Markup | str]:
    """Where the briefing can be taken from here."""
    asked = urlencode({PIN: pin.name})
    ways: list[Markup | str] = [link(f"./?{asked}", words.OPEN)]
    for title, path in _EXPORTS if has_briefing(pin) else ():
        ways += [" · ", link(f"{path}?{asked}", title)]
    return ways


def _about(view: View, pin: Pin) -> str:
    as_of = pinned_scope(pin).as_of if "scope" in pin.texts() else None
    slides = len(briefing_of(view, pin).slides) if has_briefing(pin) else None
    return words.about(pin.pinned_at, as_of, pin.snapshot_id, slides)
