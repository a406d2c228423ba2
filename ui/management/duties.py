"""The duties of the high-rises: all four beside each other, the chosen one by ward."""

from collections.abc import Mapping

import streamlit as st

from analytics.management import Duty, ManagedBuilding
from analytics.registry import REGISTRY
from charts import measured
from charts.management import duties
from ui import questions as shared
from ui.chart import draw
from ui.note import show_note
from ui.scope_controls import select_wards
from ui.view import View
from wording import frame
from wording import management as words

DUTY = "muc"
_LISTS = ("BoardStatus", "FundStatus", "YesNo")
_BY_NAME = {name: duty for duty, name in words.DUTIES.items()}


def ask_duty() -> Duty | None:
    """The duty that the page is filtered to; None for all."""
    options = (words.EVERY_DUTY, *_BY_NAME)
    chosen = st.segmented_control(
        words.DUTY,
        options,
        default=words.EVERY_DUTY,
        key=DUTY,
        required=True,
        label_visibility="collapsed",
        bind="query-params",
    )
    return _BY_NAME.get(chosen)


def select_duty(keys: tuple[str, ...]) -> None:
    """Filters the page to the first of the duties, or to none. Only from a widget's callback."""
    st.session_state[DUTY] = words.DUTIES[Duty(keys[0])] if keys else words.EVERY_DUTY


def show_duties(view: View, buildings: tuple[ManagedBuilding, ...], duty: Duty | None) -> None:
    """Every duty as a row; a click chooses it."""
    draw(duties(buildings, state_words(view), view.scope.as_of, duty), "duties", select_duty)
    metric = REGISTRY[duty or Duty.BOARD]
    show_note(view, metric, view.ask(shared.pooled, (metric.id,)).total(metric.id))


def show_wards(view: View, duty: Duty | None) -> None:
    """The chosen duty by ward, the boards when none is chosen; a click filters by the ward."""
    metric = REGISTRY[duty or Duty.BOARD]
    table = view.ask(shared.by_ward, (metric.id,))
    everywhere = frame.EVERYWHERE.format(unit=view.area.unit_label)
    draw(measured.ward_bars(table, metric, everywhere, view.scope.wards), f"wards-{metric.id}", select_wards)
    show_note(view, metric, table.total(metric.id))


def state_words(view: View) -> Mapping[str, str]:
    """What the codes of the states are called."""
    vocabulary = view.ask(shared.code_labels).vocabulary
    return {code: label for name in _LISTS for code, label in vocabulary[name].items()}
