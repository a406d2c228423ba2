"""The mapping of one file, step by step: what is chosen, put together as a profile."""

from dataclasses import replace

import streamlit as st
from pydantic import ValidationError

from data.mapping.drafting import Draft, profile_from, suggested_draft
from data.profile import Profile
from ui.mapping.columns import ask_columns, ask_equipment, ask_joined
from ui.mapping.dropped import Dropped, once
from ui.mapping.meanings import ask_blanks, ask_constants, ask_dates, ask_skips, ask_values
from ui.mapping.place import ask_area, ask_occasion
from ui.mapping.trial import ask_to_keep, show_trial
from ui.markup import show, tag
from ui.view import View
from wording import mapping as words

_LONGEST_TITLE = 120


def show_mapping(view: View, dropped: Dropped) -> None:
    """The five steps: columns, meanings, place and day, the trial, and what is kept."""
    first = once(("draft", dropped.key), lambda: _suggested(view, dropped))
    show(tag("p", words.read(dropped.looked, len(first.columns)), css="under"))
    draft = _ask_occasion(view, dropped, _ask_meanings(view, dropped, _ask_columns(view, dropped, first)))
    area = ask_area(view, dropped, draft.columns)
    trial = st.container()
    _title(words.KEEP)
    profile = _profile(replace(draft, title=_asked_title(dropped)))
    if profile is None:
        return
    with trial:
        _title(words.TRIAL)
        show_trial(view, dropped, profile, area)
    ask_to_keep(view, dropped, profile)


def _ask_columns(view: View, dropped: Dropped, first: Draft) -> Draft:
    _title(words.FIELDS)
    columns = ask_columns(dropped, first.columns)
    joined = ask_joined(dropped, columns)
    return replace(first, columns=columns, joined=joined, derive=ask_equipment(view, dropped))


def _ask_meanings(view: View, dropped: Dropped, first: Draft) -> Draft:
    _title(words.MEANINGS)
    values = ask_values(dropped, first.columns, view.area)
    constants = ask_constants(dropped, first.columns, view.area)
    dates = ask_dates(dropped, first.columns, first)
    return replace(
        first,
        values=values,
        constants=constants,
        month_first=dates.month_first,
        either_order=dates.either_order,
        blanks=ask_blanks(dropped, first),
        skip=ask_skips(dropped),
    )


def _ask_occasion(view: View, dropped: Dropped, first: Draft) -> Draft:
    _title(words.PLACE)
    told = ask_occasion(view, dropped, first.wards)
    return replace(first, wards=told.wards, ward=told.ward, mode=told.mode, period=told.period)


def _suggested(view: View, dropped: Dropped) -> Draft:
    return replace(suggested_draft(dropped.looked, dropped.table, view.area, title="", period=""), sheet=dropped.sheet)


def _asked_title(dropped: Dropped) -> str:
    stem = dropped.name.rsplit(".", 1)[0][:_LONGEST_TITLE]
    key = f"mapping-title-{dropped.key}"
    return str(st.text_input(words.PROFILE_TITLE, stem, key=key, max_chars=_LONGEST_TITLE)).strip()


def _profile(draft: Draft) -> Profile | None:
    """The profile; None, saying why, for a mapping that no file could fit."""
    try:
        return profile_from(draft)
    except ValidationError as error:
        show(tag("div", words.UNUSABLE.format(fault=error.errors()[0]["msg"]), css="notice late"))
        return None


def _title(text: str) -> None:
    show(tag("h2", text, css="section theme"))
