"""What scripts read: the keys of every JSON answer, with figures worked by hand."""

import datetime as dt

import pytest

from tests.terminal.office import Office

BUILDINGS = """Mã nhà | Tên nhà | Loại nhà                      | Số tầng nổi | Số căn hộ | Số nhân khẩu
               QL-001 | Nhà B1  | Nhà chung cư cũ (khu tập thể) | 5           | 40        | 160
               QL-002 | Nhà B2  | Nhà chung cư cũ (khu tập thể) | 4           | 30        | 120
               QL-003 | Tòa CT1 | Chung cư thương mại           | 21          | 200       | 800"""
EQUIPMENT = """Mã nhà | Loại phương tiện | Nhu cầu | Đã trang bị | Ngày trang bị | Nguồn kinh phí | Kinh phí (đồng)
               QL-001 | Đèn pin          | 4       | 4           | 01/11/2019    | NS quận        | 400000
               QL-002 | Đèn pin          | 4       | 1           |               |                |"""
VIOLATIONS = """Mã tồn tại, vi phạm | Mã nhà | Loại tồn tại, vi phạm       | Ngày phát hiện | Hạn khắc phục
                V1                  | QL-001 | Thang máy quá hạn kiểm định | 01/11/2019     | 30/11/2019
                V2                  | QL-003 | Thang máy quá hạn kiểm định | 10/12/2019     | 30/12/2019"""
ROW = [
    "metric", "group", "group_key", "numerator", "denominator", "value", "low", "high", "coverage", "stale", "target",
    "light", "previous",
]  # fmt: skip


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """An office that received November and December of one ward, and pinned what it showed then."""
    office = Office(tmp_path_factory.mktemp("answers"))
    less = EQUIPMENT.replace("| 4           | 01", "| 2           | 01")
    for name, period, received, equipment in (
        ("11.xlsx", "11/2019", "15/11/2019 09:00", less),
        ("12.xlsx", "12/2019", "16/12/2019 09:00", EQUIPMENT),
    ):
        path = office.report(name, period, building=BUILDINGS, equipment=equipment, violation=VIOLATIONS)
        entry = office.receive(path, received, "--marked-up", office.folder / "tra-lai")
        assert entry["status"] in {"accepted", "partial"}, entry
    return office


def test_the_registry_is_a_list_of_metrics_with_every_field(office):
    metrics = office.json("metrics")
    by_id = {metric["id"]: metric for metric in metrics}
    regulations = by_id["team_regulations"]
    assert (regulations["grain"], regulations["kind"], regulations["better"]) == ("team", "stock", "higher")
    assert {"ward", "month", "period"} <= set(regulations["dimensions"])
    assert dt.date.fromisoformat(regulations["reviewed_on"])
    assert all(metric["definition"] and metric["legal_basis"] and metric["owner"] for metric in metrics)


def test_figures_come_with_rows_totals_and_what_was_left_out(office):
    answer = office.json("measure", "equipment_lines_met", "equipment_coverage", "--as-of", "14/12/2019")
    assert list(answer) == ["snapshot", "as_of", "known_by", "by", "rows", "totals", "skipped"]
    assert (answer["as_of"], answer["known_by"], answer["by"]) == ("2019-12-14", None, ["ward"])
    assert [list(row) for row in answer["rows"]] == [ROW] * 20
    assert answer["skipped"] == [{"metric": "equipment_coverage", "reason": "unlike_units"}]
    figures = {row["group"]: (row["numerator"], row["denominator"], row["value"]) for row in answer["rows"]}
    assert figures["Quỳnh Lôi"] == (1, 2, 0.5)
    assert figures["Bách Khoa"] == (None, None, None)
    (total,) = answer["totals"]
    assert (total["numerator"], total["denominator"], total["value"]) == (1, 2, 0.5)


def test_known_by_is_an_instant(office):
    answer = office.json("measure", "equipment_lines_met", "--by", "none", "--known-by", "16/12/2019")
    assert answer["known_by"] == "2019-12-16T23:59:59.999999"


def test_a_table_without_groups_prints_each_figure_once(office):
    printed = office.run("measure", "equipment_lines_met", "--by", "none", "--as-of", "14/12/2019").out
    assert printed.count("Dòng phương tiện đủ nhu cầu") == 1
    assert "50,0%" in printed


def test_unlike_units_are_told_and_not_added(office):
    printed = office.run("measure", "equipment_coverage").out
    assert printed.splitlines()[-1] == (
        "Tỷ lệ đáp ứng nhu cầu trang bị: chỉ tính theo equipment_type, equipment_group, "
        "vì không cộng các đơn vị tính khác nhau."
    )


def test_the_records_add_up_and_each_names_its_file_sheet_and_row(office):
    answer = office.json("list", "equipment_lines_met", "--as-of", "14/12/2019")
    assert list(answer) == ["snapshot", "metric", "counts", "records"]
    assert answer["counts"] == {"done": 1, "not_done": 1, "not_applicable": 0, "not_reported": 0}
    told = [(each["state"], each["building"], each["file"], each["sheet"], each["row"]) for each in answer["records"]]
    assert told == [
        ("done", "QL-001", "12.xlsx", "Biểu 02 Trang bị", 10),
        ("not_done", "QL-002", "12.xlsx", "Biểu 02 Trang bị", 11),
    ]
    (lacking,) = office.json("list", "equipment_lines_met", "--state", "not_done", "--as-of", "14/12/2019")["records"]
    assert lacking["building"] == "QL-002"


