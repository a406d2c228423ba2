"""The notes under a picture of several metrics, and the ways on to the wards' own pages."""

import streamlit as st

from ui.address import link, ward_profile
from ui.comparison.compared import Compared
from ui.markup import show, tag
from ui.note import note
from ui.view import View
from wording import comparison as words


def show_notes(view: View, compared: Compared) -> None:
    """The note of each metric, folded together."""
    with st.expander(words.NOTES):
        for metric in compared.choice.definitions:
            show(tag("h3", metric.label, css="section"), note(view, metric, compared.table.total(metric.id)))


def show_profile_links(view: View) -> None:
    """“Mở hồ sơ phường” for each ward that is filtered by."""
    names = [view.ward_names[ward] for ward in view.scope.wards if ward in view.ward_names]
    if names:
        links = [link(ward_profile(name), words.OPEN_PROFILE.format(ward=name)) for name in names]
        show(tag("p", *(piece for each in links for piece in (each, " ")), css="ways-on"))
