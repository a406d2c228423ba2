"""Công văn đôn đốc and chat texts read back: who is urged about what, the counts of the list, the day to answer."""

import datetime as dt
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from pypdf import PdfReader

from analytics import Dimension, Scope, measure
from analytics.attention import AttentionKind, attention
from analytics.lights import share_of_target
from analytics.metric_table import Light
from analytics.registry import REGISTRY
from briefing.document import Form
from briefing.material import Material, gather
from briefing.opened import Briefing, draft_briefing
from briefing.pdf import pdf
from briefing.release import Format
from briefing.reminders import Style, letter, letters, reply_by, urged
from briefing.report import Issuer
from briefing.ward_chat import chats
from briefing.ward_figures import ward_figures, worst_figures
from briefing.word import word
from data.store import Store
from tests.city import City
from tests.pages.conftest import DAY
from wording.numbers import percent
from wording.reminders import requests, roman

LATE_DAY = dt.date(2020, 1, 20)
LONG = "Tòa nhà " + "rất dài " * 1_250


@pytest.fixture(scope="module")
def draft(town: City, material: Material) -> Briefing:
    return draft_briefing(town.folder, town.area, material)


@pytest.fixture(scope="module")
def late(town: City, town_store: Store) -> Briefing:
    """After the day by which own plans had to be issued and the báo cáo nhanh sent."""
    material = gather(town_store, Scope(LATE_DAY), town_store.id, town.area)
    return draft_briefing(town.folder, town.area, material)


def text_of(content: bytes) -> str:
    return " ".join("\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).split())


def rows_of(content: bytes) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for table in docx.Document(BytesIO(content)).tables for row in table.rows]


def test_the_letter_urges_whom_the_list_urges_and_not_about_what_the_district_decides(town_store: Store, draft):
    listed = [
        item for item in attention(town_store, Scope(DAY)) if item.unit and item.kind != AttentionKind.NEED_CHANGE
    ]
    units = urged(draft)
    assert {unit.actor: len(unit.items) for unit in units} == {
        actor: sum(item.unit == actor for item in listed) for actor in {item.unit for item in listed}
    }
    orders = [unit.items[0].report_order for unit in units]
    assert orders == sorted(orders)


def test_a_letter_to_all_has_an_annex_a_unit_and_counts_what_the_list_counts(town_store: Store, late: Briefing):
    units = urged(late)
    document = letter(late, units, Style())
    assert [annex.number for annex in document.annexes] == [f"Phụ lục {roman(n)}" for n in range(1, len(units) + 1)]
    overdue = sum(row.numerator or 0 for row in measure(town_store, ["violations_overdue"], Scope(LATE_DAY), ()).totals)
    grid = document.blocks[1]
    assert grid.total[5] == str(int(overdue)) == "18"
    assert grid.total[3] == str(sum(item.kind == AttentionKind.PLAN_MISSING for item in late.material.work))
    [quynh_loi] = [row for row in grid.rows if row[1] == "UBND phường Quỳnh Lôi"]
    # Six months of 2019, the báo cáo nhanh and January; its plan; the five tasks of plan 141.
    assert quynh_loi[2:6] == ("8", "1", "5", "0")


def test_both_files_of_a_letter_say_what_one_ward_has_to_do_by_when_and_how_late(draft: Briefing):
    document = letter(draft, urged(draft, actors=("ubnd-bach-mai",)), Style())
    assert document.to == ("Kính gửi: UBND phường Bạch Mai",)
    assert document.subject.startswith("V/v đôn đốc thực hiện Kế hoạch 141 và Kế hoạch 245")
    rows = [row for row in rows_of(word(document)) if row[0] == "1"]
    assert ["1", "Nhà B1 minh họa", "Vật cản trên lối thoát nạn", "01/10/2019", "10/12/2019", "14"] in rows
    said = text_of(pdf(document))
    for words in (
        "Số: …/UBND-QLĐT",
        "1 tồn tại, vi phạm quá hạn khắc phục",
        "Trước ngày 06/01/2020",
        "chậm nhất ngày 02/01/2020 (05 ngày làm việc sau ngày 25/12/2019)",
        "Nơi nhận:",
        "KT. CHỦ TỊCH",
        draft.imprint,
    ):
        assert words in said


def test_the_annex_begins_on_the_next_page_without_a_blank_one_between(draft: Briefing):
    file = docx.Document(BytesIO(word(letter(draft, urged(draft, actors=("ubnd-bach-mai",)), Style()))))
    [ending] = [paragraph for paragraph in file.paragraphs if "w:sectPr" in paragraph._p.xml]
    assert (ending.paragraph_format.line_spacing.pt, ending.paragraph_format.space_after.pt) == (1, 0)


def test_each_kind_that_is_urged_is_also_asked_for(draft: Briefing):
    [item, *_] = draft.material.work
    for kind in set(AttentionKind) - {AttentionKind.NEED_CHANGE}:
        assert len(requests([replace(item, kind=kind)], "Phòng QLĐT")) == 1


