"""Từ điển dữ liệu: every table, function, column and code that a question can name, as a page and as a workbook."""

from functools import partial

import streamlit as st

from ui.downloads import offer_workbook
from ui.explorer.dictionary_book import sheets
from ui.explorer.dictionary_entries import show_codes, show_parts, summary
from ui.explorer.questions_sql import dictionary
from ui.markup import show, tag
from ui.view import View
from wording import data_dictionary as words


def render(view: View) -> None:
    """A search, then one entry a table or function, and the codes."""
    known = view.ask(dictionary)
    show(tag("p", words.INTRO, css="under"), tag("p", summary(known), css="under"))
    offer_workbook(words.DOWNLOAD_NAME, partial(sheets, known), "data-dictionary")
    wanted = st.text_input(words.SEARCH, key="tim-cot", bind="query-params", placeholder=words.SEARCH_HINT)
    show_parts(known, wanted)
    show_codes(known, wanted)
