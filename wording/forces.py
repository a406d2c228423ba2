"""The words of Lực lượng và tuyên truyền: teams, their regulations and training; sessions, attendances, forms."""

from collections.abc import Mapping, Sequence
from datetime import date

from analytics.ages import AgeBand
from analytics.metric_table import MetricRow
from analytics.team_list import FireTeam
from wording import numbers
from wording.labels import light

NOT_GIVEN = "Chưa ghi"
SOURCE = "{file}, {sheet}, dòng {row}"

KINDS = "Lực lượng theo loại đội"
KIND_COLUMNS = ("Loại đội", "Có quy chế", "Đã huấn luyện")
KINDS_UNDER = "Số đội có quy chế trên tổng số đội; số đội viên đã huấn luyện trên tổng số đội viên."
AGES_UNDER = "Số đội, theo thời gian từ ngày ban hành quy chế đến ngày {day}."
AGES_NOTE = (
    "Đội được tính là có quy chế khi ghi đủ số và ngày ban hành, không sau ngày tính. Thời gian tính tròn tháng từ "
    "ngày ban hành đến ngày tính."
)
BANDS: Mapping[AgeBand, str] = {
    AgeBand.UNDER_3: "ban hành dưới 3 tháng",
    AgeBand.FROM_3: "từ 3 đến dưới 6 tháng",
    AgeBand.FROM_6: "từ 6 đến dưới 12 tháng",
    AgeBand.FROM_12: "từ 12 tháng",
    AgeBand.UNKNOWN: "chưa có quy chế",
}

TEAMS = "Các đội và nhà phụ trách"
TEAMS_UNDER = "Đội chưa có quy chế đứng trước; tính đến ngày {day}."
TEAM_COLUMNS = ("Đội", "Loại đội", "Nhà phụ trách", "Huấn luyện / đội viên", "Quy chế", "Nguồn số liệu")
TEAM_SHEET_COLUMNS = (
    "Phường",
    "Mã đội",
    "Tên đội",
    "Loại đội",
    "Số nhà phụ trách",
    "Các nhà phụ trách",
    "Số đội viên",
    "Đã được huấn luyện",
    "Số quy chế",
    "Ngày ban hành quy chế",
    "Tệp",
    "Trang tính",
    "Dòng",
)
TEAM_FILE = "doi-pccc-{day}"
LIST_SHOWN = "Hiển thị {shown}/{total} dòng. Tải tệp để xem đủ."
NO_TEAMS = "Chưa có số liệu về đội PCCC."
NO_REGULATION = "■ Chưa có quy chế"
WITHOUT_TEAM = "Nhà chung cư cũ chưa có đội phụ trách"

OUTREACH = "Công tác tuyên truyền"
TIME = "Mốc thời gian"
BY_MONTH = "Theo tháng"
BY_PERIOD = "Theo kỳ báo cáo"
ATTENDANCES = "Lượt người tham dự"
TIME_UNDER = "Lượt người tham dự các buổi tuyên truyền; số buổi ghi dưới mỗi cột; từ {first} đến {last}."
NOT_PERSONS = "Lượt người không phải số người: một người dự nhiều buổi được tính nhiều lượt."
NO_SESSIONS = "Chưa có buổi tuyên truyền nào trong kỳ tính."
FORMS_UNDER = "Lượt người và số buổi theo hình thức, từ {first} đến {last}."
SESSIONS = "Các buổi tuyên truyền"
NOT_REACHED = "Nhà chung cư cũ chưa được tuyên truyền"
_BLOCKS_NAMED = 3


def kinds_cell(row: MetricRow) -> str:
    """A kind's figure: “● 88,6% · 240/271”, its light in front where a target is set."""
    sign = f"{light(row.light).symbol} " if row.light else ""
    counted = f"{numbers.integer(row.numerator)}/{numbers.integer(row.denominator)}"
    return f"{sign}{numbers.percent(row.value)} · {counted}"


