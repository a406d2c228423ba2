"""The web app, `streamlit run app.py`: which pages there are, in menu order, inside the frame."""

from collections.abc import Callable

import streamlit as st

from pages import (
    attention,
    building,
    comparison,
    compose,
    conclusions,
    data_dictionary,
    dictionary,
    documents,
    equipment,
    explore,
    forces,
    intake,
    management,
    mapping,
    my_board,
    overview,
    pins,
    plan_141,
    plan_245,
    present,
    register,
    reporting,
    risk,
    sql,
    violations,
    ward_profile,
)
from pages import map as ward_map
from ui.failure import Guard
from ui.frame import open_view, set_up_page, show_page, with_visited_address
from ui.links import BUILDING_PATH, COMPOSE_PATH, EXPLORE_PATH, REGISTER_PATH
from ui.loading import load_writers_beside
from ui.menu import Entry
from ui.settings import settings
from wording import frame as words

PAGES = (
    Entry(words.GROUP_LEAD, words.PAGE_OVERVIEW, "", overview.render),
    Entry(words.GROUP_LEAD, words.PAGE_MAP, "ban-do", ward_map.render),
    Entry(words.GROUP_LEAD, words.PAGE_COMPARISON, "so-sanh-cac-phuong", comparison.render),
    Entry(words.GROUP_LEAD, words.PAGE_WARD, "ho-so-phuong", ward_profile.render),
    Entry(words.GROUP_LEAD, words.PAGE_WORK, "viec-can-don-doc", attention.render),
    Entry(words.GROUP_THEMES, words.PAGE_PLAN_141, "ke-hoach-141", plan_141.render),
    Entry(words.GROUP_THEMES, words.PAGE_PLAN_245, "ke-hoach-245", plan_245.render),
    Entry(words.GROUP_THEMES, words.PAGE_REGISTER, REGISTER_PATH, register.render),
    Entry("", words.PAGE_BUILDING, BUILDING_PATH, building.render),
    Entry(words.GROUP_THEMES, words.PAGE_EQUIPMENT, "trang-bi", equipment.render),
    Entry(words.GROUP_THEMES, words.PAGE_VIOLATIONS, "kiem-tra-xu-ly", violations.render),
    Entry(words.GROUP_THEMES, words.PAGE_MANAGEMENT, "quan-ly-van-hanh", management.render),
    Entry(words.GROUP_THEMES, words.PAGE_RISK, "nguy-co-chay", risk.render),
    Entry(words.GROUP_THEMES, words.PAGE_FORCES, "luc-luong-tuyen-truyen", forces.render),
    Entry(words.GROUP_MEETING, words.PAGE_PINS, "chot-so-lieu", pins.render),
    Entry(words.GROUP_MEETING, words.PAGE_COMPOSE, COMPOSE_PATH, compose.render),
    Entry(words.GROUP_MEETING, words.PAGE_PRESENT, "trinh-chieu", present.render),
    Entry(words.GROUP_MEETING, words.PAGE_DOCUMENTS, "bao-cao-phu-luc", documents.render),
    Entry(words.GROUP_MEETING, words.PAGE_CONCLUSIONS, "ket-luan", conclusions.render),
    Entry(words.GROUP_DATA, words.PAGE_INTAKE, "tiep-nhan-bao-cao", intake.render),
    Entry(words.GROUP_DATA, words.PAGE_MAPPING, "ghep-cot", mapping.render),
    Entry(words.GROUP_DATA, words.PAGE_REPORTING, "che-do-bao-cao", reporting.render),
    Entry(words.GROUP_DATA, words.PAGE_EXPLORE, EXPLORE_PATH, explore.render),
    Entry(words.GROUP_DATA, words.PAGE_BOARD, "bang-cua-toi", my_board.render),
    Entry(words.GROUP_DATA, words.PAGE_SQL, "truy-van-sql", sql.render),
    Entry(words.GROUP_DATA, words.PAGE_DATA_DICTIONARY, "tu-dien-du-lieu", data_dictionary.render),
    Entry(words.GROUP_DATA, words.PAGE_DICTIONARY, "tu-dien-chi-tieu", dictionary.render),
)


def main() -> None:
    """Draws the frame and, inside it, the page that the address names."""
    set_up_page()
    entries = with_visited_address(PAGES)

    def drawing(entry: Entry) -> Callable[[], None]:
        return lambda: show_page(entry, view)

    pages = [
        st.Page(drawing(entry), title=entry.title, url_path=entry.url_path, default=not entry.url_path)
        for entry in entries
    ]
    chosen = st.navigation(pages, position="hidden")
    with Guard():
        view = open_view(settings(), entries, chosen.url_path)
        chosen.run()
    load_writers_beside()


if __name__ == "__main__":
    main()
else:
    # The server imports this file once, before its first visitor. Until st.navigation has been called in the process,
    # Streamlit takes the folder pages/ for its old menu, and a link to one of our pages for an unknown address.
    st.navigation([main], position="hidden")
    app = st.App(__file__)
