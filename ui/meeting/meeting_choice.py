"""Which meeting's conclusions are recorded: one that has some already, or a new one."""

from collections.abc import Mapping

import streamlit as st

from data.concluded import Recorded
from data.conclusion import Meeting
from ui.view import View
from wording import conclude as words
from wording.conclusions import meeting_title
from wording.pins import proposed

MEETING = "hoi-nghi"
_NEXT = "meeting-to-open"
Held = Mapping[Meeting, tuple[Recorded, ...]]


def ask_meeting(view: View, held: Held) -> Meeting | None:
    """The meeting that is chosen; None for a new one. Without a choice it is the one that the figures are for."""
    titles = {meeting_title(meeting): meeting for meeting in held}
    if wanted := st.session_state.pop(_NEXT, None):
        st.session_state[MEETING] = wanted
    options = [*titles, words.NEW_MEETING]
    title = st.selectbox(words.MEETING, options, _first(view, held), key=MEETING, bind="query-params")
    return titles.get(title)


def ask_new_meeting(view: View) -> Meeting:
    """What a new meeting is called, when it was and who chaired it: inside a form."""
    day = view.area.meeting_day(view.scope.as_of)
    left, middle, right = st.columns([0.42, 0.2, 0.38], vertical_alignment="bottom")
    usual = view.pin.name if view.pin else proposed(day, ())
    name = left.text_input(words.MEETING_NAME, usual, key=f"meeting-name-{usual}")
    held_on = middle.date_input(words.HELD_ON, day, key="meeting-held-on", format="DD/MM/YYYY")
    chair = right.text_input(words.CHAIR, key="meeting-chair", placeholder=words.CHAIR_HINT)
    return Meeting(name.strip(), held_on or day, chair.strip())


def open_next(meeting: Meeting) -> None:
    """Has the page show this meeting when it is next drawn."""
    st.session_state[_NEXT] = meeting_title(meeting)


def _first(view: View, held: Held) -> int:
    """The place of the opened briefing's meeting, else of that on the figures' day, else of a new one."""
    own, day = view.pin.name if view.pin else None, view.area.meeting_day(view.scope.as_of)
    fitting = (meeting.name == own if own else meeting.held_on == day for meeting in held)
    return next((place for place, fits in enumerate(fitting) if fits), len(held))
