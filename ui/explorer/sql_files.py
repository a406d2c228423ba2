"""A query's rows as files, made when a button is pressed, and the link that asks it again on the same snapshot."""

from urllib.parse import urlencode

import streamlit as st

from data.explorer.answer import Answer
from data.explorer.files import parquet_of, unique
from data.listing import csv_bytes, xlsx_bytes
from ui.copy_text import show_text_to_copy
from ui.downloads import CSV, XLSX, download_button
from ui.explorer import sql_state as state
from ui.explorer.address import SNAPSHOT
from ui.markup import show, tag
from ui.view import View
from wording import explorer as words
from wording import notes, numbers, work
from wording.explorer_values import typed

_PARQUET = "application/vnd.apache.parquet"


def offer_files(view: View, asked: state.Asked, answer: Answer) -> None:
    """Excel, CSV and Parquet of every row that came, and the link."""
    titles, name = unique([column.name for column in answer.columns]), f"truy-van-{answer.snapshot[:4]}"
    with st.container(horizontal=True, horizontal_alignment="right"):
        download_button(
            notes.DOWNLOAD_XLSX, lambda: xlsx_bytes(titles, _rows(answer)), f"{name}.xlsx", XLSX, "sql-xlsx"
        )
        download_button(notes.DOWNLOAD_CSV, lambda: csv_bytes(titles, _rows(answer)), f"{name}.csv", CSV, "sql-csv")
        download_button(words.DOWNLOAD_PARQUET, lambda: parquet_of(answer), f"{name}.parquet", _PARQUET, "sql-parquet")
        with st.popover(words.LINK, type="tertiary", icon=":material/link:"):
            _show_link(asked)


def _rows(answer: Answer) -> list[list[object]]:
    """The rows as a file takes them: numbers and days typed, everything else as text."""
    columns = [
        [typed(column.name, value) for value in values.to_pylist()]
        for column, values in zip(answer.columns, answer.table.columns, strict=True)
    ]
    return [list(row) for row in zip(*columns, strict=True)]


def _show_link(asked: state.Asked) -> None:
    if len(asked.sql) > state.LONGEST_LINK:
        show(tag("p", words.LINK_TOO_LONG.format(most=numbers.integer(state.LONGEST_LINK)), css="under"))
        return
    kept = {key: st.query_params.get_all(key) for key in st.query_params}
    query = {**kept, state.QUERY: [asked.sql], SNAPSHOT: [asked.snapshot]}
    show_text_to_copy(f"{st.context.url}?{urlencode(query, doseq=True)}", work.COPY, work.COPIED, key="sql-link")
