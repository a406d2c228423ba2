"""What an ordinary developer would write for 19 workbooks: pandas reads, a loop checks, DuckDB keeps.

    python -m bench.pipeline_rival OUT.duckdb FILE…

The cleaning functions and row models are ours, so that only the way of working differs. It has no cross-row rules, no
ledger and no clocks; sheets in an old font or with a missing title are beyond it. Prints the records found per sheet.
"""

import datetime as dt
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
from pydantic import ValidationError

from data.area import default_area_folder, load_area
from data.cleaning import Cell, CellError, match_key
from data.intake.fields import Cleaner, cleaner_of
from data.intake.layout import required_fields
from data.intake.lists import AreaLists
from data.profile import SheetSection, load_profile
from data.tables import TABLES

CUTOFF = dt.date(2019, 12, 14)
HEADER_ROWS = 20
FEWEST_TITLES = 3
TOTAL_WORDS = ("tong", "cong")
COVER = "unit_plan"


def main(out: Path, files: list[Path]) -> None:
    """Writes all rows to a database and prints, per file and table, how many records were found."""
    lists = AreaLists(load_area(default_area_folder()), CUTOFF)
    sections = [section for section in load_profile("ward").sheet if section.table != COVER]
    found: dict[str, dict[str, int]] = {}
    frames: dict[str, list[pd.DataFrame]] = {section.table: [] for section in sections}
    for file in files:
        sheets = pd.read_excel(file, sheet_name=None, header=None, engine="openpyxl")
        names = {match_key(name): name for name in sheets}
        for section in sections:
            name = names.get(match_key(section.names[0]))
            if name is not None:
                rows = records(sheets[name], section, lists)
                frames[section.table].append(pd.DataFrame(rows))
                found.setdefault(file.name, {})[section.table] = len(rows)
    with duckdb.connect(str(out)) as connection:
        for table, parts in frames.items():
            whole = pd.concat(parts) if parts else pd.DataFrame()
            if len(whole):
                connection.execute(f"create table {table} as from whole")
    print(json.dumps(found))


def records(sheet: pd.DataFrame, section: SheetSection, lists: AreaLists) -> list[dict[str, Any]]:
    """The rows below the header that hold a record, cleaned and validated; values that do not fit are left out."""
    first, columns = header_of(sheet, section.table)
    cleaners = {field: cleaner_of(section, field, lists, date_1904=False) for field in columns}
    kept = []
    for _, row in sheet.iloc[first:].iterrows():
        cells = {field: _cell(row[column]) for field, column in columns.items()}
        if _is_no_record(row):
            continue
        values = {field: value for field, cell in cells.items() if (value := _clean(cell, cleaners[field])) is not None}
        if _is_record(values, section.table):
            kept.append(_validated(values, section.table))
    return kept


def _is_no_record(row: pd.Series) -> bool:
    """Whether a row holds totals, or numbers its columns: “(1)”, “(2)”."""
    starts = [str(cell) for cell in row.iloc[:3]]
    return any(match_key(text).startswith(TOTAL_WORDS) for text in starts) or starts[1].startswith("(")


def header_of(sheet: pd.DataFrame, table: str) -> tuple[int, Mapping[str, int]]:
    """The first row below the header, and each field's column: from the first row with three titles and the next."""
    titles = _titles(table)
    for number in range(min(HEADER_ROWS, len(sheet) - 1)):
        columns = _named(sheet.iloc[number], titles)
        if len(columns) >= FEWEST_TITLES:
            return number + 2, {**_named(sheet.iloc[number + 1], titles), **columns}
    return len(sheet), {}


def _named(row: pd.Series, titles: Mapping[str, str]) -> dict[str, int]:
    fields = {column: titles.get(match_key(str(cell))) for column, cell in enumerate(row)}
    return {field: column for column, field in reversed(fields.items()) if field is not None}


def _titles(table: str) -> dict[str, str]:
    fields = TABLES[table].row.model_fields
    titles: dict[str, str] = {}
    for name, info in fields.items():
        for title in (info.json_schema_extra["title"], *info.json_schema_extra["aliases"]):
            titles.setdefault(match_key(title), name)
    return titles


def _cell(value: object) -> Cell:
    return "" if pd.isna(value) else value


def _clean(cell: Cell, clean: Cleaner) -> Any:
    try:
        return clean(cell).value if cell != "" else None
    except CellError:
        return None


def _is_record(values: Mapping[str, Any], table: str) -> bool:
    return all(name in values for name in required_fields(table) if name != "unit")


def _validated(values: dict[str, Any], table: str) -> dict[str, Any]:
    try:
        return TABLES[table].row.model_validate(values).model_dump(mode="json")
    except ValidationError as error:
        refused = {fault["loc"][0] for fault in error.errors()}
        return {name: value for name, value in values.items() if name not in refused}


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
