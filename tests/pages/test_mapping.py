"""Ghép cột tệp ngoài: a dropped file is suggested, tried live and kept; bad files and hostile titles stay words."""

from pathlib import Path

import pytest
import xlsxwriter
from streamlit.testing.v1 import AppTest

from data.mapping.kept import kept_profile
from tests.city import City
from tests.pages.conftest import show, texts, view_of
from wording import mapping as words

FILE = (
    "Property ID,Building name,Ward,Property type,Stories,Year built\n"
    "1,Nhà A1,Bạch Mai,TENEMENT,5,1978\n2,Nhà A2,Quỳnh Lôi,social housing,9,2011\n3,Nhà A3,Bạch Mai,TENEMENT,NA,1980\n"
)


def drop(app: AppTest, content: str | bytes, name: str = "nha.csv") -> AppTest:
    data = content.encode() if isinstance(content, str) else content
    app.file_uploader(key="mapping-file").upload(name, data, "text/csv")
    return app.run()


@pytest.fixture
def mapped(city: City) -> AppTest:
    return drop(show("mapping", view_of(city)), FILE)


def chosen(app: AppTest, start: str) -> dict[str, str]:
    """The chosen option of each list whose key begins like that, by what follows."""
    return {box.key.removeprefix(start).split("-")[0]: box.value for box in app.selectbox if box.key.startswith(start)}


def test_before_a_file_the_page_says_what_it_is_for(city: City):
    app = show("mapping", view_of(city))
    assert not app.exception
    assert words.INTRO in texts(app)


def test_columns_and_values_are_suggested_and_the_trial_tells_what_is_missing(mapped: AppTest):
    assert not mapped.exception
    fields = {name: title for name, title in chosen(mapped, "mapping-field-").items() if title}
    assert fields == {
        "building": "Property ID",
        "name": "Building name",
        "ward_name": "Ward",
        "kind": "Property type",
        "storeys": "Stories",
        "year_built": "Year built",
    }
    said = texts(mapped)
    assert "nhận 1 dòng, chưa nhận 2 dòng" in said
    assert "TENEMENT" in said


def test_a_value_given_its_meaning_is_taken_at_once(mapped: AppTest):
    (box,) = [each for each in mapped.selectbox if each.key.endswith("-TENEMENT")]
    assert not box.select("old_block").run().exception
    assert "nhận 3 dòng, chưa nhận 0 dòng" in texts(mapped)


def test_a_kept_mapping_is_offered_where_reports_are_received(city: City, mapped: AppTest):
    mapped.button(key="mapping-save").click().run()
    assert "Đã lưu cách đọc “nha”." in texts(mapped)
    profile = kept_profile(city.folder, "nha")
    assert profile.sheet[0].columns["storeys"] == ("Stories",)
    assert profile.sheet[0].blanks == ("NA",)
    desk = show("intake", view_of(city))
    desk.file_uploader[0].upload("nha-2.csv", FILE.encode(), "text/csv").run()
    assert "nha" in desk.selectbox(key="profile").options


def test_a_shipped_name_and_no_name_are_not_kept(city: City, mapped: AppTest):
    (title,) = [each for each in mapped.text_input if each.key.startswith("mapping-title-")]
    title.input("Ward").run()
    mapped.button(key="mapping-save").click().run()
    assert words.NAME_TAKEN in texts(mapped)
    title.input("  ").run()
    assert words.NAMELESS in texts(mapped)


def test_a_new_area_is_made_of_the_wards_of_the_file(city: City):
    app = drop(
        show("mapping", view_of(city)),
        FILE.replace("Bạch Mai", "07").replace("Quỳnh Lôi", "7").replace("TENEMENT", "social"),
    )
    assert "nhận 0 dòng, chưa nhận 3 dòng" in texts(app)
    app.toggle[0].set_value(True).run()
    assert not app.exception
    assert "1 phường nhận ra trong tệp" in texts(app)
    assert "nhận 3 dòng, chưa nhận 0 dòng" in texts(app)


@pytest.mark.parametrize(
    ("content", "said"), [(b"\xff\xd8\xff\xe0 no table", "không"), ("", "không có nội dung"), ("a\n", "dòng")]
)
def test_a_file_that_cannot_be_mapped_says_why(city: City, content: str | bytes, said: str):
    app = drop(show("mapping", view_of(city)), content)
    assert not app.exception
    assert said in texts(app)


def test_hostile_titles_and_cells_stay_text_and_long_ones_do_not_break_the_page(city: City):
    attack = "<script>alert(1)</script> :red[đỏ]"
    app = drop(show("mapping", view_of(city)), f"ID,Name,Type,{'T' * 10_000}\n1,{attack},{attack},{'x' * 10_000}\n")
    assert not app.exception
    assert "<script>" not in texts(app)
    assert "&lt;script&gt;" in texts(app)


def test_sheets_of_a_workbook_are_chosen_by_name(city: City, tmp_path: Path):
    path = tmp_path / "hai-trang.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        for name, rows in (("Đọc", [["nothing"], ["x"]]), ("Data", [line.split(",") for line in FILE.splitlines()])):
            sheet = workbook.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    app = drop(show("mapping", view_of(city)), path.read_bytes(), path.name)
    app.selectbox[0].select("Data").run()
    assert not app.exception
    assert "nhận 1 dòng, chưa nhận 2 dòng" in texts(app)
