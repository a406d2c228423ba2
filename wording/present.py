"""Words of the screen in the hall: its buttons, the speaker's own view, what a slide leaves to the notes."""

FULL_SCREEN = "Toàn màn hình"
SPEAKER = "Cửa sổ người nói"
PREVIOUS = "Trang trước"
NEXT = "Trang sau"
BLACK = "Màn hình đen"
KEYS = (
    "Phím: → ← dấu cách, bút trình chiếu chuyển trang · F toàn màn hình · "
    "B màn hình đen · L danh sách · số trang rồi Enter · Esc thoát"
)
DRAFT = "Số liệu chưa chốt: trang trình chiếu theo số liệu hiện có và đổi theo từng báo cáo mới nhận."
WITHOUT_BRIEFING = (
    "Bản chốt “{name}” lập bằng phiên bản trước, không kèm bài trình bày. Chốt lại số liệu để có bài trình bày."
)
IN_WARD = " – phường {ward}"
BACK_TO_SLIDE = "Về trang trình chiếu"
NOW = "Đang chiếu"
COMING = "Trang tiếp theo"
LAST = "Hết bài"
NOTES = "Ghi chú của người nói"
NO_NOTES = "Trang này không có ghi chú."
UNSAID = "Phần trang chiếu không đủ chỗ:"
CLOCK = "Giờ hiện tại"
ELAPSED = "Đã trình bày"
RESET = "Tính lại từ đầu"
IS_BLACK = "Màn hình đang tắt (B để bật lại)"


def position(number: int, total: int) -> str:
    """“6/16”."""
    return f"{number}/{total}"
