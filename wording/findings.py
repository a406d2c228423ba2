"""The findings in words: one full Vietnamese sentence each, its figures computed elsewhere."""

from functools import singledispatch

from analytics.finding import (
    BoardsAndFunds,
    BuildingsEquipped,
    EquipmentShortage,
    Fraction,
    InspectionsAndFines,
    OpenViolations,
    OutreachDone,
    OverdueTasks,
    OwnPlans,
    PriorityBuildings,
    ReportsReceived,
    TeamRegulations,
    ViolationsInPeriod,
)
from data.periods import PeriodKind
from wording.numbers import date, integer, percent, points, vnd

_UNCHANGED = 0.0005  # half of the last digit shown


@singledispatch
def sentence(facts: object) -> str:
    """The Vietnamese sentence that states one finding, ready for the page, the slide and the report."""
    raise TypeError(f"no sentence for {type(facts).__name__}")


def change_phrase(change: float | None) -> str:
    """“tăng 6,2 điểm % so với kỳ trước”, “không đổi so với kỳ trước”, or nothing without a previous period."""
    if change is None:
        return ""
    if abs(change) < _UNCHANGED:
        return "không đổi so với kỳ trước"
    return f"{'tăng' if change > 0 else 'giảm'} {points(change)} so với kỳ trước"


def report_phrase(kind: PeriodKind, label: str) -> str:
    """“báo cáo kỳ tháng 12/2019” or “báo cáo nhanh 24/12/2019”."""
    inside = label[:1].lower() + label[1:]
    return inside if kind in {PeriodKind.FLASH, PeriodKind.THEMATIC} else f"báo cáo kỳ {inside}"


@sentence.register
def _(facts: BuildingsEquipped) -> str:
    change = change_phrase(facts.change)
    return (
        f"Đến ngày {date(facts.as_of)}, {_of(facts.buildings)} nhà chung cư cũ đã được trang bị đủ theo nhu cầu "
        f"được duyệt ({percent(facts.buildings.share)}){change and f', {change}'}."
    )


@sentence.register
def _(facts: EquipmentShortage) -> str:
    what = f"Còn thiếu {integer(facts.missing)} {_counted(facts.unit_of_measure, _inside(facts.equipment_name))}"
    if not facts.wards:
        return f"{what}."
    return f"{what}, tập trung tại {'các phường' if len(facts.wards) > 1 else 'phường'} {', '.join(facts.wards)}."


@sentence.register
def _(facts: TeamRegulations) -> str:
    issued = f"{_of(facts.teams)} đội PCCC cơ sở đã ban hành quy chế hoạt động"
    if not facts.teams.remaining:
        return f"{issued}."
    return f"{issued}; còn {integer(facts.teams.remaining)} đội thuộc {facts.wards_behind} phường chưa hoàn thiện."


@sentence.register
def _(facts: OutreachDone) -> str:
    return (
        f"Lũy kế từ {date(facts.since)}, đã tổ chức {integer(facts.sessions)} buổi tuyên truyền với "
        f"{integer(facts.attendances)} lượt người tham dự; {integer(facts.households)} hộ ký cam kết."
    )


@sentence.register
def _(facts: OwnPlans) -> str:
    plan = f"kế hoạch thực hiện Kế hoạch {facts.plan}"
    if not facts.wards.remaining:
        return f"{_every_ward(facts.wards)} đã ban hành {plan}{_on_time(facts.on_time)}."
    issued = f"Đã có {_of(facts.wards)} phường ban hành {plan}"
    deadline = f"trước ngày {date(facts.due_before)}"
    if facts.working_days_left is not None:
        return f"{issued}; các phường còn lại ban hành {deadline} (còn {facts.working_days_left} ngày làm việc)."
    late = f"còn {integer(facts.wards.remaining)} phường chưa ban hành, quá hạn ({deadline})"
    return f"{issued}{_on_time(facts.on_time)}; {late}."


@sentence.register
def _(facts: OpenViolations) -> str:
    still_open = f"Còn {integer(facts.unresolved)} tồn tại, vi phạm chưa khắc phục"
    if facts.longest is None:
        return f"{still_open}, không có trường hợp quá hạn."
    where = ", ".join(part for part in (facts.longest.building, f"phường {facts.longest.ward}") if part)
    longest = f"lâu nhất {integer(facts.longest.days)} ngày tại {where}"
    return f"{still_open}, trong đó {integer(facts.overdue)} trường hợp quá hạn, {longest}."


@sentence.register
def _(facts: ViolationsInPeriod) -> str:
    counts = f"Trong kỳ phát hiện {integer(facts.found)}, khắc phục {integer(facts.resolved)} tồn tại, vi phạm"
    if not facts.awaiting_reinspection:
        return f"{counts}."
    return f"{counts}; {integer(facts.awaiting_reinspection)} trường hợp báo cáo đã khắc phục nhưng chưa phúc tra."


@sentence.register
def _(facts: InspectionsAndFines) -> str:
    inspected = (
        f"Đã kiểm tra {_of(facts.buildings)} nhà ({percent(facts.buildings.share)}), "
        f"lập {integer(facts.minutes)} biên bản"
    )
    if not facts.decisions:
        return f"{inspected}."
    return f"{inspected}, xử phạt {integer(facts.decisions)} trường hợp, số tiền {vnd(facts.fines_vnd)}."


@sentence.register
def _(facts: BoardsAndFunds) -> str:
    clauses = []
    if facts.boards:
        clauses.append(f"{_of(facts.boards)} nhà thuộc diện đã có Ban quản trị được công nhận")
    if facts.funds:
        clauses.append(f"{_of(facts.funds)} nhà đã được bàn giao đủ kinh phí bảo trì")
    return f"{'; '.join(clauses)}."


@sentence.register
def _(facts: PriorityBuildings) -> str:
    priority = f"{integer(facts.buildings)} nhà thuộc nhóm ưu tiên xử lý, với {integer(facts.residents)} nhân khẩu"
    if not facts.without_truck_access:
        return f"{priority}."
    return f"{priority}; {integer(facts.without_truck_access)} nhà xe chữa cháy không tiếp cận được."


@sentence.register
def _(facts: OverdueTasks) -> str:
    return (
        f"{integer(facts.tasks)} nhiệm vụ quá hạn thuộc trách nhiệm của {integer(facts.units)} đơn vị; "
        f"nhiều nhất: {facts.worst_unit} ({integer(facts.worst_tasks)} nhiệm vụ)."
    )


@sentence.register
def _(facts: ReportsReceived) -> str:
    report = report_phrase(facts.period_kind, facts.period_label)
    if not facts.wards.remaining:
        return f"{_every_ward(facts.wards)} đã gửi {report}."
    received = f"{_of(facts.wards)} phường đã gửi {report} (đúng hạn {integer(facts.on_time)})"
    return f"{received}; chưa gửi: {', '.join(facts.missing)}."


def _every_ward(wards: Fraction) -> str:
    return f"Tất cả {integer(wards.total)} phường" if wards.total > 1 else "Phường"


def _of(fraction: Fraction) -> str:
    return f"{integer(fraction.done)}/{integer(fraction.total)}"


def _on_time(count: int | None) -> str:
    return "" if count is None else f" (đúng hạn {integer(count)})"


def _counted(unit: str, name: str) -> str:
    """“chiếc loa”, “bình bột”: a name that begins with its unit is not told twice."""
    return name if name.startswith(f"{unit} ") else f"{unit} {name}"


def _inside(name: str) -> str:
    """The name as it stands inside a sentence; abbreviations keep their capitals."""
    return name if name[:2].isupper() else name[:1].lower() + name[1:]
