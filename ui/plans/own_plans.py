"""Own plans of the units: number and day against the deadline, and who has not issued one yet."""

import streamlit as st

from analytics.metric import Dimension
from analytics.own_plans import OwnPlanList, OwnPlanOfUnit
from ui.address import here, link
from ui.downloads import offer_downloads
from ui.markup import Markup, show, tag
from ui.page_filter import KEYS, chosen_keys
from ui.plans.opened import OpenPlan
from ui.plans.plan_note import show_plan_note
from ui.questions import Groups
from ui.table import figures
from wording import numbers
from wording import plans as words
from wording.plan_tasks import source as source_of

_UNIT, _METRIC = KEYS[Dimension.UNIT], "plans_issued"


def show_own_plans(page: OpenPlan) -> None:
    """Every unit that owes a plan, in official order; the missing ones alone on demand."""
    own = page.own
    if own is None:
        return
    title = tag("h3", words.own_plans_title(own), css="section")
    show(title, tag("p", words.OWN_PLANS_UNDER.format(day=numbers.date(own.due_before)), css="under"))
    is_missing_only = st.toggle(words.NOT_ISSUED_ONLY, key="chua-ban-hanh", bind="query-params")
    units = own_plans_shown(own, page.chosen, is_missing_only=is_missing_only)
    if units:
        show(own_plan_table(units))
        name = page.file(words.OWN_PLANS_FILE)
        offer_downloads(
            name, words.OWN_PLAN_SHEET, lambda: [_sheet_row(unit, own) for unit in units], f"own-{own.plan}"
        )
    else:
        show(tag("p", words.ALL_ISSUED if is_missing_only else words.NO_UNIT, css="under"))
    show_plan_note(page, _METRIC)


def own_plans_shown(own: OwnPlanList, chosen: Groups, *, is_missing_only: bool) -> tuple[OwnPlanOfUnit, ...]:
    """The units of the page's filter; with `is_missing_only` those that owe a plan and have issued none."""
    wanted = chosen_keys(chosen, Dimension.UNIT)
    return tuple(
        unit
        for unit in own.units
        if (not wanted or unit.unit in wanted) and not (is_missing_only and (unit.issued_on or not unit.is_owed))
    )


def own_plan_table(units: tuple[OwnPlanOfUnit, ...]) -> Markup:
    """Two columns, which a narrow list has room for: the unit with its state, number and day with the source."""
    head = tag("tr", *(tag("th", title) for title in words.OWN_PLAN_COLUMNS))
    body = tag("tbody", *(_row(unit) for unit in units))
    return tag("div", tag("table", tag("thead", head), body, css=figures(len(words.OWN_PLAN_COLUMNS))), css="scroll")


def _row(unit: OwnPlanOfUnit) -> Markup:
    sign = tag("span", words.own_plan_state(unit), css=f"light {unit.state.light.value}")
    name = link(here({_UNIT: [unit.unit]}), unit.short_name, hint=unit.unit_name)
    source = source_of(unit.file, unit.sheet, unit.sheet_row)
    told = [tag("div", source, css="under")] if unit.issued_on else []
    return tag("tr", tag("td", name, tag("div", sign)), tag("td", words.own_plan_issued(unit), *told))


def _sheet_row(unit: OwnPlanOfUnit, own: OwnPlanList) -> tuple[object, ...]:
    return words.own_plan_row(unit, own.due_before)
