"""Profiles: loaded, checked, and tolerant of how sheets are named."""

from pathlib import Path

import openpyxl
import pytest

from data.intake.choosing import profile_for
from data.profile import ProfileError, Wards, load_profile, profile_names
from data.reading.workbook import read_file
from tests.data.intake.conftest import AREA

GOOD = 'name = "p"\ntitle = "P"\nfiles = ["*.csv"]\nwards = "many"\n[[sheet]]\ntable = "building"\n'


@pytest.mark.parametrize("name", ["district", "toronto_registrations", "violations_2012", "ward"])
def test_every_shipped_profile_loads_under_its_own_name(name):
    assert name in profile_names()
    assert load_profile(name).name == name


def test_a_profile_knows_whose_files_it_reads():
    assert [load_profile(name).wards for name in ("ward", "district", "toronto_registrations")] == [
        Wards.ONE,
        Wards.NONE,
        Wards.MANY,
    ]
    assert load_profile("violations_2012").accepts("Building_Violations_2012.csv")
    assert not load_profile("violations_2012").accepts("bao-cao.xlsx")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (GOOD.replace('"many"', '"some"'), "p.toml: wards"),
        (GOOD.replace('"building"', '"castle"'), "p.toml: sheet.0: Value error, no table 'castle'"),
        (GOOD + "[sheet.columns]\nturrets = 'T'\n", "no field turrets"),
        (GOOD + "header_row = 0\n", "p.toml: sheet.0.header_row"),
        (GOOD + "headers = 1\n", "p.toml: sheet.0.headers"),
        (GOOD + '[[sheet.derive]]\ntable = "equipment"\ncolumn = "X"\nfield = "amount"\n', "no field amount"),
        ("name = ", "p.toml: "),
    ],
)
def test_a_faulty_profile_names_file_and_key(tmp_path, text, named):
    path = tmp_path / "p.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProfileError) as caught:
        load_profile(path)
    assert named in str(caught.value)


@pytest.mark.parametrize(
    "name", ["BIEU 01", "Biểu số 1", "Biểu 1 - Nhà chung cư", "nhà chung cư", "Biểu 01 Nhà chung cư "]
)
def test_a_sheet_is_found_however_it_is_named(desk, name):
    path = desk.workbook(building="building|name|kind\nQL-001|Nhà B1|Nhà chung cư cũ")
    workbook = openpyxl.load_workbook(path)
    workbook["Biểu 01 Nhà chung cư"].title = name
    workbook.save(path)
    assert desk.judge(path).report.accepted["building"] == 1


def test_the_example_of_the_documentation_loads(tmp_path):
    text = (Path(__file__).parents[3] / "docs" / "profiles.md").read_text(encoding="utf-8")
    path = tmp_path / "export.toml"
    path.write_text(text.split("```toml\n")[1].split("```")[0], encoding="utf-8")
    profile = load_profile(path)
    assert (profile.name, profile.sheet[0].header_row, profile.sheet[0].skip[0].values) == ("export", 2, ("draft",))


def test_a_foreign_layout_needs_only_a_profile(desk):
    profile = desk.folder / "khac.toml"
    profile.write_text(
        'name = "khac"\ntitle = "Bảng của đơn vị khác"\nfiles = ["*.csv"]\nwards = "many"\nmode = "delta"\n'
        'period = "2019-12"\nother_columns_expected = true\n[[sheet]]\ntable = "building"\nheader_row = 2\n'
        '[sheet.columns]\nbuilding = "ID"\nname = "Name"\nkind = "Type"\nward_name = "Ward"\nleft_on = "Gone"\n'
        'left_reason = "Why"\nleft_document = "Paper"\n[sheet.values.kind]\nOLD = "old_block"\n'
        '[sheet.values.left_reason]\nD = "demolished"\n'
        '[[sheet.skip]]\ncolumn = "State"\nvalues = ["draft"]\nwhy = "not yet registered"\n',
        encoding="utf-8",
    )
    path = desk.folder / "nha.csv"
    path.write_text(
        "export of today\nID,Name,Type,Ward,State,Gone,Why,Paper\n"
        "1,A,OLD,Bạch Mai,ok,10/31/2019,D,9\n2,B,OLD,Quỳnh Lôi,draft,,,\n3,C,NEW,Quỳnh Lôi,ok,,,\n",
        encoding="utf-8",
    )
    report = desk.judge(path, profile=profile).report
    assert [(str(problem.rule), problem.cell) for problem in report.problems] == [
        ("not_a_date", "F3"),
        ("not_in_list", "C5"),
    ]
    profile.write_text(
        profile.read_text("utf-8").replace("header_row = 2", "header_row = 2\nmonth_first = true"), "utf-8"
    )
    intake = desk.judge(path, profile=profile)
    (row,) = intake.tables["building"].to_pylist()
    assert (row["ward"], row["kind"], row["left_on"].isoformat()) == ("bach-mai", "old_block", "2019-10-31")
    (count,) = intake.report.sheets
    assert (count.read, count.accepted, count.rejected) == (5, 1, 1)
    assert dict(count.skipped) == {"title": 1, "header": 1, "profile": 1}


def test_a_file_is_read_by_the_profile_whose_sheets_it_has(desk):
    ward = desk.workbook("bao-cao.xlsx", building="building|name|kind|storeys\nQL-001|Nhà A1 minh họa|Chung cư cũ|5")
    office = desk.workbook("so-theo-doi.xlsx", need_decision="ward_name|building\nQuỳnh Lôi|QL-001")
    assert [desk.judge(path).report.submission.profile for path in (ward, office)] == ["ward", "district"]


def test_a_file_by_the_name_of_a_profile_goes_before_any_workbook(desk):
    path = desk.folder / "building_violations_2012.csv"
    path.write_text("violation_id,violation_category\n1,Fire\n", encoding="utf-8")
    assert profile_for(read_file(path), AREA).name == "violations_2012"


def test_a_file_that_fits_no_profile_is_the_area_s_usual_one(desk):
    path = desk.folder / "so-lieu.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    assert profile_for(read_file(path), AREA).name == "ward"
