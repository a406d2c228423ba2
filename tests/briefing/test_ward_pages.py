"""A page a ward, read back: one page always, every figure as measure gives it, its work, what is missing."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from analytics import Dimension, Scope, measure
from analytics.attention import attention
from analytics.registry import REGISTRY
from briefing.material import Material
from briefing.opened import Briefing, draft_briefing
from briefing.ward_pages import file_name, ward_archive, ward_page, ward_pdf, wards_of
from data.area import Ward
from data.store import Store
from tests.city import City
from tests.pages.conftest import DAY
from wording import values
from wording.labels import light

LONG = "Tên rất dài " * 900


@pytest.fixture(scope="module")
def draft(town: City, material: Material) -> Briefing:
    return draft_briefing(town.folder, town.area, material)


def ward_of(draft: Briefing, key: str) -> Ward:
    return draft.area.ward(key)


def pages_of(content: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages]


def test_every_ward_with_apartments_has_one_page_of_its_own_with_fonts_inside(draft: Briefing):
    seen: list[tuple[int, int]] = []
    packed = ZipFile(BytesIO(ward_archive(draft, wards_of(draft), lambda done, of: seen.append((done, of)))))
    names = packed.namelist()
    assert (len(names), names[0], names[-1]) == (
        19,
        "01-phuong-nguyen-du-20191224.pdf",
        "19-phuong-truong-dinh-20191224.pdf",
    )
    assert seen == [(n, 19) for n in range(1, 20)]
    for name in names:
        reader = PdfReader(BytesIO(packed.read(name)))
        assert len(reader.pages) == 1
        fonts = reader.pages[0]["/Resources"]["/Font"].values()
        inside = [font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"] for font in fonts]
        assert all("/FontFile3" in each or "/FontFile2" in each for each in inside)


def test_the_figures_are_those_of_measure_beside_the_area_and_the_target(town_store: Store, draft: Briefing):
    table = measure(town_store, tuple(REGISTRY), Scope(DAY), (Dimension.WARD,))
    page = ward_page(draft, ward_of(draft, "bach-mai"))
    lines = {line.label: line for line in page.figures}
    judged = [row for row in table.rows if row.group_key == "bach-mai" and row.target is not None]
    assert len(judged) >= 10
    for row in judged:
        metric = REGISTRY[row.metric]
        line = lines[metric.label]
        assert line.own.startswith(values.value(metric, row.value))
        assert values.fraction(metric, row.numerator, row.denominator) in line.own
        total = table.total(row.metric)
        assert line.everywhere == f"{values.value(metric, total.value)}{values.marks(total)}"
        assert (line.target, line.word) == (values.value(metric, row.target), light(row.light).word)


def test_what_the_page_says_can_be_read_in_the_file(draft: Briefing):
    page = ward_page(draft, ward_of(draft, "bach-mai"))
    [text] = pages_of(ward_pdf(draft, [ward_of(draft, "bach-mai")]))
    for line in page.figures:
        assert (
            " ".join(part for part in (line.label, line.own, line.everywhere, line.target, line.word) if part) in text
        )
    for words in ("Phường Bạch Mai", page.standing, "Việc phải làm", "Nhà B1 minh họa", draft.imprint):
        assert words in text


def test_the_work_of_the_ward_is_that_of_the_list_and_then_the_tasks_ahead(town_store: Store, draft: Briefing):
    listed = [item for item in attention(town_store, Scope(DAY)) if item.ward == "bach-mai"]
    ahead = [task for task in draft.material.tasks["245"] if task.ward == "bach-mai"]
    work = ward_page(draft, ward_of(draft, "bach-mai")).work
    assert [line.light for line in work[: len(listed)]] == [item.light.value for item in listed]
    assert len(work) == len(listed) + len(ahead)
    assert work[len(listed)].when == "hạn 31/01/2020"


def test_a_ward_without_apartments_and_one_without_data_say_so_and_show_no_empty_table(draft: Briefing):
    [without] = pages_of(ward_pdf(draft, [ward_of(draft, "pho-hue")]))
    assert "Phường Phố Huế không có nhà chung cư thuộc phạm vi theo dõi." in without
    assert "Chỉ tiêu giao" not in without
    page = ward_page(draft, ward_of(draft, "quynh-loi"))
    assert page.gaps[0] == "Chưa gửi báo cáo kỳ tháng 12/2019 (hạn 16/12/2019)"


def test_a_page_stays_one_page_however_much_there_is_to_do_and_however_long_its_names(draft: Briefing):
    [item, *_] = [item for item in draft.material.work if item.ward == "bach-mai"]
    work = tuple(replace(item, subject=LONG) for _ in range(200))
    material = replace(draft.material, work=work)
    ward = replace(ward_of(draft, "bach-mai"), full_name=LONG)
    [text] = pages_of(ward_pdf(replace(draft, material=material), [ward]))
    assert "việc khác: xem trang Hồ sơ phường" in text
    assert len(file_name(ward, "20191224")) < 80


def test_sixty_wards_stand_in_one_file_a_page_each(draft: Briefing):
    wards = [wards_of(draft)[n % 19] for n in range(60)]
    assert len(pages_of(ward_pdf(draft, wards))) == 60
