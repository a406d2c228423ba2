"""Calls that cannot be carried out: one sentence in Vietnamese that names the way out, and exit code 2."""

import re
import socket
import subprocess
import sys

import pytest
import typer

from terminal.commands import HOMES, program
from tests.terminal.office import Office, say

ENGLISH = re.compile(
    r"\b(usage|option|options|argument|arguments|command|commands|error|missing|invalid|required|default|show|exit|"
    r"unexpected|value|message|help for|traceback|no such)\b",
    re.IGNORECASE,
)
BUILDING = "Mã nhà | Tên nhà | Loại nhà\nQL-001 | Nhà B1 | Nhà chung cư cũ (khu tập thể)"


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office(tmp_path_factory.mktemp("empty"))


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """An office that received one report, pinned as “Hội nghị”."""
    office = Office(tmp_path_factory.mktemp("calls"))
    path = office.report("bao-cao.xlsx", "12/2019", building=BUILDING)
    assert office.receive(path, "16/12/2019 09:00")["status"] == "accepted"
    return office


def refused(office: Office, call: str, *words: object) -> str:
    """The one sentence a call gets that cannot be carried out."""
    said = office.run(*call.split(), *words)
    assert (said.code, said.out) == (2, "")
    (sentence,) = said.sentences
    assert not ENGLISH.search(sentence)
    return sentence


UNREADABLE = [
    ("mesure", "Không có lệnh “mesure”. Có phải: measure? Xem các lệnh: python cli.py --help."),
    ("submissions remove x", "Không có lệnh “remove”. Xem các lệnh: python cli.py submissions --help."),
    ("metrics thừa ra", "Lệnh thừa “thừa ra”. Xem cách dùng: python cli.py metrics --help."),
    ("measure --bogus", "Không có tùy chọn “--bogus”. Xem cách dùng: python cli.py measure --help."),
    ("list", "Thiếu CHỈ_TIÊU. Xem cách dùng: python cli.py list --help."),
    ("import", "Thiếu TỆP. Xem cách dùng: python cli.py import --help."),
    ("template a.xlsx", "Thiếu --period. Xem cách dùng: python cli.py template --help."),
    ("snapshot pin abc", "Thiếu --as. Xem cách dùng: python cli.py snapshot --help."),
    ("measure --format yaml", "--format không nhận giá trị “yaml”. Các giá trị: text, json."),
    ("risk --top 0", "--top cần số nguyên từ 1 đến 1000000, không phải “0”."),
    ("serve --port 80", "--port cần số nguyên từ 1024 đến 65535, không phải “80”."),
    ("list team_regulations --state xong", "--state không nhận giá trị “xong”. Các giá trị: done, not_done, "
     "not_applicable, not_reported."),
    ("demo --stage mai", "--stage không nhận giá trị “mai”. Các giá trị: latest, history, all, next."),
]  # fmt: skip


@pytest.mark.parametrize(("call", "sentence"), UNREADABLE)
def test_a_call_that_cannot_be_read_says_how_to_write_it(empty, call, sentence):
    assert refused(empty, call) == sentence


def test_a_call_without_a_command_says_so():
    said = say()
    assert (said.code, said.out, said.err) == (2, "", "Thiếu lệnh. Xem cách dùng: python cli.py --help.\n")


def test_an_option_without_its_value_says_so():
    said = say("measure", "--ward")
    assert (said.code, said.err) == (
        2,
        "Tùy chọn --ward thiếu giá trị hoặc không nhận giá trị. Xem cách dùng: python cli.py measure --help.\n",
    )


