"""The web app, `streamlit run app.py`: which pages there are, in menu order, inside the frame."""

from collections.abc import Callable

import streamlit as st

from pages import attention, dictionary, intake, overview, reporting, ward_profile
from pages import map as ward_map
from ui.failure import Guard
from ui.frame import Entry, open_view, set_up_page, show_page
from ui.settings import settings
from wording import frame as words

PAGES = (
    Entry(words.GROUP_LEAD, words.PAGE_OVERVIEW, "", overview.render),
    Entry(words.GROUP_LEAD, words.PAGE_MAP, "ban-do", ward_map.render),
    Entry(words.GROUP_LEAD, words.PAGE_WARD, "ho-so-phuong", ward_profile.render),
    Entry(words.GROUP_LEAD, words.PAGE_WORK, "viec-can-don-doc", attention.render),
    Entry(words.GROUP_DATA, words.PAGE_INTAKE, "tiep-nhan-bao-cao", intake.render),
    Entry(words.GROUP_DATA, words.PAGE_REPORTING, "che-do-bao-cao", reporting.render),
    Entry(words.GROUP_DATA, words.PAGE_DICTIONARY, "tu-dien-chi-tieu", dictionary.render),
)


def main() -> None:
    """Draws the frame and, inside it, the page that the address names."""
    set_up_page()

    def drawing(entry: Entry) -> Callable[[], None]:
        return lambda: show_page(entry, view)

    pages = [
        st.Page(drawing(entry), title=entry.title, url_path=entry.url_path, default=not entry.url_path)
        for entry in PAGES
    ]
    chosen = st.navigation(pages, position="hidden")
    with Guard():
        view = open_view(settings(), PAGES, pages, chosen)
        chosen.run()


main()
