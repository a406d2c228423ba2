"""“Thêm vào bài trình bày” under every chart: the chart as it is shown becomes a slide of the opened briefing."""

from dataclasses import dataclass

import streamlit as st

from briefing.charted import Taken, charted
from briefing.composing import has_chart
from briefing.opened import DRAFT
from charts.spec import ChartSpec
from data.ledger.errors import StoreLocked
from ui import questions
from ui.address import link
from ui.head import scope_line
from ui.links import compose_address
from ui.markup import show, tag
from ui.meeting.composing import OutlineDesk
from ui.page_filter import KEYS
from ui.view import View
from wording import compose as words
from wording.errors import sentence

_PAGE, _SAID = "charts-for-slides", "said-of-chart"


@dataclass(frozen=True, slots=True)
class _Page:
    """The page whose charts are offered."""

    view: View
    title: str


@dataclass(frozen=True, slots=True)
class _Said:
    """What became of the chart whose button was pressed last."""

    chart: str
    text: str
    css: str


def offer_charts(view: View, title: str) -> None:
    """Lets the charts of a page be added to the bài trình bày; `title` is the page's."""
    st.session_state[_PAGE] = _Page(view, title)


def offer_no_charts() -> None:
    """Leaves the charts of a page as they are: those of the hội nghị are slides already."""
    st.session_state.pop(_PAGE, None)


def offer_chart(spec: ChartSpec, key: str) -> None:
    """The button of a chart, and what became of it when it was pressed; nothing where no page offers its charts."""
    page: _Page | None = st.session_state.get(_PAGE)
    if page is None:
        return
    said: _Said | None = st.session_state.get(_SAID)
    with st.container(horizontal=True, vertical_alignment="center", key=f"to-slides-{key}"):
        st.button(
            words.ADD, key=f"add-{key}", icon=":material/add:", type="tertiary", on_click=_add, args=(page, spec, key)
        )
        if said is not None and said.chart == key:
            del st.session_state[_SAID]
            way = link(compose_address(), words.TO_COMPOSE)
            show(tag("div", said.text, " ", way, css=f"notice {said.css}"))


def _add(page: _Page, spec: ChartSpec, key: str) -> None:
    """Keeps the chart in the outline, unless it is there. From the button's callback."""
    view = page.view
    name = view.pin.name if view.pin else DRAFT
    desk = OutlineDesk(view.folder, name)
    slide = charted(spec, Taken(page.title, _limits(view), view.scope, view.store.id))
    briefing = words.PINNED_BRIEFING.format(name=name) if name else words.DRAFT_BRIEFING
    said = _Said(key, words.ADD_KNOWN.format(briefing=briefing), "at_risk")
    if not has_chart(desk.work().outline, slide.id):
        try:
            desk.add(slide, view.store.id)
            said = _Said(key, words.ADD_DONE.format(briefing=briefing), "met")
        except StoreLocked as error:
            said = _Said(key, sentence(error), "late")
    st.session_state[_SAID] = said


def _limits(view: View) -> tuple[str, ...]:
    """What the page's charts are restricted to: wards and groups of the scope, and the page's own filter."""
    filtered = [
        label
        for dimension, key in KEYS.items()
        if (label := view.ask(questions.labels, dimension).get(st.query_params.get(key, "")))
    ]
    is_whole = not view.scope.wards and not view.scope.groups
    return (
        *([] if is_whole else [words.OF_SCOPE.format(scope=scope_line(view))]),
        *([words.FILTERED.format(what=", ".join(filtered))] if filtered else []),
    )
