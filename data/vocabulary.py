"""The fixed choices of the rows. Their Vietnamese labels and accepted spellings are in `reference/vocabulary.csv`."""

from enum import StrEnum


class BuildingKind(StrEnum):
    OLD_BLOCK = "old_block"
    COMMERCIAL = "commercial"
    RESETTLEMENT = "resettlement"
    SOCIAL = "social"
    MIXED_USE = "mixed_use"
    MULTI_FLAT_HOUSE = "multi_flat_house"


class ManagementGroup(StrEnum):
    """Derived, never typed: from kind and storeys by the area's `high_rise_storeys`."""

    OLD = "old"
    HIGH_RISE = "high_rise"
    OTHER = "other"


class BoardStatus(StrEnum):
    RECOGNISED = "recognised"
    ELECTED = "elected"
    NONE = "none"
    EXPIRED = "expired"
    NOT_APPLICABLE = "not_applicable"


class FundStatus(StrEnum):
    HANDED_OVER = "handed_over"
    PARTLY = "partly"
    NOT_HANDED_OVER = "not_handed_over"
    DISPUTED = "disputed"
    NOT_APPLICABLE = "not_applicable"


class YesNo(StrEnum):
    YES = "yes"
    NO = "no"
    NOT_APPLICABLE = "not_applicable"


class FireAcceptance(StrEnum):
    ACCEPTED = "accepted"
    NOT_ACCEPTED = "not_accepted"
    NOT_APPLICABLE = "not_applicable"
    UNKNOWN = "unknown"


class InspectionGrade(StrEnum):
    A = "a"
    B = "b"
    C = "c"
    D = "d"
    NOT_INSPECTED = "not_inspected"


class TruckAccess(StrEnum):
    YES = "yes"
    LIMITED = "limited"
    NO = "no"


class LeftReason(StrEnum):
    DEMOLISHED = "demolished"
    RELOCATED = "relocated"
    DUPLICATE = "duplicate"
    OTHER_WARD = "other_ward"


class Funding(StrEnum):
    CITY = "city"
    DISTRICT = "district"
    WARD = "ward"
    SOCIAL = "social"
    DEVELOPER = "developer"
    MAINTENANCE_FUND = "maintenance_fund"
    RESIDENTS = "residents"


class Responsible(StrEnum):
    DEVELOPER = "developer"
    BOARD = "board"
    OPERATOR = "operator"
    HOUSEHOLD = "household"


class ViolationStatus(StrEnum):
    NEW = "new"
    RECORDED = "recorded"
    FIXING = "fixing"
    DECLARED = "declared"
    VERIFIED = "verified"
    IMPOSSIBLE = "impossible"
    TRANSFERRED = "transferred"


class Measure(StrEnum):
    """What was done about a violation; one record can bear several."""

    REMINDED = "reminded"
    WARNED = "warned"
    FINED = "fined"
    SUSPENDED_TEMPORARILY = "suspended_temporarily"
    SUSPENDED = "suspended"
    TRANSFERRED = "transferred"
    PUBLISHED = "published"


class TeamKind(StrEnum):
    FACILITY = "facility"  # Đội PCCC cơ sở
    CIVIL_DEFENCE = "civil_defence"  # Đội dân phòng


class InspectionKind(StrEnum):
    PERIODIC = "periodic"
    UNSCHEDULED = "unscheduled"
    REINSPECTION = "reinspection"


class InspectionResult(StrEnum):
    SAFE = "safe"
    UNSAFE = "unsafe"


class OutreachForm(StrEnum):
    MEETING = "meeting"
    TRAINING = "training"
    LOUDSPEAKER = "loudspeaker"
    LEAFLET = "leaflet"
    DRILL = "drill"
    OTHER = "other"


class TaskRole(StrEnum):
    LEAD = "lead"
    SUPPORT = "support"


class TaskStatus(StrEnum):
    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    PAUSED = "paused"


class IncidentSeverity(StrEnum):
    MINOR = "minor"
    MEDIUM = "medium"
    MAJOR = "major"
    CRITICAL = "critical"


class CauseKind(StrEnum):
    OBJECTIVE = "objective"
    SUBJECTIVE = "subjective"


class Decision(StrEnum):
    APPROVED = "approved"
    REFUSED = "refused"
