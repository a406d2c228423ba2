"""Links inside the app: to a building's page and back, with the question of the sidebar kept in the address."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from urllib.parse import parse_qs, urlencode

import streamlit as st

from ui.scope_controls import KEYS

REGISTER_PATH, BUILDING_PATH, COMPOSE_PATH = "danh-muc-nha", "nha", "soan-bai"
EXPLORE_PATH, SQL_PATH = "tra-cuu", "truy-van-sql"
CODE, WARD = "ma", "cua-phuong"
HOME = "./"  # the folder of the app: wherever it is served, the page without a path of its own
# The way back is one parameter: Streamlit takes those of widgets that a page does not draw out of the address.
BACK = "tu"
Parameters = Mapping[str, Sequence[str]]
IN_APP = "in-app"
_SCRIPT = Path(__file__).parents[1] / "static" / "links.js"


def follow_links() -> None:
    """Lets links of the class IN_APP open without loading the app anew; without this script they are ordinary links."""
    script = _SCRIPT.read_text(encoding="utf-8")
    with st.container(key="script"):
        st.html(f"<i></i><script>{script}</script>", unsafe_allow_javascript=True)


def building_address(ward: str, building: str, kept: Iterable[str] = ()) -> str:
    """The address of a building's page; `kept` are parameters of the page at hand to find again on the way back."""
    way = urlencode(_present(kept), doseq=True) or st.query_params.get(BACK, "")
    return _address(BUILDING_PATH, {CODE: [building], WARD: [ward], **({BACK: [way]} if way else {})})


def page_address(path: str) -> str:
    """The address of a page of the menu, with the question of the sidebar."""
    return _address(path or HOME, {})


def register_address(narrowed: Parameters = MappingProxyType({})) -> str:
    """The address of the register, narrowed by some of its own parameters."""
    return _address(REGISTER_PATH, narrowed)


def compose_address() -> str:
    """The address of Soạn bài trình bày, with the question of the sidebar."""
    return _address(COMPOSE_PATH, {})


def explore_address(own: Parameters) -> str:
    """The address of the explorer, with parameters of its own."""
    return _address(EXPLORE_PATH, own)


def sql_address(own: Parameters) -> str:
    """The address of Truy vấn SQL, with parameters of its own."""
    return _address(SQL_PATH, own)


def way_back(known: Iterable[str]) -> str:
    """The address of the register as it was left; of what the address at hand tells, only `known` parameters count."""
    told = parse_qs(st.query_params.get(BACK, ""))
    return register_address({key: told[key] for key in known if key in told})


def _present(keys: Iterable[str]) -> dict[str, list[str]]:
    return {key: st.query_params.get_all(key) for key in keys if key in st.query_params}


def _address(path: str, own: Parameters) -> str:
    query = urlencode({**_present(KEYS), **own}, doseq=True)
    return f"{path}?{query}" if query else path
