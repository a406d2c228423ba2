"""Conclusions on their way into the ledger from a page, and out of it."""

import datetime as dt
from collections.abc import Sequence

from data.concluded import responsible, versions
from data.conclusion import Conclusion
from data.intake.concluding import intake_of
from data.ledger import Ledger
from ui import desk
from ui.view import View
from wording import conclude as words
from wording.conclusions import slip, slip_name

Version = tuple[Conclusion, dt.date]  # and the day from which it holds


def record(view: View, given: Sequence[Version], said: str) -> None:
    """Receives the versions together, publishes once and draws the page anew."""
    at = desk.this_instant()

    def paper(conclusion: Conclusion, holds_from: dt.date) -> tuple[str, str]:
        names = responsible(view.area, conclusion.meeting.held_on)
        return slip_name(conclusion, holds_from), slip(conclusion, holds_from, names, at)

    desk.enter_all(view, [intake_of(conclusion, day, paper) for conclusion, day in given], said)


def take_back(view: View, conclusion: Conclusion) -> None:
    """Withdraws every version of a conclusion and draws the page anew."""
    desk.take_back(view, versions(Ledger(view.folder), conclusion.code), words.TAKEN_BACK)