def test_records_without_a_sheet_keep_the_keys_of_their_source(office):
    first, *_ = office.json("list", "reports_received", "--as-of", "14/12/2019")["records"]
    assert (first["file"], first["sheet"], first["row"]) == (None, None, None)


def test_records_are_printed_in_the_words_of_their_metric(office):
    printed = office.run("list", "equipment_lines_met", "--as-of", "14/12/2019").out
    assert "Đèn pin" in printed
    assert printed.splitlines()[-1] == ("Đủ nhu cầu: 1 · Còn thiếu: 1 · Không thuộc diện: 0 · Chưa có số liệu: 0")


def test_risk_says_in_a_sentence_why(office):
    answer = office.json("risk", "--top", "1", "--as-of", "14/12/2019")
    assert list(answer) == ["snapshot", "as_of", "rows", "matrix"]
    (gravest,) = answer["rows"]
    assert (gravest["ward_name"], gravest["building"]) == ("Quỳnh Lôi", "QL-003")
    assert gravest["why"].startswith("Tòa CT1, Quỳnh Lôi: ")
    assert gravest["why"].endswith("800 nhân khẩu.")
    assert len(answer["matrix"]["cells"]) == 9
    assert gravest["why"] in " ".join(office.run("risk", "--as-of", "14/12/2019").out.split())


def test_an_import_tells_each_file_with_its_problems(office):
    path = office.report("moi.xlsx", "quý IV/2019", building=BUILDINGS.replace("| 21 ", "| hai mốt "))
    answer = office.json("import", path, "--dry-run")
    (entry,) = answer["files"]
    asked = ["file", "status", "accepted", "rejected", "skipped", "problems", "marked_up"]
    assert [key for key in entry if key in asked] == asked
    assert (entry["status"], entry["accepted"]["building"], entry["rejected"]) == ("partial", 2, 1)
    (problem,) = (each for each in entry["problems"] if each["severity"] == "error")
    assert {key: problem[key] for key in ("sheet", "cell", "rule", "suggestion")} == {
        "sheet": "Biểu 01 Nhà chung cư",
        "cell": "H12",
        "rule": "not_a_number",
        "suggestion": "",
    }
    assert "“hai mốt” không phải là số" in problem["message"]
    assert answer["snapshot"] == office.json("snapshot")["current"]


def test_figures_are_compared_with_what_was_pinned_and_never_computed_again(office):
    kept = {each["id"]: each["submissions"] for each in office.json("snapshot")["snapshots"]}
    november = next(snapshot for snapshot, submissions in kept.items() if submissions == 1)
    pinned = office.json("snapshot", "pin", november, "--as", "Họp tháng 11", "--as-of", "14/11/2019")
    assert pinned == {"pin": "Họp tháng 11", "snapshot": november, "as_of": "2019-11-14"}
    call = ["measure", "equipment_lines_met", "violations_open", "--as-of", "14/12/2019"]
    answer = office.json(*call, "--by", "none", "--compare", "pinned:Họp tháng 11")
    assert [(row["value"], row["previous"]) for row in answer["totals"]] == [(0.5, 0), (2, 1)]
    by_ward = office.json(*call, "--ward", "Quỳnh Lôi", "--compare", "pinned:Họp tháng 11")
    assert {row["metric"]: row["previous"] for row in by_ward["rows"] if row["group"] == "Quỳnh Lôi"} == {
        "equipment_lines_met": 0,
        "violations_open": 1,
    }
    assert [row["previous"] for row in by_ward["totals"]] == [None, None]
    printed = office.run(*call, "--by", "ward,kind", "--compare", "pinned:Họp tháng 11").out
    assert "Không có số liệu cùng kỳ" in printed
    assert office.json("snapshot", "unpin", "Họp tháng 11") == {"pin": "Họp tháng 11"}


def test_without_a_year_before_there_is_nothing_to_compare_with(office):
    call = ["measure", "violations_found", "--as-of", "14/12/2019", "--by", "none"]
    (total,) = office.json(*call, "--compare", "same_period_last_year")["totals"]
    assert (total["value"], total["previous"]) == (2, None)


DIMENSIONS = {
    "unit": "tasks_done",
    "group": "violations_open",
    "kind": "truck_access",
    "equipment_type": "equipment_coverage",
    "violation_type": "violations_open",
    "plan": "tasks_done",
    "task": "tasks_done",
    "funding": "equipment_spend",
    "month": "violations_found",
    "period": "equipment_lines_met",
    "ward,kind": "violations_open",
}


@pytest.mark.parametrize("by", DIMENSIONS)
def test_every_dimension_answers_in_json(office, by):
    answer = office.json("measure", DIMENSIONS[by], "--by", by, "--as-of", "14/12/2019")
    assert answer["by"] == by.split(",")
    assert answer["rows"]
    assert all(list(row) == ROW for row in (*answer["rows"], *answer["totals"]))


def test_all_metrics_answer_at_once_and_what_is_undefined_is_null(office):
    answer = office.json("measure", "--as-of", "14/12/2019")
    ids = {metric["id"] for metric in office.json("metrics")}
    assert {row["metric"] for row in answer["rows"]} | {each["metric"] for each in answer["skipped"]} == ids
    assert all(row["value"] is None or isinstance(row["value"], float | int) for row in answer["rows"])
    assert all(row["value"] is None for row in answer["rows"] if row["denominator"] == 0)
