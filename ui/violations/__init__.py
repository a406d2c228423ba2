"""Kiểm tra, xử lý tồn tại, vi phạm: what the page asks and draws."""
