"""The receipts of the files last taken: what goes back to each sender, with the marked-up copy."""

from pathlib import Path

import streamlit as st

from data.intake.report import FileStatus, Intake
from ui.desk import Round
from ui.downloads import TEXT
from ui.file_result import STATUS_CSS, offer_marked_up
from ui.markup import literal, show, tag
from ui.view import View
from wording import intake as words
from wording.labels import FILE_STATUSES
from wording.receipts import receipt

_BETWEEN = "\n\n" + "=" * 60 + "\n\n"


def show_receipts(view: View, taken: Round) -> None:
    """A receipt a file, folded; all of them in one file to take away."""
    texts = [receipt(intake.report, view.area, taken.received_at) for intake in taken.intakes]
    under = words.RECEIPTS_UNDER.format(n=len(texts))
    show(tag("h2", words.RECEIPTS, css="section"), tag("p", under, css="under"))
    for place, (intake, text) in enumerate(zip(taken.intakes, texts, strict=True)):
        _show_receipt(intake, text, place)
    if len(texts) > 1:
        name = words.RECEIPTS_FILE.format(at=taken.received_at)
        _offer_text(words.RECEIPTS_ALL, _BETWEEN.join(texts), name, "receipts")


def _show_receipt(intake: Intake, text: str, place: int) -> None:
    status = intake.report.status
    with st.expander(f"{FILE_STATUSES[status]} · {literal(intake.report.file)}", expanded=place == 0):
        title, *lines = text.splitlines()
        show(tag("div", tag("b", title), *(tag("p", line) for line in lines), css=f"receipt {STATUS_CSS[status]}"))
        with st.container(horizontal=True):
            name = words.RECEIPT_FILE.format(name=Path(intake.report.file).stem)
            _offer_text(words.RECEIPT, text, name, f"receipt-{place}")
            if status is not FileStatus.UNCHANGED:
                offer_marked_up(intake, f"returned-{place}")


def _offer_text(label: str, text: str, name: str, key: str) -> None:
    # Notepad of an office PC tells UTF-8 by its mark.
    st.download_button(
        label, text.encode("utf-8-sig"), name, TEXT, key=key, icon=":material/download:", on_click="ignore"
    )
