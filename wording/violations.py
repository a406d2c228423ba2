"""Kiểm tra, xử lý: titles that are findings, hover sentences, table heads, what a figure does not say."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from analytics.metric_table import MetricRow
from analytics.violation_ageing import BAND_ENDS, Ageing, Since
from analytics.violation_flow import PeriodFlow
from wording import numbers
from wording.labels import light

OVERDUE, UNDATED, IN_TIME = "■ Quá hạn", "▲ Chưa ấn định thời hạn", "◇ Còn trong hạn"
FOUND, REPEATED, VERIFIED = "Phát hiện", "trong đó tái phạm", "Khắc phục (có phúc tra)"
FINED, PAID = "Phạt theo quyết định", "Đã nộp"
BY, BY_GROUP, BY_TYPE = "Xem theo", "Theo nhóm", "Theo loại"
SINCE = "Số ngày tính"
SINCES: Mapping[Since, str] = {Since.FOUND: "Từ ngày phát hiện", Since.DEADLINE: "Từ ngày hết hạn"}
NOTHING = "Không có tồn tại, vi phạm nào phù hợp với bộ lọc. Bỏ bớt điều kiện lọc."
NOTHING_OVERDUE = "Không có trường hợp quá hạn."
FILTERED = "Đang lọc theo nhóm hoặc loại tồn tại: riêng số nhà được kiểm tra và biên bản vẫn tính chung mọi loại."
INSPECTED = "KT {done}/{all}"
NOT_INSPECTED = "KT: chưa có số liệu"
FLOW = "Phát hiện, khắc phục theo kỳ"
FLOW_SUBTITLE = "Đơn vị: tồn tại; từng kỳ báo cáo trong kỳ tính. Số dưới tên kỳ: còn lại cuối kỳ."
FLOW_NOTE = (
    "Đầu kỳ + phát hiện − khắc phục = cuối kỳ, theo các báo cáo đã nhận. Khắc phục: có biên bản phúc tra trong kỳ. Tái "
    "phạm: cùng nhà, cùng loại trong vòng 90 ngày sau khi khắc phục."
)
FLOW_COLUMNS = ("Kỳ báo cáo", "Từ ngày", "Đến ngày", "Đầu kỳ", "Phát hiện", "Tái phạm", "Khắc phục", "Cuối kỳ")
FLOW_FILE, GROUP_FILE = "ton-tai-theo-ky-{day}", "ton-tai-theo-nhom-{day}"
NO_FLOW = "Kỳ tính bắt đầu sau ngày tính; chọn kỳ khác ở mục “Nâng cao”."
DETAILS = "Chi tiết theo nhóm, loại"
GROUP_COLUMN, TYPE_COLUMN = "Nhóm tồn tại, vi phạm", "Loại tồn tại, vi phạm"
TOTAL = "Tổng"
HEADS: Mapping[str, str] = {
    "violations_open": "Đang mở",
    "violations_serious_open": "Nghiêm trọng",
    "violations_overdue": "Quá hạn",
    "violations_overdue_first": "Quá hạn ban đầu",
    "violations_without_deadline": "Chưa ấn định hạn",
    "violations_declared": "Chờ phúc tra",
    "violations_verified": "Đã phúc tra",
    "violations_found": "Phát hiện trong kỳ",
    "violations_repeated": "Tái phạm",
    "days_to_resolve": "Ngày khắc phục",
}
UNDER_WAY = "Thời gian khắc phục và xử lý"
SANCTIONS_NOTE = (
    "Tiền phạt tính theo ngày ra quyết định trong kỳ; đã nộp là số đã nộp của chính các quyết định ấy, chỉ cộng các "
    "trường hợp có ghi."
)


def _band(low: int, high: int | None) -> str:
    return f"trên {low - 1} ngày" if high is None else f"{low}–{high} ngày"


BANDS = (
    f"đến {BAND_ENDS[0]} ngày",
    *(_band(low + 1, high) for low, high in zip(BAND_ENDS, (*BAND_ENDS[1:], None), strict=True)),
)


def by_deadline_subtitle(as_of: dt.date) -> str:
    """What is shown, its unit and day."""
    return f"Tồn tại đang mở theo thời hạn khắc phục; tính đến ngày {numbers.date(as_of)}."


def group_title(overdue: Sequence[MetricRow]) -> str:
    """Where most are overdue."""
    return _most_overdue(overdue, "")


def ward_title(ward_label: str) -> Callable[[Sequence[MetricRow]], str]:
    """Which ward has most that are overdue, said in the area's own word for a ward."""
    return lambda overdue: _most_overdue(overdue, f"{ward_label} ")


