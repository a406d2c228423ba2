"""What the worked questions in SQL are called."""

from collections.abc import Mapping

from analytics.sql_examples import SqlExample

TITLES: Mapping[SqlExample, str] = {
    SqlExample.METRIC: "Một chỉ tiêu theo phường, đúng bằng con số trên các trang",
    SqlExample.BLOCKED_EXITS: "Nhà bị chặn lối thoát nạn và chưa có đội PCCC",
    SqlExample.EXTENDED_TWICE: "Vi phạm gia hạn từ hai lần trở lên",
    SqlExample.DUE_SOON: "Việc đến hạn trong 30 ngày tới theo đơn vị",
    SqlExample.NEED_FELL: "Nhà có nhu cầu trang bị giảm so với kỳ trước",
    SqlExample.SILENT_WARDS: "Phường không báo vi phạm nào, xếp theo số lần kiểm tra",
    SqlExample.REPEATS: "Vi phạm tái phạm theo loại",
    SqlExample.UNPAID_FINES: "Tiền phạt chưa nộp",
    SqlExample.GRADE_D: "Nhà kiểm định cấp D theo số nhân khẩu",
    SqlExample.BOUGHT_SINCE: "Phương tiện trang bị từ khi có kế hoạch, theo nguồn kinh phí",
    SqlExample.TRACED: "Đội chưa có quy chế: tệp, trang tính và dòng đã ghi",
}