WRONG_VALUES = [
    ("measure tem_regulations", "Không có chỉ tiêu “tem_regulations”. Có phải: team_regulations? "
     "Xem mã bằng lệnh metrics."),
    ("list xyz", "Không có chỉ tiêu “xyz”. Xem mã bằng lệnh metrics."),
    ("measure --ward Xyz", "Không có phường “Xyz” trong địa bàn."),
    ("risk --ward quỳnh-lội", "Không có phường “quỳnh-lội” trong địa bàn. Có phải: Quỳnh Lôi?"),
    ("measure --by ward,màu", "Không phân tổ được theo “màu”. Các chiều: ward, unit, group, kind, equipment_type, "
     "equipment_group, violation_type, violation_group, plan, task, funding, team_kind, outreach_form, month, period, "
     "none."),
    ("measure --by month,period", "Không phân tổ theo cả month và period. Chọn một trong hai."),
    ("measure --as-of 31/02/2019", "Không đọc được “31/02/2019” ở --as-of. Viết ngày dạng 24/12/2019 hoặc 2019-12-24."),
    ("measure --known-by mai", "Không đọc được “mai” ở --known-by. Viết ngày dạng 24/12/2019 hoặc 2019-12-24."),
    ("measure --as-of 0001-01-01", "Ngày “0001-01-01” ở --as-of nằm ngoài khoảng từ năm 1900 đến năm 2100."),
    ("measure --from 01/12/2019", "Khoảng ngày cần cả --from và --to."),
    ("measure --window custom", "Khoảng ngày cần cả --from và --to."),
    ("measure --from 02/12/2019 --to 01/12/2019", "Ngày đầu 02/12/2019 sau ngày cuối 01/12/2019. "
     "Đổi lại --from và --to."),
    ("measure --compare hôm-qua", "Không so sánh được với “hôm-qua”. Viết previous, same_period_last_year hoặc "
     "pinned:TÊN."),
    ("measure --compare pinned:Họp", "Không có bản chốt nào tên “Họp”. Xem tên trong danh sách bản số liệu."),
    ("submissions withdraw abc", "Không có lần gửi mang mã “abc”. Xem mã trong danh sách các lần gửi."),
    ("submissions restore abc", "Không có lần gửi mang mã “abc”. Xem mã trong danh sách các lần gửi."),
    ("snapshot pin abc --as Họp", "Không có bản số liệu “abc”. Xem mã trong danh sách bản số liệu còn lưu."),
    ("snapshot unpin Họp", "Không có bản chốt nào tên “Họp”. Xem tên trong danh sách bản số liệu."),
    ("import a.xlsx --period 13/2019", "Không đọc được kỳ báo cáo “13/2019”. Viết dạng 12/2019 hoặc "
     "“báo cáo nhanh 24/12/2019”."),
    ("import a.xlsx --ward Xyz", "Không có phường “Xyz” trong địa bàn."),
    ("import a.xlsx --received 25h", "Không đọc được “25h” ở --received. Viết ngày dạng 24/12/2019 hoặc 2019-12-24."),
    ("import a.xlsx --cutoff 99/99/2019", "Không đọc được “99/99/2019” ở --cutoff. Viết ngày dạng 24/12/2019 hoặc "
     "2019-12-24."),
    ("import a.xlsx --profile phường", "Không có cách đọc tệp “phường”. Các cách đọc: district, toronto_registrations, "
     "violations_2012, ward, hoặc đường dẫn một tệp .toml."),
    ("template a.xlsx --period 12/2019", "Cần --ward TÊN cho biểu mẫu của phường, hoặc --district cho biểu mẫu của "
     "Phòng QLĐT."),
    ("template a.docx --district --period 12/2019", "Biểu mẫu ghi ra tệp .xlsx; đổi tên “a.docx” cho có đuôi .xlsx."),
    ("measure --area /khong/co", "Bộ dữ liệu nền không dùng được: area.toml: thiếu tệp này trong bộ dữ liệu nền."),
]  # fmt: skip


@pytest.mark.parametrize(("call", "sentence"), WRONG_VALUES)
def test_a_value_that_means_nothing_is_named_with_the_way_out(office, call, sentence):
    assert refused(office, call) == sentence


READING = ["measure", "list team_regulations", "risk", "snapshot verify"]


