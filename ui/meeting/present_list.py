"""“Xem danh sách” during the meeting: the records behind a slide's figure, of a pin those that it kept."""

from collections.abc import Sequence

import streamlit as st

from analytics.metric import Dimension, Metric, RecordState
from analytics.records import RecordList
from analytics.registry import REGISTRY
from briefing.kept_records import kept_records
from briefing.listings import Listed, listed
from briefing.opened import Briefing
from charts.spec import Listing
from ui import questions
from ui.address import here, link
from ui.downloads import offer_downloads
from ui.drill import LIST
from ui.markup import Markup, show, tag
from ui.questions import RECORDS_SHOWN
from ui.records import Reading, show_record_list, text_cell
from ui.table import Column, table
from ui.view import View
from wording import listings as listing_words
from wording import notes, numbers
from wording import present as words

IN_WARD = "trong-phuong"


def show_list(view: View, briefing: Briefing) -> None:
    """The open list, over the slide in full screen, else above it, with the way back; nothing when none is open."""
    place = st.container()  # there without a list too: what follows it on the page stays what it is
    asked, owner = st.query_params.get(LIST, ""), st.query_params.get(IN_WARD, "")
    if asked not in REGISTRY and asked not in set(Listing):
        return
    with place.container(border=True, key="meeting-list"):
        show(link(here({LIST: (), IN_WARD: ()}), f"← {words.BACK_TO_SLIDE}", css="back-to-slide"))
        if asked in REGISTRY:
            _show_records(view, REGISTRY[asked], owner)
        else:
            _show_listing(briefing, Listing(asked), owner)


def _show_records(view: View, metric: Metric, ward: str) -> None:
    name = view.ward_names.get(ward, "") if Dimension.WARD in metric.grain.dimensions else ""
    title = notes.LIST_TITLE.format(metric=metric.label) + (words.IN_WARD.format(ward=name) if name else "")
    show_record_list(view, metric, title, _reading(view, metric, ward if name else ""))


def _show_listing(briefing: Briefing, listing: Listing, owner: str) -> None:
    """What the briefing keeps of a list that no metric measures, whole or of the owner whose mark was clicked."""
    every = listed(briefing.material, briefing.area, listing)
    own = every.of(owner)
    title = notes.LIST_TITLE.format(metric=listing_words.TITLES[listing])
    title += listing_words.OF.format(name=own.owners[0].name) if own is not every else ""
    rows = own.grid.rows
    show(tag("h2", title, css="section"))
    show(tag("p", listing_words.TOTAL.format(n=numbers.integer(len(rows))), css="under"))
    if any(slide.chart is not None and slide.chart.listing is listing for slide in briefing.slides):
        show(tag("p", listing_words.IN_PART, css="under"))
    show(_table(own, rows[:RECORDS_SHOWN]))
    if len(rows) > RECORDS_SHOWN:
        show(tag("p", notes.LIST_SHOWN.format(shown=RECORDS_SHOWN, total=numbers.integer(len(rows))), css="under"))
    file = listing_words.FILE.format(name=listing.value, day=briefing.material.scope.as_of)
    offer_downloads(file, own.grid.columns, lambda: rows, listing.value)


def _table(own: Listed, rows: Sequence[Sequence[str]]) -> Markup:
    pairs = zip(own.grid.columns, own.grid.are_numbers, strict=True)
    return table([Column(title, is_number) for title, is_number in pairs], [[*map(text_cell, row)] for row in rows])


def _reading(view: View, metric: Metric, ward: str) -> Reading:
    """Where the records come from: what the opened pin kept, else the figures as they stand."""
    pin, within = view.pin, ((Dimension.WARD, ward),) if ward else ()

    def read(state: RecordState | None, *, is_whole: bool) -> RecordList:
        if pin is not None:
            return kept_records(pin, metric.id, state, None if is_whole else RECORDS_SHOWN, ward=ward)
        question = questions.every_record if is_whole else questions.first_records
        return view.ask(question, metric.id, state, within)

    return read
