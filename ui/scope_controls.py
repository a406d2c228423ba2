"""The sidebar's questions. Their keys are the query parameters, so that a link reproduces the view."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from analytics.scope import Scope, Window, WindowKind
from data.area import Area
from data.vocabulary import ManagementGroup
from wording import frame as words
from wording import labels
from wording.scopes import WINDOWS

AS_OF, WARDS, GROUPS, KNOWN_BY = "ngay", "phuong", "nhom", "nhan-den"
WINDOW, FROM, TO, PIN = "ky", "tu-ngay", "den-ngay", "ban-chot"
KEYS = (AS_OF, WARDS, GROUPS, KNOWN_BY, WINDOW, FROM, TO, PIN)
_OPENING_DAY = "opening-day"
_WINDOWS = tuple(WindowKind)
_EARLIEST = dt.date(2010, 1, 1)
_LATEST = dt.date(2099, 12, 31)


def ask_scope(area: Area, opening: Scope) -> Scope:
    """The Scope chosen in the sidebar, at first `opening`'s days; each control is bound to its query parameter."""
    st.session_state[_OPENING_DAY] = opening.as_of
    day = _ask_day(words.AS_OF, AS_OF, opening.as_of) or opening.as_of
    wards = _choose(words.WARDS, WARDS, _ward_names(area, day), words.EVERYWHERE.format(unit=area.unit_label.lower()))
    groups = _choose(words.GROUPS, GROUPS, {group: labels.GROUPS[group] for group in ManagementGroup}, words.ALL_GROUPS)
    with st.expander(words.ADVANCED, expanded=KNOWN_BY in st.query_params or WINDOW in st.query_params):
        known_by = _ask_known_by(opening)
        window = _ask_window(area.defaults.window_start, day)
    return Scope(day, known_by, window, tuple(wards), tuple(groups))


def select_wards(keys: tuple[str, ...]) -> None:
    """Sets the wards that are asked about. Only from a widget's callback."""
    st.session_state[WARDS] = list(keys)


def select_day(days: Mapping[str, dt.date]) -> Callable[[tuple[str, ...]], None]:
    """What a click on marks in time does: figures are read as of the day of the mark. Only a widget's callback."""

    def choose(keys: tuple[str, ...]) -> None:
        if keys:
            st.session_state[AS_OF] = days[keys[-1]]

    return choose


def by_day(days: Sequence[dt.date]) -> Mapping[str, dt.date]:
    """Days by the keys that their marks bear on a line."""
    return {day.isoformat(): day for day in days}


def is_day_chosen(as_of: dt.date) -> bool:
    """Whether the day asked about is another one than pages open with."""
    return bool(st.session_state.get(_OPENING_DAY, as_of) != as_of)


def forget_day() -> None:
    """Goes back to the day that pages open with. Only a widget's callback."""
    st.session_state[AS_OF] = st.session_state[_OPENING_DAY]


def _ask_day(label: str, key: str, default: dt.date | None, explained: str | None = None) -> dt.date | None:
    return st.date_input(
        label, default, _EARLIEST, _LATEST, key=key, format="DD/MM/YYYY", help=explained, bind="query-params"
    )


def known_on(scope: Scope) -> dt.date | None:
    """The day on which a scope's figures were known; None for everything known by now."""
    return scope.known_by.date() if isinstance(scope.known_by, dt.datetime) else scope.known_by


def _ask_known_by(opening: Scope) -> dt.datetime | dt.date | None:
    """The day whose end counts; on the day that pages open with, the very instant of it."""
    day = known_on(opening)
    chosen = _ask_day(words.KNOWN_BY, KNOWN_BY, day, words.KNOWN_BY_HELP)
    return opening.known_by if chosen == day else chosen


def _ask_window(plan_start: dt.date, as_of: dt.date) -> Window:
    """The stretch that flows are counted in; days chosen the wrong way round are taken the right way round."""
    kind = st.selectbox(
        words.WINDOW,
        _WINDOWS,
        _WINDOWS.index(WindowKind.SINCE_PLAN),
        format_func=_window_name,
        key=WINDOW,
        bind="query-params",
    )
    if kind is not WindowKind.CUSTOM:
        return Window(kind)
    first = _ask_day(words.FROM, FROM, plan_start) or plan_start
    last = _ask_day(words.TO, TO, as_of) or as_of
    return Window(kind, min(first, last), max(first, last))


def _choose(label: str, key: str, names: Mapping[str, str], everything: str) -> list[str]:
    return st.multiselect(
        label,
        list(names),
        key=key,
        format_func=_named(names),
        placeholder=everything,
        select_all=False,
        bind="query-params",
    )


def _named(names: Mapping[str, str]) -> Callable[[str], str]:
    return lambda key: names.get(key, key)


def _ward_names(area: Area, day: dt.date) -> dict[str, str]:
    return {ward.ward: ward.name for ward in area.wards_on(day)}


def _window_name(kind: WindowKind) -> str:
    name = WINDOWS[kind]
    return name[:1].upper() + name[1:]
