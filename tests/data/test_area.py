import datetime as dt
import shutil
from pathlib import Path

import pytest

from data.area import AreaError, Flaw, PlanLevel, default_area_folder, load_area
from data.vocabulary import BuildingKind, ManagementGroup

DAY = dt.date
SMALL_PACKS = Path("data/areas")


@pytest.fixture(scope="module")
def area():
    return load_area(default_area_folder())


@pytest.fixture
def pack(tmp_path):
    """A copy of the pack that a test may spoil."""
    return Path(shutil.copytree(default_area_folder(), tmp_path / "pack"))


def spoil(pack, file, old, new):
    text = (pack / file).read_text(encoding="utf-8")
    assert old in text
    (pack / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def flaw_of(pack):
    with pytest.raises(AreaError) as caught:
        load_area(pack)
    return caught.value.file, caught.value.line, caught.value.rule


def test_district_had_twenty_then_eighteen_then_fifteen_wards_and_now_three(area):
    days = (DAY(2019, 12, 24), DAY(2020, 2, 29), DAY(2020, 3, 1), DAY(2025, 1, 1), DAY(2025, 7, 1))
    assert [len(area.wards_on(day)) for day in days] == [20, 20, 18, 15, 3]


def test_nineteen_wards_have_apartments_and_the_twentieth_is_a_row(area):
    wards = area.wards_on(DAY(2019, 12, 24))
    assert [ward.report_order for ward in wards] == list(range(1, 21))
    assert [ward.ward for ward in wards if not ward.has_apartments] == ["pho-hue"]


def test_a_code_used_again_is_another_ward(area):
    bearers = {ward.ward: ward.valid_from for ward in area.wards if ward.code == "00292"}
    assert bearers == {
        "quynh-loi": DAY(1900, 1, 1),
        "bach-mai-2025-01": DAY(2025, 1, 1),
        "bach-mai-2025-07": DAY(2025, 7, 1),
    }


def test_census_population_of_2019_is_whole(area):
    assert sum(ward.population for ward in area.wards_on(DAY(2019, 12, 24))) == 303_586


def test_guessed_aliases_are_told_from_plain_spellings(area):
    kinds = {alias.alias: alias.kind for alias in area.aliases}
    assert kinds["quynh loi"] == "spelling"
    assert kinds["Quinh Lôi"] == "guess"


@pytest.mark.parametrize(
    ("ward", "day", "then"),
    [
        ("quynh-loi", DAY(2024, 12, 31), "quynh-loi"),
        ("quynh-loi", DAY(2025, 1, 1), "bach-mai-2025-01"),
        ("quynh-loi", DAY(2025, 7, 1), "bach-mai-2025-07"),
        ("bui-thi-xuan", DAY(2020, 3, 1), "nguyen-du-2020-03"),
        ("bui-thi-xuan", DAY(2025, 7, 1), "unknown"),
        ("ngo-thi-nham", DAY(2020, 3, 1), "unknown"),
        ("minh-khai", DAY(2025, 6, 30), "minh-khai"),
        ("minh-khai", DAY(2025, 7, 1), "unknown"),
        ("dong-mac", DAY(2025, 7, 1), "hai-ba-trung-2025-07"),
    ],
)
def test_split_ward_has_no_single_successor(area, ward, day, then):
    stretches = area.reference_tables()["ward_then"].to_pylist()
    found = [s["ward_then"] for s in stretches if s["ward"] == ward and s["valid_from"] <= day < s["valid_to"]]
    assert found == [then]


def test_flash_report_is_due_the_day_after_its_cutoff(area):
    due = {period.period: (period.cutoff, period.due_on) for period in area.expected_periods(DAY(2020, 1, 31))}
    assert due == {
        "2019-07": (DAY(2019, 7, 14), DAY(2019, 7, 15)),
        "2019-08": (DAY(2019, 8, 14), DAY(2019, 8, 15)),
        "2019-09": (DAY(2019, 9, 14), DAY(2019, 9, 16)),
        "2019-10": (DAY(2019, 10, 14), DAY(2019, 10, 15)),
        "2019-11": (DAY(2019, 11, 14), DAY(2019, 11, 15)),
        "2019-12": (DAY(2019, 12, 14), DAY(2019, 12, 16)),
        "flash-2019-12-24": (DAY(2019, 12, 24), DAY(2019, 12, 25)),
        "2020-01": (DAY(2020, 1, 14), DAY(2020, 1, 15)),
    }


def test_own_plans_for_245_are_due_strictly_before_6_january(area):
    plan = next(plan for plan in area.plans if plan.plan == "245")
    assert (plan.number, plan.own_plan_due_on, plan.level) == ("245/KH-UBND", DAY(2020, 1, 6), PlanLevel.DISTRICT)


def test_assignments_spell_out_the_nineteen_wards(area):
    given = [a for a in area.assignments if a.task == "245-1" and a.unit.startswith("ubnd-")]
    assert len(given) == 19
    assert {a.due_on for a in given} == {DAY(2020, 1, 31)}
    assert "ubnd-pho-hue" not in {a.unit for a in area.assignments}


def test_some_tasks_of_141_are_overdue_on_the_day_of_the_figures(area):
    assert {a.task for a in area.assignments if a.due_on and a.due_on < DAY(2019, 12, 24)} == {
        "141-1",
        "141-2",
        "141-3",
        "141-4",
        "141-5",
    }


@pytest.mark.parametrize(
    ("kind", "storeys", "group"),
    [
        (BuildingKind.OLD_BLOCK, 11, ManagementGroup.OLD),
        (BuildingKind.COMMERCIAL, 9, ManagementGroup.HIGH_RISE),
        ("resettlement", 8, ManagementGroup.OTHER),
        (BuildingKind.COMMERCIAL, None, ManagementGroup.OTHER),
    ],
)
def test_management_group_follows_kind_and_storeys(area, kind, storeys, group):
    assert area.management_group(kind, storeys) is group


def test_frim_weights_sum_to_one(area):
    assert sum(parameter.weight for parameter in area.weights) == pytest.approx(1.0)
    assert len(area.weights) == 17


def test_template_values_are_named_as_such(area):
    pairs = {row["key"]: row["value"] for row in area.reference_tables()["area"].to_pylist()}
    assert pairs["template_tables"] == "task,task_assignment,target"
    assert pairs["high_rise_storeys"] == "9"
    assert pairs["as_of"] == "2019-12-24"


def test_fines_without_a_source_are_left_empty(area):
    fines = {basis.violation_type: basis.fine_low_vnd for basis in area.legal_bases if basis.fine_low_vnd}
    assert fines == {
        "blocked_escape_route": 300_000,
        "no_first_meeting": 100_000_000,
        "fund_not_handed_over": 100_000_000,
        "function_converted": 250_000_000,
        "alarm_fault": 40_000_000,
    }


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("wards.csv", "quynh-mai,00289", "bach-mai,00289", (18, Flaw.REPEATED)),
        ("wards.csv", "0.37", "0,37", (2, Flaw.CELL_COUNT)),
        ("wards.csv", "0.37", "nhỏ", (2, Flaw.UNREADABLE)),
        ("wards.csv", "full_name", "fullname", (1, Flaw.COLUMN_UNKNOWN)),
        ("wards.csv", "00292,Bạch Mai", "00292,", (26, Flaw.BLANK)),
        ("wards.csv", "dong-nhan-2025-01,00259,", "dong-nhan-2025-01,00262,", (24, Flaw.OVERLAP)),
        ("ward_history.csv", "bui-thi-xuan", "bui-thi-xoan", (3, Flaw.UNKNOWN_REFERENCE)),
        ("aliases.csv", "guess", "maybe", (8, Flaw.UNREADABLE)),
        ("assignments.csv", "141-1,lead,,ward", "141-9,lead,,ward", (2, Flaw.UNKNOWN_REFERENCE)),
        ("assignments.csv", "141-1,lead,,ward", "141-1,lead,qldt,ward", (2, Flaw.ONE_OF_TWO)),
        ("plans.csv", "2019-12-20", "20/12/2019", (9, Flaw.UNREADABLE)),
        ("weights.csv", "0.0576", "0.0577", (0, Flaw.WEIGHTS_SUM)),
        ("grading.csv", "truck_access,is,yes,5", "truck_access,is,yes,6", (7, Flaw.OUT_OF_RANGE)),
        ("grading.csv", "working:automatic_suppression", "working:magic", (3, Flaw.UNREADABLE)),
        ("rules.csv", "indoor_hydrant,5", "indoor_hydrent,5", (3, Flaw.UNKNOWN_REFERENCE)),
        ("area.toml", 'level = "district"', "level = 3", (2, Flaw.UNREADABLE)),
        ("area.toml", "meeting_on", "meting_on", (13, Flaw.KEY_UNKNOWN)),
        ("area.toml", '"flash-2019-12-24"', '"hôm qua"', (17, Flaw.UNREADABLE)),
        ("area.toml", 'first_month = "2019-07"', 'first_month = "2019"', (11, Flaw.UNREADABLE)),
        ("area.toml", "[defaults]", "[defaults", (8, Flaw.NOT_TOML)),
        ("thresholds.csv", "at_risk", "amber", (3, Flaw.UNKNOWN_REFERENCE)),
        ("benchmarks.csv", "632,845", "846,845", (3, Flaw.OUT_OF_RANGE)),
        ("benchmarks.csv", "632,845", "0,0", (3, Flaw.OUT_OF_RANGE)),
        ("benchmarks.csv", "funds_handed_over", "boards_recognised", (4, Flaw.REPEATED)),
        ("boundaries-2019.geojson", '"features": [', '"features": [,', (2, Flaw.NOT_GEOJSON)),
        ("boundaries-2019.geojson", '"ward": "quynh-loi"', '"w": "quynh-loi"', (0, Flaw.NOT_GEOJSON)),
        ("boundaries-2019.geojson", '"quynh-loi"', '"quynh-loy"', (0, Flaw.UNKNOWN_REFERENCE)),
    ],
)
def test_bad_line_is_named_with_file_and_number(pack, file, old, new, expected):
    spoil(pack, file, old, new)
    assert flaw_of(pack) == (file, *expected)


