"""The summary read back: one page, the findings and figures of the briefing, a text that fits a message."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader

from analytics import Dimension, Scope, measure
from briefing.material import Material
from briefing.opened import Briefing, draft_briefing
from briefing.summary import bars, cards, summary_pdf, summary_png, summary_text
from data.store import Store
from tests.city import City
from tests.pages.conftest import DAY
from wording.numbers import integer, percent

LONG = "Một tên rất dài " * 600


@pytest.fixture(scope="module")
def draft(town: City, material: Material) -> Briefing:
    return draft_briefing(town.folder, town.area, material)


def pages_of(content: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages]


def with_findings(draft: Briefing, sentence: str) -> Briefing:
    stated = tuple(replace(one, sentence=sentence) for one in draft.material.stated)
    return replace(draft, material=replace(draft.material, stated=stated))


def test_the_picture_is_a_portrait_wide_enough_for_phones(draft: Briefing):
    width, height = Image.open(BytesIO(summary_png(draft))).size
    assert width == 1080
    assert height > width


def test_the_page_says_the_findings_the_cards_and_the_bars_of_the_briefing(draft: Briefing):
    [text] = pages_of(summary_pdf(draft))
    chosen = [one.sentence for one in draft.material.stated if one.is_chosen]
    assert 3 <= len(chosen) <= 6
    shown = [word for card in cards(draft.material) for word in (card.label, card.headline, card.word, *card.details)]
    for said in (*chosen, *shown, *(bar.text for bar in bars(draft)[1] if bar.share is not None), draft.imprint):
        assert " ".join(said.split()) in text


def test_the_page_says_what_the_mark_of_an_old_figure_means(town: City, old_material: Material):
    [text] = pages_of(summary_pdf(draft_briefing(town.folder, town.area, old_material)))
    assert "50,0% · 1/2*" in text
    assert text.count("* Số liệu của kỳ trước: đơn vị chưa gửi báo cáo kỳ này.") == 1


def test_the_cards_and_bars_are_the_figures_of_measure(town_store: Store, draft: Briefing):
    named = ["buildings_fully_equipped", "team_regulations", "violations_verified", "buildings_inspected"]
    totals = measure(town_store, named, Scope(DAY), ()).totals
    assert [card.headline for card in cards(draft.material)][:4] == [percent(row.value) for row in totals]
    assert len(cards(draft.material)) == 6
    table = measure(town_store, named[:1], Scope(DAY), (Dimension.WARD,))
    drawn = {bar.label: bar for bar in bars(draft)[1]}
    known = [row for row in table.rows if row.value is not None]
    assert len(known) == 18
    for row in known:
        assert drawn[row.group].share == pytest.approx(row.value)
        assert f"{integer(row.numerator)}/{integer(row.denominator)}" in drawn[row.group].text
    assert drawn["Quỳnh Lôi"].share is None
    assert "Phố Huế" not in drawn


def test_sixty_wards_and_very_long_names_still_give_one_page(draft: Briefing):
    table = draft.material.table(Dimension.WARD)
    many = [replace(row, group_key=f"{row.group_key}-{n}", group=f"{LONG}{n}") for n in range(3) for row in table.rows]
    tables = {**draft.material.tables, (Dimension.WARD,): replace(table, rows=tuple(many))}
    long = with_findings(draft, LONG)
    long = replace(long, name=LONG, material=replace(long.material, tables=tables))
    assert len(pages_of(summary_pdf(long))) == 1
    _, shown, rest = bars(long)
    assert (len(shown), rest) == (24, 57 - 24)


def test_the_text_is_short_and_says_whole_sentences_only(draft: Briefing):
    text = summary_text(draft)
    chosen = [one.sentence for one in draft.material.stated if one.is_chosen]
    assert len(text) <= 900
    first, *lines, last = text.splitlines()
    assert first.startswith("TÓM TẮT AN TOÀN NHÀ CHUNG CƯ")
    assert [line[2:] for line in lines] == [sentence for sentence in chosen if sentence in text]
    assert last == draft.imprint


@pytest.mark.parametrize("length", [1, 60, 130, 400, 600, 780, 10_000])
def test_the_text_never_exceeds_900_characters_nor_cuts_a_sentence(draft: Briefing, length: int):
    sentence = ("Nhà chung cư " * (length // 13 + 1))[: length - 1] + "."
    text = summary_text(replace(with_findings(draft, sentence), name=LONG))
    assert len(text) <= 900
    assert all(line[2:] == sentence or line == "Chưa có số liệu." for line in text.splitlines()[1:-1])


def test_a_sentence_that_does_not_fit_leaves_out_what_it_lists(draft: Briefing):
    wards = ", ".join(f"Phường số {number}" for number in range(1, 90))
    text = summary_text(with_findings(draft, f"0/89 phường đã gửi báo cáo; chưa gửi: {wards}."))
    assert len(text) <= 900
    assert text.splitlines()[1].endswith("0/89 phường đã gửi báo cáo…")


def test_a_summary_of_chosen_wards_does_not_speak_for_the_whole_district(draft: Briefing):
    scope = replace(draft.material.scope, wards=("bach-mai",))
    own = replace(draft, material=replace(draft.material, scope=scope))
    assert summary_text(own).startswith("TÓM TẮT AN TOÀN NHÀ CHUNG CƯ – Phường Bạch Mai\n")
    assert "Các phường đang chọn 50,0%" in pages_of(summary_pdf(own))[0]


def test_a_briefing_without_findings_says_that_there_are_no_data(draft: Briefing):
    empty = replace(draft, material=replace(draft.material, stated=()))
    assert "Chưa có số liệu." in summary_text(empty)
    assert "Chưa có số liệu." in pages_of(summary_pdf(empty))[0]
