"""The official form read back from both files: margins, fonts, page numbers, repeated heads, no markup from data."""

import datetime as dt
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.enum.section import WD_ORIENTATION
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from pypdf import PdfReader

from briefing.document import Annex, Document, Form, Grid, Heading, Letterhead, Paragraph, form_on
from briefing.pdf import pdf
from briefing.word import word

HOSTILE = "#strong[x] $a^2$ <script>alert(1)</script> ẵ ỡ ữ ợ ệ Đ Ặ"
TABLE = Grid(
    "Kết quả theo phường",
    ("STT", "Đơn vị", "Nhu cầu", "Kết quả", "Tỷ lệ (%)"),
    (True, False, True, True, True),
    (1, 4, 2, 2, 2),
    tuple((str(n), f"Phường {n}", "1.579", "1.234", "78,2") for n in range(1, 61)),
    marks=("", "", "(1)", "(2)", "(3)=(2)/(1)"),
    total=("", "Toàn quận", "94.740", "74.040", "78,2"),
)
REPORT = Document(
    Form.TT01,
    Letterhead(
        "",
        ("ỦY BAN NHÂN DÂN", "QUẬN HAI BÀ TRƯNG"),
        "Số: …/BC-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Hai Bà Trưng",
    ),
    "BÁO CÁO",
    "Kết quả thực hiện Kế hoạch số 141/KH-UBND",
    (Heading(1, "I. CHỈ ĐẠO"), Heading(2, "1. Tuyên truyền"), Heading(3, "a) Kết quả"), Paragraph(HOSTILE), TABLE),
    ("UBND Thành phố (để b/c);", "Lưu: VT, QLĐT."),
    ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    "Bản chốt HN-2512 · 3f9a · Dữ liệu minh họa",
    annexes=(Annex("Phụ lục I", "HIỆN TRẠNG NHÀ", "(Kèm theo Báo cáo số …)", (TABLE,), is_landscape=True),),
)


def docx_of(document: Document):
    return docx.Document(BytesIO(word(document)))


def pages_of(document: Document) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(pdf(document))).pages]


@pytest.mark.parametrize(("day", "form"), [("2020-03-04", Form.TT01), ("2020-03-05", Form.ND30)])
def test_the_form_follows_the_date_of_the_document(day: str, form: Form):
    assert form_on(dt.date.fromisoformat(day)) is form


def test_the_word_page_is_a4_with_the_margins_of_the_form():
    first = docx_of(REPORT).sections[0]
    assert (round(first.page_width.mm), round(first.page_height.mm)) == (210, 297)
    sides = (first.top_margin, first.bottom_margin, first.left_margin, first.right_margin)
    assert [round(side.mm) for side in sides] == [20, 20, 30, 15]


def test_the_text_is_times_new_roman_justified_with_an_indented_first_line():
    written = docx_of(REPORT)
    body = written.styles["Body Text"]
    assert (body.font.name, body.font.size.pt, body.paragraph_format.alignment) == (
        "Times New Roman",
        14,
        ALIGN.JUSTIFY,
    )
    assert round(body.paragraph_format.first_line_indent.cm, 2) == 1.27
    headings = [paragraph for paragraph in written.paragraphs if paragraph.style.name.startswith("Heading")]
    assert [(heading.style.name[-1], heading.text[:2]) for heading in headings] == [
        ("1", "I."),
        ("2", "1."),
        ("3", "a)"),
    ]


@pytest.mark.parametrize(
    ("form", "place", "align"), [(Form.ND30, "header", ALIGN.CENTER), (Form.TT01, "footer", ALIGN.RIGHT)]
)
def test_page_numbers_stand_where_the_form_wants_them_and_not_on_the_first_page(form: Form, place: str, align: ALIGN):
    section = docx_of(replace(REPORT, form=form)).sections[0]
    assert section.different_first_page_header_footer
    paragraph = getattr(section, place).paragraphs[0]
    assert ("PAGE" in paragraph._p.xml, paragraph.alignment) == (True, align)
    assert "PAGE" not in getattr(section, f"first_page_{place}").paragraphs[0]._p.xml


@pytest.mark.parametrize("form", Form)
def test_the_briefing_is_named_on_every_page_and_what_to_know_of_it_at_the_end(form: Form):
    stamped = replace(REPORT, form=form, remarks=("Kiểm tra trước khi xuất: Số liệu chưa chốt.",))
    pages = [" ".join(page.split()) for page in pages_of(stamped)]
    assert [page.count(REPORT.imprint) for page in pages] == [1] * len(pages)
    assert sum(stamped.remarks[0] in page for page in pages) == 1
    written = docx_of(stamped)
    for section in written.sections:
        for footer in (section.footer, section.first_page_footer):
            assert [p.text for p in footer.paragraphs].count(REPORT.imprint) == 1
    assert stamped.remarks[0] in [paragraph.text for paragraph in written.paragraphs]


