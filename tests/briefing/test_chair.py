"""Phiếu chủ trì and the draft of conclusions: two pages whatever stands in them, every figure from the briefing."""

import datetime as dt
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from analytics import MACROS, Dimension, Scope, measure
from analytics.attention import AttentionItem, AttentionKind
from analytics.metric_table import Light
from analytics.registry import REGISTRY
from briefing.chair import chair_sheet, speakers
from briefing.document import Grid, Heading
from briefing.material import Material, gather
from briefing.opened import Briefing, draft_briefing
from briefing.pdf import pdf
from briefing.proposals import proposed_lines
from briefing.word import word
from data.concluded import responsible
from data.conclusion import Meeting
from data.intake.concluding import flaws_of_lines
from data.store import open_store
from tests.city import City
from tests.meeting import MEETING, conclude, line
from tests.pages.conftest import DAY
from wording.chair import DRAFT, POINTS, QUESTIONS, SPEAKERS
from wording.numbers import percent

LONG = "Ủy ban nhân dân phường Nguyễn Thị Minh Khai Đặng Thùy Trâm " * 40
MANY = 60


@pytest.fixture(scope="module")
def briefing(material, town: City) -> Briefing:
    return draft_briefing(town.folder, town.area, material)


def crowded(briefing: Briefing) -> Briefing:
    """Sixty wards with names of two thousand letters, each late with everything and long of word."""
    area, material = briefing.area, briefing.material
    [late, *_] = [row for row in material.table(Dimension.WARD).rows if row.light is Light.LATE]
    ward, unit = area.wards_on(DAY)[0], next(unit for unit in area.units if unit.ward)
    wards = tuple(replace(ward, ward=f"w{n}", name=LONG, report_order=n) for n in range(MANY))
    units = tuple(
        replace(unit, unit=f"u{n}", ward=f"w{n}", name=LONG, short_name=LONG, report_order=n) for n in range(MANY)
    )
    known = [row for row in material.table(Dimension.WARD).rows if row.group_key == late.group_key]
    rows = tuple(replace(row, group_key=f"w{n}", light=Light.LATE, target=1.0) for n in range(MANY) for row in known)
    work = tuple(
        AttentionItem(kind, Light.LATE, f"w{n}", f"u{n}", LONG, n, days=999, subject=f"{n} {LONG}", detail=LONG)
        for kind in (AttentionKind.TASK_OVERDUE, AttentionKind.CONCLUSION_OVERDUE)
        for n in range(MANY)
    )
    told = tuple(replace(material.difficulties[0], ward=f"w{n}", ward_name=LONG, content=LONG) for n in range(MANY))
    stated = tuple(replace(one, sentence=LONG) for one in material.stated)
    tables = {**material.tables, (Dimension.WARD,): replace(material.table(Dimension.WARD), rows=rows)}
    crowd = replace(material, work=work, difficulties=told, stated=stated, tables=tables)
    return replace(briefing, area=replace(area, wards=wards, units=units), material=crowd)


def pages(document) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf(document))).pages]


def test_the_sheet_has_its_four_parts_on_two_pages(briefing: Briefing):
    sheet = chair_sheet(briefing)
    assert [block.text for block in sheet.blocks if isinstance(block, Heading)] == [POINTS, SPEAKERS, QUESTIONS, DRAFT]
    first, second = pages(sheet)
    assert POINTS in first
    assert SPEAKERS in first
    assert QUESTIONS in second
    assert DRAFT in second
    assert briefing.imprint in second


def test_the_word_file_breaks_the_page_once_at_the_same_place(briefing: Briefing):
    body = docx.Document(BytesIO(word(chair_sheet(briefing)))).element.body
    breaks = [each for each in body.iter(qn("w:br")) if each.get(qn("w:type")) == "page"]
    assert len(breaks) == 1
    following = breaks[0].getparent().getparent().getnext()
    assert "".join(text.text for text in following.iter(qn("w:t"))) == QUESTIONS


