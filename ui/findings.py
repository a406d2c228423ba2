"""The findings in words at the top of a page."""

from collections.abc import Sequence

from analytics.findings import FindingKind
from ui import questions
from ui.lists import findings
from ui.markup import show
from ui.view import View
from wording.findings import sentence


def show_findings(view: View, kinds: Sequence[FindingKind] = ()) -> None:
    """Three to six sentences, the gravest first; those of some kinds only, in the order of the report."""
    stated = view.ask(questions.every_finding) if kinds else view.ask(questions.stated)
    said = [(one.light, sentence(one.facts)) for one in stated if not kinds or one.kind in kinds]
    if said:
        show(findings(said))
