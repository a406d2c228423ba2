"""The frame of a Word document: styles, page, margins, the page number where the form wants it, the imprint."""

from docx.document import Document as Docx
from docx.enum.section import WD_ORIENTATION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as Written

from briefing.document import OFFICIAL_PT, Document, Form
from wording import documents as words

FONT = "Times New Roman"
PORTRAIT = (210, 297)
TOP, BOTTOM, LEFT, RIGHT = 20, 20, 30, 15  # millimetres: within the ranges of both forms
TEXT_PT, TABLE_PT, LIST_PT = OFFICIAL_PT, 12, 11
_IMPRINT_PT = 9
FIRST_LINE = Cm(1.27)


def set_styles(docx: Docx, points: int) -> None:
    """Makes the styles those of an official document; its text has so many points."""
    normal = docx.styles["Normal"]
    _set_font(normal, points)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.space_before = Pt(0)
    body = docx.styles["Body Text"]
    _set_font(body, points)
    body.paragraph_format.alignment = ALIGN.JUSTIFY
    body.paragraph_format.first_line_indent = FIRST_LINE
    for level in (1, 2, 3):
        heading = docx.styles[f"Heading {level}"]
        _set_font(heading, points)
        heading.font.bold, heading.font.italic = level < 3, level == 3
        heading.paragraph_format.first_line_indent = FIRST_LINE
        heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(8), Pt(4)
        heading.paragraph_format.keep_with_next = True
    caption = docx.styles["Caption"]
    _set_font(caption, TABLE_PT)
    caption.font.bold, caption.font.italic = True, False
    caption.paragraph_format.alignment, caption.paragraph_format.keep_with_next = ALIGN.CENTER, True
    table = docx.styles.add_style(words.TABLE_STYLE, WD_STYLE_TYPE.PARAGRAPH)
    _set_font(table, min(TABLE_PT, points - 1))
    table.paragraph_format.space_after = Pt(2)


def _set_font(style: object, points: float) -> None:
    font = style.font  # type: ignore[attr-defined]
    font.name, font.size, font.color.rgb = FONT, Pt(points), RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()  # type: ignore[attr-defined]
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), FONT)
    for themed in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
        fonts.attrib.pop(qn(themed), None)


def set_page(section: Section, document: Document, *, is_landscape: bool) -> None:
    """Size, margins, page number and imprint; a document's own first page bears no number."""
    width, height = PORTRAIT[::-1] if is_landscape else PORTRAIT
    section.orientation = WD_ORIENTATION.LANDSCAPE if is_landscape else WD_ORIENTATION.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.top_margin, section.bottom_margin = Mm(TOP), Mm(BOTTOM)
    section.left_margin, section.right_margin = Mm(LEFT), Mm(RIGHT)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    for holder in (section.header, section.footer, section.first_page_header, section.first_page_footer):
        holder.is_linked_to_previous = False
    is_on_top = document.form is Form.ND30
    place = section.header if is_on_top else section.footer
    paragraph = place.paragraphs[0]
    paragraph.alignment = ALIGN.CENTER if is_on_top else ALIGN.RIGHT
    paragraph.paragraph_format.space_after = Pt(0)
    _write_page_number(paragraph)
    _write_imprint(section.first_page_footer.paragraphs[0], document.imprint)
    _write_imprint(section.footer.paragraphs[0] if is_on_top else section.footer.add_paragraph(), document.imprint)


def _write_imprint(paragraph: Written, imprint: str) -> None:
    paragraph.alignment = ALIGN.LEFT
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(imprint)
    run.font.size, run.italic = Pt(_IMPRINT_PT), True


def _write_page_number(paragraph: Written) -> None:
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        run.font.size = Pt(TEXT_PT)
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.set(qn("xml:space"), "preserve")
            mark.text = text
        run._r.append(mark)


def text_width(section: Section) -> float:
    """The width between the margins, in millimetres."""
    return float((section.page_width - section.left_margin - section.right_margin) / Mm(1))
