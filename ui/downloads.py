"""Files to take away: Excel and CSV of what is shown, in which no text can become a formula."""

from collections.abc import Callable, Sequence

import streamlit as st

from data.listing import Sheet, csv_bytes, workbook_bytes, xlsx_bytes
from wording import notes as words

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TEXT = "text/plain"
CSV = "text/csv"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
PDF = "application/pdf"
PNG = "image/png"
ZIP = "application/zip"


def offer_downloads(name: str, titles: Sequence[str], rows: Callable[[], Sequence[Sequence[object]]], key: str) -> None:
    """Two buttons; the rows are fetched and the file is made when one is pressed."""
    with st.container(horizontal=True, horizontal_alignment="right"):
        download_button(words.DOWNLOAD_XLSX, lambda: xlsx_bytes(titles, rows()), f"{name}.xlsx", XLSX, f"{key}-xlsx")
        download_button(words.DOWNLOAD_CSV, lambda: csv_bytes(titles, rows()), f"{name}.csv", CSV, f"{key}-csv")


def offer_workbook(name: str, sheets: Callable[[], Sequence[Sheet]], key: str) -> None:
    """One button for a workbook of several sheets, made when it is pressed."""
    with st.container(horizontal=True, horizontal_alignment="right"):
        download_button(words.DOWNLOAD_XLSX, lambda: workbook_bytes(sheets()), f"{name}.xlsx", XLSX, f"{key}-xlsx")


def download_button(label: str, content: Callable[[], bytes], file_name: str, mime: str, key: str) -> None:
    """One button for one file, which is made when it is pressed; the page stays as it is meanwhile."""
    st.download_button(
        label,
        data=content,
        file_name=file_name,
        mime=mime,
        key=key,
        icon=":material/download:",
        type="tertiary",
        on_click="ignore",
    )
