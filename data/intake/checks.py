"""The rules about rows, as SQL conditions: each row against itself, the others of its file, and earlier reports.

Every check selects rows of one table's candidates. `field` is the cell that bears the mark, `other` what the
sentence quotes beside it. Which rule rejects a row is said in `severity`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from data.problems import Rule

REPEAT_WITHIN_DAYS = 90  # DOMAIN §6: “tái phạm”, same building and type within 90 days of closure

NO_TEXT = "''"
_NO_REASON = "na_reason is null"
_DAY = "strftime({0}, '%d/%m/%Y')"


@dataclass(frozen=True, slots=True)
class Check:
    """One rule on one table: where `condition` holds, the cell of `field` is marked.

    A `join` brings in other rows; one that only earlier reports can answer `needs_history`.
    """

    table: str
    rule: Rule
    field: str
    condition: str
    other: str = NO_TEXT
    suggestion: str = NO_TEXT
    join: str = ""
    needs_history: bool = False

    def words(self, place: int) -> str:
        """The SELECT columns that say whether the rule is broken, what to quote and what to suggest."""
        text = ", ".join(f"coalesce(cast({sql} as varchar), '')" for sql in (self.other, self.suggestion))
        return f"case when {self.condition} then [{text}] end as check_{place}"


def broken(checks: Sequence[Check]) -> str:
    """SQL over the candidates of one table, for checks that share a join: how many rows break any of them.

    Most tables have none, and counting is planned in a fifth of the time that telling takes.
    """
    return f"select count(*) {_rows_that_break(checks)}"


def query(checks: Sequence[Check]) -> str:
    """SQL over the candidates of one table, for checks that share a join: row_id, then one column a check.

    A check's column is null where its rule holds, else [other, suggestion].
    """
    columns = ", ".join(check.words(place) for place, check in enumerate(checks))
    return f"select r.row_id, {columns} {_rows_that_break(checks)} order by r.row_id"


def _rows_that_break(checks: Sequence[Check]) -> str:
    condition = " or ".join(f"({check.condition})" for check in checks)
    return f"from {checks[0].table} r {checks[0].join} where {condition}"


# Dates of what has happened: none can lie after the day the report was closed. Deadlines may.
PAST_DATES: Final = {
    "building": ("left_on",),
    "equipment": ("installed_on", "checked_on"),
    "violation": ("found_on", "declared_on", "verified_on", "decision_on"),
    "fire_team": ("decision_on", "regulation_on"),
    "task_progress": ("done_on", "evidence_on"),
    "outreach": ("held_on",),
    "inspection": ("inspected_on",),
    "incident": ("occurred_on",),
    "unit_plan": ("issued_on",),
    "need_decision": ("decided_on",),
}


def _past_date(table: str, field: str) -> Check:
    """Told as DAY_MONTH_SWAPPED when the exchanged date explains it (`judge_rows`)."""
    return Check(table, Rule.DATE_AFTER_CUTOFF, field, f"{field} > $cutoff", field)


def _not_applicable(field: str) -> Check:
    """Old blocks have no developer and no board as a rule (DOMAIN §1): there it needs no reason."""
    join = "join building_now b on b.ward is not distinct from r.ward and b.building = r.building"
    condition = f"r.{field} = 'not_applicable' and r.{_NO_REASON} and b.management_group <> 'old'"
    return Check("building", Rule.NOT_APPLICABLE_WITHOUT_REASON, field, condition, join=join)


ROW_CHECKS: Final = (
    *(_past_date(table, field) for table, fields in PAST_DATES.items() for field in fields),
    Check("equipment", Rule.WORKING_EXCEEDS_INSTALLED, "working", "working > installed", "installed"),
    Check("fire_team", Rule.TRAINED_EXCEEDS_MEMBERS, "trained", "trained > members", "members"),
    Check("violation", Rule.PAID_EXCEEDS_FINE, "fine_paid_vnd", "fine_paid_vnd > fine_vnd", "fine_vnd"),
    Check("violation", Rule.CLOSED_BEFORE_FOUND, "verified_on", "verified_on < found_on", _DAY.format("found_on")),
    Check("violation", Rule.CLOSED_BEFORE_FOUND, "declared_on", "declared_on < found_on", _DAY.format("found_on")),
    Check("violation", Rule.DUE_BEFORE_FOUND, "due_on", "due_on < found_on", _DAY.format("found_on")),
    Check("violation", Rule.DUE_BEFORE_FOUND, "due_on_first", "due_on_first < found_on", _DAY.format("found_on")),
    Check(
        "building",
        Rule.LEFT_WITHOUT_DOCUMENT,
        "left_on",
        "(left_on, left_reason, left_document) is distinct from (null, null, null) "
        "and (left_on is null or left_reason is null or left_document is null)",
    ),
    Check(
        "violation",
        Rule.EXTENSION_WITHOUT_DOCUMENT,
        "due_on",
        "due_on > due_on_first and extension_document is null",
        _DAY.format("due_on_first"),
    ),
    Check("violation", Rule.STATUS_DISAGREES, "status", "status = 'verified' and verified_on is null"),
    Check(
        "violation",
        Rule.STATUS_DISAGREES,
        "status",
        "status <> 'verified' and verified_on is not null",
        _DAY.format("verified_on"),
    ),
    Check("violation", Rule.STATUS_DISAGREES, "status", "status = 'declared' and declared_on is null"),
    Check(
        "violation",
        Rule.TRANSFER_WITHOUT_DOCUMENT,
        "status",
        "status in ('impossible', 'transferred') and transfer_document is null",
    ),
    Check("task_progress", Rule.DONE_WITHOUT_EVIDENCE, "status", "status = 'done' and evidence_no is null"),
    Check("task_progress", Rule.STATUS_DISAGREES, "status", "status = 'done' and done_on is null"),
    Check(
        "task_progress",
        Rule.STATUS_DISAGREES,
        "status",
        "status <> 'done' and done_on is not null",
        _DAY.format("done_on"),
    ),
    Check(
        "outreach",
        Rule.COMMITMENTS_NOT_BY_BUILDING,
        "households_committed",
        "households_committed > 0 and building_commitments is null",
    ),
    Check(
        "equipment",
        Rule.NOT_APPLICABLE_WITHOUT_REASON,
        "required_reported",
        f"required_not_applicable and {_NO_REASON}",
    ),
    *map(_not_applicable, ("board_status", "fund_status", "dossier_handed_over", "first_meeting_held")),
    _not_applicable("fire_acceptance"),
    Check(
        "violation",
        Rule.TYPE_NOT_FOR_GROUP,
        "violation_type",
        "t.applies_to <> 'all' and t.applies_to <> b.management_group",
        "b.building",
        join="join violation_kind t using (violation_type) "
        "join building_now b on b.ward is not distinct from r.ward and b.building = r.building",
    ),
)

_SAME_RECORD = "on e.ward is not distinct from r.ward and e.record_key = r.record_key"


def _repeated(others: str, *, needs_history: bool = False) -> Check:
    return Check(
        "violation",
        Rule.REPEATED_VIOLATION,
        "violation_type",
        "true",
        "o.violation || ' (' || strftime(o.verified_on, '%d/%m/%Y') || ')'",
        join=f"join {others} o on o.ward is not distinct from r.ward and o.building = r.building "
        "and o.violation_type = r.violation_type and o.record_key <> r.record_key "
        f"and r.found_on between o.verified_on and o.verified_on + {REPEAT_WITHIN_DAYS}",
        needs_history=needs_history,
    )


# These look at rows that passed the checks above, so that a row which must be mended anyway blames no other.
CROSS_CHECKS: Final = (
    Check(
        "equipment",
        Rule.NEED_CHANGED,
        "required_reported",
        "coalesce(r.required_reported, 0) <> n.required_approved "
        "and (r.required_reported is not null or r.required_not_applicable)",
        "n.required_approved",
        needs_history=True,
        join="join approved_need n using (ward, building, equipment_type)",
    ),
    Check(
        "violation",
        Rule.DEADLINE_MOVED,
        "due_on",
        "r.due_on is distinct from e.due_on and e.due_on is not null and r.verified_on is null "
        "and r.extension_document is null",
        _DAY.format("e.due_on"),
        join=f"join earlier_violation e {_SAME_RECORD}",
        needs_history=True,
    ),
    _repeated("violation"),
    # Earlier violations that this file does not mention; those it does are compared as it tells them.
    _repeated(
        "(from earlier_violation where record_key not in (select record_key from violation))", needs_history=True
    ),
)


def duplicates(table: str) -> str:
    """The rows whose key an earlier row of the file has: row_id, and the sheet row of the first one."""
    return (
        "with first as ("
        "select ward, record_key, min(row_id) as row_id, arg_min(sheet_row, row_id) as sheet_row "
        f"from {table} group by ward, record_key having count(*) > 1) "
        f"select r.row_id, e.sheet_row from {table} r join first e {_SAME_RECORD} "
        "where r.row_id > e.row_id order by r.row_id"
    )


def missing(table: str, key: tuple[str, ...]) -> str:
    """The earlier records that this file does not mention at all, not even in a rejected row: name, then the key."""
    name = "e.name" if table in ("building", "fire_team") else "null"
    left = "where left_on is null" if table == "building" else ""
    columns = ", ".join((name, *(f"e.{field}" for field in key)))
    return (
        f"select {columns} from (from earlier_{table} {left}) e anti join every_{table} r {_SAME_RECORD} "
        "order by e.record_key"
    )
