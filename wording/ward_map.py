"""The words of Bản đồ."""

from analytics.metric import Metric
from analytics.metric_table import MetricRow
from wording import values
from wording.labels import light

METRIC = "Chỉ tiêu trên bản đồ"
LAYOUT = "Cách vẽ"
BOUNDARIES = "Ranh giới phường"
TILES = "Ô lưới"
ORDER = "Thứ tự"
BY_OFFICE = "Thứ tự hành chính"
BY_RESULT = "Xếp theo kết quả"
WARD = "Phường"
VALUE = "Kết quả"
EVERYWHERE = "Toàn {unit}"
LIST = "Kết quả từng phường"
FILTERED = "Đang lọc {shown}/{total} phường. Bỏ lọc bằng dấu ✕ ở đầu trang hoặc bấm lại phường đó."
SEE_LIST = "Xem danh sách"
NO_BOUNDARIES = "Chưa có ranh giới phường cho ngày này; bản đồ vẽ theo ô lưới."
FILE = "{metric}-theo-phuong-{day}"
SHEET_COLUMNS = (WARD, "Tử số", "Mẫu số", VALUE, "Chỉ tiêu giao", "Đánh giá", "Mức độ đầy đủ số liệu")


def figure(metric: Metric, row: MetricRow) -> tuple[str, str]:
    """A ward's figure and what it counts: “71,4%”, “5/7”; with its marks."""
    counted = values.fraction(metric, row.numerator, row.denominator)
    return f"{values.value(metric, row.value)}{values.marks(row)}", counted


def sheet_row(row: MetricRow) -> tuple[object, ...]:
    """A ward's figure as a line of the file to take away; numbers stay numbers."""
    return row.group, row.numerator, row.denominator, row.value, row.target, light(row.light).word, row.coverage
