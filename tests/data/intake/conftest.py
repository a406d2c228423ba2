"""A desk at which small, real workbooks are written, judged and received."""

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from data.area import default_area_folder, load_area
from data.intake.judging import judge
from data.intake.report import Intake
from data.ledger import Ledger, Submission
from data.problems import Problem, Rule
from data.tables import DISTRICT_TABLES, WARD_TABLES

AREA = load_area(default_area_folder())
FIRST_ROW = 3  # a title, the header, then the rows of the text
COVER = {"Phường": "Quỳnh Lôi", "Kỳ báo cáo": "12/2019", "Ngày ký": dt.date(2019, 12, 15), "Người ký": "Phó Chủ tịch"}


class Desk:
    """Writes workbooks from tables as text; heads are field names, dates ISO, digits numbers."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.area = AREA
        self.ledger = Ledger(folder / "store")

    def workbook(self, name: str = "bao-cao.xlsx", cover: dict[str, Any] | None = None, **sheets: str) -> Path:
        """A ward's workbook with one sheet a table; `cover` overrides or adds lines of the cover."""
        path = self.folder / name
        with xlsxwriter.Workbook(str(path), {"default_date_format": "dd/mm/yyyy"}) as workbook:
            lines = COVER | (cover or {})
            sheet = workbook.add_worksheet("Thông tin chung")
            for row, (label, value) in enumerate(lines.items()):
                sheet.write(row, 0, label)
                sheet.write(row, 1, value)
            tables = {table.name: table for table in (*DISTRICT_TABLES, *WARD_TABLES)}
            for table, text in sheets.items():
                self._write(workbook.add_worksheet(tables[table].sheet), tables[table], text)
        return path

    def judge(self, path: Path, **how: Any) -> Intake:
        return judge(path, area=self.area, ledger=self.ledger, **how)

    def receive(self, path: Path, at: str = "2019-12-16 09:00", **how: Any) -> Submission:
        return self.ledger.receive(self.judge(path, **how), dt.datetime.fromisoformat(at))

    def found(self, path: Path, **how: Any) -> list[Problem]:
        """The findings in reading order, but for what small workbooks lack: sheets and columns."""
        problems = self.judge(path, **how).report.problems
        return [problem for problem in problems if problem.rule not in {Rule.SHEET_MISSING, Rule.COLUMN_MISSING}]

    def rules(self, path: Path, **how: Any) -> list[tuple[str, str]]:
        """(rule, cell) of every such finding."""
        return [(str(problem.rule), problem.cell) for problem in self.found(path, **how)]

    def _write(self, sheet: Any, table: Any, text: str) -> None:
        lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
        fields = table.row.model_fields
        sheet.write(0, 0, f"Biểu số {table.number}")
        sheet.write_row(1, 0, [fields[name].json_schema_extra["title"] for name in lines[0]])
        for row, cells in enumerate(lines[1:], start=2):
            for column, cell in enumerate(cells):
                self._write_cell(sheet, row, column, cell)

    def _write_cell(self, sheet: Any, row: int, column: int, cell: str) -> None:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", cell):
            sheet.write_datetime(row, column, dt.date.fromisoformat(cell))
        elif re.fullmatch(r"\d+", cell):
            sheet.write_number(row, column, int(cell))
        else:
            sheet.write_string(row, column, cell)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)
