"""The words and symbols that stand beside every colour, and the names of states."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.metric import Better, Estimate, Kind, Metric, RecordState
from analytics.metric_table import Light
from data.intake.report import FileStatus
from data.ledger.history import Status
from data.vocabulary import ManagementGroup


@dataclass(frozen=True, slots=True)
class LightWord:
    """A light in words: colour is never the only carrier."""

    symbol: str
    word: str

    def __str__(self) -> str:
        return f"{self.symbol} {self.word}"


LIGHTS: Mapping[Light, LightWord] = {
    Light.MET: LightWord("●", "Đạt"),
    Light.AT_RISK: LightWord("▲", "Cần đôn đốc"),
    Light.LATE: LightWord("■", "Chậm"),
    Light.NOT_DUE: LightWord("◇", "Chưa đến hạn"),
    Light.NO_DATA: LightWord("▨", "Chưa có số liệu"),
    Light.NOT_APPLICABLE: LightWord("–", "Không thuộc diện"),
}
NO_LIGHT = LightWord("", "Chưa giao chỉ tiêu")

GROUPS: Mapping[str, str] = {
    ManagementGroup.OLD: "Chung cư cũ",
    ManagementGroup.HIGH_RISE: "Chung cư cao tầng",
    ManagementGroup.OTHER: "Chung cư khác",
}
FILE_STATUSES: Mapping[FileStatus, LightWord] = {
    FileStatus.ACCEPTED: LightWord("●", "Nhận đủ"),
    FileStatus.PARTIAL: LightWord("▲", "Nhận một phần"),
    FileStatus.REFUSED: LightWord("■", "Không nhận"),
    FileStatus.UNCHANGED: LightWord("◇", "Đã nhận trước đó"),
}
SUBMISSION_STATUSES: Mapping[Status, LightWord] = {
    Status.CURRENT: LightWord("●", "Đang dùng"),
    Status.SUPERSEDED: LightWord("–", "Đã có bản thay thế"),
    Status.WITHDRAWN: LightWord("■", "Đã rút"),
}
KINDS: Mapping[Kind, str] = {Kind.STOCK: "Thời điểm (tính đến ngày)", Kind.FLOW: "Thời kỳ (tính trong kỳ)"}
BETTER: Mapping[Better, str] = {
    Better.HIGHER: "càng cao càng tốt",
    Better.LOWER: "càng thấp càng tốt",
    Better.NEITHER: "không đánh giá cao, thấp",
}
_NOT_APPLICABLE = "Không thuộc diện"
_NOT_REPORTED = "Chưa có số liệu"


def light(value: Light | None) -> LightWord:
    """The word and symbol of a light; “Chưa giao chỉ tiêu” without one."""
    return NO_LIGHT if value is None else LIGHTS[value]


def state(metric: Metric, record_state: RecordState) -> str:
    """A record's state in the metric's own words: “Đã có quy chế”, “Chưa có quy chế” …"""
    own = {
        RecordState.DONE: metric.done_label,
        RecordState.NOT_DONE: metric.not_done_label,
        RecordState.NOT_APPLICABLE: _NOT_APPLICABLE,
        RecordState.NOT_REPORTED: _NOT_REPORTED,
    }
    return own[record_state]


def is_share(metric: Metric) -> bool:
    """Whether a metric's value is a share of the whole, shown as a percentage."""
    return metric.estimate is Estimate.RATIO and metric.unit == "%"
