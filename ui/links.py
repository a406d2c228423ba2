"""Links inside the app: to a building's page and back, with the question of the sidebar kept in the address."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlencode

import streamlit as st

from ui.scope_controls import KEYS

REGISTER_PATH, BUILDING_PATH = "danh-muc-nha", "nha"
CODE, WARD = "ma", "cua-phuong"
IN_APP = "in-app"
_SCRIPT = Path(__file__).parents[1] / "static" / "links.js"


def follow_links() -> None:
    """Lets links of the class IN_APP open without loading the app anew; without this script they are ordinary links."""
    script = _SCRIPT.read_text(encoding="utf-8")
    st.html(f'<i class="script"></i><script>{script}</script>', unsafe_allow_javascript=True)


def building_address(ward: str, building: str, kept: Iterable[str] = ()) -> str:
    """The address of a building's page; `kept` are further parameters to find again on the way back."""
    return _address(BUILDING_PATH, {CODE: [building], WARD: [ward]}, kept)


def register_address(narrowed: Mapping[str, Sequence[str]] = MappingProxyType({}), kept: Iterable[str] = ()) -> str:
    """The address of the register, narrowed by some of its own parameters or as the address at hand has it."""
    return _address(REGISTER_PATH, narrowed, kept)


def _address(path: str, own: Mapping[str, Sequence[str]], kept: Iterable[str]) -> str:
    carried = {key: st.query_params.get_all(key) for key in (*KEYS, *kept) if key in st.query_params}
    query = urlencode({**carried, **own}, doseq=True)
    return f"{path}?{query}" if query else path
