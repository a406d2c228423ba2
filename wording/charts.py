"""What charts say: titles that are findings, the line under them, legends and hover sentences."""

import itertools
from collections.abc import Mapping, Sequence
from datetime import date

from analytics.metric import Better, Metric
from analytics.metric_table import Light, MetricRow
from wording import numbers, values
from wording.labels import is_share, light

NO_DATA = "Chưa có số liệu"
NO_DATA_SHORT = "chưa có"
NOT_APPLICABLE = "Không thuộc diện"
STALE = "số liệu kỳ trước"
ADJUSTED = "Có số liệu điều chỉnh tại chỗ, chờ phường xác nhận"
TARGET = "Chỉ tiêu"
DISTRICT = "{area} {value}"
ENDS = "{each} phường cao nhất và {each} phường thấp nhất trong {of} phường có số liệu."
CLICK_A_WARD = "Bấm một phường để lọc."
CLICK_A_BAR = "Bấm một thanh để lọc."
CLICK_A_CELL = "Bấm một ô để xem danh sách."
CLICK_A_DAY = "Bấm một điểm để xem số liệu tính đến ngày đó."
CLICK_A_PERIOD = "Bấm một cột để xem số liệu tính đến cuối kỳ đó."
CLICK_A_POINT = "Bấm một điểm để lọc."
_HALF = 0.5


def title(metric: Metric, rows: Sequence[MetricRow]) -> str:
    """The finding of a picture of wards, as a sentence without a full stop."""
    known = [row for row in rows if row.value is not None]
    if not known:
        return f"{metric.label}: chưa có số liệu"
    judged = [row for row in known if row.light in (Light.MET, Light.AT_RISK, Light.LATE)]
    if judged:
        return _against_target(metric, judged)
    if is_share(metric) and metric.better is Better.HIGHER:
        return _against_half(metric, known)
    return _extreme(metric, known)


def _against_target(metric: Metric, judged: Sequence[MetricRow]) -> str:
    met = sum(row.light is Light.MET for row in judged)
    late = sum(row.light is Light.LATE for row in judged)
    if met == len(judged):
        return f"{metric.label}: tất cả {met} phường đạt chỉ tiêu"
    tail = f", {late} phường chậm" if late else ""
    return f"{metric.label}: {met}/{len(judged)} phường đạt chỉ tiêu{tail}"


def _against_half(metric: Metric, known: Sequence[MetricRow]) -> str:
    below = sum(row.value is not None and row.value < _HALF for row in known)
    if below:
        return f"{metric.label}: {below}/{len(known)} phường chưa đạt 50%"
    return f"{metric.label}: cả {len(known)} phường đạt từ 50% trở lên"


def _extreme(metric: Metric, known: Sequence[MetricRow]) -> str:
    worst = max(known, key=lambda row: row.value or 0.0)
    return f"{metric.label}: cao nhất tại phường {worst.group} ({values.value(metric, worst.value)})"


def group_title(metric: Metric, rows: Sequence[MetricRow]) -> str:
    """The finding of a picture of types or kinds: where the figure is worst, or highest when high is neither."""
    known = [row for row in rows if row.value is not None]
    if not known:
        return f"{metric.label}: chưa có số liệu"
    is_low_bad = metric.better is Better.HIGHER
    worst = (min if is_low_bad else max)(known, key=lambda row: row.value or 0.0)
    return (
        f"{metric.label}: {'thấp' if is_low_bad else 'cao'} nhất – {worst.group} ({values.value(metric, worst.value)})"
    )


def subtitle(metric: Metric, as_of: date) -> str:
    """What is shown, its unit and its day."""
    unit = f"% số {metric.grain.label}" if is_share(metric) else metric.unit
    return f"Đơn vị: {unit}; tính đến ngày {numbers.date(as_of)}."


def hover(metric: Metric, row: MetricRow, where: str) -> str:
    """A full sentence for a ward's mark."""
    if row.value is None:
        return f"{where}: {_silence(row).lower()}"
    counted = values.fraction(metric, row.numerator, row.denominator)
    parts = [f"{where}: {values.value(metric, row.value)}{f' ({counted} {metric.grain.label})' if counted else ''}"]
    if row.light is not None:
        target = f", chỉ tiêu {values.value(metric, row.target)}" if row.target is not None else ""
        parts.append(f"{light(row.light)}{target}")
    if row.stale:
        parts.append("Chưa có báo cáo kỳ này; đang dùng số liệu kỳ trước")
    if row.adjusted:
        parts.append(f"{values.ADJUSTED_MARK} {ADJUSTED}")
    return "<br>".join(parts)


def mark(metric: Metric, row: MetricRow) -> str:
    """The short text at a ward's mark: 66%, “chưa có” or “–”; the figure bears its marks."""
    if row.value is None:
        return numbers.MISSING if row.light is Light.NOT_APPLICABLE else NO_DATA_SHORT
    return values.short(metric, row.value) + values.marks(row)


def bar_label(metric: Metric, row: MetricRow) -> str:
    """The figure behind a bar with its n: 65,8% · 25/38."""
    if row.value is None:
        return str(light(row.light)) if row.light else NO_DATA
    counted = values.fraction(metric, row.numerator, row.denominator)
    symbol = f"{light(row.light).symbol} " if row.light else ""
    return f"{symbol}{values.value(metric, row.value)}{f' · {counted}' if counted else ''}{values.marks(row)}"


def steps(metric: Metric, breaks: Sequence[float]) -> tuple[str, ...]:
    """The five steps of a map in words: dưới 20% · 20–40% · … · từ 80%."""
    edges = [values.short(metric, edge) for edge in breaks]
    middle = [f"{_bare(low)}–{high}" for low, high in itertools.pairwise(edges)]
    return (f"dưới {edges[0]}", *middle, f"từ {edges[-1]}")


def trend_title(metric: Metric, last: Mapping[str, str]) -> str:
    """Where each line stands on its last day: “Nhà được trang bị đủ: Nguyễn Du 30,0%, toàn quận 60,8%”."""
    return f"{metric.label}: {', '.join(f'{name} {text}' for name, text in last.items())}"


def day_hover(metric: Metric, row: MetricRow, day: date, where: str) -> str:
    """A full sentence for a point of a line."""
    return f"{where}, {numbers.date(day)}: {values.value(metric, row.value)}"


def _bare(text: str) -> str:
    return text.removesuffix("%")


def _silence(row: MetricRow) -> str:
    return NOT_APPLICABLE if row.light is Light.NOT_APPLICABLE else NO_DATA
