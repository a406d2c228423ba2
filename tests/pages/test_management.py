"""Quản lý, vận hành on full, empty and one-ward stores, and with names that are an attack."""

from dataclasses import replace

import pytest

from analytics.management import Duty
from tests.city import City
from tests.pages.conftest import show, texts, view_of
from ui.management.duties import DUTY
from wording.management import DUTIES

ATTACK = "<script>alert(1)</script>**A**$x$" + "â" * 10_000
HIGH_RISES = """
    building | name            | kind       | storeys | developer   | operator     | board_status | fund_status     | dossier_handed_over | first_meeting_held
    H1       | Tòa H1 minh họa | commercial | 20      | Chủ đầu tư 1 | Vận hành 1  | recognised   | handed_over     | yes                 | yes
    H2       | Tòa H2 minh họa | commercial | 20      | Chủ đầu tư 2 | Vận hành 2  | none         | disputed        | no                  | yes
    O1       | Nhà O1 minh họa | old_block  | 5       |             |              |              |                 |                     |
"""  # noqa: E501 - the table reads best whole
VIOLATIONS = """
    violation | building | violation_type | found_on   | due_on     | status
    V1        | H2       | no_board       | 2019-10-01 | 2019-12-10 | fixing
    V2        | H2       | leakage        | 2019-10-01 | 2019-12-10 | fixing
"""


@pytest.fixture
def managed(city: City) -> City:
    """Two wards, each with one high-rise in order and one that owes three of its four duties."""
    for ward in ("bach-mai", "quynh-loi"):
        city.collect("building", HIGH_RISES, ward=ward)
        city.collect("violation", VIOLATIONS, ward=ward)
    return city


def test_an_empty_store_says_what_to_do(city):
    app = show("management", view_of(city))
    assert not app.exception
    assert "Chưa có số liệu. Vào “Tiếp nhận báo cáo”" in texts(app)


def test_what_is_done_and_what_is_owed_is_said_of_the_high_rises(managed):
    app = show("management", view_of(managed))
    said = texts(app)
    assert not app.exception
    assert "2/4 nhà thuộc diện đã có Ban quản trị được công nhận; 2/4 nhà đã được bàn giao đủ kinh phí bảo trì." in said
    assert "Còn thiếu nhiều nhất: ban quản trị (2/4 nhà)" in said
    assert "2/2 nhà; nhà thiếu nhiều mục nhất ở trên." in said
    assert said.count("Tòa H2 minh họa") == 4  # twice owing, twice violated
    assert "Tòa H1 minh họa" not in said
    assert "Chủ đầu tư 2" in said
    assert "Đang tranh chấp" in said
    assert len(app.get("plotly_chart")) == 3


def test_only_violations_of_management_are_listed(managed):
    said = texts(show("management", view_of(managed)))
    listed = said[said.index("Tồn tại, vi phạm trong quản lý, vận hành đang mở") :]
    assert "2/2 trường hợp" in listed
    assert "Chưa có ban quản trị" in listed
    assert "Thấm dột" not in listed


def test_a_duty_restricts_the_list_and_the_picture_by_ward(managed):
    app = show("management", view_of(managed))
    app.button_group(key=DUTY).select(DUTIES[Duty.MEETING]).run()
    said = texts(app)
    assert "Nhà còn thiếu: hội nghị lần đầu" in said
    assert "Không có nhà nào còn thiếu." in said
    assert "Đã tổ chức hội nghị nhà chung cư lần đầu: " in said


def test_published_figures_stand_beside_with_their_source_and_a_warning(managed):
    said = texts(show("management", view_of(managed)))
    assert "632/845" in said
    assert "2019; Số liệu công bố của thành phố Hà Nội" in said
    assert "tham khảo, chưa đối chiếu văn bản gốc" in said


def test_a_pack_without_published_figures_has_no_such_table(managed):
    view = view_of(managed)
    said = texts(show("management", replace(view, area=replace(view.area, benchmarks=()))))
    assert "Đặt cạnh số liệu công bố" not in said


def test_one_ward_speaks_of_its_own_buildings(managed):
    said = texts(show("management", view_of(managed, wards=("bach-mai",))))
    assert "1/2 nhà thuộc diện đã có Ban quản trị được công nhận" in said
    assert "1/1 nhà; nhà thiếu nhiều mục nhất ở trên." in said


def test_old_blocks_are_not_concerned(managed):
    app = show("management", view_of(managed, groups=("old",)))
    assert not app.exception
    assert "các nhà khác không thuộc diện" in texts(app)
    assert not app.get("plotly_chart")


def test_a_ward_without_buildings_says_so(managed):
    app = show("management", view_of(managed, wards=("pho-hue",)))
    assert "Phường Phố Huế không có nhà chung cư thuộc phạm vi theo dõi." in texts(app)


def test_names_from_files_are_shown_as_text_only(city):
    city.buildings(f"""
        building | name     | kind       | storeys | developer | operator | board_status
        H1       | {ATTACK} | commercial | 20      | {ATTACK}  | {ATTACK} | none
    """)
    app = show("management", view_of(city))
    said = texts(app)
    assert not app.exception
    assert "<script>" not in said
    assert said.count("&lt;script&gt;alert(1)") == 3
