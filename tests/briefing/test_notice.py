"""Thông báo kết luận: the office's form, every conclusion in it once, nothing signed or dated for the registry."""

import datetime as dt
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from pypdf import PdfReader

from briefing.conclusions import notice
from briefing.document import Document, Form, Grid
from briefing.pdf import pdf
from briefing.word import word
from data.intake.concluding import conclusions_of_lines
from tests.city import City
from tests.meeting import MEETING, line, torn

IMPRINT = "Dữ liệu minh họa"
GIVEN = conclusions_of_lines(
    MEETING,
    [
        line("ubnd-bach-mai;ubnd-bach-dang;ubnd-quynh-loi;qldt", work="Ban hành quy chế"),
        line("cong-an", work="Phúc tra <b>#x$", due_on="2020-01-20", supports=("qldt",), product="Biên bản phúc tra"),
    ],
)


@pytest.fixture(scope="module")
def written(town: City) -> Document:
    return notice(MEETING, GIVEN, town.area, IMPRINT)


def test_the_notice_has_the_form_of_the_meetings_day_and_the_office_s_signature(written: Document, town: City):
    assert (written.form, written.kind) == (Form.TT01, "THÔNG BÁO")
    assert written.subject == "Kết luận của đồng chí Phó Chủ tịch UBND quận tại Hội nghị 25/12/2019"
    assert written.letterhead.number == "Số: …/TB-UBND"
    assert written.signature == ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")
    assert written.recipients[-1] == "Lưu: VT, QLĐT."
    later = replace(MEETING, held_on=dt.date(2020, 3, 5))
    assert notice(later, GIVEN, town.area, IMPRINT).form is Form.ND30


def test_a_chair_written_with_the_form_of_address_has_it_once(town: City):
    led = replace(MEETING, chair="Đồng chí Nguyễn Văn A, Phó Chủ tịch UBND quận")
    written = notice(led, GIVEN, town.area, IMPRINT)
    assert written.subject == "Kết luận của đồng chí Nguyễn Văn A, Phó Chủ tịch UBND quận tại Hội nghị 25/12/2019"
    assert "đồng chí Nguyễn Văn A, Phó Chủ tịch UBND quận đã chủ trì" in written.blocks[0].text


def test_no_word_of_the_table_is_torn(written: Document):
    assert torn(written) == []


def test_what_several_units_owe_alike_is_one_row_in_official_order(written: Document):
    [grid] = [block for block in written.blocks if isinstance(block, Grid)]
    assert grid.rows == (
        (
            "1",
            "Phòng Quản lý đô thị quận; UBND các phường: Bạch Đằng, Bạch Mai, Quỳnh Lôi",
            "Ban hành quy chế",
            "06/01/2020",
            "Quy chế có số, ngày",
        ),
        (
            "2",
            "Công an quận (phối hợp: Phòng Quản lý đô thị quận)",
            "Phúc tra <b>#x$",
            "20/01/2020",
            "Biên bản phúc tra",
        ),
    )


def test_both_files_say_the_same_and_leave_number_and_date_blank(written: Document):
    text = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf(written))).pages)
    file = docx.Document(BytesIO(word(written)))
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    said = " ".join(" ".join([*cells, *(paragraph.text for paragraph in file.paragraphs)]).split())
    for sentence in (
        "Phúc tra <b>#x$",
        "Tổng số 2 nội dung, giao 5 đơn vị.",
        "Hai Bà Trưng, ngày … tháng … năm …",
        "thông báo để các đơn vị biết, thực hiện./.",
    ):
        assert sentence in said
        assert sentence in text
    assert IMPRINT in text
