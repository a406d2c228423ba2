"""The words of the cards that hand things out: letters, the summary for phones, a page a ward."""

REMINDERS = "Văn bản đôn đốc"
REMINDERS_UNDER = (
    "Công văn gửi các đơn vị có báo cáo chưa gửi, kế hoạch chưa ban hành, nhiệm vụ và tồn tại, vi phạm quá hạn. "
    "Số, ngày và chữ ký để trống cho văn thư."
)
UNITS = "Đơn vị được đôn đốc"
EVERY_UNIT = "Mọi đơn vị có việc"
ISSUER = "Cơ quan ban hành"
REPLY_DAYS = "Số ngày làm việc để trả lời"
REPLY_BY = "{n} đơn vị; hạn trả lời: ngày {day}."
NOTHING_TO_URGE = "Không có đơn vị nào có việc cần đôn đốc."
LETTER_DOCX = "Công văn (DOCX)"
LETTER_PDF = "Công văn (PDF)"
LETTERS_DOCX = "Mỗi đơn vị một tệp DOCX (zip)"
LETTERS_PDF = "Mỗi đơn vị một tệp PDF (zip)"
CHAT = "Nội dung nhắn cho phường"
CHAT_UNDER = "Năm chỉ tiêu cần tập trung nhất và việc phải làm của phường, để dán vào tin nhắn."

SUMMARY = "Bản tóm tắt"
SUMMARY_UNDER = "Một trang dọc cho điện thoại và một đoạn không quá 900 ký tự để dán vào tin nhắn."
SUMMARY_PNG = "Ảnh (PNG)"
SUMMARY_PDF = "Bản PDF"
LENGTH = "{n}/{most} ký tự."

WARD_PAGES = "Một trang cho phường"
WARD_PAGES_UNDER = (
    "Mỗi phường một trang A4: chỉ tiêu so với toàn {unit} và mức được giao, việc phải làm, số liệu còn thiếu."
)
WARD = "Phường"
WARD_PDF = "Một trang (PDF)"
ALL_WARDS = "Trang của {n} phường (zip)"

BEGINNING = "Đang lập tệp…"
MAKING = "Đã lập {done}/{of} tệp"
READY = "Tải {name}"
COPY = "Sao chép"
COPIED = "Đã sao chép"
