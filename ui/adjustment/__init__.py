"""Parts of Điều chỉnh tại chỗ on Tiếp nhận báo cáo."""
