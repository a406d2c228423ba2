"""The three walks of docs/architecture.md: a cell of a ward's workbook becomes the bar that is quoted there."""

import re
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook

from analytics import MACROS, REGISTRY, Scope, measure
from analytics.records import records
from charts.measured import ward_bars
from data.area import default_area_folder, load_area
from data.demo.files import demo_files
from data.intake.judging import judge
from data.ledger import Ledger
from data.snapshot import publish
from data.store import Store, open_store

DOCUMENT = Path(__file__).parents[1] / "docs" / "architecture.md"
PERIOD, WARD = "flash-2019-12-24", "bach-mai"
SHEETS = ("Biểu 02 Trang bị", "Biểu 03 Tồn tại vi phạm", "Biểu 04 Lực lượng PCCC")
RECORDS = (
    {"building": "BM-001", "equipment_type": "powder_extinguisher"},
    {"violation": "BM-V001"},
    {"team": "BM-D01"},
)
STATES = ("not_done", "done", "done")
AS_OF = load_area(default_area_folder()).defaults.as_of
TICKED = re.compile(r"`([^`]+)`")
Walked = tuple[Workbook, Store]


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walked]:
    """The workbook of the walks, and the store after it alone was taken."""
    folder = tmp_path_factory.mktemp("walks")
    area = load_area(default_area_folder())
    file = next(file for file in demo_files(area, periods=[PERIOD]) if file.ward == WARD)
    path = folder / file.name
    path.write_bytes(file.content)
    ledger = Ledger(folder / "store")
    ledger.receive(judge(path, area=area, ledger=ledger), file.received_at)
    publish(folder / "store", area)
    store = open_store(folder / "store", MACROS)
    yield openpyxl.load_workbook(path), store
    store.close()


def walks() -> dict[str, tuple[str, str, str]]:
    """The lines of the table of walks: what each says of Biểu 02, 03 and 04."""
    section = DOCUMENT.read_text(encoding="utf-8").partition("## Three walks")[2]
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line.startswith("|")
    ]
    return {first: (second, third, fourth) for first, second, third, fourth in cells}


@pytest.mark.parametrize("place", range(3), ids=SHEETS)
def test_a_walk_from_a_cell_to_a_bar_is_as_written(walked: Walked, place: int) -> None:
    book, store = walked
    told = {line: said[place] for line, said in walks().items()}
    metric = TICKED.findall(told["metric"])[0]
    row = book[SHEETS[place]][TICKED.findall(told["the cell"])[0]].row

    listed = records(store, metric, Scope(AS_OF, wards=(WARD,)), state=None)
    (record,) = (each for each in listed.rows if RECORDS[place].items() <= each.items())
    assert (record["sheet"], record["sheet_row"], str(record["state"])) == (SHEETS[place], row, STATES[place])
    cells = store.rows(
        "select distinct cells from source where sheet = $sheet and sheet_row = $row",
        {"sheet": SHEETS[place], "row": row},
    )
    assert f"`{cells[0]['cells']}`" == told["source"]

    table = measure(store, [metric], Scope(AS_OF))
    figure = table.row(metric, WARD)
    assert f"{figure.numerator:.0f}/{figure.denominator:.0f}" == told["Bạch Mai"]
    (bar,) = (point for point in ward_bars(table, REGISTRY[metric], "").points if point.key == WARD)
    assert bar.text == told["the bar says"]


def test_the_cells_of_the_walks_hold_what_is_written(walked: Walked) -> None:
    book, _ = walked
    equipment, violations, fire_teams = (book[name] for name in SHEETS)
    assert (equipment["F10"].value, equipment["E10"].value, equipment["D10"].value) == (3, 11, "Bình bột ≥ 4 kg")
    assert (violations["B10"].value, f"{violations['N10'].value:%d/%m/%Y}") == ("BM-V001", "19/05/2019")
    assert (fire_teams["J10"].value, f"{fire_teams['K10'].value:%d/%m/%Y}") == ("01/QC-PCCC", "30/10/2019")