def test_sixty_wards_with_endless_names_fit_on_two_pages(briefing: Briefing):
    sheet = chair_sheet(crowded(briefing))
    assert len(pages(sheet)) == 2
    grids = [block for block in sheet.blocks if isinstance(block, Grid)]
    assert [len(grid.rows) for grid in grids] == [5, 10, 5]


def test_one_ward_fits_and_an_empty_store_says_that_there_is_nothing(tmp_path: Path, city: City):
    city.publish()
    store = open_store(city.folder, MACROS)
    nothing = gather(store, Scope(dt.date(2019, 6, 1)), store.id, city.area)
    said = pages(chair_sheet(draft_briefing(city.folder, city.area, nothing)))
    assert len(said) == 2
    assert "Chưa có số liệu để nêu điểm chính" in said[0] or "1." in said[0]
    assert "Không có" in said[1]
    one = gather(store, Scope(DAY, wards=("quynh-loi",)), store.id, city.area)
    assert len(pages(chair_sheet(draft_briefing(city.folder, city.area, one)))) == 2


def test_a_unit_speaks_for_figures_that_measure_gives(briefing: Briefing, town_store):
    first = speakers(briefing)[0]
    metric = first.figures[0].metric
    row = measure(town_store, [metric.id], Scope(DAY), (Dimension.WARD,)).row(metric.id, first.ward)
    assert (metric.id, row.numerator, row.denominator) == ("reports_received", 0, 6)
    said = f"{metric.label} {percent(row.value)} (0/6), chỉ tiêu {percent(row.target, 0)}"
    assert said in pages(chair_sheet(briefing))[0]


def test_the_sheet_says_what_the_mark_of_an_old_figure_means(town: City, old_material: Material):
    first, second = pages(chair_sheet(draft_briefing(town.folder, town.area, old_material)))
    assert "%* (" in first
    assert "* Số liệu của kỳ trước: đơn vị chưa gửi báo cáo kỳ này." in first
    assert "Số liệu của kỳ trước" not in second


def test_the_gravest_speak_first(briefing: Briefing):
    gravity = [one.gravity for one in speakers(briefing)]
    assert gravity == sorted(gravity, reverse=True)
    assert len(gravity) == 5


def test_a_proposal_can_be_recorded_as_it_stands(briefing: Briefing):
    lines = proposed_lines(briefing)
    assert lines
    assert flaws_of_lines(Meeting("Hội nghị", dt.date(2019, 12, 25), "Chủ trì"), lines, briefing.area) == ()
    assert {unit for each in lines for unit in each.units} <= set(responsible(briefing.area, DAY))


def test_every_ward_that_misses_the_same_target_stands_in_one_proposal(briefing: Briefing):
    told = [each for each in proposed_lines(briefing) if each.work.startswith("Hoàn thành chỉ tiêu")]
    assert len(told) == 3
    for each in told:
        [metric] = [one.id for one in REGISTRY.values() if f"“{one.label}”" in each.work]
        rows = briefing.material.table(Dimension.WARD).of(metric)
        late = [f"ubnd-{row.group_key}" for row in rows if row.light is Light.LATE]
        assert sorted(each.units) == sorted(late)


def test_overdue_conclusions_of_an_earlier_meeting_open_the_sheet(city: City):
    conclude(city, line("qldt"), meeting=replace(MEETING, held_on=dt.date(2019, 11, 1), name="Hội nghị 01/11/2019"))
    city.publish()
    store = open_store(city.folder, MACROS)
    later = gather(store, Scope(dt.date(2020, 1, 20)), store.id, city.area)
    assert len(later.conclusions) == 1
    said = pages(chair_sheet(draft_briefing(city.folder, city.area, later)))[0]
    assert "1. ■ Kết luận kỳ trước: đã xong 0, đang làm 0, quá hạn 1." in said
