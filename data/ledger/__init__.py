"""The ledger: what was received, when, and what became of it. Nothing in it is ever changed or deleted."""

from data.ledger.book import Ledger, SubmissionKey
from data.ledger.events import EventKind
from data.ledger.history import END_OF_TIME, History, Span, Status, Submission
from data.ledger.pins import Pin

__all__ = [
    "END_OF_TIME",
    "EventKind",
    "History",
    "Ledger",
    "Pin",
    "Span",
    "Status",
    "Submission",
    "SubmissionKey",
]
