"""Links between lists and a building's page: the question of the sidebar travels along, nothing of a code escapes."""

from urllib.parse import parse_qs, urlsplit

from streamlit.testing.v1 import AppTest

from ui.table import Cell, Column, table

_SCRIPT = """
import streamlit as st
from ui.links import building_address, register_address, way_back
st.session_state.building = building_address("quynh-loi", st.session_state.code, kept=("tim-nha",))
st.session_state.back = way_back(("tim-nha",))
st.session_state.register = register_address({"loc": ["Số tầng: 5–8 tầng"]})
"""


def _addresses(code: str, **address: str) -> tuple[str, str]:
    app = AppTest.from_string(_SCRIPT)
    app.session_state["code"] = code
    for key, value in address.items():
        app.query_params[key.replace("_", "-")] = value
    app.run()
    return app.session_state["building"], app.session_state["register"]


def test_the_scope_and_what_is_to_be_found_again_travel_along():
    building, register = _addresses("QL-001", ngay="2019-11-14", tim_nha="nha a5", danh_sach="violations_open")
    assert urlsplit(building).path == "nha"
    asked = parse_qs(urlsplit(building).query)
    assert asked == {"ma": ["QL-001"], "cua-phuong": ["quynh-loi"], "ngay": ["2019-11-14"], "tu": ["tim-nha=nha+a5"]}
    assert parse_qs(urlsplit(register).query) == {"loc": ["Số tầng: 5–8 tầng"], "ngay": ["2019-11-14"]}


def test_a_code_from_a_file_stays_one_value_of_the_address():
    building, _ = _addresses('B1&ngay=2000-01-01#"><script>')
    assert parse_qs(urlsplit(building).query)["ma"] == ['B1&ngay=2000-01-01#"><script>']
    drawn = table([Column("Mã nhà")], [(Cell('"><script>', href=building),)]).html
    assert "<script" not in drawn
    assert 'class="in-app" href="nha?' in drawn


def test_the_way_back_has_only_what_the_register_knows():
    app = AppTest.from_string(_SCRIPT)
    app.session_state["code"] = "B1"
    app.query_params["tu"] = "tim-nha=b1&evil=javascript:alert(1)"
    assert app.run().session_state["back"] == "danh-muc-nha?tim-nha=b1"
