"""Conclusions on their way into the ledger from a page, and out of it."""

import datetime as dt
from collections.abc import Sequence

from data.concluded import versions
from data.conclusion import Conclusion
from data.intake.concluding import intake_of
from data.ledger import Ledger
from ui import desk
from ui.view import View
from wording import conclude as words
from wording.conclusions import slips

Version = tuple[Conclusion, dt.date]  # and the day from which it holds


def record(view: View, given: Sequence[Version], said: str) -> None:
    """Receives the versions together, publishes once and draws the page anew."""
    paper = slips(view.area, desk.this_instant())
    desk.enter_all(view, [intake_of(conclusion, day, paper) for conclusion, day in given], said)


def take_back(view: View, conclusion: Conclusion) -> None:
    """Withdraws every version of a conclusion and draws the page anew."""
    desk.take_back(view, versions(Ledger(view.folder), conclusion.code), words.TAKEN_BACK)
