"""Store and area errors as Vietnamese sentences: the thing, the rule, the value, the way out."""

import datetime as dt

from data.area import AreaError
from data.ledger.errors import StoreError, StoreFault
from wording import numbers

_SENTENCES = {
    StoreFault.STORE_LOCKED: "Kho dữ liệu “{0}” đang được một phiên khác ghi. Đợi phiên đó xong rồi thử lại.",
    StoreFault.LEDGER_DAMAGED: "Sổ tiếp nhận “{0}” hỏng ở dòng {1}. Khôi phục kho từ bản sao lưu gần nhất.",
    StoreFault.UNKNOWN_SUBMISSION: "Không có lần gửi mang mã “{0}”. Xem mã trong danh sách các lần gửi.",
    StoreFault.NOT_ACCEPTED: "Tệp “{0}” đã bị từ chối nên không ghi vào sổ được. Sửa các lỗi đã nêu rồi nộp lại.",
    StoreFault.FILE_CHANGED: "Tệp “{0}” đã bị sửa trong lúc đang tiếp nhận. Đóng tệp rồi tiếp nhận lại.",
    StoreFault.ALREADY_WITHDRAWN: "Lần gửi “{0}” đã rút từ trước; không cần rút nữa.",
    StoreFault.NOT_WITHDRAWN: "Lần gửi “{0}” đang có hiệu lực; chỉ khôi phục được lần gửi đã rút.",
    StoreFault.TOO_EARLY: "Thời điểm {1} sớm hơn lần thay đổi trước của lần gửi “{0}” ({2}). Chọn thời điểm muộn hơn.",
    StoreFault.NO_SNAPSHOT: "Kho dữ liệu “{0}” chưa có số liệu. Tiếp nhận báo cáo của các đơn vị trước.",
    StoreFault.UNKNOWN_SNAPSHOT: "Không có bản số liệu “{0}”. Xem mã trong danh sách bản số liệu còn lưu.",
    StoreFault.SNAPSHOT_DAMAGED: (
        "Bản số liệu “{0}” bị hỏng. Xóa các tệp {0}.* trong thư mục snapshots của kho rồi mở lại: "
        "kho tự dựng lại từ các báo cáo đã nhận."
    ),
    StoreFault.SNAPSHOT_OUTDATED: (
        "Bản số liệu “{0}” do phiên bản trước của chương trình lập, phiên bản này không tra cứu tiếp trên đó được. "
        "Bài trình bày, báo cáo và phụ lục của bản chốt vẫn mở được; để tra cứu, dùng bản số liệu hiện tại."
    ),
    StoreFault.PIN_NAME_TAKEN: "Tên “{0}” đã dùng cho một bản chốt khác. Chọn tên khác hoặc bỏ chốt bản cũ.",
    StoreFault.UNKNOWN_PIN: "Không có bản chốt nào tên “{0}”. Xem tên trong danh sách bản số liệu.",
    StoreFault.ARCHIVE_DAMAGED: "Bản sao lưu “{0}” không còn nguyên vẹn{1}. Kho vẫn như cũ; hãy dùng bản khác.",
    StoreFault.STORE_IN_USE: "Thư mục “{0}” đã có dữ liệu, không ghi đè. Chọn thư mục trống hoặc dời kho cũ đi.",
}


def sentence(error: StoreError | AreaError) -> str:
    """The error in one Vietnamese sentence or two: what is the case, and what to do."""
    if isinstance(error, AreaError):
        return f"Bộ dữ liệu nền không dùng được: {error}"
    return _SENTENCES[error.fault].format(*_shown(error))


def _shown(error: StoreError) -> tuple[str, ...]:
    if error.fault is StoreFault.ARCHIVE_DAMAGED:
        archive, member = error.context
        return (archive, f" (tệp “{member}” bên trong bị hỏng hoặc thiếu)" if member else "")
    if error.fault is StoreFault.TOO_EARLY:
        submission, *moments = error.context
        return (submission, *(numbers.instant(dt.datetime.fromisoformat(moment)) for moment in moments))
    return error.context
