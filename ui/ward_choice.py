"""Which ward a page is about: its choice, its facts, its place within the whole area, the button that prints it."""

import streamlit as st

from charts.ward_inset import ward_inset
from charts.ward_shapes import ward_shapes
from data.area import Ward
from ui.markup import Markup, show, tag
from ui.meeting.ward_pages import show_ward_page_button
from ui.print_page import show_print_button
from ui.view import View
from wording import numbers
from wording import ward_profile as words


def choose_ward(view: View) -> Ward:
    """The ward chosen on the page; at first the one that is being filtered by."""
    wards = {ward.ward: ward for ward in view.area.wards_on(view.scope.as_of)}
    keys = list(wards)
    first = keys.index(view.scope.wards[0]) if view.scope.wards and view.scope.wards[0] in wards else 0
    with st.container(key="ward-head", horizontal=True, vertical_alignment="bottom"):
        chosen = wards[
            st.selectbox(
                words.CHOOSE,
                keys,
                first,
                format_func=lambda key: wards[key].name,
                key="ho-so",
                bind="query-params",
                width=280,
            )
        ]
        show_ward_page_button(view, chosen)
        show_print_button(words.PRINT, "ward")
    show(_sheet_head(view, chosen))
    return chosen


def _sheet_head(view: View, ward: Ward) -> Markup:
    """The ward's name with its facts beside the picture of where it lies."""
    said = words.INSET.format(ward=ward.name, unit=view.area.full_name)
    picture = tag("img", src=ward_inset(ward_shapes(view.area, view.scope.as_of), ward.ward), alt=said, title=said)
    facts = [tag("h2", ward.full_name, css="ward-name"), *(tag("p", fact, css="under") for fact in _facts(ward))]
    return tag("div", picture, tag("div", *facts), css="ward-sheet")


def _facts(ward: Ward) -> list[str]:
    return [
        *([words.POPULATION.format(n=numbers.integer(ward.population))] if ward.population else []),
        *([words.AREA.format(n=numbers.decimal(ward.area_km2, 2))] if ward.area_km2 else []),
    ]
