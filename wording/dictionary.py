"""The metric dictionary's own words."""

from collections.abc import Mapping

# By the file of analytics/metrics that defines them.
THEMES: Mapping[str, str] = {
    "buildings": "Nhà chung cư cũ: kết quả theo nhà",
    "equipment": "Trang bị phương tiện PCCC và CNCH",
    "outreach": "Tuyên truyền",
    "teams": "Lực lượng PCCC tại chỗ",
    "own_plans": "Kế hoạch thực hiện của các đơn vị",
    "tasks": "Nhiệm vụ được giao",
    "reports": "Chế độ báo cáo",
    "management": "Quản lý, vận hành nhà chung cư cao tầng",
    "inspections": "Kiểm tra",
    "sanctions": "Xử lý vi phạm",
    "violations": "Tồn tại, vi phạm",
    "deadlines": "Thời hạn khắc phục tồn tại, vi phạm",
    "safety": "Điều kiện an toàn của nhà",
    "risk": "Nguy cơ cháy và thứ tự ưu tiên",
    "incidents": "Sự cố cháy",
}
SEARCH = "Tìm chỉ tiêu"
SEARCH_HINT = "Nhập một phần tên, mã hoặc định nghĩa"
PLAN = "Kế hoạch"
ALL_PLANS = "Tất cả"
OTHER_METRICS = "Chỉ tiêu chung"
COUNT = "{n} chỉ tiêu"
NOT_FOUND = "Không có chỉ tiêu nào phù hợp. Bỏ bớt điều kiện lọc."
CODE = "Mã chỉ tiêu"
UNIT = "Đơn vị tính"
KIND = "Loại"
BETTER = "Chiều đánh giá"
FORMULA = "Cách tính"
STATES = "Trạng thái của từng bản ghi"
DIMENSIONS = "Xem được theo"
INTERVAL = "Khoảng tin cậy"
DEFINITION = "Định nghĩa"
LEGAL_BASIS = "Căn cứ"
OWNER = "Đơn vị chủ trì"
CHECKED_BY = "Người kiểm tra"
REVIEWED_ON = "Ngày rà soát"
