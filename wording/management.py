"""Quản lý, vận hành: the duties of a high-rise and how far they have come, in words."""

import datetime as dt
from collections.abc import Mapping, Sequence

from analytics.management import Duty, ManagedBuilding, Stage
from wording import numbers

DUTIES: Mapping[Duty, str] = {
    Duty.BOARD: "Ban quản trị",
    Duty.FUND: "Kinh phí bảo trì 2%",
    Duty.DOSSIER: "Hồ sơ nhà",
    Duty.MEETING: "Hội nghị lần đầu",
}
STAGES: Mapping[Stage, str] = {
    Stage.DONE: "Đã xong",
    Stage.PARTLY: "Một phần, đang làm",
    Stage.NOT_DONE: "Chưa thực hiện",
    Stage.STUCK: "Hết nhiệm kỳ, tranh chấp",
    Stage.NOT_REPORTED: "Chưa có số liệu",
    Stage.NOT_APPLICABLE: "Không thuộc diện",
}
DUTY, EVERY_DUTY = "Mục", "Mọi mục"
NO_HIGH_RISE = (
    "Không có nhà chung cư cao tầng trong phạm vi đang chọn. Ban quản trị, kinh phí bảo trì, hồ sơ và hội nghị nhà "
    "chung cư lần đầu chỉ xét với nhà cao tầng; các nhà khác không thuộc diện."
)
ONLY_HIGH_RISES = "Chỉ xét {n} nhà chung cư cao tầng; các nhà khác không thuộc diện."
OWING = "Nhà còn thiếu thủ tục quản lý, vận hành"
OWING_ONE = "Nhà còn thiếu: {duty}"
NOTHING_OWED = "Không có nhà nào còn thiếu."
SHOWN = "{shown}/{total} nhà; nhà thiếu nhiều mục nhất ở trên. Ô trống là chưa có số liệu, không tính là thiếu."
COLUMNS = ("Nhà", "Phường", *DUTIES.values(), "Còn thiếu", "Chủ đầu tư, đơn vị vận hành", "Nguồn")
MISSING_COLUMN = COLUMNS[6]
SHEET = (
    "Phường",
    "Mã nhà",
    "Tên nhà",
    *DUTIES.values(),
    "Số mục còn thiếu",
    "Chủ đầu tư",
    "Đơn vị quản lý vận hành",
    "Tệp",
    "Trang tính",
    "Dòng",
)
FILE = "quan-ly-van-hanh-{day}"
BENCHMARKS = "Đặt cạnh số liệu công bố"
BENCHMARK_COLUMNS = ("Chỉ tiêu", "Nơi", "Kết quả", "Thời điểm, nguồn")
BENCHMARK_HERE = "Số liệu đang xem"
UNVERIFIED = "tham khảo, chưa đối chiếu văn bản gốc"
BENCHMARKS_UNDER = "Để tham khảo: phạm vi và cách tính của số liệu công bố có thể khác; không dùng để xếp hạng."
VIOLATIONS = "Tồn tại, vi phạm trong quản lý, vận hành đang mở"


def duties_title(buildings: Sequence[ManagedBuilding]) -> str:
    """Which duty most buildings owe."""
    owed = {duty: sum(duty in each.missing for each in buildings) for duty in Duty}
    worst = max(Duty, key=lambda duty: owed[duty])
    if not owed[worst]:
        return "Không có nhà cao tầng nào còn thiếu thủ tục quản lý, vận hành"
    reported = sum(each.stage(worst) not in (Stage.NOT_REPORTED, Stage.NOT_APPLICABLE) for each in buildings)
    return f"Còn thiếu nhiều nhất: {DUTIES[worst].lower()} ({owed[worst]}/{reported} nhà)"


def duties_subtitle(as_of: dt.date) -> str:
    """What is shown, its unit and day."""
    return f"Đơn vị: nhà chung cư cao tầng; tính đến ngày {numbers.date(as_of)}."


def duty_hover(duty: Duty, states: Mapping[str, int]) -> str:
    """The states of a duty in the words of the form: “Ban quản trị: Đã công nhận 85; Hết nhiệm kỳ 6”."""
    told = sorted(states.items(), key=lambda item: -item[1])
    return f"{DUTIES[duty]}<br>" + "<br>".join(f"{word or STAGES[Stage.NOT_REPORTED]}: {count}" for word, count in told)


def done_of(stages: Mapping[Stage, int]) -> str:
    """Done of those whose state is known and who owe it at all."""
    known = sum(count for stage, count in stages.items() if stage not in (Stage.NOT_REPORTED, Stage.NOT_APPLICABLE))
    return f"{numbers.integer(stages.get(Stage.DONE, 0))}/{numbers.integer(known)}"


def operated_by(each: ManagedBuilding) -> str:
    """Who operates a building, as the line under its developer."""
    return f"Vận hành: {each.operator}" if each.operator else ""


def row_number(each: ManagedBuilding) -> str:
    """Which row of its sheet a building came from."""
    return f"dòng {each.sheet_row}" if each.sheet_row else numbers.MISSING


def benchmark_source(year: int, source: str, is_verified: bool) -> str:
    """When and by whom a figure was published, and whether the original has been read."""
    return f"{year}; {source}" if is_verified else f"{year}; {source} ({UNVERIFIED})"


def sheet_row(each: ManagedBuilding, ward: str, states: Sequence[str]) -> tuple[object, ...]:
    """A building as a row of the file."""
    return (
        ward,
        each.building,
        each.name,
        *states,
        len(each.missing),
        each.developer,
        each.operator,
        each.file,
        each.sheet,
        each.sheet_row,
    )
