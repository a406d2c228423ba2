"""The PowerPoint file read back: what every slide bears, nothing English, sound relations."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from pptx import Presentation

from analytics.metric_table import Light
from briefing.powerpoint.ratio import Ratio
from briefing.slide import Layout, Slide, Statement
from tests.decks import BARS, IMPRINT, file_of


@pytest.mark.parametrize(("ratio", "size"), [(Ratio.WIDE, (13.333, 7.5)), (Ratio.OLD, (10, 7.5))])
def test_every_slide_bears_the_briefing_and_its_number_and_says_nothing_english(ratio: Ratio, size):
    slides = (
        Slide("1", "HỘI NGHỊ", "Hai Bà Trưng, ngày 25/12/2019", Layout.TITLE),
        Slide("2", "Trang bị", "Thông điệp", chart=BARS, points=(Statement("2 phường"),), notes="Định nghĩa"),
        Slide("3", "Xin trân trọng cảm ơn!", layout=Layout.CLOSING),
    )
    content = file_of(*slides, ratio=ratio)
    deck = Presentation(BytesIO(content))
    assert (round(deck.slide_width.inches, 3), deck.slide_height.inches) == size
    assert [layout.name for layout in deck.slide_layouts] == ["Bìa", "Nội dung"]
    for page in deck.slides:
        texts = [shape.text_frame.text for shape in page.shapes if shape.has_text_frame]
        assert IMPRINT.footer in texts
        assert len({shape.shape_id for shape in page.shapes}) == len(page.shapes)
        assert 'type="slidenum"' in page.part.blob.decode()
    assert deck.slides[1].notes_slide.notes_text_frame.text == "Định nghĩa"
    parts = ZipFile(BytesIO(content))
    shown = [name for name in parts.namelist() if re.match(r"ppt/(slides|slideLayouts|slideMasters)/[^/]+\.xml", name)]
    assert all("Click to" not in parts.read(name).decode() for name in shown)


@pytest.mark.parametrize("ratio", list(Ratio))
def test_the_title_of_the_meeting_breaks_between_words_and_never_in_the_number_of_a_plan(ratio: Ratio):
    title = "KIỂM ĐIỂM TIẾN ĐỘ THỰC HIỆN KẾ HOẠCH SỐ 141/KH-UBND NGÀY 10/06/2019"
    page = Presentation(BytesIO(file_of(Slide("1", title, "", Layout.TITLE), ratio=ratio))).slides[0]
    lines = page.shapes.title.text.split("\v")
    assert (len(lines), " ".join(lines)) == (2 if ratio is Ratio.WIDE else 3, title)
    assert sum("141/KH-UBND" in line for line in lines) == 1


def test_no_text_of_a_slide_is_smaller_than_the_hall_can_read():
    slide = Slide("2", "Trang bị", "Thông điệp", points=(Statement("Ý chính", Light.LATE),))
    page = Presentation(BytesIO(file_of(slide))).slides[0]
    runs = [run for shape in page.shapes if shape.has_text_frame for p in shape.text_frame.paragraphs for run in p.runs]
    assert min(run.font.size.pt for run in runs if run.font.size) >= 20


def test_every_part_of_the_file_is_declared_and_every_relation_leads_somewhere():
    parts = ZipFile(BytesIO(file_of(Slide("2", "Trang bị", "Thông điệp", chart=BARS, notes="Nguồn"))))
    names = set(parts.namelist())
    declared = parts.read("[Content_Types].xml").decode()
    for name in names - {"[Content_Types].xml"}:
        assert f'PartName="/{name}"' in declared or f'Extension="{name.rsplit(".", 1)[-1]}"' in declared, name
    for name in names:
        if name.endswith(".rels"):
            base = name.replace("_rels/", "").rsplit("/", 1)[0] if "/" in name.replace("_rels/", "") else ""
            for target in re.findall(r'Target="([^"]+)"', parts.read(name).decode()):
                path = target.removeprefix("/") if target.startswith("/") else f"{base}/{target}"
                while "/../" in path:
                    path = re.sub(r"[^/]+/\.\./", "", path, count=1)
                assert path.removeprefix("/") in names, (name, target)