@pytest.mark.parametrize("lines", range(30, 46))
def test_the_signature_never_stands_on_a_page_of_its_own(lines: int):
    text = tuple(Paragraph(f"Dòng {n}.") for n in range(lines))
    pages = pages_of(replace(REPORT, blocks=(*text, Paragraph("Trên đây là báo cáo./.")), annexes=()))
    signed = next(page for page in pages if "PHÓ CHỦ TỊCH" in page)
    assert "Trên đây là báo cáo./." in signed
    assert "Lưu: VT, QLĐT." in signed
    closing = docx_of(replace(REPORT, blocks=(*text, Paragraph("Trên đây là báo cáo./.")), annexes=())).paragraphs
    assert next(p for p in closing if p.text == "Trên đây là báo cáo./.").paragraph_format.keep_with_next


def test_table_heads_repeat_rows_stay_whole_and_the_total_comes_first():
    table = docx_of(REPORT).tables[1]
    heads = [row for row in table.rows if row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None]
    assert [row.cells[4].text for row in heads] == ["Tỷ lệ (%)", "(3)=(2)/(1)"]
    assert [cell.text for cell in table.rows[2].cells] == list(TABLE.total)
    assert len(table.rows) == 63


def test_a_wide_annex_lies_on_its_side():
    sections = docx_of(REPORT).sections
    assert [section.orientation for section in sections] == [WD_ORIENTATION.PORTRAIT, WD_ORIENTATION.LANDSCAPE]
    boxes = [page.mediabox for page in PdfReader(BytesIO(pdf(REPORT))).pages]
    assert (boxes[0].width < boxes[0].height, boxes[-1].width > boxes[-1].height) == (True, True)


def test_the_pdf_says_every_letter_and_takes_nothing_for_markup():
    text = " ".join("\n".join(pages_of(REPORT)).split())
    assert HOSTILE in text
    assert "Số: …/BC-UBND" in text
    assert "Hai Bà Trưng, ngày … tháng … năm …" in text
    assert REPORT.imprint in text


def test_the_number_of_a_document_stays_on_one_line():
    named = "Kế hoạch số 245/KH-UBND và Nghị quyết 26-NQ/TU, "
    lines = pages_of(replace(REPORT, subject=named * 3, blocks=(Paragraph(named * 30),), annexes=()))[0].splitlines()
    assert sum(line.count("245/KH-UBND") for line in lines) == sum(line.count("26-NQ/TU") for line in lines) == 33


def test_the_pdf_repeats_the_head_on_each_page_and_numbers_all_but_the_first():
    pages = pages_of(REPORT)
    assert len(pages) >= 4
    assert all("Tỷ lệ (%)" in page for page in pages[:2])
    ends = [page.split()[-1] for page in pages]
    assert (ends[0], ends[1]) == ("họa", "2")
    tops = [page.split()[0] for page in pages_of(replace(REPORT, form=Form.ND30))]
    assert (tops[0], tops[1], tops[2]) == ("ỦY", "2", "3")


def test_the_pdf_is_tagged_and_carries_its_fonts():
    reader = PdfReader(BytesIO(pdf(REPORT)))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    fonts = reader.pages[0]["/Resources"]["/Font"]
    names = {font.get_object()["/BaseFont"] for font in fonts.values()}
    assert all("+LiberationSerif" in name for name in names)


def test_an_office_has_a_superior_line_and_a_letter_its_subject_under_the_number():
    head = replace(REPORT.letterhead, superior="UBND QUẬN HAI BÀ TRƯNG", issuer=("PHÒNG QUẢN LÝ ĐÔ THỊ",))
    letter = replace(REPORT, letterhead=head, kind="", subject="V/v đôn đốc báo cáo", to=("Kính gửi: UBND phường",))
    cell = docx_of(letter).tables[0].rows[0].cells[0]
    said = [paragraph.text for paragraph in cell.paragraphs if paragraph.text]
    assert said == ["UBND QUẬN HAI BÀ TRƯNG", "PHÒNG QUẢN LÝ ĐÔ THỊ", "Số: …/BC-UBND", "V/v đôn đốc báo cáo"]
    assert "Kính gửi: UBND phường" in pages_of(letter)[0]
