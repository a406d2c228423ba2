"""The rows at the Excel border: one pydantic model a sheet, with the headers it goes by.

A field's annotation says what its cell holds; `column` says under which titles it stands. Blank is None
(chưa có số liệu), 0 is 0, and KAD (không thuộc diện) is its own enum member or companion field.
"""

import datetime as dt
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from data import vocabulary as v

TEXT_LIMIT = 2_000


def column(
    title: str,
    *aliases: str,
    group: str = "",
    required: bool = False,
    kad: bool = False,
    note: str = "",
    width: int = 0,
    hidden: bool = False,
    **limits: Any,
) -> Any:
    """A field and its Vietnamese header: `title` as the template prints it, `aliases` as other files write it.

    `group` is the upper header row; `kad` allows “KAD” in a numeric column, kept in `<field>_not_applicable`;
    `width` is the column's in the template, in characters; without it the kind of its cells decides.
    `hidden` fields have no column in the template (the system fills them). `limits` are pydantic's (`ge`, `le`).
    """
    extra: dict[str, Any] = {
        "title": title,
        "aliases": list(aliases),
        "group": group,
        "required": required,
        "kad": kad,
        "note": note,
        "width": width,
        "hidden": hidden,
    }
    return Field(default=None, json_schema_extra=extra, **limits)


