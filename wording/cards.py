"""Words on the metric cards."""

TARGET = "chỉ tiêu đến kỳ {value}"
STALE = "có phường dùng số liệu kỳ trước"
