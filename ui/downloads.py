"""Files to take away: Excel and CSV of what is shown, in which no text can become a formula."""

from collections.abc import Callable, Sequence

import streamlit as st

from data.listing import csv_bytes, xlsx_bytes
from wording import notes as words

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_CSV = "text/csv"


def offer_downloads(name: str, titles: Sequence[str], rows: Callable[[], Sequence[Sequence[object]]], key: str) -> None:
    """Two buttons; the rows are fetched and the file is made when one is pressed."""
    with st.container(horizontal=True, horizontal_alignment="right"):
        st.download_button(
            words.DOWNLOAD_XLSX,
            data=lambda: xlsx_bytes(titles, rows()),
            file_name=f"{name}.xlsx",
            mime=XLSX,
            key=f"{key}-xlsx",
            icon=":material/download:",
            type="tertiary",
        )
        st.download_button(
            words.DOWNLOAD_CSV,
            data=lambda: csv_bytes(titles, rows()),
            file_name=f"{name}.csv",
            mime=_CSV,
            key=f"{key}-csv",
            icon=":material/download:",
            type="tertiary",
        )
