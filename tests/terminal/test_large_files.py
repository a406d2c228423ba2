"""A csv that is read part by part, from a terminal."""

from pathlib import Path

from data.intake import large
from terminal import intake
from tests.terminal.office import Office

AREA = Path(__file__).parents[2] / "data" / "areas" / "violations_2012"
LINES = """violation_id,inspection_id,violation_category,violation_date,violation_date_closed,violation_type
1000001,1,Biohazards,2012-01-03 00:00:00,2012-02-02 00:00:00,Medical waste
1000002,1,Biohazards,2012-01-03 00:00:00,2012-01-01 00:00:00,Closed before it was found
1000003,2,Vegetation,2012-02-31 00:00:00,,No such day
1000004,2,Vegetation,2012-03-03 00:00:00,,Tall weeds
"""


def test_a_large_csv_is_imported_part_by_part_and_the_same_file_again_changes_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(large, "LARGE_FROM_BYTES", 0)
    monkeypatch.setattr(intake, "LARGE_FROM_BYTES", 0)
    monkeypatch.setattr(large, "PART_ROWS", 2)
    monkeypatch.setattr(large, "MOST_PROBLEMS", 1)
    office, file = Office(tmp_path), tmp_path / "building_violations.csv"
    file.write_text(LINES, encoding="utf-8")
    call = ("import", file, "--area", AREA, "--format", "json")
    first = office.run(*call)
    (entry,) = first.json["files"]
    assert (first.code, entry["accepted"], entry["rejected"]) == (4, {"violation": 2}, 2)
    assert ([problem["rule"] for problem in entry["problems"]], entry["untold"]) == (
        ["closed_before_found"],
        {"not_a_date": 1},
    )
    again = office.run(*call)
    assert (again.code, again.json["files"][0]["status"]) == (0, "unchanged")
    assert again.json["snapshot"] == first.json["snapshot"]
