"""What is known of a building, field by field, and which report changed it."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from analytics.building_profile import HistoryEntry
from data.periods import parse_period
from data.rows import BuildingRow
from data.tables import value_type
from wording import numbers
from wording.findings import report_phrase
from wording.records import cell, column_title

Vocabulary = Mapping[str, Mapping[str, str]]

FACTS = "Thông tin nhà"
GENERAL = "Thông tin chung"
HISTORY = "Thay đổi thông tin qua các báo cáo"
HISTORY_COLUMNS = ("Số liệu chốt ngày", "Thay đổi", "Báo cáo")
HISTORY_FIRST = "Lần đầu có trong báo cáo."
HISTORY_LEFT_OUT = "Báo cáo của phường không còn nêu nhà này; số liệu được giữ nguyên."
HISTORY_CHANGE = "{title}: {before} → {after}"
HISTORY_UNDER = "{n} báo cáo có nhà này; chỉ nêu các lần có thay đổi, mới nhất trước."
NO_DATA = "▨ Chưa có số liệu"
_TOLD_ELSEWHERE = ("building", "ward_name", "name", "address")


def fact_groups() -> dict[str, list[str]]:
    """The fields of a building by the groups of its sheet, in the sheet's order; without what says that it left."""
    groups: dict[str, list[str]] = {}
    for name, field in BuildingRow.model_fields.items():
        extra = field.json_schema_extra
        if not isinstance(extra, dict) or name in _TOLD_ELSEWHERE or name.startswith("left_"):
            continue
        groups.setdefault(str(extra["group"]) or GENERAL, []).append(name)
    return groups


def fact_title(name: str) -> str:
    """A field's title, as the sheet has it."""
    return column_title(name)


def fact(name: str, value: Any, vocabulary: Vocabulary) -> str:
    """A field's value in words; “▨ Chưa có số liệu” when blank."""
    if value is None:
        return NO_DATA
    if name == "year_built":
        return str(value)
    kind = value_type(BuildingRow.model_fields[name].annotation)
    if issubclass(kind, Enum):
        return vocabulary.get(kind.__name__, {}).get(value, str(value))
    return cell(value)


def change(entry: HistoryEntry, vocabulary: Vocabulary) -> list[str]:
    """What a report changed, a sentence a field."""
    said = [HISTORY_FIRST] if entry.is_first else []
    said += [HISTORY_LEFT_OUT] if entry.is_left_out else []
    return said + [
        HISTORY_CHANGE.format(
            title=fact_title(each.field),
            before=fact(each.field, each.before, vocabulary).removeprefix("▨ ").lower(),
            after=fact(each.field, each.after, vocabulary).removeprefix("▨ ").lower(),
        )
        for each in entry.changes
    ]


def report(period: str | None) -> str:
    """A report by its period: “báo cáo kỳ tháng 12/2019”."""
    if not period:
        return numbers.MISSING
    parsed = parse_period(period)
    return report_phrase(parsed.kind, parsed.label)
