"""Trình chiếu: the whole deck is drawn into the page once and stepped there, without an answer of the server."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

import streamlit as st

from analytics.registry import REGISTRY
from briefing.opened import Briefing
from briefing.slide import Layout, Slide
from charts.spec import ChartSpec
from charts.theme import Palette
from ui.chart import palette
from ui.drill import LIST
from ui.links import IN_APP
from ui.markup import Markup, tag
from ui.meeting.slide_fit import fitted
from ui.meeting.slide_view import Standing, slide_markup
from wording import listings as listing_words
from wording import notes
from wording import present as words

NUMBER, ROLE, SPEAKER = "trang", "vai", "nguoi-noi"
_STATIC = Path(__file__).parents[2] / "static"
_LOOK = (_STATIC / "present.css").read_text(encoding="utf-8")
_look = st.components.v2.component("an_cu_slide_look", css=_LOOK, isolate_styles=False)
_deck = st.components.v2.component(
    "an_cu_deck",
    html='<div class="an-cu-deck"></div>',
    css=_LOOK,
    js=(_STATIC / "present.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def show_look() -> None:
    """Puts the look of slides on a page that shows one without the deck."""
    _look(key="slide-look")


def show_deck(briefing: Briefing) -> None:
    """The slides of a briefing for the hall, or for the speaker's own window where the address says so."""
    colours = palette()
    is_speaker = st.query_params.get(ROLE) == SPEAKER
    drawn = speaker_deck(briefing, colours) if is_speaker else hall_deck(briefing, colours)
    name = f"{briefing.material.snapshot} {briefing.imprint}"
    _deck(data={"html": drawn.html, "name": name, "lists": lists_of_wards(briefing)}, key="deck")


def lists_of_wards(briefing: Briefing) -> Mapping[str, str]:
    """By slide number, what is listed for the ward or the unit that is clicked on the slide's chart."""
    wards = {ward.ward for ward in briefing.area.wards}
    opened = ((number, _list_of_mark(slide.chart, wards)) for number, slide in enumerate(briefing.slides, 1))
    return {str(number): name for number, name in opened if name}


def _list_of_mark(chart: ChartSpec | None, wards: Collection[str]) -> str:
    """What a click on a mark of a chart lists; "" where marks are no wards and no units."""
    if chart is None:
        return ""
    if chart.listing is not None:
        return chart.listing.value
    metric = chart.metrics[0] if chart.metrics else ""
    return metric if metric in REGISTRY and {point.key for point in chart.points} <= set(wards) else ""


def hall_deck(briefing: Briefing, colours: Palette) -> Markup:
    """Every slide, one of them seen at a time, with the buttons that a mouse needs."""
    slides = briefing.slides
    return tag(
        "div",
        tag("div", *_drawn(briefing, slides, colours, has_lists=True), css="stage"),
        tag(
            "div",
            _button("previous", "‹", label=words.PREVIOUS),
            tag("span", css="position"),
            _button("next", "›", label=words.NEXT),
            _button("full", f"{words.FULL_SCREEN} (F)", css="first"),
            _button("speaker", words.SPEAKER),
            css="tools",
        ),
        tag("p", words.KEYS, css="keys"),
        css="deck hall",
        data_total=str(len(slides)),
    )


def speaker_deck(briefing: Briefing, colours: Palette) -> Markup:
    """The slide that is shown and the one that follows, the notes, the hour and how long the talk has taken."""
    slides = briefing.slides
    return tag(
        "div",
        _bar(),
        tag("span", words.NOW, " ", tag("span", words.IS_BLACK, css="dark"), css="now-name"),
        tag("span", words.COMING, css="next-name"),
        tag("span", words.LAST, css="ending"),
        tag("div", *_drawn(briefing, slides, colours, has_lists=False), css="stage"),
        tag("div", tag("h3", words.NOTES), *map(_notes, slides, range(1, len(slides) + 1)), css="said"),
        css="deck speaker",
        data_total=str(len(slides)),
    )


def _drawn(briefing: Briefing, slides: tuple[Slide, ...], colours: Palette, *, has_lists: bool) -> Iterable[Markup]:
    authority = briefing.area.authority["committee_lines"]
    for number, slide in enumerate(slides, 1):
        first = authority if slide.layout is Layout.TITLE else ""
        standing = Standing(number, len(slides), briefing.imprint, first)
        yield slide_markup(slide, standing, colours, _lists(slide, number) if has_lists else ())


def _lists(slide: Slide, number: int) -> Iterable[Markup]:
    """The way to the lists behind the slide's figures: one link, or a menu of several."""
    labels = {metric: REGISTRY[metric].label for metric in slide.metrics if metric in REGISTRY}
    labels |= {listing.value: listing_words.TITLES[listing] for listing in slide.listings}
    links = [
        tag(
            "a",
            label if len(labels) > 1 else notes.SEE_LIST,
            css=IN_APP if len(labels) > 1 else f"{IN_APP} lists",
            href=f"?{NUMBER}={number}&{LIST}={name}",
            target="_self",
            data_metric=name,
        )
        for name, label in labels.items()
    ]
    if len(links) > 1:
        return [tag("details", tag("summary", notes.SEE_LIST), tag("div", *links), css="lists")]
    return links


def _bar() -> Markup:
    return tag(
        "div",
        tag("span", tag("b", css="position")),
        tag("span", tag("small", words.ELAPSED), tag("b", css="elapsed")),
        tag("span", tag("small", words.CLOCK), tag("b", css="clock")),
        tag(
            "span",
            _button("previous", "‹", label=words.PREVIOUS),
            _button("next", "›", label=words.NEXT, css="first"),
            _button("black", f"{words.BLACK} (B)"),
            _button("reset", words.RESET),
            css="buttons",
        ),
        css="bar",
    )


def _notes(slide: Slide, number: int) -> Markup:
    """What the speaker may say: the notes, and what the slide had no room for."""
    unsaid = fitted(slide).unsaid if slide.layout is Layout.CONTENT else ()
    said = [tag("p", slide.notes)] if slide.notes else []
    if unsaid:
        said += [tag("p", tag("b", words.UNSAID)), *(tag("p", each) for each in unsaid)]
    return tag("div", *(said or [tag("p", words.NO_NOTES)]), css="notes", data_number=str(number))


def _button(act: str, text: str, *, label: str = "", css: str = "") -> Markup:
    named = {"aria_label": label, "title": label} if label else {}
    return tag("button", text, css=css, type="button", data_act=act, **named)
