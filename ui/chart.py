"""A chart on a page: its finding as a heading, the figure, the legend in words; a click gives the keys clicked."""

import time
from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from charts.layout import CONFIG
from charts.parts import fill_colour
from charts.plotly import figure
from charts.spec import ChartKind, ChartSpec, Part, Scale
from charts.theme import DARK, LIGHT, Meaning, Palette
from ui.markup import Markup, show, tag
from ui.meeting.add_slide import offer_chart
from wording import charts as words

# What a click does, where one does something.
_HINTS = {
    ChartKind.WARD_MAP: words.CLICK_A_WARD,
    ChartKind.TILE_MAP: words.CLICK_A_WARD,
    ChartKind.BARS: words.CLICK_A_BAR,
    ChartKind.STACKED: words.CLICK_A_BAR,
    ChartKind.COLUMNS: words.CLICK_A_PERIOD,
    ChartKind.GANTT: words.CLICK_A_BAR,
    ChartKind.HEAT_MAP: words.CLICK_A_CELL,
    ChartKind.MATRIX: words.CLICK_A_CELL,
    ChartKind.SCATTER: words.CLICK_A_POINT,
    ChartKind.LINES: words.CLICK_A_DAY,
}
HAS_SEEN_A_CHART = "has-seen-a-chart"
_TEXT_FIRST_S = 0.3


def palette() -> Palette:
    """The colours of the visitor's mode."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def draw(spec: ChartSpec, key: str, on_select: Callable[[tuple[str, ...]], None] | None = None, hint: str = "") -> None:
    """Heading, figure, legend, the way into the slides. `on_select` is called with the keys of the marks clicked.

    `hint` says what a click does where that is not what it does on every other page.
    """
    under = spec.subtitle if on_select is None else f"{spec.subtitle} {hint or _HINTS[spec.kind]}".strip()
    show(tag("h3", spec.title, css="section"), tag("p", under, css="under"))
    drawn = figure(spec, palette())
    _let_text_paint_first()
    if on_select is None:
        st.plotly_chart(drawn, theme=None, config=CONFIG, key=key, alt=spec.title)
    else:
        # The key changes with the selection: the chart never keeps a selection that the page has dropped.
        own_key = f"{key}-{'.'.join(spec.selected)}"
        st.plotly_chart(
            drawn,
            theme=None,
            config=CONFIG,
            key=own_key,
            alt=spec.title,
            selection_mode="points",
            on_select=lambda: on_select(clicked_keys(st.session_state[own_key], spec.selected)),
        )
    if spec.scale is not None:
        show(legend(spec, spec.scale, palette()))
    if spec.parts:
        show(parts_legend(spec, palette()))
    offer_chart(spec, key)


def _let_text_paint_first() -> None:
    """Waits before a visitor's first chart: else the browser takes in the chart library before it shows a word.

    The page is drawn whole no later for it (`bench/pages.py`).
    """
    if HAS_SEEN_A_CHART not in st.session_state:
        st.session_state[HAS_SEEN_A_CHART] = True
        time.sleep(_TEXT_FIRST_S)


def clicked_keys(event: Mapping[str, Any], selected: tuple[str, ...]) -> tuple[str, ...]:
    """The keys to filter by after a click: the marks clicked; a mark that was the filter is taken out of it."""
    points = event["selection"]["points"]
    clicked = tuple(dict.fromkeys(str(point.get("location") or point.get("customdata")) for point in points))
    return () if set(clicked) == set(selected) else clicked


def legend(spec: ChartSpec, scale: Scale, colours: Palette) -> Markup:
    """The steps of a map in words, then the two ways of having no figure, where they occur."""
    steps = [
        tag("span", tag("i", style=f"background:{colour}"), word)
        for colour, word in zip(colours.steps[scale.hue], scale.words, strict=True)
    ]
    meanings = {point.meaning for point in spec.points if point.value is None}
    if meanings - {Meaning.NOT_APPLICABLE}:
        steps.append(tag("span", tag("i", css="hatched"), words.NO_DATA))
    if Meaning.NOT_APPLICABLE in meanings:
        steps.append(tag("span", tag("i", css="outlined"), f"– {words.NOT_APPLICABLE}"))
    return tag("div", *steps, css="legend")


def parts_legend(spec: ChartSpec, colours: Palette) -> Markup:
    """What the colours of a stacked chart stand for, those that occur in it."""
    occurring = [
        part for place, part in enumerate(spec.parts) if any(stack.segments[place].value for stack in spec.stacks)
    ]
    return tag("div", *(tag("span", _swatch(part, colours), part.label) for part in occurring), css="legend")


def _swatch(part: Part, colours: Palette) -> Markup:
    if part.fill is Meaning.NO_DATA:
        return tag("i", css="hatched")
    return tag("i", style=f"background:{fill_colour(part, colours)}")
