"""So sánh các phường: wards beside each other by the metrics chosen, as table, heat map, groups or pairs."""

from collections.abc import Callable, Mapping

import streamlit as st

from ui.comparison.choice import ask_choice
from ui.comparison.compared import Compared, compare
from ui.comparison.groups import show_groups
from ui.comparison.heat_map import show_heat_map
from ui.comparison.notes import show_notes
from ui.comparison.pair import show_pair
from ui.comparison.standing import show_standing
from ui.comparison.ward_table import show_ward_table
from ui.drill import show_open_list
from ui.empty import is_empty, show_empty, show_without_buildings
from ui.markup import show, tag
from ui.stale import show_stale
from ui.view import View
from ui.ward_links import show_profile_links
from wording import comparison as words

_VIEWS: Mapping[str, Callable[[View, Compared], None]] = {
    words.AS_TABLE: show_ward_table,
    words.AS_HEAT_MAP: show_heat_map,
    words.AS_GROUPS: show_groups,
    words.AS_SCATTER: show_pair,
}


def render(view: View) -> None:
    """What can be said of all, the controls, one of the four views, then the list behind the figure that is opened."""
    if is_empty(view):
        show_empty(view)
        return
    if show_without_buildings(view):
        return
    said = st.container()
    choice = ask_choice()
    if not choice.metrics:
        show(tag("p", words.NO_METRIC, css="under"))
        return
    compared = compare(view, choice)
    with said:
        show_standing(compared)
        show_profile_links(view)
    _VIEWS[choice.seen_as](view, compared)
    show_stale(view)
    show_open_list(view)
    show_notes(view, compared)
