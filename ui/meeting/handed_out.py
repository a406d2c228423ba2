"""The opened briefing for a file that a page outside the hội nghị offers: checked, or the reason why there is none."""

from briefing.checks import blocking
from briefing.opened import Briefing
from ui.markup import show, tag
from ui.meeting.checked import checked, release_of
from ui.meeting.opened import the_briefing
from ui.view import View
from wording import checks as words
from wording import exports as export_words


def briefing_to_hand_out(view: View) -> Briefing | None:
    """The briefing with the stamps of its checks; None, and a notice in words, when it may not be handed out."""
    try:
        briefing = the_briefing(view)
    except FileNotFoundError:
        _tell(export_words.WITHOUT_BRIEFING.format(name=view.pin.name if view.pin else ""))
        return None
    checks = checked(view, briefing)
    given = release_of(briefing, checks)
    if given is None:
        _tell(words.refusal([(each.rule, each.faults) for each in blocking(checks)]))
        return None
    return given.briefing


def _tell(sentence: str) -> None:
    show(tag("div", sentence, css="notice late"))