def test_the_answer_is_due_after_working_days_with_the_holidays_of_the_area_left_out(draft: Briefing):
    # 26, 27, 30, 31 December, then 2 January: the 28th and 29th are a weekend, the 1st is Tết Dương lịch.
    assert reply_by(draft, 5) == dt.date(2020, 1, 2)


def test_the_form_follows_the_day_and_the_office_signs_for_itself(draft: Briefing):
    after = replace(draft, material=replace(draft.material, scope=Scope(dt.date(2020, 3, 5))))
    document = letter(after, urged(draft)[:1], Style(issuer=Issuer.OFFICE))
    assert (document.form, document.letterhead.number) == (Form.ND30, "Số: …/QLĐT")
    assert document.letterhead.superior == "UBND QUẬN HAI BÀ TRƯNG"
    assert letter(draft, urged(draft)[:1], Style()).form is Form.TT01


def test_only_the_kinds_and_units_asked_for_are_urged(late: Briefing):
    units = urged(late, actors=("ubnd-bach-mai", "ubnd-quynh-loi"), kinds=(AttentionKind.PLAN_MISSING,))
    assert [[item.kind for item in unit.items] for unit in units] == [[AttentionKind.PLAN_MISSING]] * 2
    with pytest.raises(ValueError, match="somebody to urge"):
        letter(late, urged(late, actors=("khong-co",)), Style())


def test_one_file_a_unit_stands_in_the_zip_under_a_plain_name(draft: Briefing):
    seen: list[tuple[int, int]] = []
    units = urged(draft, actors=("ubnd-bach-mai", "ubnd-dong-nhan"))
    packed = ZipFile(BytesIO(letters(draft, units, Style(), Format.PDF, lambda done, of: seen.append((done, of)))))
    assert packed.namelist() == ["01-ubnd-phuong-dong-nhan.pdf", "02-ubnd-phuong-bach-mai.pdf"]
    assert "Kính gửi: UBND phường Đồng Nhân" in text_of(packed.read(packed.namelist()[0]))
    assert seen == [(1, 2), (2, 2)]


def test_a_very_long_name_neither_breaks_a_letter_nor_a_chat(draft: Briefing):
    work = tuple(replace(item, subject=LONG) for item in draft.material.work)
    overdue = tuple(replace(one, building_name=LONG) for one in draft.material.overdue)
    long = replace(draft, material=replace(draft.material, work=work, overdue=overdue))
    assert len(PdfReader(BytesIO(pdf(letter(long, urged(long)[:1], Style())))).pages) <= 3
    assert max(len(chat.text) for chat in chats(long)) < 2_500


def test_a_chat_names_the_five_worst_figures_of_its_ward_as_measure_gives_them(town_store: Store, draft: Briefing):
    table = measure(town_store, tuple(REGISTRY), Scope(DAY), (Dimension.WARD,))
    # Every report it owes is missing, so that none came in time either: one fact, told once.
    own = [row for row in table.rows if row.group_key == "bach-mai" and row.metric != "reports_on_time"]
    judged = [
        (row.light != Light.LATE, share_of_target(row.value, row.target, REGISTRY[row.metric].better), row)
        for row in own
        if row.light in (Light.LATE, Light.AT_RISK) and row.value is not None and row.target is not None
    ]
    worst = [row for *_, row in sorted(judged, key=lambda each: each[:2])][:5]
    figures = worst_figures(ward_figures(draft.material, "bach-mai"))
    assert [one.metric.id for one in figures][: len(worst)] == [row.metric for row in worst]
    [text] = [chat.text for chat in chats(draft) if chat.ward == "bach-mai"]
    assert len([line for line in text.splitlines() if line[1:3] == ". "]) == len(figures) == 5
    for row in worst:
        assert f"{REGISTRY[row.metric].label}: {percent(row.value)}" in text
    assert "- ■ 1 tồn tại, vi phạm quá hạn khắc phục, lâu nhất 14 ngày tại Nhà B1 minh họa" in text


def test_a_chat_says_what_the_mark_of_an_old_figure_means(town: City, draft: Briefing, old_material: Material):
    said = {chat.ward: chat.text for chat in chats(draft_briefing(town.folder, town.area, old_material))}
    assert "%* (" in said["bach-mai"]
    assert said["bach-mai"].count("\n* Số liệu của kỳ trước: đơn vị chưa gửi báo cáo kỳ này.\n") == 1
    assert not any("Số liệu của kỳ trước" in chat.text for chat in chats(draft))


def test_there_is_a_chat_for_each_ward_with_apartments_and_one_without_figures_is_asked_for_its_report(draft: Briefing):
    texts = {chat.ward: chat.text for chat in chats(draft)}
    assert len(texts) == 19
    assert "pho-hue" not in texts
    assert "chưa gửi báo cáo" in texts["quynh-loi"].lower()


@pytest.mark.parametrize(("number", "written"), [(1, "I"), (4, "IV"), (19, "XIX"), (40, "XL"), (94, "XCIV")])
def test_annexes_are_numbered_as_the_romans_did(number: int, written: str):
    assert roman(number) == written
