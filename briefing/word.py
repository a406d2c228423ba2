"""Official documents as DOCX: real styles, headings and table heads, so that a clerk can go on writing."""

from collections.abc import Sequence
from html import escape
from io import BytesIO

import docx as python_docx
from docx.document import Document as Docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Mm, Pt, Twips
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph as Written

from briefing.document import Annex, Block, Document, Figure, Grid, Heading, PageBreak, Paragraph
from briefing.word_frame import FIRST_LINE, LIST_PT, TEXT_PT, set_page, set_styles, text_width
from charts.still import png
from wording import documents as words

_HEAD_SHARE = 0.42  # of the width for the issuer, the rest for the country


def word(document: Document) -> bytes:
    """The file."""
    docx = python_docx.Document()
    set_styles(docx, document.text_pt)
    set_page(docx.sections[0], document, is_landscape=False)
    _write_letterhead(docx, document)
    _write_title(docx, document)
    _write_blocks(docx, document.blocks, text_width(docx.sections[0]))
    _write_end(docx, document)
    for annex in document.annexes:
        _write_annex(docx, document, annex)
    docx.core_properties.title = f"{document.kind} {document.subject}".strip()
    docx.core_properties.author = " ".join(document.letterhead.issuer)
    docx.core_properties.comments = document.imprint
    docx.core_properties.language = "vi-VN"
    file = BytesIO()
    docx.save(file)
    return file.getvalue()


def _write_letterhead(docx: Docx, document: Document) -> None:
    head, width = document.letterhead, text_width(docx.sections[0])
    table = _bare_table(docx, 1, (width * _HEAD_SHARE, width * (1 - _HEAD_SHARE)))
    left, right = table.rows[0].cells
    lines = [(head.superior, False)] if head.superior else []
    _write_lines(left, [*lines, *((line, True) for line in head.issuer)], 13)
    _underline(left, 0.35)
    if head.number:
        _add_line(left, head.number, 13)
    if not document.kind:
        _add_line(left, document.subject, 12)
    _write_lines(right, [(head.country, True)], 12)
    _add_line(right, head.motto, 14, is_bold=True)
    _underline(right, 0.7)
    _add_line(right, words.DATE_BLANK.format(place=head.place), 14, is_italic=True)


def _write_lines(cell: _Cell, lines: Sequence[tuple[str, bool]], points: float) -> None:
    for place, (text, is_bold) in enumerate(lines):
        paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
        _write_run(paragraph, text, points, is_bold=is_bold)


def _add_line(cell: _Cell, text: str, points: float, *, is_bold: bool = False, is_italic: bool = False) -> None:
    _write_run(cell.add_paragraph(), text, points, is_bold=is_bold, is_italic=is_italic)


def _write_run(
    paragraph: Written, text: str, points: float, *, is_bold: bool = False, is_italic: bool = False
) -> Written:
    paragraph.alignment = ALIGN.CENTER
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(points), is_bold, is_italic
    return paragraph


def _underline(cell: _Cell, share: float) -> None:
    """The thin line under a name: a paragraph's lower border between wide indents."""
    paragraph = cell.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(4)
    paragraph.paragraph_format.line_spacing = Pt(3)
    side = cell.width * (1 - share) / 2
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = int(side)
    border = f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(border))


def _write_title(docx: Docx, document: Document) -> None:
    if not document.kind:
        _write_addressees(docx, document.to)
        return
    title = _write_run(docx.add_paragraph(), document.kind, TEXT_PT, is_bold=True)
    title.paragraph_format.space_before = Pt(14)
    subject = _write_run(docx.add_paragraph(), document.subject, TEXT_PT, is_bold=True)
    subject.paragraph_format.space_after = Pt(10)
    if document.to:
        _write_run(docx.add_paragraph(), words.TO.format(to="; ".join(document.to)), TEXT_PT)


def _write_addressees(docx: Docx, to: Sequence[str]) -> None:
    """“Kính gửi: …” of a letter: a single one stands in the middle, several under each other at the left."""
    for line in to:
        paragraph = _write_run(docx.add_paragraph(), line, TEXT_PT)
        if len(to) > 1:
            paragraph.alignment, paragraph.paragraph_format.left_indent = ALIGN.LEFT, FIRST_LINE
    docx.add_paragraph()


def _write_blocks(docx: Docx, blocks: Sequence[Block], width: float) -> None:
    for block in blocks:
        match block:
            case Heading():
                docx.add_heading(block.text, block.level)
            case Paragraph():
                docx.add_paragraph(block.text, "Body Text")
            case Grid():
                _write_grid(docx, block, width)
            case PageBreak():
                _break_page(docx)
            case Figure():
                docx.add_paragraph(block.caption, "Caption")
                picture = docx.add_picture(BytesIO(png(block.chart)), width=Mm(width))
                picture._inline.docPr.set("descr", block.told)
                docx.paragraphs[-1].alignment = ALIGN.CENTER


