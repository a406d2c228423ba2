"""A building's violations: a timeline, and each with its days."""

from collections.abc import Sequence

import streamlit as st

from analytics.building_records import FoundViolation
from charts.building_violations import building_violations
from ui.chart import draw
from ui.markup import show, tag
from ui.table import Cell, Column, table
from ui.view import View
from wording import building_violations as words
from wording import numbers


def show_building_violations(view: View, violations: Sequence[FoundViolation]) -> None:
    """From the day found to the re-inspection, those still open and overdue first."""
    if not violations:
        show(tag("p", words.NONE, css="under"))
        return
    draw(building_violations(violations, view.scope.as_of), "building-violations")
    with st.expander(words.DETAILS.format(n=len(violations))):
        show(table([Column(title) for title in words.COLUMNS], [_row(each) for each in violations]))


def _row(violation: FoundViolation) -> tuple[Cell | str, ...]:
    sign, meaning = words.state(violation)
    return (
        violation.violation,
        Cell(violation.name, css="clip", under=words.marks(violation)),
        numbers.date(violation.found_on),
        Cell(numbers.date(violation.deadline_on), under=words.extended(violation)),
        numbers.date(violation.declared_on),
        numbers.date(violation.verified_on),
        Cell(words.sanction(violation), under=words.fine(violation)),
        Cell(str(sign), css=f"light {meaning}"),
    )
