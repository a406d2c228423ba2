"""Words that every official document has, whatever it is about (DOMAIN §8)."""

TABLE_STYLE = "Ô bảng"
DATE_BLANK = "{place}, ngày … tháng … năm …"
TO = "Kính gửi: {to}"
RECIPIENTS = "Nơi nhận:"
RECIPIENT = "- {name}"
END = "./."
