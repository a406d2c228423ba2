"""The intake desk in a real browser: files in, judged, previewed, taken, withdrawn and restored."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page

from data.demo import story_periods, write_demo
from tests.browser.conftest import serving, settled, unfold, visit
from tests.browser.test_app import english
from tests.city import City

pytestmark = [pytest.mark.browser]

DESK = "/tiep-nhan-bao-cao?ngay=2020-01-14"


@pytest.fixture(scope="module")
def january(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The demonstration workbooks of 01/2020, by ward; "" is the office's."""
    area = City(tmp_path_factory.mktemp("area")).area
    written = write_demo(tmp_path_factory.mktemp("january"), area, periods=story_periods(area, is_next=True))
    return {file.ward or "": path for path, file in written}


@pytest.fixture
def spoilt(january: dict[str, Path], tmp_path: Path) -> Path:
    """Bạch Mai's workbook with a kind of building that nobody knows."""
    book = openpyxl.load_workbook(january["bach-mai"])
    cells = (cell for row in book["Biểu 01 Nhà chung cư"].iter_rows() for cell in row)
    next(cell for cell in cells if cell.value == "Nhà chung cư cũ (khu tập thể)").value = "Nhà trên cây"
    book.save(tmp_path / "sua-hong.xlsx")
    return tmp_path / "sua-hong.xlsx"


@pytest.fixture
def own(tmp_path: Path) -> Iterator[str]:
    """A server over an empty store of its own."""
    city = City(tmp_path)
    city.publish()
    with serving(city.folder) as address:
        yield address


def drop(page: Page, *files: Path) -> None:
    """Puts the files on the desk and waits until all are judged."""
    page.set_input_files("input[type=file]", [str(file) for file in files])
    page.wait_for_selector("text=Kết quả kiểm tra từng tệp")
    settled(page)


def desk(page: Page) -> str:
    return page.inner_text("[data-testid=stMain]")


def test_files_go_in_are_seen_in_the_figures_and_can_be_withdrawn(
    page: Page, own: str, january: dict[str, Path], tmp_path: Path
):
    bad = tmp_path / "anh-chup.xlsx"
    bad.write_bytes(b"\xff\xd8\xff\xe0 not a workbook")
    visit(page, own, DESK)
    drop(page, january["bach-mai"], january[""], bad)
    said = desk(page)
    assert "3 tệp: " in said
    assert "Phường Bạch Mai · Tháng 01/2020" in said
    assert "Toàn quận · Tháng 01/2020" in said
    assert "■ Không nhận · anh-chup.xlsx" in said
    assert english(page) == set()

    page.get_by_role("button", name="Xem trước ảnh hưởng đến số liệu").click()
    page.wait_for_selector("text=Số liệu sẽ thay đổi như sau (tính đến ngày 14/01/2020)")
    settled(page)
    page.get_by_role("button", name="Tiếp nhận 2 tệp").click()
    page.wait_for_selector("text=Phiếu tiếp nhận gửi lại các đơn vị")
    settled(page)
    said = desk(page)
    assert "Đã tiếp nhận 2 tệp. Bản số liệu mới: " in said
    assert "2 lần gửi" in said
    assert "PHIẾU TIẾP NHẬN BÁO CÁO" in said
    with page.expect_download() as taken:
        page.get_by_role("button", name="Tải tất cả phiếu").click()
    text = taken.value.path().read_text(encoding="utf-8-sig")
    assert text.count("PHIẾU TIẾP NHẬN BÁO CÁO") == 3
    assert "Kết quả: Chưa tiếp nhận tệp này." in text
    assert english(page) == set()

    page.get_by_role("link", name="Tổng quan").click()
    page.wait_for_selector("h1.page-title:has-text('Tổng quan')")
    settled(page)
    assert "Dữ liệu minh họa" in page.inner_text("p.scope")

    unfold(page, "Dữ liệu")
    page.get_by_role("link", name="Tiếp nhận báo cáo").click()
    page.wait_for_selector("text=Lịch sử các lần gửi báo cáo")
    settled(page)
    chosen = page.locator(".st-key-chosen-submission")
    chosen.scroll_into_view_if_needed()
    page.wait_for_timeout(500)  # an opened list closes when the page scrolls
    chosen.locator("button").click()
    page.get_by_role("option", name="Bạch Mai").click()
    page.get_by_role("button", name="Rút lần gửi này").click()
    page.wait_for_selector("text=■ Đã rút")
    page.get_by_role("button", name="Khôi phục lần gửi này").click()
    page.wait_for_selector("text=■ Đã rút", state="detached")
    settled(page)
    assert desk(page).count("● Đang dùng") == 2


def test_all_or_nothing_refuses_a_file_with_a_bad_row(page: Page, own: str, spoilt: Path):
    visit(page, own, DESK)
    drop(page, spoilt)
    assert "▲ Nhận một phần" in desk(page)
    page.get_by_text("Chỉ nhận tệp không còn dòng lỗi").click()
    page.wait_for_selector("text=■ Không nhận")
    settled(page)
    assert "Không có tệp nào nhận được." in desk(page)
    assert page.get_by_role("button", name="Tiếp nhận 1 tệp").count() == 0


def test_a_file_received_before_is_known_and_changes_nothing(page: Page, own: str, january: dict[str, Path]):
    visit(page, own, DESK)
    for _ in range(2):
        drop(page, january["bach-mai"])
        if page.get_by_role("button", name="Tiếp nhận 1 tệp").count():
            page.get_by_role("button", name="Tiếp nhận 1 tệp").click()
            page.wait_for_selector("text=Đã tiếp nhận 1 tệp.")
            settled(page)
    assert "◇ Đã nhận trước đó" in desk(page)
    assert "Các tệp này đã nhận trước đó; số liệu không thay đổi." in desk(page)
