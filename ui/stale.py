"""Which wards' figures are of an earlier period: what the star at a figure means."""

import datetime as dt

from ui import questions
from ui.markup import show, tag
from ui.view import View
from wording import numbers
from wording import overview as words


def show_stale(view: View) -> None:
    """One line that names the wards and the cut-off their oldest figures are of; nothing when all are fresh."""
    oldest: dict[str, dt.date] = {}
    for sheet in view.ask(questions.stale):
        oldest[sheet.ward_name] = min(sheet.latest_cutoff, oldest.get(sheet.ward_name, sheet.latest_cutoff))
    if oldest:
        wards = [words.STALE_WARD.format(ward=ward, day=numbers.date(day)) for ward, day in oldest.items()]
        show(tag("p", words.STALE.format(wards=", ".join(wards)), css="under"))
