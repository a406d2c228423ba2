"""The deck of 16 from a small district: its order, its numbers, its silence where nothing is known."""

import datetime as dt
from dataclasses import replace
from io import BytesIO

import pytest
from pptx import Presentation

from analytics import MACROS, Dimension, Scope, measure
from briefing.material import gather
from briefing.outline import outline
from briefing.powerpoint.deck import Imprint, powerpoint
from data.store import open_store
from tests.city import City
from tests.pages.conftest import DAY
from wording import briefing as words

IMPRINT = Imprint("Hội nghị", ("ỦY BAN NHÂN DÂN",), "bản chốt")
TITLES = (
    "Căn cứ triển khai",
    "Khái quát nhà chung cư trên địa bàn",
    "Kết quả nổi bật",
    "KH 141: Công tác tuyên truyền",
    "KH 141: Trang bị phương tiện tại chung cư cũ",
    "KH 141: Phương tiện còn thiếu và kinh phí",
    "KH 141: Đội PCCC cơ sở và quy chế hoạt động",
    "Hiện trạng tồn tại, vi phạm trong quản lý, vận hành nhà chung cư cao tầng",
    "Kết quả kiểm tra, xử lý; trường hợp quá hạn",
    "Các nhà cần ưu tiên xử lý",
    "Kết quả theo phường và chế độ báo cáo",
    "Khó khăn, vướng mắc và nguyên nhân",
    "KH 245: 5 nhiệm vụ trọng tâm, phân công và thời hạn",
    "Nhiệm vụ thời gian tới và kiến nghị, đề xuất",
    "Xin trân trọng cảm ơn!",
)


def test_the_deck_has_sixteen_slides_in_the_order_of_the_meeting(material, town: City):
    slides = outline(material, town.area)
    assert slides[0].title == town.area.authority["meeting_title"]
    assert tuple(slide.title for slide in slides[1:]) == TITLES
    assert len({slide.id for slide in slides}) == 16


@pytest.mark.parametrize(
    ("number", "sign"), [("57/KH-UBND", "KH 57"), ("8/CT-UBND", "CT 8"), ("161-KH/QU", "161-KH/QU")]
)
def test_topics_name_the_plans_of_the_area_by_their_own_numbers(material, town: City, number: str, sign: str):
    plans = tuple(replace(plan, number=number) for plan in town.area.plans)
    topics = {slide.id: slide.title for slide in outline(material, replace(town.area, plans=plans))}
    assert topics["teams"] == f"{sign}: Đội PCCC cơ sở và quy chế hoạt động"
    assert topics["plan-245"] == f"{sign}: 5 nhiệm vụ trọng tâm, phân công và thời hạn"


def test_topics_of_an_area_without_plans_name_none(material, town: City):
    slides = outline(material, replace(town.area, plans=(), tasks=(), assignments=()))
    topics = {slide.id: slide.title for slide in slides}
    assert topics["equipment"] == "Trang bị phương tiện tại chung cư cũ"
    assert topics["plan-245"] == "Nhiệm vụ trọng tâm, phân công và thời hạn"
    assert not any("KH 141" in topic or "KH 245" in topic for topic in topics.values())


@pytest.mark.parametrize(("as_of", "told"), [(DAY, "25/12/2019"), (dt.date(2020, 1, 16), "16/01/2020")])
def test_figures_later_than_the_area_s_meeting_are_for_a_meeting_of_their_own_day(
    material, town: City, as_of: dt.date, told: str
):
    cover = outline(replace(material, scope=Scope(as_of)), town.area)[0]
    assert cover.message == f"Hai Bà Trưng, ngày {told}"


def test_months_in_which_nothing_was_found_or_verified_draw_no_columns(material, town: City):
    quiet = tuple(replace(month, found=0, verified=0) for month in material.flow)
    slides = {slide.id: slide for slide in outline(replace(material, flow=quiet), town.area)}
    assert slides["inspection"].chart is None
    assert slides["inspection"].message or slides["inspection"].points


def test_the_bars_of_a_slide_are_the_figures_of_measure_to_the_last_digit(material, town: City, town_store):
    slide = next(one for one in outline(material, town.area) if one.id == "equipment")
    table = measure(town_store, ["buildings_fully_equipped"], Scope(DAY), (Dimension.WARD,))
    drawn = {point.key: point.value for point in slide.chart.points}
    assert drawn == {row.group_key: row.value for row in table.rows}
    assert (drawn["bach-mai"], drawn["quynh-loi"], drawn["pho-hue"]) == (0.5, None, None)
    assert "18/36 nhà chung cư cũ đã được trang bị đủ" in slide.message
    assert "Chưa có số liệu: Quỳnh Lôi" in {point.text for point in slide.points}


def test_difficulties_are_the_wards_own_words(material, town: City):
    slide = next(one for one in outline(material, town.area) if one.id == "difficulties")
    assert [point.text for point in slide.points] == ["Phường Bạch Mai: Nhà xuống cấp, khó lắp thiết bị"]


def test_what_nobody_told_is_said_and_not_left_blank(city: City):
    city.publish()
    store = open_store(city.folder, MACROS)
    slides = outline(gather(store, Scope(DAY), store.id, city.area), city.area)
    assert len(slides) == 16
    by_id = {slide.id: slide for slide in slides}
    assert by_id["buildings"].points[0].text == words.NO_DATA
    assert (by_id["missing"].message, by_id["missing"].points[0].text) == ("", words.NO_DATA)
    assert "0/19 phường đã gửi báo cáo kỳ tháng 12/2019" in by_id["highlights"].points[0].text
    assert by_id["difficulties"].points[0].text == words.NOT_STATED
    deck = Presentation(BytesIO(powerpoint(slides, IMPRINT)))
    assert len(deck.slides) == 16


def test_every_figure_of_a_slide_names_the_metric_whose_list_opens(material, town: City):
    slides = {slide.id: slide for slide in outline(material, town.area)}
    for name in ("highlights", "outreach", "equipment", "teams", "high-rises", "inspection", "priority"):
        assert slides[name].metrics, name
        assert name == "highlights" or "Căn cứ:" in slides[name].notes


def test_the_last_row_of_the_buildings_is_their_sum(material, town: City):
    slide = next(one for one in outline(material, town.area) if one.id == "buildings")
    *groups, total = ([int(cell.replace(".", "")) for cell in row[1:]] for row in slide.table.rows)
    assert total == [sum(column) for column in zip(*groups, strict=True)]
    assert (slide.table.rows[-1][0], total[0]) == ("Cộng", 54)


def test_directives_stand_by_level_and_day_with_a_subject_of_one_line(material, town: City):
    slide = next(one for one in outline(material, town.area) if one.id == "basis")
    assert slide.message == "Căn cứ 8 văn bản, ban hành từ 28/08/2017 đến 20/12/2019"
    assert [row[0] for row in slide.table.rows][-2:] == ["141/KH-UBND", "245/KH-UBND"]
    assert max(len(row[3]) for row in slide.table.rows) <= 52
