"""The mapping of one file, step by step: what is chosen, put together as a profile."""

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
    _title(words.FIELDS)
    columns = ask_columns(dropped, first.columns)
    joined = ask_joined(dropped, columns)
    derive = ask_equipment(view, dropped)
    _title(words.MEANINGS)
    values = ask_values(dropped, columns, view.area)
    constants = ask_constants(dropped, columns, view.area)
    dates = ask_dates(dropped, columns, first)
    blanks = ask_blanks(dropped, first)
    skip = ask_skips(dropped)
    _title(words.PLACE)
    occasion = ask_occasion(view, dropped, first.wards)
    area = ask_area(view, dropped, columns)
    draft = Draft(
        title=_asked_title(dropped),
        sheet=dropped.sheet,
        header_row=dropped.looked.header_row,
        table=dropped.table,
        period=occasion.period,
        columns=columns,
        values=values,
        constants=constants,
        month_first=dates.month_first,
        either_order=dates.either_order,
        blanks=blanks,
        joined=joined,
        skip=skip,
        derive=derive,
        wards=occasion.wards,
        ward=occasion.ward,
        mode=occasion.mode,
    )
    profile = _profile(draft)
    if profile is None:
        return
    _title(words.TRIAL)
    show_trial(view, dropped, profile, area)
    _title(words.KEEP)
    ask_to_keep(view, dropped, profile)


def _suggested(view: View, dropped: Dropped) -> Draft:
    return suggested_draft(dropped.looked, dropped.table, view.area, title="", period="")


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
