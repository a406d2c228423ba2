"""Which ward a page is about."""

import streamlit as st

from data.area import Ward
from ui.markup import show, tag
from ui.view import View
from wording import numbers
from wording import ward_profile as words


def choose_ward(view: View) -> Ward:
    """The ward chosen on the page; at first the one that is being filtered by. Its facts stand beside."""
    wards = {ward.ward: ward for ward in view.area.wards_on(view.scope.as_of)}
    keys = list(wards)
    first = keys.index(view.scope.wards[0]) if view.scope.wards and view.scope.wards[0] in wards else 0
    left, right = st.columns([0.3, 0.7], vertical_alignment="bottom")
    chosen = wards[
        left.selectbox(
            words.CHOOSE, keys, first, format_func=lambda key: wards[key].name, key="ho-so", bind="query-params"
        )
    ]
    with right:
        show(tag("p", " · ".join(_facts(chosen)), css="under"))
    return chosen


def _facts(ward: Ward) -> list[str]:
    return [
        ward.full_name,
        *([words.POPULATION.format(n=numbers.integer(ward.population))] if ward.population else []),
        *([words.AREA.format(n=numbers.decimal(ward.area_km2, 2))] if ward.area_km2 else []),
    ]
