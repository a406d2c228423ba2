"""The words of So sánh các phường: findings over all wards, table, heat map, groups and ranking, two metrics."""

import datetime as dt
from collections.abc import Mapping, Sequence

from analytics.metric import Better, Metric
from analytics.metric_table import Light, MetricRow, MetricTable
from analytics.registry import REGISTRY
from analytics.standing import MetricStanding, WardStanding
from wording import charts, numbers, values
from wording.labels import LIGHTS, is_share, light

CHOOSE = "Chọn chỉ tiêu"
METRICS = "Chỉ tiêu so sánh"
NO_METRIC = "Chọn ít nhất một chỉ tiêu để so sánh."
SEEN_AS = "Cách xem"
AS_TABLE = "Bảng số liệu"
AS_HEAT_MAP = "Biểu nhiệt"
AS_GROUPS = "Nhóm và xếp hạng"
AS_SCATTER = "Hai chỉ tiêu"
ORDER = "Thứ tự các phường"
BY_OFFICE = "Thứ tự hành chính"
BY_RESULT = "Xếp theo kết quả"
WARD = "Phường"
TARGET = "chỉ tiêu {value}"
SORTED = "Xếp theo “{metric}”, {direction}. Bấm tên cột để xếp theo chỉ tiêu khác, bấm lần nữa để đảo chiều."
BEST_FIRST, WORST_FIRST = "kết quả tốt trước", "kết quả kém trước"
UNSORTED = "Theo thứ tự hành chính. Bấm tên cột để xếp theo kết quả, bấm một số để mở danh sách, bấm tên phường để lọc."
FILTERED = "Đang lọc {shown}/{total} phường."
INSPECTED_BESIDE = (
    "Tỷ lệ nhà đã được kiểm tra luôn đứng bên các chỉ tiêu về tồn tại, vi phạm: nơi không kiểm tra thì không phát hiện."
)
TRAILS = "Thanh: tỷ lệ; đường nhỏ: diễn biến {periods} kỳ gần nhất, mỗi ô theo thang riêng."
SORT_HINT = "Xếp theo chỉ tiêu này"
LIST_HINT = "Xem danh sách"
FILTER_HINT = "Lọc theo phường này"
NO_CHANCE = "Chênh lệch với toàn địa bàn của mọi phường đều lớn hơn mức có thể do số ít."
FILE = "so-sanh-cac-phuong-{day}"
NOTES = "Cách tính, căn cứ, mức độ đầy đủ số liệu của các chỉ tiêu"

_HEAT_SUBTITLE = "Mỗi ô là một phường và một chỉ tiêu; tính đến ngày {day}."
WITH_TARGET = "Có chỉ tiêu được giao:"
WITHOUT_TARGET = "{metrics} – chưa được giao, năm bậc đậm dần:"

GROUP_METRIC = "Chia nhóm theo chỉ tiêu"
GROUPS: Mapping[Light | None, str] = {
    Light.MET: "Nhóm hoàn thành",
    Light.AT_RISK: "Nhóm cần đôn đốc",
    Light.LATE: "Nhóm chậm",
    Light.NOT_DUE: "Chưa đến hạn",
    Light.NO_DATA: "Chưa có số liệu",
    Light.NOT_APPLICABLE: "Không thuộc diện",
    None: "Chưa được giao chỉ tiêu: không chia nhóm",
}
OPEN_RANKING = "Mở bảng xếp hạng"
WARNING = (
    "Thứ hạng chỉ để tham khảo: số nhà của các phường rất khác nhau, phường ít nhà thì một nhà đã làm kết quả thay đổi "
    "nhiều. Vạch mảnh là khoảng dao động 95%. Không dùng thứ hạng để đánh giá, khen, chê."
)
CHANCE_MARK = " ≈"
CHANCE_HOVER = "Chênh lệch với toàn địa bàn có thể do số ít"
CHANCE = "≈ Chênh lệch có thể do {few}: {wards}."
NO_CHANCE_OF_COUNTS = "Số đếm tùy thuộc số nhà của từng phường, nên không so với toàn {unit}."
INSPECTED = "đã kiểm tra {value} số nhà"