class Row(BaseModel):
    """A typed sheet row. Every field may be blank: what must not be is marked `required` and checked by name."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class BuildingRow(Row):
    building: str | None = column(
        "Mã nhà", "Mã số nhà", "Mã tòa nhà", "Mã", note="Để trống nếu chưa có: hệ thống sẽ cấp."
    )
    name: str | None = column("Tên nhà", "Tên nhà chung cư", "Tên tòa nhà", "Tòa nhà", "Nhà", required=True, width=20)
    address: str | None = column("Địa chỉ", "Địa chỉ nhà", width=18)
    ward_name: str | None = column("Phường", "Phường/xã", "Tên phường", hidden=True)
    estate: str | None = column("Khu tập thể", "Khu", "Khu nhà", "Thuộc khu", width=14)
    kind: v.BuildingKind | None = column("Loại nhà", "Loại chung cư", "Loại hình", "Phân loại", required=True, width=14)
    year_built: int | None = column("Năm đưa vào sử dụng", "Năm sử dụng", "Năm xây dựng", "Năm XD", ge=1700, le=2100)
    storeys: int | None = column("Số tầng nổi", "Số tầng", "Tầng nổi", "Tầng cao", group="Quy mô", ge=1, le=200)
    basements: int | None = column("Số tầng hầm", "Tầng hầm", "Số hầm", group="Quy mô", ge=0, le=20)
    fire_height_m: float | None = column(
        "Chiều cao PCCC (m)", "Chiều cao PCCC", "Chiều cao", group="Quy mô", ge=0, le=1000
    )
    floor_area_m2: float | None = column(
        "Diện tích sàn (m²)", "Diện tích sàn", "Diện tích sàn (m2)", "Tổng diện tích sàn", group="Quy mô", ge=0, le=5e6
    )
    apartments: int | None = column("Số căn hộ", "Căn hộ", group="Quy mô", ge=0, le=100_000)
    households: int | None = column("Số hộ", "Số hộ dân", "Hộ", group="Quy mô", ge=0, le=100_000)
    residents: int | None = column("Số nhân khẩu", "Nhân khẩu", "Số người", group="Quy mô", ge=0, le=1_000_000)
    escape_routes: int | None = column("Số lối thoát nạn", "Lối thoát nạn", group="Quy mô", ge=0, le=500)
    lifts: int | None = column("Số thang máy", "Thang máy", group="Quy mô", ge=0, le=500)
    developer: str | None = column("Chủ đầu tư", "CĐT", group="Quản lý, vận hành", width=14)
    operator: str | None = column(
        "Đơn vị quản lý vận hành", "ĐVQLVH", "Đơn vị QLVH", group="Quản lý, vận hành", width=14
    )
    board_status: v.BoardStatus | None = column(
        "Ban quản trị", "BQT", "Tình trạng BQT", group="Quản lý, vận hành", width=12
    )
    fund_status: v.FundStatus | None = column(
        "Kinh phí bảo trì 2%", "Kinh phí bảo trì", "Quỹ bảo trì", "Bàn giao quỹ 2%", group="Quản lý, vận hành", width=12
    )
    dossier_handed_over: v.YesNo | None = column(
        "Đã bàn giao hồ sơ nhà", "Bàn giao hồ sơ", "Hồ sơ nhà", group="Quản lý, vận hành", width=10
    )
    first_meeting_held: v.YesNo | None = column(
        "Đã tổ chức hội nghị nhà chung cư lần đầu",
        "Hội nghị lần đầu",
        "Hội nghị NCC lần đầu",
        group="Quản lý, vận hành",
        width=10,
    )
    fire_acceptance: v.FireAcceptance | None = column(
        "Nghiệm thu PCCC", "Nghiệm thu về PCCC", group="An toàn", width=12
    )
    inspection_grade: v.InspectionGrade | None = column(
        "Kết quả kiểm định (cấp)", "Kết quả kiểm định", "Cấp nguy hiểm", "Kiểm định", group="An toàn", width=9
    )
    truck_access: v.TruckAccess | None = column(
        "Xe chữa cháy tiếp cận", "Xe chữa cháy", "Tiếp cận xe chữa cháy", group="An toàn", width=10
    )
    na_reason: str | None = column(
        "Lý do không áp dụng", "Lý do KAD", note="Bắt buộc khi ghi KAD hoặc Không áp dụng.", width=16
    )
    left_on: dt.date | None = column("Ngày đưa ra khỏi danh mục", "Ngày đưa ra", group="Đưa ra khỏi danh mục")
    left_reason: v.LeftReason | None = column("Lý do đưa ra", "Lý do", group="Đưa ra khỏi danh mục")
    left_document: str | None = column("Văn bản", "Số văn bản", group="Đưa ra khỏi danh mục", width=12)
    note: str | None = column("Ghi chú", width=16)


class EquipmentRow(Row):
    building: str | None = column("Mã nhà", "Mã số nhà", "Mã tòa nhà", "Mã")
    building_name: str | None = column("Tên nhà", "Tên nhà chung cư", "Tòa nhà", "Nhà", width=30)
    equipment_type: str | None = column(
        "Loại phương tiện", "Tên phương tiện", "Phương tiện", "Trang bị", "Loại trang bị", required=True, width=30
    )
    required_reported: int | None = column(
        "Nhu cầu", "Nhu cầu trang bị", "Số lượng cần", "Cần trang bị", group="Số lượng", kad=True, ge=0, le=1_000_000
    )
    required_not_applicable: bool | None = column("", hidden=True)
    installed: int | None = column(
        "Đã trang bị", "Đã lắp đặt", "Hiện có", "Số lượng hiện có", group="Số lượng", ge=0, le=1_000_000
    )
    working: int | None = column("Còn sử dụng tốt", "Sử dụng tốt", "Còn tốt", group="Số lượng", ge=0, le=1_000_000)
    installed_on: dt.date | None = column("Ngày trang bị", "Ngày lắp đặt", "Ngày lắp")
    funding: v.Funding | None = column("Nguồn kinh phí", "Nguồn vốn", "Kinh phí từ nguồn", width=18)
    cost_vnd: int | None = column("Kinh phí (đồng)", "Kinh phí", "Thành tiền", ge=0, le=10**13, width=16)
    checked_on: dt.date | None = column("Ngày kiểm tra gần nhất", "Kiểm tra gần nhất", "Ngày kiểm tra")
    plan: str | None = column("Thuộc kế hoạch", "Kế hoạch", hidden=True)
    na_reason: str | None = column("Lý do không áp dụng", "Lý do KAD", note="Bắt buộc khi ghi KAD.", width=24)
    note: str | None = column("Ghi chú", width=24)


class ViolationRow(Row):
    violation: str | None = column(
        "Mã tồn tại, vi phạm", "Mã vi phạm", "Mã tồn tại", "Mã", note="Để trống nếu chưa có."
    )
    building: str | None = column("Mã nhà", "Mã số nhà", "Mã tòa nhà")
    building_name: str | None = column("Tên nhà", "Tên nhà chung cư", "Tòa nhà", "Nhà", width=20)
    violation_type: str | None = column(
        "Loại tồn tại, vi phạm", "Loại vi phạm", "Loại tồn tại", "Nội dung vi phạm", required=True, width=25
    )
    description: str | None = column("Mô tả", "Nội dung", "Chi tiết", width=25)
    responsible: v.Responsible | None = column("Bên chịu trách nhiệm", "Trách nhiệm", "Đối tượng", width=14)
    found_on: dt.date | None = column("Ngày phát hiện", "Phát hiện ngày", group="Thời hạn", required=True)
    due_on_first: dt.date | None = column("Hạn khắc phục ban đầu", "Hạn ban đầu", "Hạn lần đầu", group="Thời hạn")
    due_on: dt.date | None = column(
        "Hạn khắc phục", "Thời hạn khắc phục", "Hạn hiện nay", "Hạn xử lý", group="Thời hạn"
    )
    extension_document: str | None = column("Văn bản gia hạn", "Số văn bản gia hạn", group="Thời hạn", width=13)
    status: v.ViolationStatus | None = column(
        "Tình trạng", "Trạng thái", "Kết quả khắc phục", group="Kết quả", width=17
    )
    declared_on: dt.date | None = column("Ngày báo cáo đã khắc phục", "Ngày báo cáo khắc phục", group="Kết quả")
    verified_on: dt.date | None = column("Ngày phúc tra", "Ngày biên bản phúc tra", "Ngày khắc phục", group="Kết quả")
    verified_document: str | None = column("Số biên bản phúc tra", "Biên bản phúc tra", group="Kết quả", width=13)
    transfer_document: str | None = column(
        "Văn bản chuyển/xác nhận không có khả năng", "Văn bản chuyển", group="Kết quả", width=14
    )
    minutes_document: str | None = column("Số biên bản vi phạm", "Biên bản", "Số biên bản", group="Xử lý", width=13)
    measures: tuple[v.Measure, ...] | None = column(
        "Biện pháp xử lý",
        "Hình thức xử lý",
        group="Xử lý",
        note="Nhiều biện pháp cách nhau bằng dấu chấm phẩy.",
        width=18,
    )
    decision_no: str | None = column("Số quyết định", "Quyết định số", group="Xử lý")
    decision_on: dt.date | None = column("Ngày quyết định", group="Xử lý")
    fine_vnd: int | None = column(
        "Tiền phạt (đồng)", "Tiền phạt", "Số tiền phạt", group="Xử lý", ge=0, le=10**12, width=13
    )
    fine_paid_vnd: int | None = column("Đã nộp (đồng)", "Đã nộp", group="Xử lý", ge=0, le=10**12, width=13)
    note: str | None = column("Ghi chú", width=16)


class FireTeamRow(Row):
    team: str | None = column("Mã đội", "Mã", note="Để trống nếu chưa có.")
    name: str | None = column("Tên đội", "Đội", required=True, width=30)
    kind: v.TeamKind | None = column("Loại đội", "Loại", required=True, width=18)
    buildings: tuple[str, ...] | None = column(
        "Các nhà phụ trách",
        "Nhà phụ trách",
        "Phạm vi phụ trách",
        note="Mã hoặc tên nhà, cách nhau bằng dấu chấm phẩy.",
        width=34,
    )
    decision_no: str | None = column("Số quyết định", group="Quyết định thành lập")
    decision_on: dt.date | None = column("Ngày quyết định", group="Quyết định thành lập")
    members: int | None = column("Số đội viên", "Quân số", "Số người", group="Lực lượng", ge=0, le=10_000)
    trained: int | None = column(
        "Đã được huấn luyện", "Đã huấn luyện", "Số người đã huấn luyện", group="Lực lượng", ge=0, le=10_000
    )
    regulation_no: str | None = column("Số quy chế", "Quy chế số", group="Quy chế hoạt động")
    regulation_on: dt.date | None = column("Ngày ban hành quy chế", "Ngày quy chế", group="Quy chế hoạt động")
    note: str | None = column("Ghi chú", width=24)


class TaskProgressRow(Row):
    unit: str | None = column("Đơn vị", "Đơn vị thực hiện", hidden=True, width=28)
    task: str | None = column("Mã nhiệm vụ", "Nhiệm vụ số", "Mã NV", required=True)
    task_name: str | None = column("Nhiệm vụ", "Nội dung nhiệm vụ", "Tên nhiệm vụ", width=44)
    role: v.TaskRole | None = column("Vai trò", "Trách nhiệm", width=12)
    due_on: dt.date | None = column("Hạn hoàn thành", "Thời hạn", "Hạn")
    progress_percent: float | None = column("Tiến độ (%)", "Tiến độ", "% hoàn thành", ge=0, le=100)
    status: v.TaskStatus | None = column("Trạng thái", "Tình trạng", width=18)
    done_on: dt.date | None = column("Ngày hoàn thành")
    evidence_no: str | None = column("Số văn bản", "Số", group="Minh chứng", width=18)
    evidence_on: dt.date | None = column("Ngày văn bản", "Ngày", group="Minh chứng")
    difficulty: str | None = column("Khó khăn", "Khó khăn, vướng mắc", width=34)


class OutreachRow(Row):
    session: str | None = column("Mã buổi", "Mã", note="Để trống nếu chưa có.")
    held_on: dt.date | None = column("Ngày", "Ngày tổ chức", "Thời gian", required=True)
    unit_name: str | None = column("Đơn vị tổ chức", "Đơn vị", width=24)
    form: v.OutreachForm | None = column("Hình thức", "Hình thức tuyên truyền", width=18)
    topic: str | None = column("Nội dung", "Chủ đề", "Nội dung tuyên truyền", width=34)
    attendees: int | None = column(
        "Lượt người tham dự", "Số lượt người", "Lượt người", "Số người tham dự", ge=0, le=1_000_000
    )
    documents: int | None = column("Tài liệu đã phát", "Số tài liệu", "Tờ rơi", ge=0, le=10_000_000)
    households_committed: int | None = column("Hộ ký cam kết", "Số hộ ký cam kết", "Ký cam kết", ge=0, le=1_000_000)
    buildings: tuple[str, ...] | None = column(
        "Các nhà được tuyên truyền",
        "Nhà được tuyên truyền",
        "Danh sách nhà",
        note="Mã nhà, cách nhau bằng dấu chấm phẩy; số hộ ký cam kết ghi trong ngoặc: BK-001 (25); BK-002 (30).",
        width=34,
    )
    building_commitments: tuple[int, ...] | None = column("", hidden=True)
    note: str | None = column("Ghi chú", width=24)


class InspectionRow(Row):
    inspection: str | None = column("Mã lượt kiểm tra", "Mã", note="Để trống nếu chưa có.")
    inspected_on: dt.date | None = column("Ngày kiểm tra", "Ngày", "Thời gian", required=True)
    building: str | None = column("Mã nhà", "Mã số nhà", "Mã tòa nhà")
    building_name: str | None = column("Tên nhà", "Tên nhà chung cư", "Tòa nhà", "Nhà", width=30)
    agency: str | None = column("Cơ quan kiểm tra", "Đoàn kiểm tra", "Đơn vị kiểm tra", width=26)
    kind: v.InspectionKind | None = column("Loại kiểm tra", "Hình thức kiểm tra", "Hình thức", width=14)
    result: v.InspectionResult | None = column("Kết quả", "Kết luận", width=16)
    minutes_no: str | None = column("Số biên bản", "Biên bản", width=18)
    next_due_on: dt.date | None = column("Hạn kiểm tra tiếp theo", "Kiểm tra tiếp theo")
    note: str | None = column("Ghi chú", width=24)


class IncidentRow(Row):
    incident: str | None = column("Mã sự cố", "Mã", note="Để trống nếu chưa có.")
    occurred_on: dt.date | None = column("Ngày xảy ra", "Ngày", required=True)
    building: str | None = column("Mã nhà", "Mã số nhà", "Mã tòa nhà")
    building_name: str | None = column("Tên nhà", "Tên nhà chung cư", "Tòa nhà", "Nhà", width=30)
    severity: v.IncidentSeverity | None = column("Mức độ", width=18)
    dead: int | None = column("Số người chết", "Chết", group="Thiệt hại", ge=0, le=10_000)
    injured: int | None = column("Số người bị thương", "Bị thương", group="Thiệt hại", ge=0, le=10_000)
    damage_vnd: int | None = column("Thiệt hại (đồng)", "Thiệt hại", group="Thiệt hại", ge=0, le=10**14)
    cause: str | None = column("Nguyên nhân", "Nguyên nhân ban đầu", width=34)
    note: str | None = column("Ghi chú", width=24)


class DifficultyRow(Row):
    content: str | None = column("Khó khăn, vướng mắc", "Nội dung", "Khó khăn", required=True, width=60)
    cause_kind: v.CauseKind | None = column("Nguyên nhân", "Loại nguyên nhân", width=16)
    proposal: str | None = column("Kiến nghị, đề xuất", "Kiến nghị", "Đề xuất", width=50)
    addressed_to: str | None = column("Kiến nghị với", "Cơ quan giải quyết", "Gửi đến", width=26)


class UnitPlanRow(Row):
    """A unit's own plan for a district plan: from the cover of a ward's workbook, or the office's sheet."""

    unit: str | None = column("Đơn vị", "Tên đơn vị", required=True, width=34)
    plan: str | None = column("Kế hoạch của quận", "Kế hoạch", required=True, width=18)
    own_plan_no: str | None = column("Số kế hoạch của đơn vị", "Số kế hoạch", "Số", width=20)
    issued_on: dt.date | None = column("Ngày ban hành", "Ngày")
    note: str | None = column("Ghi chú", width=24)


