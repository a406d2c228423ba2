"""Files of an answer: Excel, CSV and Parquet of the table, PNG and SVG of the chart, and the link."""

from collections.abc import Callable
from urllib.parse import urlencode

import streamlit as st

from analytics.exploring.written import as_text
from charts import still
from charts.spec import ChartSpec
from data.columns import parquet_bytes
from data.listing import csv_bytes, xlsx_bytes
from ui.copy_text import show_text_to_copy
from ui.downloads import CSV, XLSX, download_button
from ui.explorer.address import QUESTION, SNAPSHOT
from ui.explorer.shown import Shown
from ui.view import View
from wording import exploring as words
from wording import notes, work

_PARQUET, _PNG, _SVG = "application/vnd.apache.parquet", "image/png", "image/svg+xml"


def offer_take_away(view: View, asked: Shown) -> None:
    """A button a kind of file, each made when it is pressed; and the link."""
    told, name = asked.told, f"tra-cuu-{asked.question.subject}-{view.scope.as_of:%Y%m%d}"
    with st.container(horizontal=True, horizontal_alignment="right"):
        download_button(
            notes.DOWNLOAD_XLSX, lambda: xlsx_bytes(told.titles, told.values), f"{name}.xlsx", XLSX, "ra-xlsx"
        )
        download_button(notes.DOWNLOAD_CSV, lambda: csv_bytes(told.titles, told.values), f"{name}.csv", CSV, "ra-csv")
        download_button(
            words.DOWNLOAD_PARQUET,
            lambda: parquet_bytes(told.titles, told.values),
            f"{name}.parquet",
            _PARQUET,
            "ra-parquet",
        )
        if asked.chart is not None:
            _offer_pictures(asked.chart, name)
        with st.popover(words.LINK, type="tertiary", icon=":material/link:"):
            show_text_to_copy(link(view, asked), work.COPY, work.COPIED, key="lien-ket")


def link(view: View, asked: Shown) -> str:
    """The address that opens the question on the same snapshot, within the same scope."""
    kept = {key: st.query_params.get_all(key) for key in st.query_params}
    query = {**kept, QUESTION: [as_text(asked.question)], SNAPSHOT: [view.store.id]}
    return f"{st.context.url}?{urlencode(query, doseq=True)}"


def _offer_pictures(chart: ChartSpec, name: str) -> None:
    pictures: tuple[tuple[str, Callable[[], bytes], str, str], ...] = (
        (words.DOWNLOAD_PNG, lambda: still.png(chart), "png", _PNG),
        (words.DOWNLOAD_SVG, lambda: still.svg(chart).encode(), "svg", _SVG),
    )
    for label, content, ending, mime in pictures:
        download_button(label, content, f"{name}.{ending}", mime, f"ra-{ending}")
