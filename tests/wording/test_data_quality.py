"""The words of the reporting page."""

import datetime as dt

from analytics.data_quality import WardQuality
from analytics.reporting import Report, ReportingPeriod, ReportState
from data.periods import PeriodKind
from wording import data_quality as words

PERIOD = ReportingPeriod(
    "2019-12", "Tháng 12/2019", PeriodKind.MONTH, dt.date(2019, 12, 14), dt.date(2019, 12, 16), is_due=True
)


def report(state: ReportState, days_late: int = 0) -> Report:
    return Report("bach-mai", "Bạch Mai", PERIOD, state, None, days_late, 0)


def ward(name: str, rejected: int) -> WardQuality:
    return WardQuality(name, name, True, None, None, 10, 10, rejected, 0, 0)


def test_a_cell_of_the_matrix_says_the_state_and_how_late():
    assert words.report_cell(report(ReportState.ON_TIME)) == ("● Gửi đúng hạn", "")
    assert words.report_cell(report(ReportState.LATE, 2)) == ("▲ Gửi quá hạn", "chậm 2 ngày")
    assert words.report_cell(report(ReportState.MISSING, 8)) == ("■ Chưa gửi", "đã quá 8 ngày")
    assert words.report_cell(report(ReportState.MISSING)) == ("■ Chưa gửi", "đến hạn hôm nay")
    assert words.report_cell(report(ReportState.NOT_APPLICABLE)) == ("–", "")


def test_rows_not_accepted_are_told_with_their_wards():
    assert words.rejected_rows([ward("Bạch Mai", 2), ward("Vĩnh Tuy", 0), ward("Thanh Lương", 1)]) == (
        "Còn 3 dòng chưa nhận của 2 phường: Bạch Mai (2), Thanh Lương (1)."
    )
    assert words.rejected_rows([ward("Vĩnh Tuy", 0)]) == ("Mọi dòng trong tệp đang dùng của các phường đều đã nhận.")
