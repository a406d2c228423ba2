"""The receipt: what was taken, what is to be mended and by when, which codes were given."""

import datetime as dt

from data.area import default_area_folder, load_area
from data.intake.report import AssignedCode, FileStatus, IntakeReport, SheetCount, SubmissionDraft
from data.problems import Problem, Rule, Severity
from wording.receipts import receipt

AREA = load_area(default_area_folder())
FRIDAY = dt.datetime(2019, 12, 13, 16, 30)
DRAFT = SubmissionDraft("quynh-loi", "2019-12", "ward", dt.date(2019, 12, 14), "ql.xlsx", "0" * 64, ("building",))


def report(status: FileStatus, **changes) -> IntakeReport:
    known = {"accepted": {}, "rejected": 0, "skipped": 0, "problems": ()} | changes
    return IntakeReport(file="ql.xlsx", status=status, submission=DRAFT, **known)


def test_a_receipt_names_what_was_taken_what_to_mend_and_the_next_working_day():
    wrong = Problem(
        "ql.xlsx", "Biểu 01 Nhà chung cư", "D4", "năm", Rule.NOT_A_NUMBER, Severity.ERROR, "", ("Số tầng nổi",)
    )
    text = receipt(
        report(
            FileStatus.PARTIAL,
            rejected=1,
            problems=(wrong,),
            sheets=(SheetCount("Biểu 01 Nhà chung cư", "building", 1204, 1201, 1, {}),),
            assigned=(AssignedCode("building", "Biểu 01 Nhà chung cư", "A3", "Nhà A", "QL-007"),),
        ),
        AREA,
        FRIDAY,
    )
    assert text.splitlines() == [
        "PHIẾU TIẾP NHẬN BÁO CÁO",
        "Tệp: ql.xlsx",
        "Đơn vị gửi: Phường Quỳnh Lôi",
        "Kỳ báo cáo: Tháng 12/2019, chốt số liệu ngày 14/12/2019",
        "Nhận lúc: 16:30 ngày 13/12/2019",
        "Kết quả: Đã tiếp nhận; còn 1 dòng chưa nhận, cần sửa và gửi lại.",
        "Số dòng đã nhận theo từng biểu:",
        "- Biểu 01 Nhà chung cư: nhận 1.201, chưa nhận 1",
        "Mã do hệ thống cấp (đề nghị dùng trong các báo cáo sau):",
        "- Biểu 01 Nhà chung cư, ô A3: QL-007 – Nhà A",
        "Cần sửa và gửi lại trước hết ngày 16/12/2019 (1 điểm):",
        "- Biểu 01 Nhà chung cư, ô D4, cột “Số tầng nổi”: “năm” không phải là số. Đề nghị ghi bằng chữ số; "
        "để trống nếu chưa có số liệu, ghi 0 nếu không có.",
        "Các ô cần sửa được đánh dấu trong tệp trả lại, kèm trang “Cần sửa”.",
    ]


def test_a_file_known_already_asks_for_nothing():
    text = receipt(report(FileStatus.UNCHANGED), AREA, FRIDAY)
    assert text.splitlines()[-1] == ("Kết quả: Tệp này đã nhận trước đây, nội dung không thay đổi; không cần gửi lại.")


def test_problems_that_are_only_counted_are_told_by_the_first_of_their_kind():
    wrong = Problem("ql.csv", "ql", "D4", "năm", Rule.NOT_A_NUMBER, Severity.ERROR, "", ("Số tầng nổi",))
    counted = {Rule.NOT_A_NUMBER: 1_234_567, Rule.DUPLICATE_KEY: 3}
    text = receipt(report(FileStatus.PARTIAL, rejected=1_234_571, problems=(wrong,), untold=counted), AREA, FRIDAY)
    assert "Còn 1.234.570 điểm nữa chỉ được đếm vì quá nhiều, trong đó:" in text
    assert "- 1.234.567 điểm như: ql, ô D4, cột “Số tầng nổi”: “năm” không phải là số" in text
    assert "- 3 điểm thuộc các loại khác." in text
