"""A scope as one line under the page's title."""

from collections.abc import Mapping, Sequence

from analytics.scope import Scope, Window, WindowKind
from data.periods import Period, PeriodKind
from wording import numbers
from wording.findings import report_phrase
from wording.labels import GROUPS

WINDOWS: Mapping[WindowKind, str] = {
    WindowKind.SINCE_PLAN: "lũy kế từ khi có kế hoạch",
    WindowKind.PERIOD: "trong kỳ báo cáo",
    WindowKind.MONTH: "trong tháng dương lịch",
    WindowKind.CALENDAR_YEAR: "lũy kế năm dương lịch",
    WindowKind.REPORT_YEAR: "lũy kế năm báo cáo",
    WindowKind.CUSTOM: "từ ngày đến ngày (tự chọn)",
}
_NAMED_WARDS = 3


def describe(scope: Scope, ward_names: Mapping[str, str], wards_followed: int, everywhere: str) -> str:
    """The scope in words: “Toàn quận · 19 phường có nhà chung cư · tính đến ngày 24/12/2019”.

    `ward_names` by key, `wards_followed` counts the wards with apartment buildings, `everywhere` is “Toàn quận”.
    """
    parts = [_where([ward_names[ward] for ward in scope.wards], wards_followed, everywhere)]
    if scope.groups:
        parts.append(", ".join(GROUPS[group].lower() for group in scope.groups))
    parts.append(f"tính đến ngày {numbers.date(scope.as_of)}")
    if scope.known_by is not None:
        parts.append(f"theo báo cáo nhận đến ngày {numbers.date(scope.known_by)}")
    if scope.window.kind is not WindowKind.SINCE_PLAN:
        parts.append(_window(scope.window))
    return " · ".join(parts)


def everywhere(scope: Scope, unit: str) -> str:
    """What the total of a scope is of: “toàn quận”, or of the wards that are chosen."""
    return "các phường đang chọn" if scope.wards else f"toàn {unit}"


def place(scope: Scope, ward_names: Mapping[str, str], area: str) -> str:
    """Where a scope looks: the area by its full name, or the wards that are chosen."""
    names = [ward_names[ward] for ward in scope.wards if ward in ward_names]
    return _where(names, 0, "") if names else area


def resting_on(period: Period) -> str:
    """The report that figures rest on: “báo cáo nhanh chốt 24/12/2019”, “báo cáo kỳ tháng 12/2019 chốt 14/12/2019”."""
    named = "báo cáo nhanh" if period.kind is PeriodKind.FLASH else report_phrase(period.kind, period.label)
    return f"{named} chốt {numbers.date(period.cutoff)}"


def _window(window: Window) -> str:
    if window.kind is WindowKind.CUSTOM:
        return f"từ ngày {numbers.date(window.from_on)} đến ngày {numbers.date(window.to_on)}"
    return WINDOWS[window.kind]


def _where(names: Sequence[str], wards_followed: int, everywhere: str) -> str:
    if not names:
        return f"{everywhere} · {wards_followed} phường có nhà chung cư"
    if len(names) == 1:
        return f"Phường {names[0]}"
    named = ", ".join(names[:_NAMED_WARDS])
    more = len(names) - _NAMED_WARDS
    return f"Các phường {named}" + (f" và {more} phường khác" if more > 0 else "")