@pytest.mark.parametrize("call", READING)
def test_an_empty_store_says_that_reports_must_come_first(empty, call):
    assert refused(empty, call) == (
        f"Kho dữ liệu “{empty.store}” chưa có số liệu. Tiếp nhận báo cáo của các đơn vị trước."
    )
    assert not empty.store.exists()


def test_an_empty_store_lists_nothing_and_is_no_error(empty):
    assert empty.run("submissions").out == f"Kho “{empty.store}” chưa nhận lần gửi nào.\n"
    assert empty.run("snapshot").out == f"Kho “{empty.store}” chưa có bản số liệu nào.\n"
    assert empty.json("submissions", "list") == {"submissions": []}
    assert empty.json("snapshot", "list") == {"current": None, "snapshots": []}
    assert not empty.store.exists()


def test_a_store_that_is_a_file_is_refused(office):
    path = office.folder / "bao-cao.xlsx"
    said = say("measure", "--store", path)
    assert (said.code, said.err) == (2, f"--store cần một thư mục, nhưng “{path}” là một tệp.\n")


def test_a_place_that_cannot_be_written_is_named(office):
    nowhere = office.folder / "khong-co" / "a.xlsx"
    assert refused(office, "template", nowhere, "--district", "--period", "12/2019") == (
        f"Không đọc hoặc không ghi được “{nowhere}”: không có tệp hoặc thư mục này."
    )
    assert refused(office, "backup", office.folder) == f"“{office.folder}” là một thư mục. Ghi thêm tên tệp."


def test_demonstration_data_are_not_mixed_into_real_reports(office):
    assert refused(office, "demo") == (
        f"Kho “{office.store}” có báo cáo thật, không trộn dữ liệu minh họa. Chọn kho khác bằng --store."
    )


def test_what_nobody_foresaw_is_told_in_a_sentence_too(office, monkeypatch):
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("terminal.figures.measure", fail)
    said = office.run("measure")
    assert (said.code, said.out) == (1, "")
    assert said.err == (
        "An Cư gặp lỗi ngoài dự kiến (ZeroDivisionError). "
        "Chạy lại với --debug và gửi nội dung in ra cho người phụ trách.\n"
    )
    assert "Traceback" in office.run("measure", "--debug").err


def test_a_call_that_is_stopped_says_that_nothing_is_lost(office, monkeypatch):
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("terminal.figures.measure", stop)
    said = office.run("measure")
    assert (said.code, said.err) == (130, "Đã dừng theo yêu cầu; những gì đã nhận vẫn còn nguyên.\n")


COMMANDS = [
    "", "demo", "template", "import", "submissions", "submissions list", "submissions withdraw", "submissions restore",
    "snapshot", "snapshot list", "snapshot pin", "snapshot unpin", "snapshot verify", "metrics", "measure", "list",
    "risk", "backup", "restore", "serve",
]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_in_vietnamese(command):
    said = say(*command.split(), "--help")
    assert (said.code, said.err) == (0, "")
    assert f"Cách dùng:\n  python cli.py {command}".rstrip() in said.out
    assert not ENGLISH.search(said.out)
    assert all(len(line.split()) > 1 for line in said.out.splitlines() if line.startswith("  -"))


def test_a_port_in_use_is_named_before_anything_starts():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = say("serve", "--port", port)
    assert (said.code, said.out) == (2, "")
    assert said.err == f"Cổng {port} đang được chương trình khác dùng. Chọn cổng khác bằng --port.\n"


def test_every_command_is_registered_where_a_call_looks_for_it():
    parser = typer.main.get_command(program())
    found = {
        name: {each.callback.__module__ for each in getattr(command, "commands", {"": command}).values()}
        for name, command in parser.commands.items()
    }
    assert found == {name: {home} for name, home in HOMES.items()}


def test_an_import_loads_no_other_command_and_no_figures():
    call = "import sys; from terminal.commands import program; program('import'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", call], capture_output=True, text=True, check=True).stdout.split()
    assert {"terminal.data_commands", "terminal.figures", "data.demo", "ui"}.isdisjoint(loaded)
