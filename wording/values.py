"""A metric's figure in words: 65,8% · 198/301 · 3,4 triệu đồng · 12 ngày."""

from collections.abc import Iterable, Mapping

from analytics.metric import Metric
from analytics.metric_table import MetricRow
from wording import numbers
from wording.labels import is_share

STALE_MARK, ADJUSTED_MARK = "*", "†"
_EXPLAINED: Mapping[str, str] = {
    STALE_MARK: f"{STALE_MARK} Số liệu của kỳ trước: đơn vị chưa gửi báo cáo kỳ này.",
    ADJUSTED_MARK: f"{ADJUSTED_MARK} Số liệu điều chỉnh tại chỗ, chờ phường xác nhận.",
}

_MONEY = "đồng"


def value(metric: Metric, figure: float | None) -> str:
    """The figure with its unit; “–” when undefined."""
    if figure is None:
        return numbers.MISSING
    if is_share(metric):
        return numbers.percent(figure)
    if metric.unit == _MONEY:
        return numbers.vnd(figure)
    return f"{numbers.plain(figure)} {metric.unit}".rstrip()


def short(metric: Metric, figure: float | None) -> str:
    """The figure for a mark on a chart: no decimals for shares, no unit for counts."""
    if figure is None:
        return numbers.MISSING
    if is_share(metric):
        return numbers.percent(figure, 0)
    return numbers.vnd(figure) if metric.unit == _MONEY else numbers.plain(figure)


def in_column(metric: Metric, figure: float | None) -> str:
    """The figure in a table whose head names the unit: 65,8%, 12, 3,4 triệu đồng."""
    return value(metric, figure) if is_share(metric) else short(metric, figure)


def marks(row: MetricRow) -> str:
    """What a figure's reader must know besides: “*” for an earlier period's, “†” for one told by telephone."""
    if row.value is None:
        return ""
    return f"{STALE_MARK if row.stale else ''}{ADJUSTED_MARK if row.adjusted else ''}"


def explained(texts: Iterable[str]) -> tuple[str, ...]:
    """What the marks that occur in texts of figures mean, a sentence a mark."""
    said = "".join(texts)
    return tuple(sentence for mark, sentence in _EXPLAINED.items() if mark in said)


def fraction(metric: Metric, numerator: float | None, denominator: float | None) -> str:
    """Done of all for a share: 198/301; "" for other metrics and when nothing is counted."""
    if not is_share(metric) or numerator is None or not denominator:
        return ""
    return f"{numbers.integer(numerator)}/{numbers.integer(denominator)}"


def change(metric: Metric, now: float | None, before: float | None) -> str:
    """How a figure moved: “tăng 6,2 điểm % so với kỳ trước”; says so when there is nothing to compare with."""
    if now is None or before is None:
        return "chưa có kỳ trước để so sánh"
    difference = now - before
    size = numbers.points(difference) if is_share(metric) else value(metric, abs(difference))
    if not any(digit in size for digit in "123456789"):
        return "không đổi so với kỳ trước"
    return f"{'tăng' if difference > 0 else 'giảm'} {size} so với kỳ trước"


def gap(metric: Metric, own: float | None, other: float | None) -> str:
    """How far a share lies above (+) or below (−) another; “–” for what cannot be set against a whole."""
    if own is None or other is None or not is_share(metric):
        return numbers.MISSING
    size = numbers.points(own - other)
    if not any(digit in size for digit in "123456789"):
        return "bằng nhau"
    return f"{'+' if own > other else '−'}{size}"