def _most_overdue(rows: Sequence[MetricRow], before: str) -> str:
    late = [row for row in rows if row.numerator]
    if not late:
        return "Không có tồn tại quá hạn khắc phục"
    worst = max(late, key=lambda row: row.numerator or 0.0)
    return f"Quá hạn nhiều nhất: {before}{worst.group} ({numbers.integer(worst.numerator)} trường hợp)"


def deadline_hover(row: MetricRow, counts: Sequence[float]) -> str:
    """A full sentence for a row."""
    if row.value is None:
        return f"{row.group}: {light(row.light).word.lower()}"
    overdue, undated, in_time = (numbers.integer(count) for count in counts)
    return (
        f"{row.group}: {numbers.integer(sum(counts))} tồn tại đang mở<br>{overdue} quá hạn, {undated} chưa ấn định "
        f"thời hạn, {in_time} còn trong hạn"
    )


def counted(row: MetricRow) -> str:
    """How many are open; why nobody knows where that is so."""
    return str(light(row.light)) if row.value is None else numbers.integer(row.numerator)


def beside_inspected(row: MetricRow, inspected: MetricRow) -> str:
    """“36 · KT 25/41”: no count of violations without the buildings inspected."""
    return counted(row) if row.value is None else f"{counted(row)} · {_inspected(inspected)}"


def _inspected(row: MetricRow) -> str:
    if row.value is None:
        return NOT_INSPECTED
    return INSPECTED.format(done=numbers.integer(row.numerator), all=numbers.integer(row.denominator))


def inspected_hint(from_on: dt.date, to_on: dt.date) -> str:
    """What stands beside the counts of violations, and why."""
    return (
        f"KT: số nhà đã được kiểm tra từ {numbers.date(from_on)} đến {numbers.date(to_on)} trên tổng số nhà. Nơi kiểm "
        "tra ít thì phát hiện ít: không so sánh số tồn tại mà không xem tỷ lệ nhà được kiểm tra."
    )


def age_title(groups: Sequence[Ageing], since: Since) -> str:
    """How many are in the oldest band."""
    total, oldest = sum(each.total for each in groups), sum(each.bands[-1] for each in groups)
    what = "tồn tại đang mở đã quá" if since is Since.FOUND else "tồn tại quá hạn đã trễ trên"
    return f"{numbers.integer(oldest)}/{numbers.integer(total)} {what} {BAND_ENDS[-1]} ngày"


def age_subtitle(since: Since, as_of: dt.date) -> str:
    """From which day the days are counted."""
    start = "ngày phát hiện" if since is Since.FOUND else "ngày hết hạn khắc phục"
    return f"Số ngày từ {start} đến {numbers.date(as_of)}."


def age_hover(group: Ageing, since: Since) -> str:
    """A full sentence for a group."""
    what = "đang mở" if since is Since.FOUND else "quá hạn"
    parts = "; ".join(f"{label}: {count}" for label, count in zip(BANDS, group.bands, strict=True) if count)
    return f"{group.label}: {numbers.integer(group.total)} tồn tại {what}<br>{parts}"