def ages_title(counts: Mapping[AgeBand, int]) -> str:
    """The finding on regulations: how many teams work without one."""
    total, without = sum(counts.values()), counts.get(AgeBand.UNKNOWN, 0)
    if not without:
        return f"Cả {numbers.integer(total)} đội đã có quy chế hoạt động"
    return f"{numbers.integer(without)}/{numbers.integer(total)} đội chưa có quy chế hoạt động"


def ages_hover(kind: str, band: AgeBand, teams: int, total: int) -> str:
    """A full sentence for a segment."""
    return f"{kind}: {numbers.integer(teams)}/{numbers.integer(total)} đội, {BANDS[band]}"


def teams(count: float | None) -> str:
    """“271 đội”."""
    return f"{numbers.integer(count)} đội"


def sessions(count: float | None) -> str:
    """“138 buổi”."""
    return f"{numbers.integer(count)} buổi"


def time_title(attendances: Sequence[MetricRow], held: float) -> str:
    """The finding on outreach over time: what there was in all, and when most came."""
    known = [row for row in attendances if row.value]
    if not known:
        return f"{sessions(held)} tuyên truyền; chưa ghi lượt người tham dự"
    most = max(known, key=lambda row: row.value or 0.0)
    total = numbers.integer(sum(row.value or 0.0 for row in known))
    return (
        f"{sessions(held)}, {total} lượt người; nhiều nhất {_inside(most.group)} ({numbers.integer(most.value)} lượt)"
    )


def time_hover(when: str, attendances: float | None, held: float | None) -> str:
    """A full sentence for a month or a period."""
    return f"{when}: {sessions(held)}, {numbers.integer(attendances)} lượt người"


def forms_title(rows: Sequence[MetricRow]) -> str:
    """The finding on forms: which reached most attendances."""
    known = [row for row in rows if row.value]
    if not known:
        return "Chưa ghi lượt người theo hình thức"
    most, total = max(known, key=lambda row: row.value or 0.0), sum(row.value or 0.0 for row in known)
    return f"{most.group or NOT_GIVEN}: {numbers.percent((most.value or 0.0) / total, 0)} lượt người, nhiều nhất"


def form_label(attendances: float | None, held: float | None) -> str:
    """What stands behind a form's bar: “17.626 lượt · 138 buổi”."""
    return f"{numbers.integer(attendances)} lượt · {sessions(held)}"


def under(template: str, first: date, last: date) -> str:
    """The line under a picture of what happened in a window."""
    return template.format(first=numbers.date(first), last=numbers.date(last))


def blocks(team: FireTeam) -> str:
    """The houses that a team serves, the first few by name."""
    if not team.blocks:
        return NOT_GIVEN
    named = ", ".join(team.blocks[:_BLOCKS_NAMED])
    more = len(team.blocks) - _BLOCKS_NAMED
    return f"{len(team.blocks)} nhà: {named}{f' và {more} nhà khác' if more > 0 else ''}"


def regulation(team: FireTeam) -> str:
    """A team's regulation with its day; that there is none, or what the entry lacks."""
    if team.has_regulation:
        return f"{team.regulation_no}, {numbers.date(team.regulation_on)}"
    return NO_REGULATION


def trained(team: FireTeam) -> str:
    """“8/12”: trained of members; “–” for what nobody told."""
    return f"{numbers.integer(team.trained)}/{numbers.integer(team.members)}"


def source(team: FireTeam) -> str:
    """Where a team stood: file, sheet and row."""
    if team.file is None:
        return numbers.MISSING
    return SOURCE.format(file=team.file, sheet=team.sheet, row=team.sheet_row)


def team_row(team: FireTeam, kinds: Mapping[str, str]) -> tuple[object, ...]:
    """A team as a line of the file to take away."""
    return (
        team.ward_name,
        team.team,
        team.name,
        kinds.get(team.kind or "", team.kind),
        len(team.blocks),
        "; ".join(team.blocks),
        team.members,
        team.trained,
        team.regulation_no,
        team.regulation_on,
        team.file,
        team.sheet,
        team.sheet_row,
    )


def _inside(period: str) -> str:
    text = period[:1].lower() + period[1:]
    return text if text.startswith("tháng") else f"tháng {text}"
