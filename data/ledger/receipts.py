"""What the log says of a submission when it is received."""

from data.intake.report import Intake, IntakeReport, SubmissionDraft
from data.ledger.errors import NotAccepted
from data.ledger.events import EventKind


def draft_of(intake: Intake) -> SubmissionDraft:
    """The file's identity; raises NotAccepted when nothing of it was taken."""
    if intake.report.submission is None:
        raise NotAccepted(intake.report.file)
    return intake.report.submission


def receipt_kind(draft: SubmissionDraft) -> EventKind:
    """How the log calls the receipt."""
    return EventKind.ADJUSTED if draft.adjustment else EventKind.RECEIVED


def receipt_details(draft: SubmissionDraft, report: IntakeReport) -> dict[str, object]:
    """What the log keeps of a submission; `history.Submission` is read from it."""
    told = {"adjustment": draft.adjustment.details()} if draft.adjustment else {}
    return told | {
        "ward": draft.ward,
        "period": draft.period,
        "profile": draft.profile,
        "cutoff": draft.cutoff.isoformat(),
        "file_name": draft.file_name,
        "sha256": draft.sha256,
        "tables": list(draft.tables),
        "document_no": draft.document_no,
        "signed_on": draft.signed_on.isoformat() if draft.signed_on else None,
        "signed_by": draft.signed_by,
        "is_sample": draft.is_sample,
        "is_delta": draft.is_delta,
        "accepted": dict(report.accepted),
        "rejected": report.rejected,
        "skipped": report.skipped,
    }
