"""Official documents as PDF, set by typst: tagged, fonts embedded, text that can be searched."""

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import typst

from briefing.document import Annex, Block, Document, Figure, Grid, Heading, PageBreak, Paragraph
from charts.still import FONTS, svg
from wording import documents as words

_HERE = Path(__file__).parent
_OFFICIAL = _HERE / "templates" / "official.typ"


def pdf(document: Document) -> bytes:
    """The file."""
    return set_in_type(_OFFICIAL, _plain(document))


def first_page(document: Document, dots_per_inch: float = 96) -> bytes:
    """The first page as a PNG picture, to look at before the file is made."""
    pages = _pictures(_OFFICIAL, _plain(replace(document, annexes=())), dots_per_inch)
    return pages[0]


def set_in_type(template: Path, values: Mapping[str, Any]) -> bytes:
    """A typst template of this room filled with values, as PDF; only our own fonts are used."""
    content: bytes = typst.compile(str(template), format="pdf", **_with(values))
    return content


def picture(template: Path, values: Mapping[str, Any], dots_per_inch: float) -> bytes:
    """A typst template of one page filled with values, as PNG."""
    [content] = _pictures(template, values, dots_per_inch)
    return content


def _pictures(template: Path, values: Mapping[str, Any], dots_per_inch: float) -> list[bytes]:
    made = typst.compile(str(template), format="png", ppi=dots_per_inch, **_with(values))
    return [made] if isinstance(made, bytes) else list(made)  # one page comes alone


def _with(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "font_paths": [str(FONTS)],
        "ignore_system_fonts": True,
        "sys_inputs": {"document": json.dumps(values, ensure_ascii=False)},
    }


def _plain(document: Document) -> dict[str, Any]:
    return {
        "form": document.form.value,
        "letterhead": asdict(document.letterhead),
        "kind": document.kind,
        "text_pt": document.text_pt,
        "subject": document.subject,
        "to": document.to,
        "date": words.DATE_BLANK.format(place=document.letterhead.place),
        "blocks": [_block(block) for block in document.blocks],
        "recipients_title": words.RECIPIENTS,
        "recipients": [words.RECIPIENT.format(name=line) for line in document.recipients],
        "signature": document.signature,
        "imprint": document.imprint,
        "remarks": document.remarks,
        "annexes": [_annex(annex) for annex in document.annexes],
    }


def _annex(annex: Annex) -> dict[str, Any]:
    return {
        "number": annex.number,
        "title": annex.title,
        "attached_to": annex.attached_to,
        "is_landscape": annex.is_landscape,
        "blocks": [_block(block) for block in annex.blocks],
    }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading():
            return {"type": "heading", **asdict(block)}
        case Paragraph():
            return {"type": "paragraph", **asdict(block)}
        case Grid():
            return {"type": "grid", **asdict(block)}
        case PageBreak():
            return {"type": "page-break"}
        case Figure():
            return {"type": "figure", "caption": block.caption, "svg": svg(block.chart), "alt": block.told}
