"""An office at a terminal: a store of its own, templates filled in with openpyxl as an officer would."""

import datetime as dt
import io
import json
import re
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from data.tables import DISTRICT_TABLES, WARD_TABLES
from terminal.commands import run

SHEETS = {table.name: table for table in (*DISTRICT_TABLES, *WARD_TABLES)}
DAY = re.compile(r"\d{2}/\d{2}/\d{4}")


@dataclass(frozen=True)
class Said:
    """What a call answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        assert self.out, self.err
        return json.loads(self.out, parse_constant=lambda name: f"not JSON: {name}")

    @property
    def sentences(self) -> list[str]:
        """What stands on stderr, a sentence a line."""
        return self.err.splitlines()


class Office:
    """Runs the terminal's commands on one store; the files lie beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = folder / "store"

    def run(self, *words: object) -> Said:
        """The answer to a call on this office's store."""
        return say(*words, "--store", self.store)

    def json(self, *words: object) -> Any:
        """The JSON that a call prints."""
        return self.run(*words, "--format", "json").json

    def template(self, name: str, ward: str = "Quỳnh Lôi", period: str = "12/2019", *words: object) -> Path:
        """A new template of a ward."""
        out = self.folder / name
        assert self.run("template", out, "--ward", ward, "--period", period, *words).code == 0
        return out

    def report(self, name: str, period: str, ward: str = "Quỳnh Lôi", **sheets: str) -> Path:
        """A ward's template filled in: heads are the template's titles, days dd/mm/yyyy, digits numbers."""
        path = self.folder / name
        path.write_bytes(_filled(ward, period, tuple(sheets.items())))
        return path

    def receive(self, path: Path, at: str, *words: object) -> dict[str, Any]:
        """What the import of one file says of it."""
        (entry,) = self.json("import", path, "--received", at, *words)["files"]
        return entry


def say(*words: object) -> Said:
    """The answer to a call, as a person at the terminal sees it."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run([str(word) for word in words])
    return Said(code, out.getvalue(), err.getvalue())


@cache
def _filled(ward: str, period: str, sheets: tuple[tuple[str, str], ...]) -> bytes:
    """The workbook of a ward with rows typed under the titles of its sheets."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bieu-mau.xlsx"
        assert say("template", path, "--ward", ward, "--period", period).code == 0
        book = openpyxl.load_workbook(path)
        for table, text in sheets:
            _type_rows(book[SHEETS[table].sheet], text)
        book.save(path)
        return path.read_bytes()


def _type_rows(sheet: Worksheet, text: str) -> None:
    titles, *lines = ([cell.strip() for cell in line.split("|")] for line in text.strip().splitlines())
    columns, first_row = columns_of(sheet), first_row_of(sheet)
    for row, cells in enumerate(lines, start=first_row):
        for title, cell in zip(titles, cells, strict=True):
            sheet.cell(row, columns[title], typed(cell))


def typed(text: str) -> object:
    """A cell as Excel would take it when typed."""
    if DAY.fullmatch(text):
        day, month, year = map(int, text.split("/"))
        return dt.datetime(year, month, day)
    if text.isdigit():
        return int(text)
    return text or None


def first_row_of(sheet: Worksheet) -> int:
    """The first row below the line of column numbers."""
    return next(cell.row for cell in sheet["A"] if cell.value == "(1)") + 1


def columns_of(sheet: Worksheet) -> dict[str, int]:
    """The column of each title: the lower header line where there is one."""
    numbers = first_row_of(sheet) - 1
    found = {}
    for column in range(1, sheet.max_column + 1):
        title = sheet.cell(numbers - 1, column).value or sheet.cell(numbers - 2, column).value
        if title:
            found.setdefault(title, column)
    return found
