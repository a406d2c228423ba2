"""Reading against openpyxl: `python -m bench.reading [ROWS]`.

One workbook of 100,000 × 20 cells is read, cleaned and validated twice, each time in a process of its own: through our
reader, and through openpyxl's read-only mode with the same intake behind it (the same cleaning, the same pydantic
models). The rows that come out must be equal; then the ratio and both peaks are printed.
"""

import datetime as dt
import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pyarrow as pa
import xlsxwriter

from data.area import default_area_folder, load_area
from data.cleaning import Cell
from data.intake.findings import Findings
from data.intake.lists import AreaLists
from data.intake.reading import WorkbookReader
from data.intake.sheets import plan_sheets
from data.profile import load_profile
from data.reading import Sheet, Workbook, read_file
from data.reading.kinds import FileKind
from data.tables import TABLES

ROWS = 100_000
TARGET_RATIO, TARGET_PEAK_MB = 4.0, 1000
FIELDS = (
    *("building", "name", "address", "estate", "kind", "year_built", "storeys", "basements", "fire_height_m"),
    *("floor_area_m2", "apartments", "households", "residents", "escape_routes", "lifts", "board_status"),
    *("fund_status", "fire_acceptance", "truck_access", "left_on"),
)
CUTOFF = dt.date(2019, 12, 14)


def write_workbook(file: Path, rows: int) -> None:
    """A ward's Biểu 01 with titles, the header and this many buildings; a tenth of the cells as people type them."""
    chance = random.Random(rows)
    with xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
        sheet = book.add_worksheet(TABLES["building"].sheet)
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        model = TABLES["building"].row.model_fields
        sheet.write_row(2, 0, [model[name].json_schema_extra["title"] for name in FIELDS])
        for number in range(rows):
            sheet.write_row(number + 3, 0, _building(number, chance))
            if number % 50 == 0:
                sheet.write_datetime(number + 3, len(FIELDS) - 1, dt.datetime(2019, 1 + number % 11, 1), day)


def _building(number: int, chance: random.Random) -> list[object]:
    households = chance.randint(10, 1500)
    return [
        f"BK-{number:06}",
        f"Nhà B{number} – KTT minh họa {number % 97}",
        f"Số {number % 300} phố minh hoạ",
        f"KTT minh họa {number % 97}",
        chance.choice(["Nhà chung cư cũ (khu tập thể)", "Tập thể cũ", "Chung cư thương mại", "TĐC"]),
        chance.randint(1960, 2019),
        chance.choice([5, 5, 9, "12 tầng"]),
        chance.randint(0, 3),
        chance.choice([round(chance.uniform(5, 90), 1), "27,5"]),
        chance.randint(200, 30_000),
        households,
        households if number % 10 else f"{households:,}".replace(",", "."),
        households * 3,
        chance.randint(1, 4),
        chance.randint(0, 4),
        chance.choice(["Đã công nhận", "KAD", "Chưa thành lập"]),
        chance.choice(["Đã bàn giao đủ", "Một phần", "KAD"]),
        chance.choice(["Đã nghiệm thu", "Chưa nghiệm thu"]),
        chance.choice(["Được", "Hạn chế", "Không"]),
    ]


def ours(file: Path) -> Workbook:
    """The workbook through our reader."""
    return read_file(file)


def openpyxl_read_only(file: Path) -> Workbook:
    """The workbook through openpyxl's streaming mode, as sheets that the intake reads."""
    book = openpyxl.load_workbook(file, read_only=True, data_only=True)

    def rows(name: str) -> Iterator[list[Cell]]:
        return (["" if cell is None else cell for cell in row] for row in book[name].iter_rows(values_only=True))

    sheets = tuple(Sheet(name, lambda name=name: rows(name)) for name in book.sheetnames)
    return Workbook(file.name, FileKind.XLSX, sheets)


RIVALS = {"ours": ours, "openpyxl": openpyxl_read_only}


def typed_rows(book: Workbook, lists: AreaLists) -> pa.Table:
    """The cleaned and validated rows of the workbook's buildings. Raises AssertionError when one is rejected."""
    profile, findings = load_profile("ward"), Findings(book.name)
    reader = WorkbookReader(book, profile, lists, None, findings)
    (candidates,) = reader.candidates(plan_sheets(book.sheets, profile))
    assert not candidates.rejected, findings.problems[:3]
    return candidates.rows


def measure_child(rival: str, file: Path) -> None:
    """Prints what one way of reading took and gave, as JSON."""
    lists = AreaLists(load_area(default_area_folder()), CUTOFF)
    started = time.perf_counter()
    rows = typed_rows(RIVALS[rival](file), lists)
    seconds = time.perf_counter() - started
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    digest = sha256(repr(rows.to_pydict()).encode()).hexdigest()
    print(json.dumps({"seconds": seconds, "peak_mb": peak_mb, "rows": rows.num_rows, "digest": digest}))


def measure(rival: str, file: Path) -> dict[str, float]:
    """Seconds, peak megabytes, rows and digest of one way of reading, in a fresh process."""
    command = [sys.executable, "-m", "bench.reading", "--child", rival, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1])
    result: dict[str, float] = json.loads(done.stdout)
    return result


def compare(rows: int) -> str:
    """The measured sentence. Raises AssertionError when the two ways do not give the same rows."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "buildings.xlsx"
        write_workbook(file, rows)
        mine, other = measure("ours", file), measure("openpyxl", file)
    assert (mine["rows"], mine["digest"]) == (other["rows"], other["digest"]), "the two ways give different rows"
    assert mine["rows"] == rows
    return (
        f"{rows:,} × {len(FIELDS)} cells read, cleaned and validated: {_told(mine)}; openpyxl read-only + the same: "
        f"{_told(other)}; {other['seconds'] / mine['seconds']:.1f}× "
        f"(target ≥ {TARGET_RATIO:g}×, ≤ {TARGET_PEAK_MB} MB)"
    )


def _told(result: dict[str, float]) -> str:
    return f"{result['seconds']:.2f} s, {result['peak_mb']:.0f} MB"


def main() -> None:
    """Prints the comparison, or one child's measurement."""
    if sys.argv[1:2] == ["--child"]:
        measure_child(sys.argv[2], Path(sys.argv[3]))
    else:
        print(compare(int(sys.argv[1]) if sys.argv[1:] else ROWS))


if __name__ == "__main__":
    main()
