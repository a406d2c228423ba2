"""The codes of a query's rows in Vietnamese: a switch over the table, and what it does to page and files."""

import streamlit as st

from analytics.dictionary import DataDictionary
from analytics.exploring.codes import labels_of
from analytics.metric import Dimension
from data.explorer.answer import Answer
from data.explorer.labelled import Labels, applicable
from ui import questions as shared
from ui.view import View
from wording import explorer as words


def chosen_labels(view: View, dictionary: DataDictionary, answer: Answer) -> tuple[Labels, ...]:
    """The labels of each column when they are wanted, else none; the switch is there when any column has codes."""
    known = applicable(answer, _labels(view, dictionary, answer))
    return known if any(known) and st.toggle(words.LABELS, key="sql-labels") else ()


def _labels(view: View, dictionary: DataDictionary, answer: Answer) -> tuple[Labels, ...]:
    wards = {ward.ward: ward.name for ward in view.area.wards}
    dimensions = {**view.ask(shared.code_labels).dimensions, Dimension.WARD: wards}
    return labels_of([(column.name, column.type) for column in answer.columns], dictionary, dimensions)
