"""How the page on violations is looked at: by group or by type, days from the finding or from the deadline."""

from dataclasses import dataclass

import streamlit as st

from analytics.metric import Dimension
from analytics.violation_ageing import Since
from ui.page_filter import page_filter
from ui.questions import Groups
from ui.view import View
from wording import violations as words

OFFERED = (Dimension.VIOLATION_GROUP, Dimension.VIOLATION_TYPE)
_DIMENSIONS = {words.BY_GROUP: Dimension.VIOLATION_GROUP, words.BY_TYPE: Dimension.VIOLATION_TYPE}
_SINCES = {label: since for since, label in words.SINCES.items()}


@dataclass(frozen=True, slots=True)
class Asked:
    """The page's filter, and the dimension that its pictures are drawn by."""

    chosen: Groups
    by: Dimension

    @property
    def around(self) -> Groups:
        """What a picture by `by` is restricted to: types stand inside their group, groups beside each other."""
        if self.by is Dimension.VIOLATION_GROUP:
            return ()
        return tuple(group for group in self.chosen if group[0] is Dimension.VIOLATION_GROUP)

    @property
    def selected(self) -> tuple[str, ...]:
        """The marks of such a picture that are filtered by."""
        return tuple(key for dimension, key in self.chosen if dimension is self.by)


def ask(view: View) -> Asked:
    """The chips of the filter, and the switch between groups and types."""
    chosen = page_filter(view, OFFERED)
    by = _switch(words.BY, tuple(_DIMENSIONS), "theo")
    return Asked(chosen, _DIMENSIONS[by])


def ask_since() -> Since:
    """The switch between days since the finding and days past the deadline."""
    return _SINCES[_switch(words.SINCE, tuple(_SINCES), "so-ngay")]


def _switch(label: str, options: tuple[str, ...], key: str) -> str:
    chosen: str = st.segmented_control(
        label,
        options,
        default=options[0],
        key=key,
        required=True,
        label_visibility="collapsed",
        bind="query-params",
    )
    return chosen
