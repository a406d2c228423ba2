"""The states of a report, with their symbols."""

from collections.abc import Mapping

from analytics.reporting import ReportState
from wording.labels import LightWord

STATES: Mapping[ReportState, LightWord] = {
    ReportState.ON_TIME: LightWord("●", "Gửi đúng hạn"),
    ReportState.LATE: LightWord("▲", "Gửi quá hạn"),
    ReportState.MISSING: LightWord("■", "Chưa gửi"),
    ReportState.NOT_DUE: LightWord("◇", "Chưa đến hạn"),
    ReportState.NOT_APPLICABLE: LightWord("–", "Không thuộc diện"),
}
