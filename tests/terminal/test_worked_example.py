"""The two clocks of the worked example, walked through the terminal with real workbooks."""

from pathlib import Path

import pytest

from tests.terminal.office import Office

BUILDINGS = """
    Mã nhà | Tên nhà | Loại nhà
    B1     | Nhà B1  | Nhà chung cư cũ (khu tập thể)
    B2     | Nhà B2  | Nhà chung cư cũ (khu tập thể)
"""
V1_OPEN = "V1 | B1 | Thang máy quá hạn kiểm định | 01/10/2019 | |"
V1_CLOSED = "V1 | B1 | Thang máy quá hạn kiểm định | 01/10/2019 | 10/11/2019 | 01/BB"
V2_OPEN = "V2 | B2 | Thang máy quá hạn kiểm định | 12/11/2019 | |"
V2_CLOSED = "V2 | B2 | Thang máy quá hạn kiểm định | 12/11/2019 | 13/12/2019 | 02/BB"

CELLS = [
    ("31/10/2019", "31/10/2019", (0, 2, False), 1),
    ("30/11/2019", "30/11/2019", (0, 2, True), 1),
    ("30/11/2019", "10/12/2019", (1, 2, False), 1),
    ("14/12/2019", "16/12/2019 12:00", (2, 2, False), 1),
    ("14/12/2019", "16/12/2019", (1, 2, False), 0),
    ("30/11/2019", "31/12/2019", (0, 2, True), 1),
    ("24/12/2019", "31/12/2019", (1, 2, False), 0),
]


def teams(first: str = "", second: str = "") -> str:
    """The two teams; each argument is the day of the team's regulation."""
    return f"""
        Mã đội | Tên đội | Loại đội       | Các nhà phụ trách | Số quy chế                | Ngày ban hành quy chế
        T1     | Đội 1   | Đội PCCC cơ sở | B1                | {"01/QC" if first else ""}  | {first}
        T2     | Đội 2   | Đội PCCC cơ sở | B2                | {"02/QC" if second else ""} | {second}
    """


def violations(*lines: str) -> str:
    head = (
        "Mã tồn tại, vi phạm | Mã nhà | Loại tồn tại, vi phạm | Ngày phát hiện | Ngày phúc tra | Số biên bản phúc tra"
    )
    return "\n".join([head, *lines])


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The office after everything in the table of submissions has happened."""
    office = Office(tmp_path_factory.mktemp("worked"))
    reports = [
        ("R1", "10/2019", "16/10/2019 09:00", teams(), violations(V1_OPEN)),
        ("R2", "11/2019", "02/12/2019 10:00", teams("05/11/2019"), violations(V1_CLOSED, V2_OPEN)),
        ("R3", "12/2019", "16/12/2019 08:00", teams("05/11/2019", "10/12/2019"), violations(V1_CLOSED, V2_OPEN)),
        ("R3b", "12/2019", "16/12/2019 15:00", teams("05/11/2019"), violations(V1_CLOSED, V2_CLOSED)),
    ]
    entries = {}
    for name, period, received, fire_team, violation in reports:
        path = office.report(f"{name}.xlsx", period, building=BUILDINGS, fire_team=fire_team, violation=violation)
        entries[name] = office.receive(path, received)
        assert entries[name]["status"] == "accepted", entries[name]["problems"]
    withdrawn = office.run("submissions", "withdraw", entries["R2"]["submission"], "--at", "20/12/2019 09:00")
    assert (withdrawn.code, withdrawn.err) == (0, "")
    return office


@pytest.mark.parametrize(("as_of", "known_by", "regulations", "open_violations"), CELLS)
def test_every_cell_of_the_worked_example_comes_out(office, as_of, known_by, regulations, open_violations):
    answer = office.json("measure", "team_regulations", "violations_open", "--as-of", as_of, "--known-by", known_by)
    team, violation = answer["totals"]
    (ward,) = (row for row in answer["rows"] if (row["metric"], row["group_key"]) == ("team_regulations", "quynh-loi"))
    assert (team["numerator"], team["denominator"], ward["stale"]) == regulations
    assert violation["value"] == open_violations


def test_the_list_names_the_open_violation_with_its_file_sheet_and_row(office):
    answer = office.json(
        "list", "violations_open", "--state", "not_done", "--as-of", "30/11/2019", "--known-by", "10/12/2019"
    )
    origin = [(each["violation"], each["file"], each["sheet"], each["row"]) for each in answer["records"]]
    assert origin == [("V2", "R2.xlsx", "Biểu 03 Tồn tại vi phạm", 11)]


def test_the_ledger_tells_what_became_of_each_submission(office):
    told = [(Path(each["file_name"]).stem, each["status"]) for each in office.json("submissions")["submissions"]]
    assert told == [("R1", "current"), ("R2", "withdrawn"), ("R3", "superseded"), ("R3b", "current")]


def test_the_published_snapshot_is_what_the_ledger_gives(office):
    answer = office.json("snapshot", "verify")
    assert (answer["is_sound"], answer["differences"], answer["damaged_files"]) == (True, [], [])
