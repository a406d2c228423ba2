"""Lists of violations in words: the longest open ones, and what each type rests on."""

from collections.abc import Mapping

from analytics.legal_bases import Basis, TypeBasis
from analytics.longest_open import OpenViolation
from analytics.violation_ageing import Since
from wording import numbers
from wording.violations import IN_TIME, OVERDUE, UNDATED

LONGEST_FILE, BASES_FILE = "ton-tai-lau-nhat-{day}", "can-cu-ton-tai-{day}"
LONGEST: Mapping[Since, str] = {
    Since.FOUND: "Đang mở lâu nhất",
    Since.DEADLINE: "Quá hạn lâu nhất",
}
LONGEST_SHOWN = "{shown}/{total} trường hợp; tải tệp để xem đủ."
LONGEST_COLUMNS = (
    "Nhà",
    "Phường",
    "Loại tồn tại, vi phạm",
    "Số ngày",
    "Phát hiện",
    "Hạn khắc phục",
    "Tình trạng",
    "Bên chịu trách nhiệm",
    "Nguồn",
)
DAYS_COLUMN = LONGEST_COLUMNS[3]
LONGEST_SHEET = (
    "Phường",
    "Mã nhà",
    "Tên nhà",
    "Mã tồn tại",
    "Loại tồn tại, vi phạm",
    "Nghiêm trọng",
    "Mô tả",
    "Bên chịu trách nhiệm",
    "Ngày phát hiện",
    "Hạn khắc phục",
    "Số ngày",
    "Tình trạng",
    "Quá hạn",
    "Tệp",
    "Trang tính",
    "Dòng",
)
SERIOUS = "Nghiêm trọng"
BASES = "Căn cứ theo ngày phát hiện"
BASES_UNDER = (
    "Văn bản có hiệu lực vào ngày phát hiện từng tồn tại, loại nghiêm trọng trước. Văn bản ghi “tham khảo” chưa đối "
    "chiếu Công báo; mức phạt chỉ ghi khi có nguồn."
)
BASES_COLUMNS = ("Loại tồn tại, vi phạm", "Đang mở / đã phát hiện", "Căn cứ có hiệu lực khi phát hiện")
BASES_SHEET = ("Loại", "Nghiêm trọng", "Đã phát hiện", "Đang mở", "Văn bản", "Điều khoản", "Số trường hợp", "Ghi chú")
NO_BASIS = "Chưa có văn bản trong danh mục căn cứ cho ngày phát hiện."
UNVERIFIED = "tham khảo"


def deadline(each: OpenViolation) -> str:
    """What the deadline says today."""
    return OVERDUE if each.is_overdue else UNDATED if each.deadline_on is None else IN_TIME


def sheet_row(each: OpenViolation, ward: str, kind: str, codes: Mapping[str, Mapping[str, str]]) -> tuple[object, ...]:
    """An open violation as a row of the file."""
    return (
        ward,
        each.building,
        each.building_name,
        each.violation,
        kind,
        "Có" if each.is_serious else "Không",
        each.description,
        codes["Responsible"].get(each.responsible or "", ""),
        each.found_on,
        each.deadline_on,
        each.days,
        codes["ViolationStatus"].get(each.status or "", ""),
        "Có" if each.is_overdue else "Không",
        each.file,
        each.sheet,
        each.sheet_row,
    )


def row_number(each: OpenViolation) -> str:
    """Which row of its sheet a violation came from."""
    return f"dòng {each.sheet_row}" if each.sheet_row else numbers.MISSING


def type_counts(kind: TypeBasis) -> str:
    """Open of all found."""
    return f"{numbers.integer(kind.open)}/{numbers.integer(kind.found)}"


def basis(one: Basis, found: int) -> str:
    """“Nghị định 139/2017/NĐ-CP, phạt 100–150 triệu đồng (3/5 trường hợp; tham khảo)”."""
    named = ", ".join(part for part in (one.document, one.article, _fine(one)) if part)
    remarks = [f"{one.violations}/{found} trường hợp"] if one.violations < found else []
    remarks += [] if one.is_verified else [UNVERIFIED]
    return f"{named} ({'; '.join(remarks)})" if remarks else named


def _fine(one: Basis) -> str:
    if one.fine_low_vnd is None:
        return ""
    return f"phạt {numbers.vnd(one.fine_low_vnd)} – {numbers.vnd(one.fine_high_vnd)}"


def basis_rows(kind: TypeBasis) -> list[tuple[object, ...]]:
    """A type as rows of the file, one a document."""
    serious = "Có" if kind.is_serious else "Không"
    start = (kind.name, serious, kind.found, kind.open)
    if not kind.bases:
        return [(*start, NO_BASIS, "", 0, "")]
    return [
        (*start, one.document, one.article, one.violations, "" if one.is_verified else UNVERIFIED) for one in kind.bases
    ]
