"""Words on the cards of the overview."""

from typing import NamedTuple

from analytics.finding import OwnPlans, ReportsReceived
from analytics.metric import Metric
from analytics.metric_table import MetricRow
from wording import numbers, values
from wording.findings import report_phrase


class CardWords(NamedTuple):
    """A card's name, its figure and the lines under it."""

    label: str
    headline: str
    details: tuple[str, ...]


def headline(metric: Metric, row: MetricRow) -> str:
    """The figure; one that rests on what was told by telephone bears its mark."""
    return f"{values.value(metric, row.value)}{values.ADJUSTED_MARK if row.adjusted else ''}"


def details(metric: Metric, row: MetricRow) -> tuple[str, ...]:
    """Done of all and the target due, where there are such, then how the figure moved."""
    counted = values.fraction(metric, row.numerator, row.denominator)
    target = f"chỉ tiêu {values.short(metric, row.target)}" if row.target is not None else ""
    standing = " · ".join(part for part in (counted, target) if part)
    moved = values.change(metric, row.value, row.previous)
    return (standing, moved) if standing else (moved,)


def reports_received(facts: ReportsReceived) -> CardWords:
    """“Đã gửi báo cáo kỳ tháng 12/2019”, 18/19, “đúng hạn 17 · chưa gửi 1”."""
    return CardWords(
        f"Phường đã gửi {report_phrase(facts.period_kind, facts.period_label)}",
        f"{facts.wards.done}/{facts.wards.total}",
        (f"đúng hạn {facts.on_time} · chưa gửi {facts.wards.remaining}",),
    )


def own_plans(facts: OwnPlans) -> CardWords:
    """“Phường đã ban hành kế hoạch riêng (KH 245)”, 7/19, and the deadline."""
    left = facts.working_days_left
    return CardWords(
        f"Phường đã ban hành kế hoạch riêng (KH {facts.plan})",
        f"{facts.wards.done}/{facts.wards.total}",
        (
            f"hạn trước {numbers.date(facts.due_before)}",
            f"còn {left} ngày làm việc" if left is not None else f"đúng hạn {facts.on_time or 0}",
        ),
    )
