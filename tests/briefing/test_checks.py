"""Kiểm tra trước khi xuất: a briefing that agrees passes, and every figure that somebody changed is found."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from analytics import Scope
from analytics.agreement import Consequence, Rule, not_pooled
from analytics.metric import Dimension
from analytics.metric_table import MetricRow, MetricTable
from analytics.risk_reasons import Reason, ReasonCode
from briefing import results
from briefing.arrangement import Choice, Outline
from briefing.checking.texts import slide_faults
from briefing.checks import Handout, blocking, check, check_handout, handout, remarks, stamps, with_checks
from briefing.document import Grid, Paragraph
from briefing.material import Material, gather
from briefing.opened import Briefing
from briefing.outline import outline
from briefing.release import released
from briefing.slide import Slide, Statement
from tests.city import City
from tests.pages.conftest import DAY as DAY_OF_FIGURES

DAY = re.compile(r"\d{2}/\d{2}/\d{4}")
FIGURE = re.compile(r"(?<![\d,.])\d+(?![\d,.]\d)")


@pytest.fixture(scope="module")
def briefing(material: Material, town: City) -> Briefing:
    return Briefing("Hội nghị", material, town.area, Outline(), town.folder)


@pytest.fixture(scope="module")
def given(briefing: Briefing) -> Handout:
    return handout(briefing)


def failed(briefing: Briefing, given: Handout | None = None) -> set[Rule]:
    checks = check_handout(briefing, given) if given else check(briefing)
    return {each.rule for each in checks if not each.is_passed}


def with_slide(given: Handout, name: str, change: Callable[[Slide], Slide]) -> Handout:
    return replace(given, slides=tuple(change(slide) if slide.id == name else slide for slide in given.slides))


def with_block(given: Handout, kind: type, change: Callable) -> Handout:
    """The first block of a kind for which the change changes something is changed."""
    blocks = list(given.report.blocks)
    place = next(at for at, block in enumerate(blocks) if isinstance(block, kind) and change(block) != block)
    blocks[place] = change(blocks[place])
    return replace(given, report=replace(given.report, blocks=tuple(blocks)))


def raised(text: str, by: int = 40) -> str:
    """The text with its last figure raised."""
    days = [place for day in DAY.finditer(text) for place in range(*day.span())]
    found = [figure for figure in FIGURE.finditer(text) if figure.start() not in days]
    if not found:
        return text
    last = found[-1]
    return f"{text[: last.start()]}{int(last.group()) + by}{text[last.end() :]}"


def with_row(material: Material, by: tuple[Dimension, ...], change: Callable[[MetricRow], MetricRow]) -> Material:
    table = material.tables[by]
    rows, totals = tuple(map(change, table.rows)), tuple(map(change, table.totals))
    return replace(material, tables={**material.tables, by: replace(table, rows=rows, totals=totals)})


def test_a_pinned_briefing_that_nobody_changed_passes_every_check(briefing: Briefing):
    checks = check(briefing, briefing.material.table(Dimension.WARD))
    assert [each.rule for each in checks] == list(Rule)
    assert [each.faults for each in checks if not each.is_passed] == []
    assert (blocking(checks), stamps(checks), remarks(checks)) == ((), (), ())


def figures_of(slides: tuple[Slide, ...]) -> Iterator[tuple[str, str]]:
    for slide in slides:
        points = slide.chart.points if slide.chart else ()
        texts = [slide.message, *(point.text for point in slide.points), *(point.text for point in points)]
        texts += [cell for row in (slide.table.rows if slide.table else ()) for cell in row]
        yield from ((slide.id, text) for text in texts if raised(text) != text)


def replaced(slide: Slide, text: str) -> Slide:
    """The slide with one of its texts raised, wherever it stands."""

    def change(one: str) -> str:
        return raised(one) if one == text else one

    table = slide.table and replace(slide.table, rows=tuple(tuple(map(change, row)) for row in slide.table.rows))
    chart = slide.chart and replace(
        slide.chart, points=tuple(replace(point, text=change(point.text)) for point in slide.chart.points)
    )
    points = tuple(replace(point, text=change(point.text)) for point in slide.points)
    return replace(slide, message=change(slide.message), points=points, table=table, chart=chart)


def test_a_changed_figure_anywhere_on_a_slide_is_found(briefing: Briefing, given: Handout):
    changed = list(dict.fromkeys(figures_of(given.slides)))
    assert len(changed) > 40
    assert {name for name, _ in changed} >= {"buildings", "highlights", "equipment", "missing", "teams", "inspection"}
    missed = [
        (name, text)
        for name, text in changed
        if failed(briefing, with_slide(given, name, lambda slide, text=text: replaced(slide, text)))
        != {Rule.SAME_FIGURES}
    ]
    assert missed == []


def test_small_counts_of_the_slides_tables_that_are_one_too_high_are_found(briefing: Briefing):
    grave, grounds = briefing.material.buildings[0].risk, (ReasonCode.SERIOUS_VIOLATIONS, ReasonCode.OPEN_VIOLATIONS)
    rows = [
        replace(
            grave,
            is_priority=True,
            residents=count,
            reasons=tuple(map(Reason, grounds, (count, count + 1.0))),
        )
        for count in (2, 3)
    ]
    material = replace(briefing.material, priority=replace(briefing.material.priority, rows=tuple(rows)))
    buildings = next(slide for slide in outline(material, briefing.area) if slide.id == "buildings")
    slides = [results.priority(material, briefing.area), buildings]
    assert list(slide_faults(slides, material, briefing.area)) == []
    changed = [
        (slide, cell) for slide in slides for row in slide.table.rows for cell in row[1:] if raised(cell) != cell
    ]
    assert len(changed) >= 6
    missed = [
        cell
        for slide, cell in changed
        if not list(slide_faults([_with_cell(slide, cell, raised(cell, by=1))], material, briefing.area))
    ]
    assert missed == []


def _with_cell(slide: Slide, old: str, new: str) -> Slide:
    rows = tuple(tuple(new if cell == old else cell for cell in row) for row in slide.table.rows)
    return replace(slide, table=replace(slide.table, rows=rows))


def test_a_changed_bar_is_found(briefing: Briefing, given: Handout):
    def longer(slide: Slide) -> Slide:
        first, *others = slide.chart.points
        return replace(slide, chart=replace(slide.chart, points=(replace(first, value=0.9), *others)))

    assert failed(briefing, with_slide(given, "equipment", longer)) == {Rule.SAME_FIGURES}


def test_a_changed_sentence_or_cell_of_the_report_is_found(briefing: Briefing, given: Handout):
    def sentence(block: Paragraph) -> Paragraph:
        return Paragraph(block.text.replace("18/36", "19/36"))

    def cell(block: Grid) -> Grid:
        return replace(
            block, rows=tuple((*row[:2], *("3" if each == "2" else each for each in row[2:])) for row in block.rows)
        )

    assert failed(briefing, with_block(given, Paragraph, sentence)) == {Rule.SAME_FIGURES}
    assert failed(briefing, with_block(given, Grid, cell)) == {Rule.SAME_FIGURES}


@pytest.mark.parametrize("number", range(5))
def test_a_changed_figure_of_an_annex_is_found(briefing: Briefing, given: Handout, number: int):
    annexes = list(given.report.annexes)
    grid = annexes[number].blocks[0]
    places = [place for place, is_number in enumerate(grid.are_numbers) if is_number and place]
    total = grid.total and tuple("777" if place in places else each for place, each in enumerate(grid.total))
    rows = [tuple("777" if place in places else each for place, each in enumerate(row)) for row in grid.rows]
    annexes[number] = replace(annexes[number], blocks=(replace(grid, rows=tuple(rows), total=total),))
    changed = replace(given, report=replace(given.report, annexes=tuple(annexes)))
    assert Rule.SAME_FIGURES in failed(briefing, changed)


@pytest.mark.parametrize("field", ["whole", "part", "ratio", "before", "target"])
def test_a_changed_cell_of_the_annex_workbook_is_found(briefing: Briefing, given: Handout, field: str):
    sheet = given.sheets[0]
    lines = (sheet.lines[0], replace(sheet.lines[1], **{field: 0.123}), *sheet.lines[2:])
    changed = replace(given, sheets=(replace(sheet, lines=lines), *given.sheets[1:]))
    assert failed(briefing, changed) == {Rule.SAME_FIGURES}


def test_wards_that_do_not_add_up_are_found(briefing: Briefing):
    def one_more(row: MetricRow) -> MetricRow:
        return replace(row, numerator=2.0) if (row.metric, row.group_key) == ("team_regulations", "bach-mai") else row

    material = with_row(briefing.material, (Dimension.WARD,), one_more)
    assert Rule.ADDS_UP in failed(replace(briefing, material=material))


def test_a_mean_of_percentages_is_found():
    def row(group: str, numerator: float, denominator: float, value: float) -> MetricRow:
        return MetricRow(
            "team_regulations", group, group, numerator, denominator, value, None, None, 1.0, False, None, None, None
        )

    # 1/2 and 9/9: together 10/11, their mean is 75%.
    rows = (row("a", 1, 2, 0.5), row("b", 9, 9, 1.0))
    table = MetricTable(("team_regulations",), None, (), rows, (row("", 10, 11, 0.75),), (), "")
    assert [(one.total, one.rows) for one in not_pooled(table)] == [(0.75, 10 / 11)]


def test_a_stale_ward_without_its_mark_is_found(briefing: Briefing, given: Handout):
    def old(row: MetricRow) -> MetricRow:
        return replace(row, stale=True) if row.group_key == "bach-mai" else row

    stale = replace(briefing, material=with_row(briefing.material, (Dimension.WARD,), old))
    # What is made of it bears the marks; what was made before does not.
    assert failed(stale) == set()
    faults = next(each.faults for each in check_handout(stale, given) if each.rule is Rule.MARKED)
    assert {one.subject for one in faults} == {"Bạch Mai"}
    assert len({one.place for one in faults}) >= 10


def test_wards_with_old_figures_or_nothing_open_keep_no_briefing_back(tmp_path: Path):
    city = City(tmp_path)
    grave = "building | name | kind | residents | inspection_grade\nB1 | Nhà B1 minh họa | old_block | 300 | d"
    found = "violation | building | violation_type | found_on | verified_on\nV1 | B1 | leakage | 2019-10-01 |"
    old = {"ward": "bach-mai", "period": "11/2019", "received": "2019-11-15 09:00"}
    city.buildings(grave, **old)
    city.violations(found, **old)
    city.buildings(grave, ward="quynh-mai")
    city.violations(f"{found} 2019-11-01", ward="quynh-mai")
    store = city.store()
    material = gather(store, Scope(DAY_OF_FIGURES), store.id, city.area)
    assert failed(Briefing("", material, city.area, Outline(), city.folder)) == {Rule.PINNED}
    slide = results.priority(material, city.area)
    assert [row[1] for row in slide.table.rows] == ["Bạch Mai*", "Quỳnh Mai"]
    assert slide.footnote.endswith("* Số liệu kỳ trước: Bạch Mai")


def test_figures_that_the_pages_show_otherwise_are_stamped(briefing: Briefing):
    table = briefing.material.table(Dimension.WARD)
    other = replace(table, rows=tuple(replace(row, value=0.4) if row.value == 0.5 else row for row in table.rows))
    checks = check(briefing, other)
    assert [each.rule for each in checks if not each.is_passed] == [Rule.SAME_ON_PAGES]
    imprint = released(briefing, checks).briefing.imprint
    assert imprint == f"{briefing.imprint} · Cách tính đã thay đổi sau khi chốt"


def test_a_definition_that_nobody_reviewed_is_stamped(briefing: Briefing, monkeypatch: pytest.MonkeyPatch):
    from analytics.registry import REGISTRY  # noqa: PLC0415 - changed for this test only

    monkeypatch.setitem(REGISTRY, "team_regulations", replace(REGISTRY["team_regulations"], checked_by=" "))
    assert failed(briefing) == {Rule.REVIEWED}


def test_figures_that_are_not_pinned_are_stamped_once(briefing: Briefing):
    draft = replace(briefing, name="")
    checks = check(draft)
    assert [(each.rule, each.consequence) for each in checks if not each.is_passed] == [
        (Rule.PINNED, Consequence.STAMPS)
    ]
    assert released(draft, checks).briefing.imprint.count("Số liệu chưa chốt") == 1
    assert remarks(checks)[0].startswith("Kiểm tra trước khi xuất: Số liệu chưa chốt.")


def test_an_edited_sentence_with_a_number_of_its_own_is_stamped(briefing: Briefing):
    def edited(message: str) -> set[Rule]:
        return failed(replace(briefing, outline=Outline((Choice("equipment", message=message),))))

    assert edited("Mới 18/36 nhà chung cư cũ được trang bị đủ") == set()
    assert edited("Đã có 30/36 nhà chung cư cũ được trang bị đủ") == {Rule.EDITED}


def test_a_slide_taken_from_another_snapshot_or_of_other_figures_is_stamped(briefing: Briefing, given: Handout):
    taken = replace(next(slide for slide in given.slides if slide.id == "teams"), id="added-1")
    same = Outline(added=(taken,), snapshots=(("added-1", briefing.material.snapshot),))
    assert failed(replace(briefing, outline=same)) == set()
    other = replace(same, snapshots=(("added-1", "0123456789abcdef"),))
    assert failed(replace(briefing, outline=other)) == {Rule.ONE_SNAPSHOT}
    first, *rest = taken.chart.points
    filtered = replace(taken, chart=replace(taken.chart, points=(replace(first, value=0.25), *rest)))
    assert failed(replace(briefing, outline=replace(same, added=(filtered,)))) == {Rule.ONE_SNAPSHOT}


def test_every_check_is_told_in_the_notes_of_the_first_slide(briefing: Briefing, given: Handout):
    first, *others = with_checks(given.slides, check(briefing))
    assert first.notes.splitlines()[0] == "Kiểm tra trước khi xuất"
    assert "Số của các phường cộng lại bằng số toàn địa bàn: đạt." in first.notes
    assert tuple(others) == given.slides[1:]


def test_a_point_that_nobody_computed_is_found(briefing: Briefing, given: Handout):
    more = with_slide(
        given, "teams", lambda slide: replace(slide, points=(*slide.points, Statement("Còn 4.321 đội chưa có")))
    )
    assert failed(briefing, more) == {Rule.SAME_FIGURES}
