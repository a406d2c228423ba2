"""Words on and around slides: the layouts' own, the footer, what a slide that lacks something says."""

from collections.abc import Sequence

THEME = "An Cư"
LAYOUT_COVER = "Bìa"
LAYOUT_CONTENT = "Nội dung"
TITLE = "Thông điệp"
BODY = "Nội dung"
TOPIC = "Chủ đề"
SUBTITLE = "Dòng giải thích"
AUTHORITY = "Cơ quan"
FOOTER = "Chân trang"
NUMBER = "Số trang"
BAR = "Nền"
CHART = "Biểu đồ"
TABLE = "Bảng"
POINTS = "Các ý chính"
MAP = "Bản đồ phường"
LEGEND = "Chú giải"
EDITED = "Câu trên đã được người soạn sửa; số liệu gốc: {text}"


def unnamed(names: Sequence[str]) -> str:
    """For the presenter: whose points bear no name."""
    return f"Không đủ chỗ ghi tên trên biểu đồ: {', '.join(names)}."


def part(title: str, place: int, of: int) -> str:
    """“So sánh các phường (1/2)”: one of the slides that a large picture takes."""
    return f"{title} ({place}/{of})"
