"""The 3×3 matrix, beside what it does not say and what it does not cover."""

import streamlit as st

from analytics.risk_summary import UNGRADED, Place, is_graded, low_on_thin_data
from charts.triage import cell_key, matrix_chart
from ui.chart import draw
from ui.lists import findings
from ui.markup import show, tag
from ui.risk import questions
from ui.risk.cell_filter import select_cell
from ui.view import View
from wording import risk_page as words


def show_matrix(view: View, chosen: Place | None) -> None:
    """The matrix; a click on a cell filters the list, a second one takes the filter away."""
    spec = matrix_chart(view.ask(questions.triage), view.ask(questions.thresholds), view.scope.as_of, chosen)
    draw(spec, "triage", select_cell)


def show_limits(view: View) -> None:
    """What the matrix does not say, then which buildings it could not place."""
    rows = view.ask(questions.every_building)
    ungraded = sum(not is_graded(row) for row in rows)
    show(tag("h3", words.LIMITS, css="section"), findings([(None, line) for line in words.LIMITS_LINES]))
    lines = words.coverage_lines(len(rows), ungraded, low_on_thin_data(rows))
    show(tag("h3", words.COVERAGE, css="section"), findings([(None, line) for line in lines]))
    if ungraded:
        label = words.UNGRADED_BUTTON.format(n=ungraded)
        st.button(label, key="ungraded", on_click=select_cell, args=((cell_key(UNGRADED),),), type="tertiary")
