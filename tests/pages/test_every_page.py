"""What every page of the menu owes: words where there is nothing, and text that stays text, whatever a ward wrote."""

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from types import MappingProxyType
from typing import Any

import pytest
from google.protobuf.json_format import MessageToDict
from streamlit.testing.v1 import AppTest

from analytics.scope import Scope
from app import PAGES
from data.vocabulary import ManagementGroup
from tests.city import City
from tests.pages.conftest import DAY, fill, show, view_of
from tests.pages.hostile import WARD, hostile_city
from ui.view import View

MODULES = tuple(entry.render.__module__.removeprefix("pages.") for entry in PAGES)
BUILDING = MappingProxyType({"ma": "B1", "cua-phuong": WARD})
OPEN_LIST = MappingProxyType({"danh-sach": "violations_open"})
CASES: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "an empty store": ("empty", {}),
    "one ward only": ("one", {}),
    "all wards": ("full", {}),
    "a ward without apartment buildings": ("full", {"wards": ("pho-hue",)}),
    "a day to come": ("full", {"as_of": dt.date(2031, 5, 1)}),
    "a day before any report": ("full", {"as_of": dt.date(2015, 5, 1)}),
    "two groups": ("full", {"groups": (ManagementGroup.OLD, ManagementGroup.HIGH_RISE)}),
}


class Drawn(HTMLParser):
    """What a page's HTML consists of: elements, attributes, and the words between them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.fixture(scope="module")
def views(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, View]]:
    """An empty store, one ward's, all wards', and one whose every text is an attack."""
    cities = {name: City(tmp_path_factory.mktemp(name)) for name in ("empty", "one", "full", "hostile")}
    fill(cities["one"], WARD)
    hostile_city(cities["hostile"])
    for ward in cities["full"].area.wards_on(DAY):
        if ward.has_apartments:
            fill(cities["full"], ward.ward)
    opened = {name: view_of(city) for name, city in cities.items()}
    yield opened
    for view in opened.values():
        view.store.close()


def at(view: View, as_of: dt.date = DAY, **scope: Any) -> View:
    return View(view.store, Scope(as_of, **scope), view.user, view.area, view.folder)


def html_of(app: AppTest) -> list[str]:
    return [element.body for element in app.get("html")]


def told(app: AppTest) -> Iterator[tuple[str, str]]:
    """Every text that reaches the browser, with the name of the field it comes in, but HTML and charts."""
    for element in app:
        proto = getattr(element, "proto", None)
        if proto is not None and element.type not in ("html", "plotly_chart", "bidi_component"):
            yield from _texts(element.type, MessageToDict(proto))


def _texts(name: str, value: Any) -> Iterator[tuple[str, str]]:
    match value:
        case dict():
            for key, inner in value.items():
                yield from _texts(f"{name}.{key}", inner)
        case list():
            for inner in value:
                yield from _texts(name, inner)
        case str():
            yield name, value


@pytest.mark.parametrize("module", MODULES)
@pytest.mark.parametrize("case", CASES)
def test_a_page_says_what_is_so_and_leaves_no_box_empty(views, case, module):
    store, scope = CASES[case]
    app = show(module, at(views[store], **scope), BUILDING)
    assert not app.exception
    drawn = [Drawn(html) for html in html_of(app)]
    assert any(any(letter.isalpha() for letter in each.words) for each in drawn)
    assert [html for html in html_of(app) if "<tbody></tbody>" in html or "<ul></ul>" in html] == []
    assert [block.type for block in _blocks(app.main) if not block.children] == []
    assert "None" not in " ".join(each.words for each in drawn).split()
    assert "nan" not in " ".join(each.words for each in drawn).split()


def _blocks(block: Any) -> Iterator[Any]:
    """The containers that stand out: expanders, and those with a border."""
    for child in block.children.values():
        if hasattr(child, "children"):
            if child.type == "expander" or getattr(child.proto, "border", False):
                yield child
            yield from _blocks(child)


@pytest.mark.parametrize("module", MODULES)
def test_what_a_ward_wrote_is_shown_as_text_only(views, module):
    app = show(module, at(views["hostile"], wards=(WARD,)), BUILDING | OPEN_LIST)
    assert not app.exception
    drawn = [Drawn(html) for html in html_of(app)]
    assert {each for page in drawn for each in page.elements} & {"script", "iframe", "object", "form", "style"} == set()
    attributes = [attribute for page in drawn for attribute in page.attributes]
    assert [name for name, _ in attributes if name.startswith("on")] == []
    assert [value for name, value in attributes if name in ("href", "src") and "javascript:" in value[:20]] == []
    # Where Streamlit reads Markdown, the marks stand escaped or not at all.
    labels = [(name, text) for name, text in told(app) if name.endswith((".label", ".body", ".help", ".text"))]
    assert [(name, text) for name, text in labels if "**đậm**" in text or "[x](" in text or "$\\frac" in text] == []
    # Plotly reads tags in every text it draws.
    charts = [json.dumps(json.loads(chart.proto.spec), ensure_ascii=False) for chart in app.get("plotly_chart")]
    assert [chart for chart in charts if "<script" in chart or "<img" in chart] == []
