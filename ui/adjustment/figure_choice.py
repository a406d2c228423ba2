"""Which figure a call is about: ward, day, sheet, record and column, with what stands there now."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from data.intake.adjusted import figure_words
from data.intake.adjusting import ADJUSTABLE, adjustable_columns, record_title
from data.ledger import Ledger
from data.tables import TABLES
from data.templates.columns import Column
from ui.markup import show, tag
from ui.view import View
from wording import adjustment as words


@dataclass(frozen=True, slots=True)
class FigureChoice:
    """One figure of one record of a ward; `row` is the record as it stands."""

    ward: str
    as_of: dt.date
    table: str
    record: str
    column: Column
    row: Mapping[str, Any]

    @property
    def now(self) -> str:
        """What stands there now, as a person writes it."""
        return figure_words(self.table, self.column.field, self.row)

    @property
    def key(self) -> str:
        """What tells this figure's widgets from another's."""
        return f"{self.ward}-{self.table}-{self.record}-{self.column.field}-{self.now}"


def ask_figure(view: View) -> FigureChoice | None:
    """The figure chosen; None while its ward has reported nothing that could be changed."""
    ward, as_of, table = _ask_sheet(view)
    held = Ledger(view.folder).standing_records(ward, table, dt.date.max)
    if not held:
        show(tag("p", words.NO_RECORDS, css="under"))
        return None
    titles = {key: record_title(view.area, table, each.row) for key, each in held.items()}
    columns = {column.field: column for column in adjustable_columns(table)}
    left, middle, right = st.columns([0.46, 0.34, 0.2], vertical_alignment="bottom")
    record = left.selectbox(
        words.RECORD, sorted(titles), format_func=lambda key: titles.get(key, key), key=f"adjust-record-{ward}-{table}"
    )
    field = middle.selectbox(
        words.FIELD, list(columns), format_func=lambda name: _title(columns[name]), key=f"adjust-field-{table}"
    )
    chosen = FigureChoice(ward, as_of, table, record, columns[field], held[record].row)
    right.text_input(words.OLD, chosen.now or words.BLANK, disabled=True, key=f"adjust-old-{chosen.key}")
    return chosen


def _ask_sheet(view: View) -> tuple[str, dt.date, str]:
    names = {ward.ward: ward.name for ward in view.area.wards_on(view.scope.as_of) if ward.has_apartments}
    left, middle, right = st.columns([0.34, 0.3, 0.36], vertical_alignment="bottom")
    first = next((place for place, ward in enumerate(names) if ward in view.scope.wards), 0)
    ward = left.selectbox(words.WARD, list(names), first, format_func=lambda key: names[key], key="adjust-ward")
    as_of = middle.date_input(words.AS_OF, view.scope.as_of, key="adjust-as-of", format="DD/MM/YYYY")
    table = right.selectbox(words.TABLE, ADJUSTABLE, 1, format_func=lambda name: TABLES[name].sheet, key="adjust-table")
    return ward, as_of or view.scope.as_of, table


def _title(column: Column) -> str:
    return f"{column.group}: {column.title}" if column.group else column.title
