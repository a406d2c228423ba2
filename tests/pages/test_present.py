"""Trình chiếu on a draft and on pins, on full, one-ward and empty stores, with and without an open list."""

import datetime as dt
import json
from dataclasses import replace

import pytest

from analytics import Scope
from analytics.pinning import shown_texts
from briefing.keeping import Occasion, pin_briefing
from briefing.material import gather
from data.ledger import Ledger
from tests.pages.conftest import DAY, show, texts, view_of
from ui.view import View

AT = dt.datetime(2019, 12, 25, 8, 0)
NAME = "Hội nghị 25/12/2019"


def deck(app) -> str:
    """The markup that the page hands to its script."""
    return "".join(json.loads(each.proto.json)["html"] for each in app.get("bidi_component") if each.proto.json)


def pinned(view: View) -> View:
    """The view with its figures pinned, and that pin opened."""
    material = gather(view.store, Scope(DAY), view.store.id, view.area)
    pin = pin_briefing(Ledger(view.folder), material, view.store, view.area, Occasion(NAME, AT))
    return replace(view, pin=pin)


def test_an_empty_store_says_what_to_do(city):
    app = show("present", view_of(city))
    assert not app.exception
    assert "Chưa có số liệu. Vào “Tiếp nhận báo cáo”" in texts(app)
    assert deck(app) == ""


def test_a_ward_without_apartment_buildings_says_so(full):
    app = show("present", view_of(full, wards=("pho-hue",)))
    assert not app.exception
    assert "Phố Huế" in texts(app)
    assert deck(app) == ""


@pytest.mark.parametrize("store", ["full", "one_ward"])
def test_a_draft_shows_sixteen_slides_and_says_that_it_is_one(store, request):
    app = show("present", view_of(request.getfixturevalue(store)))
    drawn = deck(app)
    assert not app.exception
    assert "Số liệu chưa chốt" in texts(app)
    assert 'data-total="16"' in drawn
    assert drawn.count("<section") == 16
    assert "ỦY BAN NHÂN DÂN\nQUẬN HAI BÀ TRƯNG" in drawn


def test_a_pin_shows_what_it_kept_and_its_name(one_ward):
    drawn = deck(show("present", pinned(view_of(one_ward))))
    assert f"bản chốt “{NAME}”" in drawn
    assert "Số liệu chưa chốt" not in drawn


def test_a_list_of_a_pin_has_the_four_states_and_the_way_back(one_ward):
    app = show("present", pinned(view_of(one_ward)), {"danh-sach": "violations_open", "trang": "10"})
    said = texts(app)
    assert not app.exception
    assert "Danh sách: Tồn tại, vi phạm đang mở" in said
    assert "blocked_escape_route" not in said
    assert 'href="?trang=10"' in said
    assert "Về trang trình chiếu" in said


def test_a_list_that_no_metric_measures_is_what_the_pin_kept_whole_or_of_one_ward(one_ward):
    view = pinned(view_of(one_ward))
    said = texts(show("present", view, {"danh-sach": "buildings", "trang": "3"}))
    assert "Danh sách: Danh mục nhà chung cư" in said
    assert "Tổng 3 dòng, theo số liệu của bài trình bày." in said
    assert 'href="?trang=3"' in said
    own = texts(show("present", view, {"danh-sach": "work", "trong-phuong": "bach-mai"}))
    assert "Danh sách: Việc cần đôn đốc" in own


def test_a_pin_of_an_earlier_version_says_that_it_holds_no_briefing(one_ward):
    view = view_of(one_ward)
    texts_only = shown_texts(view.area, Scope(DAY))
    bare = Ledger(view.folder).pin(NAME, view.store.id, AT, {}, texts_only)
    app = show("present", replace(view, pin=bare))
    assert not app.exception
    assert f"Bản chốt “{NAME}” lập bằng phiên bản trước" in texts(app)


def test_the_speaker_s_window_has_notes_the_next_slide_and_the_hour(one_ward):
    drawn = deck(show("present", view_of(one_ward), {"vai": "nguoi-noi"}))
    assert 'class="deck speaker"' in drawn
    assert drawn.count('class="notes"') == 16
    assert "Căn cứ: " in drawn
    for css in ("clock", "elapsed", "position"):
        assert f'class="{css}"' in drawn
    assert "danh-sach" not in drawn


def test_every_figure_of_a_slide_leads_to_its_list(one_ward):
    drawn = deck(show("present", view_of(one_ward)))
    for metric in ("buildings_fully_equipped", "team_regulations", "violations_open", "buildings_inspected"):
        assert f'data-metric="{metric}"' in drawn
    for listing in ("directives", "buildings", "work"):
        assert f'data-metric="{listing}"' in drawn
