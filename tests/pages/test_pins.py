"""Chốt số liệu: what would be frozen, names that are refused, briefings opened, let go and compared."""

import datetime as dt
from dataclasses import replace

import pytest

from analytics import Scope
from briefing.keeping import Occasion, pin_briefing
from briefing.material import gather
from data.closed_store import ClosedStore
from data.ledger import Ledger
from data.ledger.errors import SnapshotOutdated
from data.ledger.pins import Pin
from tests.city import City
from tests.pages.conftest import show, texts, view_of
from ui.view import View

AT = dt.datetime(2019, 12, 25, 8, 0)
PROPOSED = "Hội nghị 25/12/2019"
HOSTILE = "<b>Tên</b> :red[x] **đậm** `mã` " + "dài " * 2_000


def pin_as(view: View, name: str, scope: Scope | None = None) -> Pin:
    """A whole briefing of the view's snapshot, pinned."""
    material = gather(view.store, scope or view.scope, view.store.id, view.area)
    return pin_briefing(Ledger(view.folder), material, view.store, view.area, Occasion(name, AT))


def test_what_would_be_frozen_is_said_before_the_button(one_ward: City):
    view = view_of(one_ward)
    said = texts(show("pins", view))
    assert f"tính đến ngày 24/12/2019; bản số liệu {view.store.id}" in said
    assert "0/19 phường đã gửi báo cáo kỳ tháng 12/2019; chưa gửi: Nguyễn Du" in said
    assert "1/19 phường đã gửi báo cáo nhanh 24/12/2019; chưa gửi: Nguyễn Du" in said
    assert "Chưa chốt lần nào." in said
    assert "Cần ít nhất hai bản chốt để so sánh." in said


def test_an_empty_store_offers_no_button(city: City):
    app = show("pins", view_of(city))
    assert "Chưa có số liệu." in texts(app)
    assert "Chốt số liệu" not in [button.label for button in app.button]


def test_the_button_pins_what_is_shown_under_the_proposed_name(one_ward: City):
    view = view_of(one_ward)
    app = show("pins", view)
    assert app.text_input[0].value == PROPOSED
    app.button[0].click().run()
    assert f"Đã chốt “{PROPOSED}”: bản số liệu {view.store.id}, 16 trang trình bày." in texts(app)
    pin = Ledger(view.folder).pin_named(PROPOSED)
    assert pin.snapshot_id == view.store.id
    assert "số liệu tính đến ngày 24/12/2019" in texts(app)
    assert app.text_input[0].value == f"{PROPOSED} (lần 2)"


@pytest.mark.parametrize(
    ("name", "said"),
    [(PROPOSED, "Tên này đã dùng"), (" ", "Nhập tên bản chốt"), ("x" * 121, "Tên bản chốt dài quá 120 ký tự")],
)
def test_a_name_that_cannot_be_used_is_refused_in_words(one_ward: City, name: str, said: str):
    view = view_of(one_ward)
    pin_as(view, PROPOSED)
    app = show("pins", view)
    app.text_input[0].set_value(name)
    app.button[0].click().run()
    assert said in texts(app)
    assert [pin.name for pin in Ledger(view.folder).pins()] == [PROPOSED]


def test_a_pin_is_let_go_after_a_second_word(one_ward: City):
    view = view_of(one_ward)
    pin_as(view, PROPOSED)
    app = show("pins", view)
    assert f"Bỏ chốt “{PROPOSED}”?" in texts(app)
    next(button for button in app.button if button.label == "Đồng ý bỏ chốt").click().run()
    assert f"Đã bỏ chốt “{PROPOSED}”." in texts(app)
    assert Ledger(view.folder).pins() == ()


def test_two_briefings_are_compared_by_the_whole_area_and_by_ward(one_ward: City):
    view = view_of(one_ward)
    pin_as(view, "Giao ban", Scope(dt.date(2019, 12, 14)))
    pin_as(view, PROPOSED)
    said = texts(show("pins", view))
    assert f"“{PROPOSED}” so với “Giao ban”" in said
    assert "Đội PCCC có quy chế hoạt động" in said
    by_ward = show("pins", view, {"so-theo": "Theo phường", "so-chi-tieu": "Đội PCCC có quy chế hoạt động"})
    assert "Quỳnh Lôi" in texts(by_ward)
    assert "Nhà được trang bị đủ" not in texts(by_ward)


def test_an_open_briefing_cannot_be_frozen_again(one_ward: City):
    view = view_of(one_ward)
    app = show("pins", replace(view, pin=pin_as(view, PROPOSED)))
    assert "chọn “–” ở ô “Bản chốt”" in texts(app)
    assert not app.text_input
    assert "đang mở" in texts(app)


def test_a_briefing_on_a_snapshot_of_an_earlier_program_is_still_listed_and_compared(one_ward: City):
    view = view_of(one_ward)
    pin_as(view, "Giao ban")
    pin = pin_as(view, PROPOSED)
    closed = ClosedStore(view.store.snapshot, SnapshotOutdated(view.store.id))
    app = show("pins", replace(view, pin=pin, store=closed))
    assert not app.exception
    assert "16 trang trình bày" in texts(app)
    assert f"“{PROPOSED}” so với “Giao ban”: 0 số tăng, 0 giảm" in texts(app)


def test_a_pin_of_an_earlier_version_and_a_hostile_name_do_not_break_the_page(one_ward: City):
    view = view_of(one_ward)
    one_ward.ledger.pin(HOSTILE, view.store.id, AT, {}, {})
    app = show("pins", view)
    assert not app.exception
    assert "không lưu bài trình bày (phiên bản trước)" in texts(app)
    assert "&lt;b&gt;Tên&lt;/b&gt; :red[x] **đậm**" in texts(app)
    assert "<b>Tên</b>" not in texts(app)