def _break_page(docx: Docx) -> None:
    """Begins a page; the rest of the paragraph that does it takes no room there."""
    paragraph = docx.add_page_break()
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = Pt(1)


def _write_grid(docx: Docx, grid: Grid, width: float) -> None:
    """A table with its heads repeated on each page. Its rows are written as XML: an annex has thousands of cells."""
    if grid.caption:
        docx.add_paragraph(grid.caption, "Caption")
    whole = sum(grid.weights)
    widths = [round(Mm(width * weight / whole).twips) for weight in grid.weights]
    heads = [line for line in (grid.columns, grid.marks) if line]
    table = docx.add_table(0, len(grid.columns), "Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, twips in zip(table.columns, widths, strict=True):
        column.width = Twips(twips)
    style = docx.styles[words.TABLE_STYLE].style_id
    sides = ["right" if is_number else "left" for is_number in grid.are_numbers]
    middle = ["center"] * len(widths)
    rows = [
        *(_row(line, widths, middle, style, is_head=True, is_bold=number == 0) for number, line in enumerate(heads)),
        *(_row(line, widths, sides, style, is_bold=True) for line in (grid.total,) if line),
        *(_row(line, widths, sides, style) for line in grid.rows),
    ]
    for row in rows:
        table._tbl.append(parse_xml(row))
    docx.add_paragraph()


def _row(
    line: Sequence[str],
    widths: Sequence[int],
    sides: Sequence[str],
    style: str,
    *,
    is_head: bool = False,
    is_bold: bool = False,
) -> str:
    bold = "<w:rPr><w:b/></w:rPr>" if is_bold else ""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="{style}"/>'
        f'<w:jc w:val="{side}"/></w:pPr><w:r>{bold}<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p></w:tc>'
        for text, width, side in zip(line, widths, sides, strict=True)
    )
    head = "<w:tblHeader/>" if is_head else ""
    return f"<w:tr {nsdecls('w')}><w:trPr><w:cantSplit/>{head}</w:trPr>{cells}</w:tr>"


def _write_end(docx: Docx, document: Document) -> None:
    if document.recipients or document.signature:
        _write_recipients(docx, document)
    for place, remark in enumerate(document.remarks):
        paragraph = docx.add_paragraph()
        paragraph.paragraph_format.space_before = Pt(60 if document.signature and place == 0 else 0)
        run = paragraph.add_run(remark)
        run.font.size, run.italic = Pt(LIST_PT - 1), True


def _write_recipients(docx: Docx, document: Document) -> None:
    """Nơi nhận on the left, the signature block on the right, never without the sentence that ends the text."""
    docx.paragraphs[-1].paragraph_format.keep_with_next = True
    width = text_width(docx.sections[0])
    table = _bare_table(docx, 1, (width * 0.5, width * 0.5))
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    left, right = table.rows[0].cells
    first = left.paragraphs[0]
    run = first.add_run(words.RECIPIENTS)
    run.font.size, run.bold, run.italic = Pt(12), True, True
    first.paragraph_format.space_after = Pt(0)
    for line in document.recipients:
        paragraph = left.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.add_run(words.RECIPIENT.format(name=line)).font.size = Pt(LIST_PT)
    _write_lines(right, [(line, True) for line in document.signature], TEXT_PT)


def _bare_table(docx: Docx, rows: int, widths: Sequence[float]) -> Table:
    table = docx.add_table(rows, len(widths))
    table.autofit = False
    _set_columns(table, widths)
    return table


def _set_columns(table: Table, widths: Sequence[float]) -> None:
    """Widths in millimetres, for the grid and for each cell: programs differ in which of them they read."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def _new_section(docx: Docx) -> Section:
    """The next section. Its break falls on no page of its own: the paragraph before bears it, where there is one."""
    section = docx.add_section()
    bearer = docx.paragraphs[-1]
    before = bearer._p.getprevious()
    if before is not None and before.tag == bearer._p.tag:
        before.get_or_add_pPr().append(bearer._p.pPr.find(qn("w:sectPr")))
        before.getparent().remove(bearer._p)
    else:
        bearer.paragraph_format.space_after, bearer.paragraph_format.line_spacing = Pt(0), Pt(1)
    return section


def _write_annex(docx: Docx, document: Document, annex: Annex) -> None:
    section = _new_section(docx)
    set_page(section, document, is_landscape=annex.is_landscape)
    section.different_first_page_header_footer = False  # only the document's own first page is without a number
    for text, is_bold, is_italic in (
        (annex.number, True, False),
        (annex.title, True, False),
        (annex.attached_to, False, True),
    ):
        if text:
            _write_run(docx.add_paragraph(), text, TEXT_PT, is_bold=is_bold, is_italic=is_italic)
    docx.add_paragraph()
    _write_blocks(docx, annex.blocks, text_width(section))
