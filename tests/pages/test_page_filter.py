"""The page's own filter: in the address, as a chip, and only where the records have it."""

from streamlit.testing.v1 import AppTest

from analytics.metric import Dimension
from analytics.registry import REGISTRY
from tests.pages.conftest import view_of
from ui.page_filter import chosen_keys, those_of

TYPES = (Dimension.EQUIPMENT_TYPE, Dimension.FUNDING)
_SCRIPT = """
import streamlit as st
from analytics.metric import Dimension
from ui.page_filter import page_filter
st.session_state.chosen = page_filter(st.session_state.view, (Dimension.EQUIPMENT_TYPE, Dimension.FUNDING))
"""


def _page(city, **address: str) -> AppTest:
    app = AppTest.from_string(_SCRIPT)
    app.session_state["view"] = view_of(city)
    for key, value in address.items():
        app.query_params[key.replace("_", "-")] = value
    return app.run()


def test_a_group_in_the_address_filters_until_its_chip_is_removed(one_ward):
    app = _page(one_ward, loai_phuong_tien="powder_extinguisher")
    chosen = app.session_state["chosen"]
    assert chosen_keys(chosen, Dimension.EQUIPMENT_TYPE) == ("powder_extinguisher",)
    assert [button.label for button in app.button] == ["Bình bột ≥ 4 kg ✕"]
    app.button[0].click().run()
    assert (app.session_state["chosen"], app.query_params) == ((), {})


def test_a_group_that_nobody_knows_is_left_out(one_ward):
    app = _page(one_ward, loai_phuong_tien="<script>alert(1)</script>", nguon_von="")
    assert (app.session_state["chosen"], list(app.button)) == ((), [])


def test_a_filter_restricts_only_metrics_whose_records_have_it():
    chosen = ((Dimension.EQUIPMENT_TYPE, "powder_extinguisher"),)
    assert those_of(chosen, REGISTRY["equipment_coverage"]) == chosen
    assert those_of(chosen, REGISTRY["team_regulations"]) == ()
