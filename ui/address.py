"""Addresses of this app: the view that is open with something changed, and a ward's page within the same scope."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

import streamlit as st

from ui.links import IN_APP
from ui.markup import Markup, tag
from ui.scope_controls import KEYS, WARDS

WARD_PROFILE = "ho-so-phuong"
Changes = Mapping[str, Sequence[str]]


def here(changes: Changes) -> str:
    """The address of this page as it is now but for `changes`: parameters with their new values, () takes one away."""
    now = {key: st.query_params.get_all(key) for key in st.query_params}
    return f"?{_query(now, changes)}"


def ward_profile(name: str) -> str:
    """The address of a ward's page, by the ward's name, within the scope that is open."""
    kept = {key: st.query_params.get_all(key) for key in KEYS if key in st.query_params}
    return f"{WARD_PROFILE}?{_query(kept, {WARDS: [name]})}"


def link(address: str, *content: Markup | str, css: str = "", hint: str = "") -> Markup:
    """A link that opens inside the running app; `hint` tells what it does."""
    hints = {"title": hint} if hint else {}
    return tag("a", *content, css=f"{IN_APP} {css}".rstrip(), href=address, target="_self", **hints)


def _query(now: Mapping[str, Sequence[str]], changes: Changes) -> str:
    return urlencode({key: values for key, values in {**now, **changes}.items() if values}, doseq=True)