class NeedDecisionRow(Row):
    """The district's decision on an approved need: the only thing that changes the denominator of plan 141."""

    ward_name: str | None = column("Phường", "Tên phường", required=True, width=20)
    building: str | None = column("Mã nhà", "Mã số nhà", required=True)
    equipment_type: str | None = column("Loại phương tiện", "Phương tiện", required=True, width=30)
    decision: v.Decision | None = column("Quyết định", "Kết quả", required=True, width=18)
    required_approved: int | None = column("Nhu cầu được duyệt", "Số lượng được duyệt", ge=0, le=1_000_000)
    decided_on: dt.date | None = column("Ngày quyết định", "Ngày", required=True)
    document_no: str | None = column("Số văn bản", "Văn bản", required=True, width=18)
    note: str | None = column("Ghi chú", width=24)


class TargetRow(Row):
    """A target set by the district: a metric, for one unit or for all."""

    metric: str | None = column("Mã chỉ tiêu", "Chỉ tiêu", required=True, width=28)
    unit: str | None = column("Đơn vị", "Tên đơn vị", note="Để trống: áp dụng cho mọi đơn vị.", width=28)
    value: float | None = column("Giá trị", "Mức giao", required=True, note="Tỷ lệ ghi 0–1, ví dụ 0,75.")
    due_on: dt.date | None = column("Đến ngày", "Hạn", required=True)
    document: str | None = column("Văn bản giao", "Văn bản", required=True, width=24)


class ConclusionRow(Row):
    """A version of one item of a meeting's conclusions; nobody sends it as a sheet (`data/conclusion.py`)."""

    conclusion: str | None = column("Mã kết luận", hidden=True)
    meeting: str | None = column("Hội nghị", hidden=True)
    meeting_on: dt.date | None = column("Ngày hội nghị", hidden=True)
    chair: str | None = column("Người chủ trì", hidden=True)
    item_no: int | None = column("STT", hidden=True, ge=1, le=100_000)
    unit: str | None = column("Đơn vị", hidden=True)
    supports: tuple[str, ...] | None = column("Đơn vị phối hợp", hidden=True)
    work: str | None = column("Nội dung công việc", hidden=True)
    due_on: dt.date | None = column("Thời hạn", hidden=True)
    product: str | None = column("Sản phẩm", hidden=True)
    status: v.TaskStatus | None = column("Trạng thái", hidden=True)
    done_on: dt.date | None = column("Ngày hoàn thành", hidden=True)
    evidence_no: str | None = column("Số văn bản", hidden=True)
    evidence_on: dt.date | None = column("Ngày văn bản", hidden=True)
    note: str | None = column("Ghi chú", hidden=True)