def test_missing_file_and_wrong_encoding_are_named(pack):
    (pack / "units.csv").write_bytes("unit,name\nqldt,Phòng".encode("utf-16"))
    assert flaw_of(pack) == ("units.csv", 0, Flaw.NOT_UTF8)
    (pack / "wards.csv").unlink()
    assert flaw_of(pack) == ("wards.csv", 0, Flaw.FILE_MISSING)


def test_error_is_one_vietnamese_sentence(pack):
    spoil(pack, "assignments.csv", "141-1,lead,,ward", "141-9,lead,,ward")
    with pytest.raises(AreaError) as caught:
        load_area(pack)
    assert str(caught.value) == "assignments.csv, dòng 2: cột “task” có “141-9” nhưng không có trong tasks.csv."


def test_every_flaw_has_a_sentence():
    assert [
        str(AreaError("f.csv", 1, rule, *"abcd")) for rule in Flaw if "{" in str(AreaError("f", 1, rule, *"abcd"))
    ] == []


def test_fingerprint_follows_the_files_and_not_the_place(area, pack):
    assert load_area(pack).fingerprint == area.fingerprint
    spoil(pack, "thresholds.csv", "0.8", "0.75")
    assert load_area(pack).fingerprint != area.fingerprint


@pytest.mark.parametrize(("name", "wards"), [("toronto", 25), ("violations_2012", 1)])
def test_small_pack_needs_only_its_name_and_wards(name, wards):
    area = load_area(SMALL_PACKS / name)
    assert len(area.wards_on(area.defaults.as_of)) == wards
    assert area.expected_periods(DAY(2030, 1, 1)) == ()
    tables = area.reference_tables()
    assert tables["task_assignment"].num_rows == tables["holiday"].num_rows == tables["legal_basis"].num_rows == 0
    assert tables["ward"].num_rows == wards


def test_a_pack_may_bring_its_own_violation_types():
    area = load_area(SMALL_PACKS / "violations_2012")
    assert {kind.violation_type for kind in area.violation_types} >= {"Animals and Pests", "Vegetation", "Biohazards"}


def test_a_pack_without_strings_of_documents_has_neutral_ones_for_all_that_ours_has():
    ours, foreign = load_area(default_area_folder()), load_area(default_area_folder().parent / "toronto")
    assert set(foreign.authority) == set(ours.authority)
    assert "Hai Bà Trưng" not in "".join(foreign.authority.values())
