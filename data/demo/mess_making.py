"""Puts the mess of the story into a workbook."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial

from data.demo import mess_facts, mess_form, mess_writing
from data.demo.mess import Mess, MessKind
from data.demo.phrases import phrase
from data.tables import TABLES
from data.templates.content import Cover, SheetContent, Signature, WorkbookContent

D_WITH_STROKE, ETH = "\u0110", "\u00d0"  # look alike, are not
Transform = Callable[[SheetContent], SheetContent]

FORMS: Mapping[MessKind, Transform] = {
    MessKind.TITLES_ABOVE: mess_form.with_titles_above,
    MessKind.RENAMED_HEADERS: mess_form.with_renamed_headers,
    MessKind.HEADER_AGAIN: mess_form.with_header_again,
    MessKind.EXTRA_COLUMN: mess_form.with_extra_column,
    MessKind.MISSING_COLUMN: mess_form.without_column,
    MessKind.TOTAL_ROW: mess_form.with_total,
    MessKind.WRONG_TOTAL: mess_form.with_wrong_total,
    MessKind.BLANK_ROWS: mess_form.with_blank_rows,
    MessKind.EXAMPLE_ROW: mess_form.with_example,
    MessKind.MERGED_REMARK: mess_form.with_merged_remark,
    MessKind.DUPLICATE_ROW: mess_facts.with_duplicate,
    MessKind.RECORD_LEFT_OUT: mess_facts.without_record,
    MessKind.CODES_LEFT_BLANK: mess_facts.without_codes,
}
REWRITES: Mapping[MessKind, mess_writing.Rewrite] = {
    MessKind.NFD_TEXT: mess_writing.decomposed,
    MessKind.TCVN3_TEXT: mess_writing.in_tcvn3,
    MessKind.VNI_TEXT: mess_writing.in_vni,
    MessKind.STRAY_SPACES: mess_writing.spaced,
    MessKind.DATES_AS_TEXT: mess_writing.date_as_text,
    MessKind.THOUSANDS_DOT: mess_writing.with_thousands_dots,
    MessKind.DECIMAL_COMMA: mess_writing.with_decimal_comma,
    MessKind.UNIT_IN_NUMBER: mess_writing.with_unit,
    MessKind.MARKS_FOR_YES: mess_writing.marked,
}
SPOILS: Mapping[MessKind, mess_facts.Spoil] = {
    MessKind.IMPOSSIBLE_DATE: mess_facts.impossible_date,
    MessKind.AMBIGUOUS_NUMBER: mess_facts.ambiguous_number,
    MessKind.MISSPELT_CHOICE: mess_facts.misspelt_choice,
    MessKind.WRONG_CODE: mess_facts.wrong_code,
    MessKind.WORKING_EXCEEDS: mess_facts.working_exceeds,
    MessKind.TRAINED_EXCEEDS: mess_facts.trained_exceeds,
    MessKind.CLOSED_BEFORE_FOUND: mess_facts.closed_before_found,
    MessKind.KAD_WITHOUT_REASON: mess_facts.kad_without_reason,
    MessKind.LEFT_WITHOUT_DOCUMENT: mess_facts.left_without_document,
}


def with_mess(content: WorkbookContent, messes: Iterable[Mess]) -> WorkbookContent:
    """The workbook with every mess put in, in the story's order."""
    for mess in messes:
        content = _with_one(content, mess)
    return content


def _with_one(content: WorkbookContent, mess: Mess) -> WorkbookContent:
    if not mess.table:
        return replace(content, cover=_messy_cover(content.cover, mess.kind))
    sheet = TABLES[mess.table].sheet
    if mess.kind is MessKind.MISSING_SHEET:
        return replace(content, forms=tuple(form for form in content.forms if form.name != sheet))
    transform = _transform(mess, content.cover.period.cutoff)
    forms = tuple(transform(form) if form.name == sheet else form for form in content.forms)
    return replace(content, forms=forms)


def _transform(mess: Mess, cutoff: dt.date) -> Transform:
    spoils: dict[MessKind, mess_facts.Spoil] = {
        **SPOILS,
        MessKind.SWAPPED_DATE: partial(mess_facts.swapped_date, cutoff=cutoff),
        MessKind.FUTURE_DATE: partial(mess_facts.future_date, cutoff=cutoff),
    }
    if mess.kind in REWRITES:
        return partial(mess_writing.rewritten, rewrite=REWRITES[mess.kind])
    if mess.kind in spoils:
        return partial(mess_facts.spoiled, spoil=spoils[mess.kind])
    return FORMS[mess.kind]


def _messy_cover(cover: Cover, kind: MessKind) -> Cover:
    if kind is MessKind.UNSIGNED:
        return replace(cover, signature=Signature(cover.signature.document_no))
    name = cover.ward or ""
    short = phrase("mess", "ward_short", ward=name)
    return replace(cover, ward=short if kind is MessKind.WARD_SHORT else name.replace(D_WITH_STROKE, ETH))
