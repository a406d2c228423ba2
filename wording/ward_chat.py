"""The words of the text that a ward gets in a chat: its worst figures, what it has to do."""

import datetime as dt

from analytics.attention import AttentionItem
from analytics.metric import Metric
from analytics.metric_table import MetricRow
from wording import numbers, values
from wording.attention import matter
from wording.clipping import clipped
from wording.labels import is_share, light
from wording.work import LIGHTS

WORST = "Các chỉ tiêu cần tập trung nhất:"
NONE_BEHIND = "Không có chỉ tiêu nào chậm hoặc thấp hơn {everywhere}."
WORK = "Việc phải làm:"
MORE = "- và {n} việc khác"
NO_WORK = "Không có việc quá hạn."
SILENT = "Còn {n} chỉ tiêu chưa có số liệu; đề nghị gửi báo cáo."
NOTHING = "Chưa có số liệu của {ward}; đề nghị gửi báo cáo."
REPLY = "Đề nghị rà soát, thực hiện và phản hồi chậm nhất ngày {day}."
_NAME, _LINE = 160, 220


def title(ward: str, as_of: dt.date) -> str:
    """The first line: which ward, of what day."""
    return f"{clipped(ward, _NAME)} – số liệu tính đến ngày {numbers.date(as_of)}"


def figure(place: int, metric: Metric, own: MetricRow, everywhere: MetricRow, named: str) -> str:
    """“1. ■ Chậm – Nhà đã được kiểm tra: 52,2% (12/23); chỉ tiêu 80,0% (−27,8 điểm %); toàn quận 61,2% (…)”.

    `named` is what the whole is called: “toàn quận”.
    """
    sign = f"{light(own.light)} – " if own.light else ""
    counted = values.fraction(metric, own.numerator, own.denominator)
    shown = f"{values.value(metric, own.value)}{values.marks(own)}{f' ({counted})' if counted else ''}"
    beside = [
        f"{name} {values.value(metric, other)}{_gap(metric, own.value, other)}"
        for name, other in (("chỉ tiêu", own.target), (named, everywhere.value))
        if other is not None
    ]
    return f"{place}. {sign}{'; '.join([f'{metric.label}: {shown}', *beside])}"


def line(item: AttentionItem) -> str:
    """“- ■ 6 tồn tại, vi phạm quá hạn khắc phục, lâu nhất 97 ngày tại Nhà B1”."""
    said = matter(item)
    return f"- {LIGHTS[item.light].symbol} {clipped(said[:1].upper() + said[1:], _LINE)}"


def _gap(metric: Metric, own: float | None, other: float) -> str:
    return f" ({values.gap(metric, own, other)})" if is_share(metric) else ""
