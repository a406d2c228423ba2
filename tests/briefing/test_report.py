"""The report read back: its skeleton, its numbers beside measure, the wards' own words, its six annexes."""

from dataclasses import replace
from io import BytesIO

import docx
import pytest
from pypdf import PdfReader

from analytics import MACROS, Dimension, Scope, measure
from analytics.registry import REGISTRY
from briefing.annexes import ward_grid
from briefing.document import Figure, Form, Heading, Paragraph
from briefing.material import gather
from briefing.pdf import pdf
from briefing.report import Issuer, report
from briefing.word import word
from data.area import default_area_folder, load_area
from data.store import open_store
from tests.city import City
from tests.meeting import torn
from tests.pages.conftest import DAY, fill
from wording import numbers

IMPRINT = "Bản chốt “Hội nghị” · Dữ liệu minh họa"


@pytest.fixture(scope="module")
def written(material, town: City):
    return report(material, town.area, Issuer.COMMITTEE, None, IMPRINT)


def test_the_report_has_the_skeleton_of_the_office(written):
    assert [block.text for block in written.blocks if isinstance(block, Heading) and block.level == 1] == [
        "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI",
        "II. KẾT QUẢ THỰC HIỆN",
        "III. ĐÁNH GIÁ CHUNG",
        "IV. NHIỆM VỤ THỜI GIAN TỚI",
        "V. KIẾN NGHỊ, ĐỀ XUẤT",
    ]
    assert (written.form, written.kind) == (Form.TT01, "BÁO CÁO")
    assert written.blocks[-1].text.endswith("./.")
    assert [annex.number for annex in written.annexes] == [f"Phụ lục {n}" for n in ("I", "II", "III", "IV", "V", "VI")]


def test_the_title_names_the_plans_of_its_area_and_none_where_the_area_has_none(written, material, town: City):
    assert written.subject.startswith("Kết quả thực hiện Kế hoạch số 141/KH-UBND và triển khai Kế hoạch số 245/KH-UBND")
    authority = {
        **town.area.authority,
        "report_subject": load_area(default_area_folder().parent / "toronto").authority["report_subject"],
    }
    other = report(material, replace(town.area, authority=authority), Issuer.COMMITTEE, None, IMPRINT)
    assert other.subject == "Kết quả công tác bảo đảm an toàn nhà chung cư (tính đến ngày 24/12/2019)"


def test_no_annex_leaves_an_empty_page_before_it(written):
    remarked = replace(written, remarks=("Số liệu chưa chốt",))
    paragraphs = docx.Document(BytesIO(word(remarked))).paragraphs
    breaking = [each for each in paragraphs if each._p.pPr is not None and each._p.pPr.sectPr is not None]
    assert len(breaking) == 6
    assert breaking[0].text == "Số liệu chưa chốt"


def test_an_office_reports_under_its_superior(material, town: City):
    head = report(material, town.area, Issuer.OFFICE, Form.ND30, IMPRINT).letterhead
    assert (head.superior, head.issuer) == ("UBND QUẬN HAI BÀ TRƯNG", ("PHÒNG QUẢN LÝ ĐÔ THỊ",))


@pytest.mark.parametrize("metric", ["households_committed", "buildings_fully_equipped", "team_regulations"])
def test_every_number_of_a_ward_table_is_that_of_measure(material, town: City, town_store, metric: str):
    table = measure(town_store, [metric], Scope(DAY), (Dimension.WARD,))
    rows = {row[1]: row[2:5] for row in ward_grid(material, town.area, metric).rows}
    assert len(rows) == 20
    for row in table.of(metric):
        expected = ("–", "–", "–")
        if row.value is not None:
            expected = (numbers.plain(row.denominator), numbers.plain(row.numerator), numbers.decimal(row.value * 100))
        assert rows[row.group] == expected


def test_difficulties_stand_in_the_wards_own_words_and_nobody_invents_a_cause(written):
    texts = [block.text for block in written.blocks if hasattr(block, "text")]
    assert "- Phường Bạch Mai: Nhà xuống cấp, khó lắp thiết bị" in texts
    assert "- Phường Bạch Mai: Bố trí kinh phí" in texts
    assert "1 ý kiến chưa nêu nguyên nhân." in texts


def test_what_several_wards_say_alike_stands_once_with_their_names(city: City):
    for ward in ("bach-mai", "quynh-loi"):
        fill(city, ward)
        city.collect("difficulty", "content | proposal | addressed_to\nNgõ hẹp | Mở đường | UBND quận", ward=ward)
    city.publish()
    store = open_store(city.folder, MACROS)
    told = report(gather(store, Scope(DAY), store.id, city.area), city.area, Issuer.COMMITTEE, None, IMPRINT)
    texts = [block.text for block in told.blocks if isinstance(block, Paragraph)]
    assert [text for text in texts if "Ngõ hẹp" in text] == ["- Ngõ hẹp (2 phường: Bạch Mai, Quỳnh Lôi)"]
    assert [text for text in texts if "Mở đường" in text] == [
        "- Mở đường (2 phường: Bạch Mai, Quỳnh Lôi), gửi UBND quận"
    ]


def test_both_files_say_the_same_numbers(written):
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf(written))).pages)
    file = docx.Document(BytesIO(word(written)))
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    footers = [paragraph.text for section in file.sections for paragraph in section.footer.paragraphs]
    said = " ".join([*cells, *(paragraph.text for paragraph in file.paragraphs), *footers])
    for sentence in ("18/36 nhà chung cư cũ đã được trang bị đủ", IMPRINT):
        assert sentence in " ".join(said.split())
        assert sentence in " ".join(text.split())
    assert len(file.inline_shapes) == 1


def test_every_metric_of_the_report_is_in_the_registry(written):
    captions = {grid.caption for annex in written.annexes for grid in annex.blocks if grid.caption}
    assert captions <= {metric.label for metric in REGISTRY.values()}


def test_the_chart_is_vector_in_the_pdf_and_sharp_and_told_in_words_in_the_docx(written):
    chart = next(block.chart for block in written.blocks if isinstance(block, Figure))
    assert [image for page in PdfReader(BytesIO(pdf(written))).pages for image in page.images] == []
    file = docx.Document(BytesIO(word(written)))
    [picture] = file.inline_shapes
    pixels = file.part.related_parts[picture._inline.graphic.graphicData.pic.blipFill.blip.embed].image.px_width
    assert pixels / picture.width.inches >= 200
    assert picture._inline.docPr.get("descr") == f"{chart.title}. {chart.subtitle}"


def test_no_word_of_a_table_is_torn(written):
    assert torn(written) == []
