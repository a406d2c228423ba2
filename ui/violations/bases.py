"""The legal basis of each type of violation by the days its violations were found."""

from analytics.legal_bases import TypeBasis
from ui.downloads import offer_downloads
from ui.markup import Markup, show, tag
from ui.table import figures
from ui.view import View
from ui.violations import questions
from ui.violations.asking import Asked
from wording import violation_lists as words
from wording.violations import NOTHING


def show_bases(view: View, asked: Asked) -> None:
    """A row a type that is filtered by, the serious ones first."""
    kinds = view.ask(questions.bases, asked.chosen)
    show(tag("h2", words.BASES, css="section theme"), tag("p", words.BASES_UNDER, css="under"))
    if not kinds:
        show(tag("p", NOTHING, css="under"))
        return
    head = tag("tr", *(tag("th", title) for title in words.BASES_COLUMNS))
    body = tag("tbody", *(_row(kind) for kind in kinds))
    show(tag("div", tag("table", tag("thead", head), body, css=figures(len(words.BASES_COLUMNS))), css="scroll"))
    name = words.BASES_FILE.format(day=f"{view.scope.as_of:%Y%m%d}")
    offer_downloads(name, words.BASES_SHEET, lambda: [row for kind in kinds for row in words.basis_rows(kind)], "bases")


def _row(kind: TypeBasis) -> Markup:
    lines = [words.basis(one, kind.found) for one in kind.bases] or [words.NO_BASIS]
    serious = [tag("div", words.SERIOUS, css="under")] if kind.is_serious else []
    return tag(
        "tr",
        tag("td", kind.name or kind.violation_type, *serious),
        tag("td", words.type_counts(kind)),
        tag("td", *(tag("div", line) for line in lines)),
    )
