"""The findings in words at the top of a page."""

from collections.abc import Sequence

from analytics.findings import Finding, FindingKind
from ui import questions
from ui.lists import findings
from ui.markup import show
from ui.view import View
from wording.findings import sentence
from wording.values import ADJUSTED_MARK


def show_findings(view: View, kinds: Sequence[FindingKind] = ()) -> None:
    """Three to six sentences, the gravest first; those of some kinds only, in the order of the report."""
    stated = view.ask(questions.every_finding) if kinds else view.ask(questions.stated)
    said = [(one.light, _told(view, one)) for one in stated if not kinds or one.kind in kinds]
    if said:
        show(findings(said))


def _told(view: View, finding: Finding) -> str:
    """The sentence, with the dagger when its figure rests on one told by telephone."""
    text = sentence(finding.facts)
    if not view.ask(questions.adjusted):
        return text
    is_adjusted = any(row.adjusted for row in view.ask(questions.pooled, (finding.metric,)).totals)
    return f"{text} {ADJUSTED_MARK}" if is_adjusted else text