_RANKING_MARKS = "Vạch mảnh: khoảng dao động 95%."
_SCATTER_SUBTITLE = "Mỗi điểm là một phường; nét đứt là kết quả toàn địa bàn; tính đến ngày {day}."
ACROSS = "Chỉ tiêu ngang"
UPWARDS = "Chỉ tiêu dọc"
NEEDS_TWO = "Chọn ít nhất hai chỉ tiêu để so sánh từng cặp."
NOT_DRAWN = "Không vẽ được vì chưa có số liệu hoặc không thuộc diện: {wards}."
_NAMED = 3
_SHEET_PARTS = ("tử số", "mẫu số", "đánh giá")


def findings(
    wards: Sequence[WardStanding], metrics: Sequence[MetricStanding], names: Mapping[str, str]
) -> list[tuple[Light | None, str]]:
    """What is to be said of all wards and metrics at once, the gravest first."""
    judged = [ward for ward in wards if ward.judged]
    if not judged and not any(ward.silent for ward in wards):
        return [(None, "Các chỉ tiêu đang chọn chưa được giao; không đánh giá màu.")]
    if judged and len(wards) == 1:
        late = [REGISTRY[metric.metric] for metric in metrics if metric.late]
        return [_alone(wards[0], names[wards[0].ward], late)]
    said = [_wards_behind(judged, names), _metric_behind(metrics), _silent(wards, names), _complete(judged, names)]
    return [each for each in said if each]


def _alone(ward: WardStanding, name: str, late: Sequence[Metric]) -> tuple[Light, str]:
    behind = f", chậm {len(late)} chỉ tiêu: {', '.join(_inside(metric.label) for metric in late)}" if late else ""
    silent = f"; {ward.silent} chỉ tiêu chưa có số liệu" if ward.silent else ""
    text = f"Phường {name} đạt {ward.met}/{ward.judged} chỉ tiêu được giao{behind}{silent}."
    return Light.LATE if late else Light.AT_RISK if ward.met < ward.judged else Light.MET, text


def _wards_behind(judged: Sequence[WardStanding], names: Mapping[str, str]) -> tuple[Light, str] | None:
    behind = [ward for ward in judged if ward.late]
    if not behind:
        return None
    most = sorted(behind, key=lambda ward: ward.late, reverse=True)[:_NAMED]
    named = ", ".join(f"{names[ward.ward]} ({ward.late} chỉ tiêu)" for ward in most)
    return Light.LATE, f"{len(behind)}/{len(judged)} phường chậm ít nhất một chỉ tiêu được giao; nhiều nhất: {named}."


def _metric_behind(metrics: Sequence[MetricStanding]) -> tuple[Light, str] | None:
    worst = max(metrics, key=lambda metric: metric.late, default=None)
    if worst is None or not worst.late:
        return None
    label = REGISTRY[worst.metric].label
    return Light.LATE, f"Chỉ tiêu có nhiều phường chậm nhất: {label} ({worst.late}/{worst.judged} phường)."


def _silent(wards: Sequence[WardStanding], names: Mapping[str, str]) -> tuple[Light, str] | None:
    silent = [names[ward.ward] for ward in wards if ward.silent]
    if not silent:
        return None
    return Light.NO_DATA, f"{len(silent)} phường chưa có số liệu ở ít nhất một chỉ tiêu: {_some(silent)}."


def _complete(judged: Sequence[WardStanding], names: Mapping[str, str]) -> tuple[Light, str] | None:
    complete = [names[ward.ward] for ward in judged if ward.met == ward.judged]
    if not complete:
        return None
    return Light.MET, f"{len(complete)}/{len(judged)} phường đạt mọi chỉ tiêu được giao: {_some(complete)}."


def _some(names: Sequence[str], room: int = 6) -> str:
    more = len(names) - room
    return ", ".join(names[:room]) + (f" và {more} phường khác" if more > 0 else "")


def sorted_by(metric: Metric, *, is_worst_first: bool) -> str:
    """By which column the table is sorted, and how to change that."""
    return SORTED.format(metric=metric.label, direction=WORST_FIRST if is_worst_first else BEST_FIRST)


def figure(metric: Metric, row: MetricRow) -> str:
    """A cell's figure behind the symbol of its light: “▲ 65,0%”; a stale one bears a star."""
    if row.value is None:
        return light(row.light).symbol or numbers.MISSING
    symbol = f"{light(row.light).symbol} " if row.light else ""
    return f"{symbol}{_compact(metric, row.value)}{values.marks(row)}"


def _compact(metric: Metric, figure: float) -> str:
    """The figure without its unit, which stands in the column's head; money keeps its own."""
    return values.value(metric, figure).removesuffix(f" {metric.unit}")


