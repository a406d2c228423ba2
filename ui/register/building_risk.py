"""Why a building stands where it does: the levels with their cut points, then each of the four numbers by its terms."""

from collections.abc import Mapping, Sequence

import streamlit as st

from analytics.building_profile import BuildingProfile, Standing
from analytics.metric import Dimension
from analytics.risk_explained import Explanation, ParameterTerm, RuleItemTerm
from ui import questions as shared
from ui.markup import show, tag
from ui.register import building_questions as questions
from ui.table import Cell, Column, table
from ui.view import View
from wording import building_risk as words
from wording import numbers
from wording.risk import REFERENCE_NOTE


def explanation(view: View, profile: BuildingProfile) -> Explanation | None:
    """The terms of a building's four numbers; None where it is not in the register on the day."""
    if profile.standing is not Standing.REGISTERED or profile.ward_on_day is None:
        return None
    return view.ask(questions.explained, profile.ward_on_day, profile.identity.building)


def show_building_risk(view: View, explained: Explanation) -> None:
    """One table of the levels; the terms of compliance and of the index are unfolded on demand."""
    building = explained.building
    fixed_on = numbers.date(explained.cut_points[0].valid_from if explained.cut_points else None)
    columns = [Column(title) for title in words.LEVEL_COLUMNS]
    show(
        tag("h2", words.TITLE, css="section"),
        tag("p", words.UNDER.format(day=fixed_on), css="under"),
        table(columns, words.levels(building, explained.cut_points)),
    )
    with st.expander(words.items_title(building, explained.items)):
        _show_items(explained.items)
    with st.expander(words.index_title(building)):
        _show_index(view, explained.parameters)
    with st.expander(words.people(building)):
        show(tag("p", words.flashovers(building), css="under"))


def _show_items(items: Sequence[RuleItemTerm]) -> None:
    rows = [_item(item) for item in items]
    show(table([Column(title) for title in words.ITEM_COLUMNS], rows), tag("p", words.ITEMS_NOTE, css="under"))


def _item(item: RuleItemTerm) -> tuple[Cell | str, ...]:
    sign, meaning = words.judged(item)
    return (
        Cell(item.item_name, under="" if item.is_rule_verified else words.UNVERIFIED),
        numbers.integer(item.installed),
        numbers.integer(item.working),
        Cell(str(sign), css=f"light {meaning}"),
    )


def _show_index(view: View, parameters: Sequence[ParameterTerm]) -> None:
    types = {**view.ask(shared.labels, Dimension.EQUIPMENT_TYPE), **view.ask(shared.labels, Dimension.VIOLATION_TYPE)}
    vocabulary = view.ask(shared.code_labels).vocabulary
    rows = [_parameter(parameter, types, vocabulary) for parameter in parameters]
    show(table([Column(title) for title in words.INDEX_COLUMNS], rows), tag("p", REFERENCE_NOTE, css="under"))


def _parameter(
    parameter: ParameterTerm, types: Mapping[str, str], vocabulary: Mapping[str, Mapping[str, str]]
) -> tuple[str, ...]:
    return (
        parameter.name,
        numbers.percent(parameter.weight, 2),
        numbers.decimal(parameter.grade),
        words.from_fields(parameter, types, vocabulary),
    )
