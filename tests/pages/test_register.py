"""Danh mục nhà chung cư on full, empty and one-ward stores: found by a few letters, narrowed, paged, taken away."""

import pytest

from tests.city import City
from tests.pages.conftest import show, texts, view_of
from ui.register.asking import WHERE
from wording.register import NOTHING_LIKE_IT

NAMED = """
    building | name           | address                  | kind      | storeys | residents
    BM-001   | Nhà A5         | Ngõ 17, phố Đại La       | old_block | 5       | 120
    BM-002   | Nhà A10        | Phố Bạch Mai             | old_block | 4       |
    BM-003   | Tòa Đông Đô    | Đường Giải Phóng         | commercial | 25     | 900
"""


def test_an_empty_store_says_what_to_do(city: City):
    app = show("register", view_of(city))
    assert not app.exception
    assert "Chưa có số liệu. Vào “Tiếp nhận báo cáo”" in texts(app)


def test_a_full_store_counts_its_buildings_and_says_what_matters(full: City):
    app = show("register", view_of(full))
    said = texts(app)
    assert not app.exception
    assert "Danh mục có 57 nhà chung cư: 38 chung cư cũ; 19 chung cư cao tầng." in said
    assert "19 nhà có tồn tại, vi phạm quá hạn khắc phục (19 trường hợp)." in said
    assert "57 nhà trong danh mục" in said
    assert "Trang 1/2" in said


def test_the_next_page_stands_in_the_address(full: City):
    app = show("register", view_of(full))
    app.button(key="page-next").click().run()
    assert app.query_params["trang"] == "2"
    assert "Trang 2/2" in texts(app)
    assert app.button(key="page-next").disabled
    app.selectbox(key="xep").select("Tên nhà").run()
    assert "trang" not in app.query_params


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("nha a5 bach mai", ["BM-001"]),
        ("DAI LA", ["BM-001"]),
        ("bm003", ["BM-003"]),
        ("bm-003", ["BM-003"]),
        ("đông đô", ["BM-003"]),
        ("mai a1", ["BM-002"]),
        ("", ["BM-001", "BM-002", "BM-003"]),
    ],
)
def test_a_building_is_found_without_accents_in_any_order_of_words(city: City, wanted: str, found: list[str]):
    city.buildings(NAMED, ward="bach-mai")
    app = show("register", view_of(city))
    app.text_input(key="tim-nha").input(wanted).run()
    said = texts(app)
    assert [code for code in ("BM-001", "BM-002", "BM-003") if f">{code}<" in said] == found


def test_conditions_narrow_the_list_and_alternatives_widen_it(city: City):
    city.buildings(NAMED, ward="bach-mai")
    app = show("register", view_of(city))
    app.multiselect(key=WHERE).select("Số tầng: 1–4 tầng").run()
    assert "1 nhà phù hợp trong 3 nhà" in texts(app)
    app.multiselect(key=WHERE).select("Số tầng: từ 25 tầng").run()
    assert "2 nhà phù hợp trong 3 nhà" in texts(app)
    app.multiselect(key=WHERE).select("Thiếu số liệu: số nhân khẩu").run()
    assert "1 nhà phù hợp trong 3 nhà" in texts(app)
    app.text_input(key="tim-nha").input("khong co").run()
    assert NOTHING_LIKE_IT in texts(app)


def test_what_is_not_known_is_named_and_leads_to_its_list(city: City):
    city.buildings(NAMED, ward="bach-mai")
    said = texts(show("register", view_of(city)))
    assert "số nhân khẩu 1 nhà" in said
    assert "diện tích sàn 3 nhà" in said
    assert 'class="in-app" href="danh-muc-nha?loc=' in said


def test_names_are_put_in_vietnamese_order(city: City):
    city.buildings(NAMED.replace("Nhà A10", "Dãy nhà Ă"), ward="bach-mai")
    app = show("register", view_of(city))
    app.selectbox(key="xep").select("Tên nhà").run()
    said = texts(app)
    places = [said.index(f">{code}<") for code in ("BM-002", "BM-001", "BM-003")]
    assert places == sorted(places)


def test_one_ward_of_the_scope_shows_its_buildings_only(full: City):
    said = texts(show("register", view_of(full, wards=("bach-mai",))))
    assert "3 nhà trong danh mục" in said
    assert "Các nhà trong danh sách đều thuộc phường Bạch Mai" in said
    assert "Trang 1" not in said


def test_a_ward_without_buildings_says_so(full: City):
    said = texts(show("register", view_of(full, wards=("pho-hue",))))
    assert "Phường Phố Huế không có nhà chung cư thuộc phạm vi theo dõi." in said


def test_a_ward_that_has_not_reported_is_no_ward_without_buildings(one_ward: City):
    app = show("register", view_of(one_ward, wards=("bach-mai",)))
    assert not app.exception
    assert "Chưa có nhà nào trong danh mục theo phạm vi số liệu đang chọn." in texts(app)


def test_names_from_files_stay_text_however_long(city: City):
    name = "<script>alert(1)</script> **đậm** $x$ " + "A" * 10_000
    city.buildings(f"building | name | kind\n<b>X</b> | {name} | old_block")
    app = show("register", view_of(city))
    said = texts(app)
    assert not app.exception
    assert "<script>alert" not in said
    assert "&lt;script&gt;alert(1)&lt;/script&gt; **đậm** $x$" in said
    assert "ma=%3Cb%3EX%3C%2Fb%3E" in said