def under_figure(metric: Metric, row: MetricRow) -> str:
    """What stands under a figure: done of all, or why there is no figure."""
    if row.value is None:
        return LIGHTS[row.light].word if row.light else LIGHTS[Light.NO_DATA].word
    return values.fraction(metric, row.numerator, row.denominator)


def plain_figure(metric: Metric, row: MetricRow) -> str:
    """A ward's figure with what it counts: “65,0% · 13/20”; nothing without a figure."""
    if row.value is None:
        return ""
    counted = values.fraction(metric, row.numerator, row.denominator)
    return " · ".join([values.value(metric, row.value) + values.marks(row), *([counted] if counted else [])])


def head(metric: Metric, target: float | None) -> str:
    """What stands under a column's name: its target, and its unit where that is no percentage."""
    said = [TARGET.format(value=values.short(metric, target))] if target is not None else []
    unit = [] if metric.unit in ("%", "đồng") else [metric.unit]
    return " · ".join([*unit, *said])


def few(metric: Metric) -> str:
    """What a difference may come from: “số nhà ít”."""
    return f"số {metric.grain.label} ít"


def sheet_columns(metrics: Sequence[Metric]) -> tuple[str, ...]:
    """The heads of the file to take away."""
    own = [
        column
        for metric in metrics
        for column in (metric.label, *(f"{metric.label} – {part}" for part in _SHEET_PARTS))
    ]
    return (WARD, *own)


def sheet_row(name: str, rows: Sequence[MetricRow]) -> tuple[object, ...]:
    """A ward as a line of the file to take away; numbers stay numbers."""
    own = [cell for row in rows for cell in (row.value, row.numerator, row.denominator, light(row.light).word)]
    return (name, *own)


def heat_title(wards: Sequence[WardStanding]) -> str:
    """The heat map's finding: how many of the judged cells are late, and in how many wards."""
    judged, late = sum(ward.judged for ward in wards), sum(ward.late for ward in wards)
    if not judged:
        return "Kết quả của từng phường theo các chỉ tiêu chưa được giao"
    if not late:
        return f"Cả {judged} kết quả được giao chỉ tiêu đều không chậm"
    return f"{late}/{judged} kết quả được giao chỉ tiêu đang chậm, ở {sum(ward.late > 0 for ward in wards)} phường"


def heat_subtitle(as_of: dt.date) -> str:
    """What a cell is and what a click on it does."""
    return _HEAT_SUBTITLE.format(day=numbers.date(as_of))


def heat_cell(metric: Metric, row: MetricRow) -> str:
    """A cell's text: “▲ 65%”, “chưa có”, “–”."""
    symbol = f"{light(row.light).symbol} " if row.light and row.value is not None else ""
    return f"{symbol}{charts.mark(metric, row)}"


def ranking_subtitle(metric: Metric, as_of: dt.date) -> str:
    """What is shown, its unit, its day, and what the thin line is."""
    return f"{charts.subtitle(metric, as_of)} {_RANKING_MARKS}"


def scatter_subtitle(as_of: dt.date) -> str:
    """What a point and the lines are."""
    return _SCATTER_SUBTITLE.format(day=numbers.date(as_of))


def scatter_title(table: MetricTable, across: Metric, upwards: Metric) -> str:
    """Which wards are behind the whole area in both metrics; the two names where that cannot be said."""
    plain = f"{upwards.label} và {_inside(across.label)} theo phường"
    if not all(is_share(metric) and metric.better is not Better.NEITHER for metric in (across, upwards)):
        return plain
    behind = [row.group for row in table.of(upwards.id) if _is_behind_in(table, row.group_key, (across, upwards))]
    if not behind:
        return f"{plain}: không phường nào kém mức chung ở cả hai"
    return f"{len(behind)} phường kém mức chung ở cả hai chỉ tiêu: {_some(behind)}"


def _is_behind_in(table: MetricTable, ward: str, metrics: Sequence[Metric]) -> bool:
    return all(_is_behind(metric, table.row(metric.id, ward), table.total(metric.id)) for metric in metrics)


def _is_behind(metric: Metric, own: MetricRow, everywhere: MetricRow) -> bool:
    if own.value is None or everywhere.value is None:
        return False
    return own.value > everywhere.value if metric.better is Better.LOWER else own.value < everywhere.value


def _inside(label: str) -> str:
    return label[:1].lower() + label[1:]
