"""The top of the page on violations: its findings, and its cards with the inspected share first."""

from analytics.findings import FindingKind
from ui.findings import show_findings
from ui.metric_cards import metric_cards, show_cards
from ui.view import View
from ui.violations.asking import Asked

_FINDINGS = (FindingKind.OPEN_VIOLATIONS, FindingKind.VIOLATIONS_IN_PERIOD, FindingKind.INSPECTIONS_AND_FINES)
_INSPECTED = "buildings_inspected"
_CARDS = (
    "violations_open",
    "violations_overdue",
    "violations_without_deadline",
    "violations_declared",
    "violations_verified",
)


def show_violation_findings(view: View) -> None:
    """What is open, what the period brought, what was inspected and fined."""
    show_findings(view, _FINDINGS)


def show_violation_cards(view: View, asked: Asked) -> None:
    """The cards. A group or type restricts the violations; the buildings inspected are always all of them."""
    show_cards([*metric_cards(view, (_INSPECTED,)), *metric_cards(view, _CARDS, asked.chosen)])
