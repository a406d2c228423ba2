"""How buildings are graded: the data behind each criterion, the cut points, and what other ones would change."""

import streamlit as st

from analytics.risk_summary import coverage
from ui.lists import findings
from ui.markup import show, tag
from ui.risk import questions
from ui.table import Column, table
from ui.view import View
from wording import numbers
from wording import risk_page as words

_COVERAGE = tuple(Column(title, is_number=place > 0) for place, title in enumerate(words.COVERAGE_COLUMNS))
_CUTS = (Column(words.CUT_AXIS), Column(words.CUT_MIDDLE), Column(words.CUT_HIGH), Column(words.CUT_SINCE))


def show_method(view: View) -> None:
    """Beside each other: how complete each criterion is, and how the list would change; then the note."""
    rows = view.ask(questions.every_building)
    left, right = st.columns(2, gap="large")
    with left:
        lines = [words.coverage_row(each) for each in coverage(rows)]
        show(tag("h3", words.COVERAGE_BY_AXIS, css="section"), table(_COVERAGE, lines))
    with right:
        stands_at = sum(row.is_priority for row in rows)
        said = [(None, words.shift_sentence(shift, stands_at)) for shift in view.ask(questions.what_if)]
        show(tag("h3", words.SENSITIVITY, css="section"), tag("p", words.SENSITIVITY_SCOPE, css="under"))
        show(findings(said))
    with st.expander(words.METHOD):
        show(tag("p", words.METHOD_TEXT), table(_CUTS, words.cut_rows(view.ask(questions.thresholds))))
        snapshot = words.SNAPSHOT.format(id=view.store.id[:12], day=numbers.date(view.scope.as_of))
        show(tag("p", snapshot, css="under"))
