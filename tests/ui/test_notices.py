"""What a visitor must know before reading any figure: an edited area pack, a day to come, the report it rests on."""

import datetime as dt
import shutil
from dataclasses import replace
from pathlib import Path

from streamlit.testing.v1 import AppTest

from analytics.reporting import latest_report
from analytics.scope import Scope
from data.area import default_area_folder, load_area
from data.snapshot import current_snapshot
from tests.city import City
from tests.pages.conftest import BUILDINGS, DAY, texts, view_of
from ui.view import View, open_area
from wording.scopes import resting_on

_SCRIPT = """
import streamlit as st
from ui.notices import show_notices
show_notices(st.session_state.view)
"""


def noticed(view: View) -> AppTest:
    app = AppTest.from_string(_SCRIPT, default_timeout=60)
    app.session_state["view"] = view
    return app.run()


def test_a_usual_day_needs_no_notice(city: City):
    city.buildings(BUILDINGS)
    assert texts(noticed(view_of(city))) == ""


def test_a_day_to_come_names_the_latest_figures(city: City):
    city.buildings(BUILDINGS)
    app = noticed(replace(view_of(city), scope=Scope(dt.date(2099, 1, 1))))
    assert "Ngày 01/01/2099 chưa tới; số liệu mới nhất tính đến 24/12/2019." in texts(app)


def test_an_edited_area_pack_is_told_and_rebuilt_on_confirmation(city: City, tmp_path: Path):
    city.buildings(BUILDINGS)
    view = view_of(city)
    folder = Path(shutil.copytree(default_area_folder(), tmp_path / "area"))
    with (folder / "holidays.csv").open("a", encoding="utf-8") as holidays:
        holidays.write("2019-12-31,Ngày nghỉ thử,\n")
    app = noticed(replace(view, area=load_area(folder)))
    assert "Dữ liệu nền đã đổi" in texts(app)
    app.button(key="rebuild").click().run()
    rebuilt = current_snapshot(city.folder)
    assert rebuilt is not None
    assert rebuilt.id != view.store.id
    assert rebuilt.area_fingerprint == load_area(folder).fingerprint


def test_an_area_pack_is_read_again_after_an_edit(tmp_path: Path):
    folder = Path(shutil.copytree(default_area_folder(), tmp_path / "area"))
    before = open_area(folder)
    with (folder / "holidays.csv").open("a", encoding="utf-8") as holidays:
        holidays.write("2019-12-31,Ngày nghỉ thử,\n")
    assert dt.date(2019, 12, 31) in open_area(folder).holiday_days
    assert dt.date(2019, 12, 31) not in before.holiday_days


def test_figures_rest_on_the_latest_report_received(city: City):
    city.submit(ward="quynh-loi", period="12/2019", received="2019-12-16 09:00", building=BUILDINGS)
    city.submit(ward="bach-mai", period="11/2019", received="2019-11-15 09:00", building=BUILDINGS)
    view = view_of(city)
    assert resting_on(latest_report(view.store, Scope(DAY))) == "báo cáo kỳ tháng 12/2019 chốt 14/12/2019"
    assert resting_on(latest_report(view.store, Scope(dt.date(2019, 12, 1)))) == (
        "báo cáo kỳ tháng 11/2019 chốt 14/11/2019"
    )
    assert latest_report(view.store, Scope(DAY, wards=("dong-mac",))) is None
    city.buildings(BUILDINGS)
    assert resting_on(latest_report(view_of(city).store, Scope(DAY))) == "báo cáo nhanh chốt 24/12/2019"
