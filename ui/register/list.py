"""The list of buildings: how many there are in words, one page of them, the files to take away."""

from collections.abc import Mapping, Sequence

import streamlit as st

from analytics.metric import Dimension
from analytics.register import Equipped, RegisteredBuilding
from analytics.register_order import Page
from data.vocabulary import ManagementGroup
from ui import questions as shared
from ui.downloads import offer_downloads
from ui.links import building_address
from ui.markup import show, tag
from ui.register import questions
from ui.register.asking import KEYS, Asked, page_asked, turn_to
from ui.table import Cell, Column, table
from ui.view import View
from wording import numbers
from wording import register as words
from wording import register_sheet as sheet
from wording.labels import GROUPS

_CODE_LENGTH = 16
_COLUMNS = tuple(Column(title, title in words.NUMBER_COLUMNS) for title in words.COLUMNS)


def show_register(view: View, found: Sequence[RegisteredBuilding], asked: Asked) -> None:
    """The count, the page, the way to the other pages, the downloads of everything found."""
    every = view.ask(questions.register).buildings
    show(tag("h2", words.count(len(found), len(every), asked.is_narrowed), css="section"))
    if not found:
        show(tag("div", words.NOTHING_LIKE_IT if every else words.NO_BUILDINGS, css="notice"))
        return
    page = page_asked(found)
    kinds = view.ask(shared.labels, Dimension.KIND)
    show(table(_COLUMNS, [_row(building, kinds) for building in page.rows]))
    left, right = st.columns([0.6, 0.4], vertical_alignment="center")
    with left:
        _turn_pages(page)
    with right:
        name = sheet.FILE.format(day=f"{view.scope.as_of:%Y%m%d}")
        offer_downloads(
            name, sheet.COLUMNS, lambda: [sheet.sheet_row(building, kinds) for building in found], "register"
        )


def _turn_pages(page: Page) -> None:
    if page.pages == 1:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        _turn("page-previous", words.PREVIOUS, page.number - 1, page)
        _turn("page-next", words.NEXT, page.number + 1, page)
        show(tag("span", words.PAGE.format(page=page.number, pages=page.pages), css="whole"))


def _turn(key: str, label: str, number: int, page: Page) -> None:
    st.button(label, key=key, disabled=not 1 <= number <= page.pages, on_click=turn_to, args=(number,))


def _row(building: RegisteredBuilding, kinds: Mapping[str, str]) -> tuple[Cell | str, ...]:
    risk = building.risk
    return (
        _code(building),
        Cell(risk.name or numbers.MISSING, css="clip", under=words.address(building)),
        _kind(building, kinds),
        numbers.integer(risk.storeys),
        numbers.integer(building.apartments),
        numbers.integer(risk.residents),
        _equipped(building),
        _violations(building),
        _triage(building),
    )


def _code(building: RegisteredBuilding) -> Cell:
    risk = building.risk
    return Cell(
        f"{risk.building}{words.STALE_MARK if building.is_stale else ''}",
        css="whole" if len(risk.building) <= _CODE_LENGTH else "clip",
        href=building_address(risk.reported_ward, risk.building, KEYS),
        under=risk.ward_name or words.UNKNOWN_WARD,
    )


def _kind(building: RegisteredBuilding, kinds: Mapping[str, str]) -> Cell:
    group, kind = building.risk.management_group or "", building.risk.kind or ""
    # An old block is of one kind: its group says it.
    told = "" if group == ManagementGroup.OLD else kinds.get(kind, "")
    return Cell(GROUPS.get(group, numbers.MISSING), css="broad", under=told)


def _equipped(building: RegisteredBuilding) -> Cell:
    if building.equipped is Equipped.NO_NEED:
        return Cell(numbers.MISSING, under=words.NO_NEED)
    share = building.met_lines / building.needed_lines
    under = words.BLANK_LINES.format(n=building.blank_lines) if building.blank_lines else ""
    return Cell(f"{building.met_lines}/{building.needed_lines}", share=share, under=under)


def _violations(building: RegisteredBuilding) -> Cell:
    risk = building.risk
    overdue = words.OVERDUE.format(n=risk.overdue_violations) if risk.overdue_violations else ""
    return Cell(numbers.integer(risk.open_violations), under=overdue)


def _triage(building: RegisteredBuilding) -> Cell:
    if building.risk.is_priority:
        return Cell(words.PRIORITY, css="light late", under=words.reasons(building))
    return Cell(words.levels(building), css="wide", under=words.reasons(building))
