"""Mess in how cells are written: what they say stays the same."""

import datetime as dt
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from data.demo.fonts import Font, typed_in
from data.demo.phrases import phrase
from data.templates.cells import Cell
from data.templates.columns import CellKind, Column
from data.templates.content import SheetContent

Rewrite = Callable[[Column, Cell], Cell]


def rewritten(form: SheetContent, rewrite: Rewrite) -> SheetContent:
    """The form with every cell written anew."""
    rows = tuple(
        tuple(rewrite(column, cell) for column, cell in zip(form.columns, row, strict=True)) for row in form.rows
    )
    return replace(form, rows=rows)


def decomposed(_: Column, cell: Cell) -> Cell:
    """Text with its marks as characters of their own (NFD)."""
    return unicodedata.normalize("NFD", cell) if isinstance(cell, str) else cell


def in_tcvn3(column: Column, cell: Cell) -> Cell:
    """Sentences as TCVN3 fonts had them typed."""
    return _in_font(column, cell, Font.TCVN3)


def in_vni(column: Column, cell: Cell) -> Cell:
    """Sentences as VNI fonts had them typed."""
    return _in_font(column, cell, Font.VNI)


def _in_font(column: Column, cell: Cell, font: Font) -> Cell:
    is_sentence = column.kind is CellKind.SENTENCE and isinstance(cell, str)
    return typed_in(str(cell), font) if is_sentence else cell


def spaced(_: Column, cell: Cell) -> Cell:
    """Text with a space before, two within and a non-breaking one after."""
    return f" {cell.replace(' ', '  ', 1)}\u00a0" if isinstance(cell, str) else cell


def date_as_text(_: Column, cell: Cell) -> Cell:
    """Dates as officers type them: even days with slashes, odd ones short, with hyphens."""
    if not isinstance(cell, dt.date):
        return cell
    return f"{cell:%d/%m/%Y}" if cell.day % 2 == 0 else f"{cell.day}-{cell.month}-{cell:%y}"


def with_thousands_dots(column: Column, cell: Cell) -> Cell:
    """Whole numbers of four digits and more as text, “1.234”."""
    is_large = column.kind is CellKind.INTEGER and isinstance(cell, int) and cell >= 1000
    return f"{cell:,}".replace(",", ".") if is_large else cell


def with_decimal_comma(column: Column, cell: Cell) -> Cell:
    """Fractions as text, “3,5”."""
    is_fraction = column.kind is CellKind.DECIMAL and isinstance(cell, float) and not cell.is_integer()
    return str(cell).replace(".", ",") if is_fraction else cell


def with_unit(column: Column, cell: Cell) -> Cell:
    """Numbers of pieces with a unit, “12 bình”."""
    return phrase("mess", "pieces", count=cell) if column.field == "installed" and isinstance(cell, int) else cell


def marked(column: Column, cell: Cell) -> Cell:
    """“x” where the answer is yes."""
    return "x" if column.options == "YesNo" and cell == phrase("mess", "yes") else cell
