"""A sender's file as a workbook: refused as a whole, or sheets to read."""

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath
from typing import BinaryIO, cast

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from data.cleaning import Cell
from data.problems import Problem, Rule, Severity
from data.reading.biff import biff_facts
from data.reading.delimited import DelimitedText
from data.reading.extent import Extent, NoSuchAddressError, exact_extent
from data.reading.kinds import HEAD_BYTES, FileKind, is_text, kind_of
from data.reading.package import MAX_FILE_BYTES, Package
from data.reading.refusal import refused
from data.reading.sheet import NOTHING_SCANNED, Merge, Sheet
from data.reading.sheet_scan import SheetScan, scan_sheet
from data.reading.sheet_xml import pieces
from data.reading.xls_trial import opens_safely

MAX_COLUMNS = 702  # the last column with two letters, ZZ; our widest table has 28
MAX_CELLS = 20_000_000  # rows × columns, which calamine lays out at once: about 0.5 GB
_MACROS = "xl/vbaProject.bin"


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file that can be read. `notes` are told to the sender and refuse nothing.

    `date_1904` says that a bare number in a date column counts from 1904 (old Excel for Macintosh).
    """

    name: str
    kind: FileKind
    sheets: tuple[Sheet, ...]
    notes: tuple[Problem, ...] = ()
    date_1904: bool = False


def read_file(file: Path | bytes, name: str = "") -> Workbook:
    """The workbook in an .xlsx, .xlsm, .xls or .csv file, told by content. `name` is the sender's file name.

    Raises FileRefused, whose Problem says why nothing can be read. Sheets are laid out when their rows are asked for.
    """
    name = name or (file.name if isinstance(file, Path) else "")
    size = file.stat().st_size if isinstance(file, Path) else len(file)
    if size > MAX_FILE_BYTES:
        rule = Rule.TEXT_TOO_LARGE if is_text(_head(file), name) else Rule.TOO_LARGE
        raise refused(name, rule, str(size), str(MAX_FILE_BYTES))
    content = file.read_bytes() if isinstance(file, Path) else file
    kind = kind_of(content, name)
    if kind is FileKind.TEXT:
        return text_workbook(name, lambda: io.BytesIO(content))
    return _from_xlsx(content, name) if kind is FileKind.XLSX else _from_xls(content, name)


def _head(file: Path | bytes) -> bytes:
    if isinstance(file, bytes):
        return file[:HEAD_BYTES]
    with file.open("rb") as opened:
        return opened.read(HEAD_BYTES)


def text_workbook(name: str, open_bytes: Callable[[], BinaryIO]) -> Workbook:
    """The workbook of one sheet in a delimited file. Raises FileRefused."""
    text = DelimitedText.of(name, open_bytes)
    return Workbook(name, FileKind.TEXT, (Sheet(PurePath(name).stem, text.rows),))


def _from_xlsx(content: bytes, name: str) -> Workbook:
    package = Package(content, name)
    parts = package.sheet_parts()
    scans = {sheet: scan_sheet(package.chunks(part)) for sheet, part in parts.items()}
    extents = [_extent(package, sheet, part, scans[sheet]) for sheet, part in parts.items()]
    if not any(extent.cells for extent in extents):
        raise refused(name, Rule.EMPTY_FILE)
    for part in (*package.parts("xl/sharedStrings"), *package.parts("xl/styles")):
        package.refuse_false_counts(part)
    sheets = _sheets(_opened(content, name), name, scans)
    notes = _macro_notes(name, bool(package.parts(_MACROS)))
    return Workbook(name, FileKind.XLSX, sheets, notes, package.counts_from_1904())


def _extent(package: Package, sheet: str, part: str, scan: SheetScan) -> Extent:
    """How far a sheet reaches, exactly where an estimate is missing or too large. Raises FileRefused beyond limits."""
    if scan.extent and scan.extent.columns <= MAX_COLUMNS and scan.extent.cells <= MAX_CELLS:
        return scan.extent
    try:
        extent = exact_extent(pieces(package.chunks(part)))
    except NoSuchAddressError as error:
        raise refused(package.name, Rule.DAMAGED_FILE, sheet=sheet) from error
    if extent.columns > MAX_COLUMNS:
        raise refused(package.name, Rule.TOO_MANY_COLUMNS, str(extent.columns), str(MAX_COLUMNS), sheet=sheet)
    if extent.cells > MAX_CELLS:
        raise refused(package.name, Rule.TOO_LARGE, str(extent.cells), str(MAX_CELLS), sheet=sheet)
    return extent


def _from_xls(content: bytes, name: str) -> Workbook:
    try:
        facts = biff_facts(content)
    except OSError as error:
        raise refused(name, Rule.DAMAGED_FILE) from error
    if facts.has_password:
        raise refused(name, Rule.PASSWORD_PROTECTED)
    if not opens_safely(content):
        raise refused(name, Rule.DAMAGED_FILE)
    sheets = _sheets(_opened(content, name), name, facts.scans)
    if all(next(sheet.rows(), None) is None for sheet in sheets):
        raise refused(name, Rule.EMPTY_FILE)
    return Workbook(name, FileKind.XLS, sheets, _macro_notes(name, facts.has_macros), facts.date_1904)


def _macro_notes(name: str, has_macros: bool) -> tuple[Problem, ...]:
    return (Problem(name, "", "", "", Rule.MACRO_WORKBOOK, Severity.NOTE),) if has_macros else ()


def _opened(content: bytes, name: str) -> CalamineWorkbook:
    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(content))
    except PasswordError as error:
        raise refused(name, Rule.PASSWORD_PROTECTED) from error
    except CalamineError as error:
        raise refused(name, Rule.DAMAGED_FILE) from error


def _sheets(book: CalamineWorkbook, name: str, scans: Mapping[str, SheetScan]) -> tuple[Sheet, ...]:
    return tuple(
        _sheet(_LaidOut(book, name, metadata.name), metadata, scans.get(metadata.name, NOTHING_SCANNED))
        for metadata in book.sheets_metadata
        if metadata.typ == SheetTypeEnum.WorkSheet
    )


def _sheet(laid_out: "_LaidOut", metadata: SheetMetadata, scan: SheetScan) -> Sheet:
    return Sheet(
        metadata.name,
        laid_out.rows,
        scan=scan,
        open_merged=laid_out.merged,
        is_hidden=metadata.visible != SheetVisibleEnum.Visible,
    )


class _LaidOut:
    """A sheet in calamine's hands, laid out once and at the first question."""

    def __init__(self, book: CalamineWorkbook, file: str, sheet: str) -> None:
        self._book = book
        self._file = file
        self._name = sheet

    def rows(self) -> Iterator[list[Cell]]:
        start = self._sheet.start
        # calamine begins at the first used column; the cells before it are put back.
        before: list[Cell] = [""] * (start[1] if start else 0)
        rows = cast(Iterator[list[Cell]], self._sheet.iter_rows())
        return (before + cells for cells in rows) if before else rows

    def merged(self) -> tuple[Merge, ...]:
        ranges = self._sheet.merged_cell_ranges or []
        return tuple(Merge(top + 1, left, bottom + 1, right) for (top, left), (bottom, right) in ranges)

    @cached_property
    def _sheet(self) -> CalamineSheet:
        try:
            return self._book.get_sheet_by_name(self._name)
        except CalamineError as error:
            raise refused(self._file, Rule.DAMAGED_FILE, sheet=self._name) from error
