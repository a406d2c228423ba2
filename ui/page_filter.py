"""What a page is filtered to besides the scope: one group of a dimension, named in the address, shown as a chip."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import streamlit as st

from analytics.metric import Dimension, Metric
from ui import questions
from ui.markup import literal
from ui.questions import Groups
from ui.view import View
from wording import frame as words

KEYS: Mapping[Dimension, str] = {
    Dimension.EQUIPMENT_GROUP: "nhom-phuong-tien",
    Dimension.EQUIPMENT_TYPE: "loai-phuong-tien",
    Dimension.FUNDING: "nguon-von",
    Dimension.TEAM_KIND: "loai-doi",
    Dimension.OUTREACH_FORM: "hinh-thuc",
    Dimension.KIND: "loai-nha",
    Dimension.TASK: "nhiem-vu",
    Dimension.UNIT: "don-vi-thuc-hien",
    Dimension.VIOLATION_GROUP: "nhom-vi-pham",
    Dimension.VIOLATION_TYPE: "loai-vi-pham",
}


def page_filter(view: View, offered: Sequence[Dimension]) -> Groups:
    """The groups that the address names of the dimensions a page offers, each drawn as a chip that takes it away.

    A group that the snapshot does not know is left out.
    """
    chosen = tuple(
        (dimension, key)
        for dimension in offered
        if (key := st.query_params.get(KEYS[dimension], "")) in view.ask(questions.labels, dimension)
    )
    if chosen:
        with st.container(horizontal=True, gap="small", key="page-chips"):
            for dimension, key in chosen:
                label = words.REMOVE_GROUP.format(name=literal(view.ask(questions.labels, dimension)[key]))
                st.button(label, key=f"chip-{KEYS[dimension]}", on_click=partial(set_group, dimension, None))
    return chosen


def set_group(dimension: Dimension, key: str | None) -> None:
    """Filters the page to a group, or no longer. Only from a widget's callback."""
    if key:
        st.query_params[KEYS[dimension]] = key
    else:
        st.query_params.pop(KEYS[dimension], None)


def filter_by(dimension: Dimension) -> Callable[[tuple[str, ...]], None]:
    """What `ui.chart.draw` calls with the marks clicked: filters to the first of them, or no longer."""
    return lambda keys: set_group(dimension, keys[0] if keys else None)


def those_of(chosen: Groups, metric: Metric) -> Groups:
    """The part of a filter that can restrict a metric: what its records have."""
    return tuple(group for group in chosen if group[0] in metric.grain.dimensions)


def chosen_keys(chosen: Groups, dimension: Dimension) -> tuple[str, ...]:
    """The group of a dimension that is chosen: what a chart marks as selected."""
    return tuple(key for each, key in chosen if each is dimension)
