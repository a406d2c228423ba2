"""What earlier meetings decided and how far it has come: in words, by unit, and the list that both filter."""

from dataclasses import dataclass
from functools import partial

import streamlit as st

from analytics.conclusions import ConclusionItem, ConclusionState, conclusion_counts, conclusions, gravest_first
from charts.conclusions_by_unit import conclusion_bars
from data.conclusion import Meeting
from ui.address import here
from ui.chart import draw
from ui.downloads import offer_downloads
from ui.lists import findings
from ui.markup import literal, show, tag
from ui.meeting.conclude_change import ITEM
from ui.meeting.meeting_choice import MEETING
from ui.meeting.opened import the_briefing
from ui.table import Cell, Column, table
from ui.view import View
from wording import conclude as words
from wording import conclusions as state_words
from wording import notes, numbers

UNIT, STATE = "don-vi-ket-luan", "tinh-hinh"
_SHORT = 24  # letters of a name that stays on one line
_COLUMNS = tuple(Column(title) for title in words.COLUMNS)


@dataclass(frozen=True, slots=True)
class FollowUpFilter:
    """The unit and the state looked at; None is all of them."""

    unit: str | None
    state: ConclusionState | None

    def of(self, items: tuple[ConclusionItem, ...]) -> tuple[ConclusionItem, ...]:
        """The conclusions that are looked at."""
        return tuple(item for item in items if self.unit in (None, item.unit) and self.state in (None, item.state))


def show_follow_up(view: View, given: int) -> None:
    """The follow-up on as_of. `given` counts all that was ever recorded, on whatever day."""
    items = view.ask(conclusions) if view.can_ask else the_briefing(view).material.conclusions
    show(tag("h2", words.FOLLOW_UP, css="section"))
    if not items:
        _show_none(view, given)
        return
    show(findings(state_words.findings(conclusion_counts(items))))
    chosen = _ask(items)
    picture, listed = st.columns([0.36, 0.64], gap="large")
    with picture:
        selected = (chosen.unit,) if chosen.unit else ()
        draw(conclusion_bars(items, view.scope.as_of, selected), "conclusions-by-unit", _select_unit)
        with st.expander(notes.TITLE):
            show(tag("p", words.NOTE))
    with listed:
        _show_list(view, gravest_first(chosen.of(items)))


def _show_none(view: View, given: int) -> None:
    names = [view.ward_names.get(ward, ward) for ward in view.scope.wards]
    show(tag("p", words.none_given(view.scope.as_of, names), css="under"))
    if given and not names:
        show(tag("p", words.GIVEN_LATER.format(n=numbers.integer(given)), css="under"))


def _ask(items: tuple[ConclusionItem, ...]) -> FollowUpFilter:
    names = {item.unit: item.unit_name for item in sorted(items, key=lambda item: item.report_order)}
    left, right = st.columns([0.6, 0.4])
    unit = left.selectbox(
        words.UNIT,
        list(names),
        None,
        format_func=lambda key: names.get(key, key),
        key=UNIT,
        placeholder=words.EVERY_UNIT,
        bind="query-params",
    )
    state = right.selectbox(
        words.STATE,
        list(ConclusionState),
        None,
        format_func=lambda key: state_words.STATES[ConclusionState(key)],
        key=STATE,
        placeholder=words.EVERY_STATE,
        bind="query-params",
    )
    if unit:
        label = words.REMOVE.format(name=literal(names[unit]))
        st.button(label, key="chip-conclusion-unit", on_click=partial(_select_unit, ()))
    return FollowUpFilter(unit, ConclusionState(state) if state else None)


def _select_unit(keys: tuple[str, ...]) -> None:
    """Looks at the first of the units, or at all. Only from a widget's callback."""
    st.session_state[UNIT] = keys[0] if keys else None


def _show_list(view: View, items: tuple[ConclusionItem, ...]) -> None:
    units = len({item.unit for item in items})
    under = words.LIST_UNDER.format(items=numbers.integer(len(items)), units=numbers.integer(units))
    show(tag("h3", words.LIST, css="section"), tag("p", under if items else words.NONE_LIKE_IT, css="under"))
    if items:
        show(table(_COLUMNS, [_row(item) for item in items]))
        name = words.FILE.format(day=f"{view.scope.as_of:%Y%m%d}")
        offer_downloads(name, words.SHEET_COLUMNS, lambda: [words.sheet_row(item) for item in items], "conclusions")


def _form_of(item: ConclusionItem) -> str:
    """Where the item's progress is told, on the same page."""
    meeting = Meeting(item.meeting, item.meeting_on, item.chair)
    title = words.item_title(item.item_no, item.unit_name, item.work)
    return here({MEETING: [state_words.meeting_title(meeting)], ITEM: [title]})


def _row(item: ConclusionItem) -> list[Cell | str]:
    return [
        Cell(state_words.mark(item), css=f"light {item.light.value}", under=state_words.detail(item)),
        Cell(item.short_name, css="whole" if len(item.short_name) <= _SHORT else "", under=words.meeting(item)),
        Cell(item.work, css="clip", href=_form_of(item), under=words.product(item)),
    ]
