"""A page as its visitor sees it: render(view) in a script of its own, over a small city."""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from analytics.registry import MACROS
from analytics.scope import Scope
from data.store import open_store
from tests.city import City
from ui.chart import HAS_SEEN_A_CHART
from ui.view import View

DAY = dt.date(2019, 12, 24)
BUILDINGS = """
    building | name            | kind       | storeys | households
    B1       | Nhà B1 minh họa | old_block  | 5       | 40
    B2       | Nhà B2 minh họa | old_block  | 5       | 60
    B3       | Nhà B3 minh họa | commercial | 25      | 300
"""
TEAMS = """
    team | name  | kind     | buildings | regulation_no | regulation_on
    T1   | Đội 1 | facility | B1        | 12/QC         | 2019-11-05
    T2   | Đội 2 | facility | B2        |               |
"""
VIOLATIONS = """
    violation | building | violation_type       | found_on   | due_on     | status
    V1        | B1       | blocked_escape_route | 2019-10-01 | 2019-12-10 | fixing
"""
EQUIPMENT = """
    building | equipment_type      | required_reported | installed
    B1       | powder_extinguisher | 4                 | 4
    B2       | powder_extinguisher | 4                 | 1
"""


def fill(city: City, ward: str) -> None:
    """A ward's full báo cáo nhanh."""
    tables = {"building": BUILDINGS, "fire_team": TEAMS, "violation": VIOLATIONS, "equipment": EQUIPMENT}
    for name, text in tables.items():
        city.collect(name, text, ward=ward)


_SCRIPT = """
from importlib import import_module
import streamlit as st
import_module(f"pages.{st.session_state.page}").render(st.session_state.view)
"""


@pytest.fixture
def one_ward(city: City) -> City:
    """Only Quỳnh Lôi has reported."""
    fill(city, "quynh-loi")
    return city


@pytest.fixture
def full(city: City) -> City:
    """Every ward with apartment buildings has reported, all alike."""
    for ward in city.area.wards_on(DAY):
        if ward.has_apartments:
            fill(city, ward.ward)
    return city


def view_of(city: City, **scope: Any) -> View:
    """The city's view on 24/12/2019."""
    city.publish()
    store = open_store(city.folder, MACROS)
    return View(store, Scope(DAY, **scope), "", city.area, city.folder)


def show(page: str, view: View, asked: Mapping[str, str] = MappingProxyType({})) -> AppTest:
    """The page of that module, drawn once; `asked` stands in its address."""
    app = AppTest.from_string(_SCRIPT, default_timeout=60)
    for key, value in asked.items():
        app.query_params[key] = value
    app.session_state["page"] = page
    app.session_state["view"] = view
    app.session_state[HAS_SEEN_A_CHART] = True
    return app.run()


def texts(app: AppTest) -> str:
    """Everything the page says."""
    parts = [element.body for element in app.get("html")] + [element.label for element in app.button]
    return "\n".join(parts)
