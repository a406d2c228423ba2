"""The findings in words at the top of a page."""

from ui import questions
from ui.lists import findings
from ui.markup import show
from ui.view import View
from wording.findings import sentence


def show_findings(view: View) -> None:
    """Three to six sentences, the gravest first."""
    stated = view.ask(questions.stated)
    show(findings([(finding.light, sentence(finding.facts)) for finding in stated]))
