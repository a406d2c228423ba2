"""What the marks at figures mean: the star is an earlier period's figure, the dagger one told by telephone."""

import datetime as dt

from ui import questions
from ui.markup import show, tag
from ui.view import View
from wording import numbers
from wording import overview as words
from wording.adjustment import summary


def show_stale(view: View) -> None:
    """One line that names the wards and the cut-off their oldest figures are of, one for what was told by telephone.

    Nothing when all figures are fresh and reported.
    """
    oldest: dict[str, dt.date] = {}
    for sheet in view.ask(questions.stale):
        oldest[sheet.ward_name] = min(sheet.latest_cutoff, oldest.get(sheet.ward_name, sheet.latest_cutoff))
    if oldest:
        wards = [words.STALE_WARD.format(ward=ward, day=numbers.date(day)) for ward, day in oldest.items()]
        show(tag("p", words.STALE.format(wards=", ".join(wards)), css="under"))
    if told := view.ask(questions.adjusted):
        show(tag("p", summary(told, view.ward_names), css="under"))
