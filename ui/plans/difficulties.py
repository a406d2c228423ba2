"""Khó khăn, kiến nghị: the wards' own words, with where they stand."""

from ui.markup import show, tag
from ui.plans import questions
from ui.table import Column, table
from ui.view import View
from wording import plans as words


def show_difficulties(view: View) -> None:
    """What the wards of the scope name, in official order; that they name nothing when they do not."""
    told = view.ask(questions.told_difficulties)
    show(tag("h2", words.DIFFICULTIES, css="section"))
    if not told:
        show(tag("p", words.NO_DIFFICULTIES, css="under"))
        return
    columns = [Column(title) for title in words.DIFFICULTY_COLUMNS]
    rows = [words.difficulty_row(each) for each in told]
    show(tag("p", words.DIFFICULTIES_UNDER, css="under"), table(columns, rows))
