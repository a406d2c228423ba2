"""The card of Bản tóm tắt: the page for phones as picture and PDF, the text to paste."""

import streamlit as st

from briefing.opened import Briefing
from briefing.summary import summary_pdf, summary_png, summary_text
from ui.copy_text import show_text_to_copy
from ui.downloads import PDF, PNG, download_button
from ui.markup import show, tag
from ui.view import View
from wording import handouts as words
from wording import summary as summary_words


def show_summary(view: View, briefing: Briefing) -> None:
    """The two files, made when they are pressed, and the text with its length."""
    show(tag("h3", words.SUMMARY, css="section"), tag("p", words.SUMMARY_UNDER, css="under"))
    name = summary_words.FILE.format(day=f"{briefing.material.scope.as_of:%Y%m%d}")
    with st.container(horizontal=True):
        download_button(words.SUMMARY_PNG, lambda: summary_png(briefing), f"{name}.png", PNG, "summary-png")
        download_button(words.SUMMARY_PDF, lambda: summary_pdf(briefing), f"{name}.pdf", PDF, "summary-pdf")
    text = summary_text(briefing)
    show_text_to_copy(text, words.COPY, words.COPIED, "summary-text")
    show(tag("p", words.LENGTH.format(n=len(text), most=summary_words.MOST), css="under"))