def periods(labels: Sequence[str]) -> tuple[str, ...]:
    """Short names under columns, the year where it begins: “Tháng 12/2019”, “Tháng 01/2020” → “T12/2019”, “T1/2020”."""
    pairs = [label.removeprefix("Tháng ").partition("/")[::2] for label in labels]
    years = [year for _, year in pairs]
    return tuple(
        f"T{month.lstrip('0')}" if place and years[place - 1] == year else f"T{month.lstrip('0')}/{year}"
        for place, (month, year) in enumerate(pairs)
    )


def flow_title(flow: Sequence[PeriodFlow]) -> str:
    """What the periods brought together."""
    found, verified = sum(each.found for each in flow), sum(each.verified for each in flow)
    days = f"Từ {numbers.date(flow[0].from_on)} đến {numbers.date(flow[-1].to_on)}"
    before, after = numbers.integer(flow[0].open_before), numbers.integer(flow[-1].open_after)
    return (
        f"{days}: phát hiện {numbers.integer(found)}, khắc phục {numbers.integer(verified)}; tồn tại đang mở từ "
        f"{before} thành {after}"
    )


def flow_hover(each: PeriodFlow) -> str:
    """A full sentence for a period."""
    return (
        f"{each.label} ({numbers.date(each.from_on)}–{numbers.date(each.to_on)})<br>Đầu kỳ {each.open_before}, phát "
        f"hiện {each.found} (tái phạm {each.repeated}), khắc phục {each.verified}, cuối kỳ {each.open_after}"
    )


def flow_row(each: PeriodFlow) -> tuple[str | int | dt.date, ...]:
    """A period as a row of the table and the file."""
    counts = (each.open_before, each.found, each.repeated, each.verified, each.open_after)
    return (each.label, each.from_on, each.to_on, *counts)


def fines_title(fined: MetricRow, paid: MetricRow) -> str:
    """How much of the fines has been paid."""
    if not fined.numerator:
        return "Không có quyết định phạt tiền trong kỳ tính"
    share = numbers.percent((paid.numerator or 0.0) / fined.numerator)
    return f"Đã nộp {numbers.vnd(paid.numerator or 0.0)} trong {numbers.vnd(fined.numerator)} tiền phạt ({share})"


def fines_subtitle(as_of: dt.date) -> str:
    """What is shown, its unit and day."""
    return f"Đơn vị: triệu đồng; theo kỳ ra quyết định, tính đến ngày {numbers.date(as_of)}."


def fine_hover(fined: MetricRow, paid: MetricRow) -> str:
    """A full sentence for a period."""
    settled = f"đã nộp {numbers.vnd(paid.numerator)}" if paid.numerator else "chưa ghi nhận số đã nộp"
    return f"{fined.group}: phạt {numbers.vnd(fined.numerator)}, {settled}"


def unpaid(blank: int) -> str:
    """How many fines nobody has said anything about; "" when there are none."""
    return f" Còn {numbers.integer(blank)} quyết định phạt tiền chưa ghi số đã nộp." if blank else ""


def median(row: MetricRow, as_of: dt.date) -> str:
    """What the Kaplan–Meier median says, and what it does not."""
    if row.value is None:
        return (
            "Chưa xác định được số ngày khắc phục: chưa đến một nửa số tồn tại có phúc tra. Không suy ra số ngày từ "
            "các trường hợp đã xong, vì những trường hợp kéo dài còn đang mở."
        )
    days, low, high = (numbers.plain(figure) for figure in (row.value, row.low, row.high))
    return (
        f"Một nửa số tồn tại có phúc tra trong vòng {days} ngày kể từ ngày phát hiện (khoảng tin cậy 95%: {low}–{high} "
        f"ngày; trung vị Kaplan–Meier, trường hợp còn mở được tính đến ngày {numbers.date(as_of)}). Con số này không "
        "phải số ngày trung bình, không cho biết nửa còn lại kéo dài bao lâu, và không nói gì về tồn tại chưa được "
        "phát hiện."
    )
