"""The card of Một trang cho phường, and the button that gives one ward's page."""

from dataclasses import replace

import streamlit as st

from briefing.archives import Done
from briefing.opened import Briefing
from briefing.ward_pages import file_name, ward_archive, ward_pdf, wards_of
from data.area import Ward
from ui.downloads import PDF, ZIP, download_button
from ui.markup import show, tag
from ui.meeting.checked import identity
from ui.meeting.handed_out import briefing_to_hand_out
from ui.meeting.made import MadeFile, offer_made
from ui.view import View
from wording import handouts as words
from wording import ward_pages as page_words


def show_ward_pages(view: View, briefing: Briefing) -> None:
    """The page of one ward, and those of all as a zip, made under a progress bar."""
    wards = {ward.ward: ward for ward in wards_of(briefing)}
    under = words.WARD_PAGES_UNDER.format(unit=briefing.area.unit_label)
    show(tag("h3", words.WARD_PAGES, css="section"), tag("p", under, css="under"))
    if not wards:
        return
    day = f"{briefing.material.scope.as_of:%Y%m%d}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = wards[
            st.selectbox(
                words.WARD,
                list(wards),
                format_func=lambda key: wards[key].name if key in wards else key,
                key="trang-phuong",
                width=280,
                bind="query-params",
            )
        ]
        download_button(words.WARD_PDF, lambda: ward_pdf(briefing, [chosen]), file_name(chosen, day), PDF, "ward-page")
        says = identity(briefing)
        every = MadeFile(words.ALL_WARDS.format(n=len(wards)), f"{page_words.ARCHIVE.format(day=day)}.zip", ZIP, says)
        offer_made(every, lambda show: ward_archive(briefing, list(wards.values()), show), "ward-pages")


def show_ward_page_button(view: View, ward: Ward) -> None:
    """The button that gives the ward's one page, whatever wards are being filtered by."""
    whole = replace(view, scope=replace(view.scope, wards=()))
    says = (ward.ward, view.store.id, repr(whole.scope), view.pin and view.pin.name)
    name = file_name(ward, f"{view.scope.as_of:%Y%m%d}")

    def make(_: Done) -> bytes:
        briefing = briefing_to_hand_out(whole)
        return ward_pdf(briefing, [ward]) if briefing else b""

    offer_made(MadeFile(words.WARD_PDF, name, PDF, says), make, "one-ward-page")
