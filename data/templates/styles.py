"""The cell formats of a workbook: one place for type face, rules, fills and number formats."""

from functools import cached_property
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format

from data.templates.columns import CellKind

INK = "#1F3A5F"
HEAD = "#DCE6F2"
HEAD_REQUIRED = "#B9CDE5"
INPUT = "#FFF9E5"
RULE = "#9AA5B1"
SAMPLE = "#B8322A"
FACE = {"font_name": "Times New Roman", "font_size": 11, "valign": "vcenter"}
RULED = FACE | {"border": 1, "border_color": RULE}
NUMBER_FORMATS = {
    CellKind.CODE: "@",
    CellKind.INTEGER: "#,##0",
    CellKind.YEAR: "0",
    CellKind.DECIMAL: "#,##0.0#",
    CellKind.DATE: "dd/mm/yyyy",
}
CENTRED = {CellKind.DATE, CellKind.YEAR}
WRAPPED = {CellKind.SENTENCE, CellKind.CHOICE, CellKind.LIST, CellKind.CODE}


class Styles:
    """The formats of one workbook, made when first asked for (xlsxwriter binds a format to its workbook)."""

    def __init__(self, workbook: xlsxwriter.Workbook) -> None:
        self._workbook = workbook
        self._cells: dict[CellKind, Format] = {}

    def cell(self, kind: CellKind) -> Format:
        """The format of a data cell."""
        if kind not in self._cells:
            looks: dict[str, Any] = dict(RULED)
            looks["num_format"] = NUMBER_FORMATS.get(kind, "General")
            looks["text_wrap"] = kind in WRAPPED
            looks["indent"] = int(kind in WRAPPED)
            looks["align"] = "center" if kind in CENTRED else "left" if kind in WRAPPED else "general"
            self._cells[kind] = self._workbook.add_format(looks)
        return self._cells[kind]

    @cached_property
    def head(self) -> Format:
        return self._head(HEAD)

    @cached_property
    def head_required(self) -> Format:
        return self._head(HEAD_REQUIRED)

    @cached_property
    def column_number(self) -> Format:
        return self._add(RULED, font_size=9, italic=True, align="center", font_color="#5B6673")

    @cached_property
    def total(self) -> Format:
        return self._add(RULED, bold=True, num_format="#,##0", bg_color="#F2F5F9")

    @cached_property
    def ordinal(self) -> Format:
        return self._add(RULED, align="center")

    @cached_property
    def line(self) -> Format:
        return self._add(FACE)

    @cached_property
    def bold_line(self) -> Format:
        return self._add(FACE, bold=True)

    @cached_property
    def centred_line(self) -> Format:
        return self._add(FACE, align="center")

    @cached_property
    def centred_bold(self) -> Format:
        return self._add(FACE, bold=True, align="center")

    @cached_property
    def underlined_bold(self) -> Format:
        return self._add(FACE, bold=True, align="center", underline=1)

    @cached_property
    def guidance(self) -> Format:
        return self._add(FACE, italic=True, font_size=10, font_color="#5B6673")

    @cached_property
    def centred_italic(self) -> Format:
        return self._add(FACE, italic=True, align="center")

    @cached_property
    def title(self) -> Format:
        return self._add(FACE, bold=True, font_size=14, font_color=INK, align="center")

    @cached_property
    def sample(self) -> Format:
        return self._add(FACE, bold=True, font_color=SAMPLE)

    @cached_property
    def label(self) -> Format:
        return self._add(RULED, bg_color="#F2F5F9")

    @cached_property
    def section(self) -> Format:
        return self._add(FACE, bold=True, font_color=INK, font_size=12)

    @cached_property
    def input_text(self) -> Format:
        return self._add(RULED, bg_color=INPUT, num_format="@", text_wrap=True)

    @cached_property
    def input_date(self) -> Format:
        return self._add(RULED, bg_color=INPUT, num_format="dd/mm/yyyy", align="left")

    @cached_property
    def link(self) -> Format:
        return self._add(RULED, font_color=INK, underline=1)

    def _head(self, fill: str) -> Format:
        return self._add(RULED, bold=True, align="center", text_wrap=True, bg_color=fill, font_size=10)

    def _add(self, base: dict[str, Any], **looks: Any) -> Format:
        return self._workbook.add_format(base | looks)
