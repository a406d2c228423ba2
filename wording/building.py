"""The words of one building's page: which building, whether it is in the register, what there is to know first."""

from collections.abc import Iterator

from analytics.building_profile import BuildingIdentity, BuildingProfile, Version
from analytics.building_records import BuildingRecords, EquipmentLine
from analytics.metric_table import Light
from analytics.risk import BuildingRisk
from analytics.scope import Scope
from wording import numbers
from wording.building_facts import Vocabulary, fact
from wording.risk import level, why

BACK = "‹ Danh mục nhà chung cư"
NOT_ASKED = "Chưa chọn nhà nào. Mở Danh mục nhà chung cư để tìm và chọn một nhà."
UNKNOWN = "Không có nhà nào mang mã “{code}” trong các báo cáo đã nhận. Tìm lại trong Danh mục nhà chung cư."
SEVERAL = "Có {n} nhà mang mã “{code}”, thuộc các phường khác nhau. Chọn một nhà:"
NOT_YET = "Ngày {day} nhà này chưa có trong danh mục: báo cáo đầu tiên nói về nhà này chốt ngày {first}."
NOT_KNOWN_YET = "Theo báo cáo nhận đến ngày {day} thì chưa biết nhà này; báo cáo đầu tiên nhận sau ngày đó."
LEFT = "Nhà đã đưa ra khỏi danh mục ngày {day}. Lý do: {reason}. Văn bản: {document}. Số liệu dưới đây là lần cuối."
REST_ON = "Thông tin nhà lấy từ tệp {file}, số liệu chốt ngày {day}."
CARRIED = "Báo cáo kỳ này của phường không có nhà này; đang dùng số liệu chốt ngày {day}."
_LONGEST_CODE = 60
_NAMED = 3


def title(identity: BuildingIdentity) -> str:
    """What the building is called."""
    return identity.name or identity.building


def choice(identity: BuildingIdentity) -> str:
    """A building among others of its code."""
    return f"{title(identity)}, phường {identity.ward_name}" if identity.ward_name else title(identity)


def under_title(identity: BuildingIdentity, now: Version | None, group: str) -> str:
    """Code, address, ward and group in one line."""
    address = (now.facts["address"] or "") if now else ""
    is_told = not identity.ward_name or identity.ward_name in address
    ward = "" if is_told else f"phường {identity.ward_name}"
    return " · ".join(part for part in (f"mã {identity.building}", address, ward, group) if part)


def unknown(code: str) -> str:
    """That nothing is known of a code; a long one is cut."""
    shown = code if len(code) <= _LONGEST_CODE else f"{code[:_LONGEST_CODE]}…"
    return UNKNOWN.format(code=shown)


def standing(profile: BuildingProfile, scope: Scope, vocabulary: Vocabulary) -> str:
    """What must be known before reading on: not yet there, left, left out of the latest report; "" otherwise."""
    now = profile.now
    if now is None:
        return NOT_KNOWN_YET.format(day=numbers.date(scope.params()["known_by"].date()))
    if now.valid_from > scope.as_of:
        return NOT_YET.format(day=numbers.date(scope.as_of), first=numbers.date(now.valid_from))
    if now.gone_on is not None and now.gone_on <= scope.as_of:
        reason = fact("left_reason", now.facts["left_reason"], vocabulary).lower()
        return LEFT.format(day=numbers.date(now.gone_on), reason=reason, document=now.facts["left_document"])
    return CARRIED.format(day=numbers.date(now.origin.cutoff)) if now.is_carried else ""


def triage(risk: BuildingRisk) -> str:
    """Where the building stands in the triage, and why."""
    if risk.is_priority:
        return f"Thuộc nhóm ưu tiên xử lý: {why(risk)}"
    return f"Mức nguy hại {level(risk.hazard_level)}, mức ảnh hưởng đến người {level(risk.people_level)}. {why(risk)}"


def findings(records: BuildingRecords, households: int | None) -> Iterator[tuple[Light | None, str]]:
    """What a reader should know first, from the building's own records."""
    yield from _violations(records)
    yield from _equipment([line for line in records.equipment if line.has_need])
    yield _teams(records)
    yield _sessions(records, households)


def _violations(records: BuildingRecords) -> Iterator[tuple[Light | None, str]]:
    still_open = [each for each in records.violations if each.is_open]
    overdue = sum(each.is_overdue for each in still_open)
    latest = records.inspections[0].inspected_on if records.inspections else None
    seen = f"lần kiểm tra gần nhất ngày {numbers.date(latest)}" if latest else "chưa có lần kiểm tra nào được báo cáo"
    if still_open:
        late = f", trong đó {numbers.integer(overdue)} trường hợp quá hạn" if overdue else ""
        count = numbers.integer(len(still_open))
        yield Light.LATE if overdue else None, f"Còn {count} tồn tại, vi phạm chưa khắc phục{late}; {seen}."
    else:
        yield None if latest else Light.NO_DATA, f"Không còn tồn tại, vi phạm được báo cáo; {seen}."


def _equipment(needed: list[EquipmentLine]) -> Iterator[tuple[Light | None, str]]:
    if not needed:
        return
    met = f"Đã đủ {sum(line.is_met for line in needed)}/{len(needed)} loại phương tiện theo nhu cầu được duyệt"
    short = [line for line in needed if line.shortage]
    blank = sum(line.installed is None for line in needed)
    lacks = ", ".join(_lack(line) for line in short[:_NAMED])
    more = f" và {len(short) - _NAMED} loại khác" if len(short) > _NAMED else ""
    missing = f"; còn thiếu {lacks}{more}" if short else ""
    unknown = f"; {blank} loại chưa có số liệu" if blank else ""
    yield Light.LATE if short else Light.NO_DATA if blank else Light.MET, f"{met}{missing}{unknown}."


def _lack(line: EquipmentLine) -> str:
    name = line.name[:1].lower() + line.name[1:]
    unit = line.unit_of_measure or ""
    # “15 bình bột”, not “15 bình bình bột”.
    return " ".join(
        part for part in (numbers.integer(line.shortage), "" if name.startswith(unit) else unit, name) if part
    )


def _teams(records: BuildingRecords) -> tuple[Light | None, str]:
    if not records.teams:
        return Light.NO_DATA, "Chưa có đội PCCC nào được báo cáo là phụ trách nhà này."
    regulated = sum(team.has_regulation for team in records.teams)
    return None, f"{len(records.teams)} đội PCCC phụ trách; {regulated} đội đã có quy chế hoạt động."


def _sessions(records: BuildingRecords, households: int | None) -> tuple[Light | None, str]:
    if not records.sessions:
        return Light.NO_DATA, "Chưa có buổi tuyên truyền nào ghi tên nhà này."
    committed = sum(each.households_committed or 0 for each in records.sessions)
    # One household cannot commit twice.
    told = f"{min(committed, households)}/{households}" if households else str(committed)
    return None, f"Đã có tên trong {len(records.sessions)} buổi tuyên truyền; {told} hộ ký cam kết."
