"""Kết luận, giao nhiệm vụ: earlier conclusions followed up, those of a meeting recorded, the chair's papers."""

from data.concluded import by_meeting, recorded
from data.ledger import Ledger
from ui import desk
from ui.empty import is_empty, show_empty
from ui.markup import show, tag
from ui.meeting.conclude_change import show_change
from ui.meeting.conclude_lines import show_lines_form
from ui.meeting.conclude_papers import show_papers
from ui.meeting.concluded_list import show_recorded
from ui.meeting.follow_up import show_follow_up
from ui.meeting.meeting_choice import ask_meeting
from ui.view import View
from wording import conclude as words


def render(view: View) -> None:
    """The follow-up, then the meeting that is chosen: its list, one of its items, the form, the papers."""
    if said := desk.last_said():
        show(tag("div", said, css="notice met"))
    if is_empty(view):
        show_empty(view)
    every = recorded(Ledger(view.folder))
    show_follow_up(view, len(every))
    show(tag("h2", words.RECORDED, css="section"))
    held = by_meeting(every)
    meeting = ask_meeting(view, held)
    own = held[meeting] if meeting else ()
    if own:
        show_recorded(view, own)
        show_change(view, own)
    else:
        show(tag("p", words.NOTHING_RECORDED, css="under"))
    show_lines_form(view, meeting, own)
    show_papers(view, meeting, own)
