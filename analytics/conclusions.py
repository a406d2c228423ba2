"""Kết luận hội nghị followed up: every conclusion with the unit that owes it and where it stands on a day."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from analytics.deadline import DeadlineState
from analytics.metric_table import Light
from analytics.scope import Scope
from analytics.source import Source
from data.vocabulary import TaskStatus

_CONCLUSIONS = """
select
    record as code, meeting, meeting_on, chair, item_no, unit, unit_name, short_name, ward, report_order,
    list_transform(coalesce(supports, []), key -> coalesce(name.names[key], key)) as supports, work, product, due_on,
    status, completed_on, evidence_no, evidence_on, note, is_evidenced, deadline_state, days_left
from conclusion_facts($as_of, $known_by, $as_of, $as_of)
cross join (select map_from_entries(list((unit, unit.short_name))) as names from unit) as name
order by meeting_on desc, meeting, item_no, report_order, unit
"""


class ConclusionState(StrEnum):
    """How far a conclusion has come, the gravest first: “quá hạn, đang làm, đã xong”."""

    OVERDUE = "overdue"
    IN_PROGRESS = "in_progress"
    DONE = "done"


_LIGHTS = {
    DeadlineState.DONE_ON_TIME: Light.MET,
    DeadlineState.DONE_LATE: Light.MET,
    DeadlineState.IN_TIME: Light.NOT_DUE,
    DeadlineState.DUE_SOON: Light.AT_RISK,
    DeadlineState.OVERDUE: Light.LATE,
}
_STATES = {Light.LATE: ConclusionState.OVERDUE, Light.MET: ConclusionState.DONE}
_GRAVITY = {light: rank for rank, light in enumerate((Light.LATE, Light.AT_RISK, Light.NOT_DUE, Light.MET))}


@dataclass(frozen=True, slots=True)
class ConclusionItem:
    """A conclusion × the unit it is given to, as it stands on as_of. `supports` are short names of units.

    `days_left` counts down to the deadline and is negative past it; `completed_on` is set of what is done.
    """

    code: str
    meeting: str
    meeting_on: dt.date
    chair: str
    item_no: int
    unit: str
    unit_name: str
    short_name: str
    ward: str | None
    report_order: int
    supports: tuple[str, ...]
    work: str
    product: str
    due_on: dt.date
    status: TaskStatus | None
    completed_on: dt.date | None
    evidence_no: str | None
    evidence_on: dt.date | None
    note: str | None
    is_evidenced: bool
    deadline: DeadlineState
    days_left: int

    @property
    def light(self) -> Light:
        """Where the conclusion stands against its deadline."""
        return _LIGHTS[self.deadline]

    @property
    def state(self) -> ConclusionState:
        """Done, overdue, or being worked on, whether or not the unit has told of it."""
        return _STATES.get(self.light, ConclusionState.IN_PROGRESS)

    @property
    def is_self_reported(self) -> bool:
        """Whether it is done only by the unit's own word, without the number and date of a document."""
        return self.state is ConclusionState.DONE and not self.is_evidenced


@dataclass(frozen=True, slots=True)
class ConclusionCounts:
    """How many conclusions stand where; `self_reported` are among the done ones, `silent` among the others."""

    given: int
    done: int
    self_reported: int
    in_progress: int
    overdue: int
    silent: int
    units_late: int


def conclusions(source: Source, scope: Scope) -> tuple[ConclusionItem, ...]:
    """The conclusions given by as_of, the latest meeting first; with wards in the scope those of their committees."""
    rows = source.rows(_CONCLUSIONS, scope.params())
    return tuple(_item(row) for row in rows if not scope.wards or row["ward"] in scope.wards)


def earlier(items: Iterable[ConclusionItem], day: dt.date) -> tuple[ConclusionItem, ...]:
    """The conclusions of meetings before a day: what a meeting on that day follows up."""
    return tuple(item for item in items if item.meeting_on < day)


def gravest_first(items: Iterable[ConclusionItem]) -> tuple[ConclusionItem, ...]:
    """The overdue ones first, longest first, then by deadline; what is done stands last."""
    return tuple(sorted(items, key=lambda item: (_GRAVITY[item.light], item.due_on, item.report_order, item.item_no)))


def conclusion_counts(items: Iterable[ConclusionItem]) -> ConclusionCounts:
    """The conclusions counted by state."""
    every = tuple(items)
    late = [item for item in every if item.state is ConclusionState.OVERDUE]
    done = [item for item in every if item.state is ConclusionState.DONE]
    return ConclusionCounts(
        given=len(every),
        done=len(done),
        self_reported=sum(item.is_self_reported for item in done),
        in_progress=len(every) - len(late) - len(done),
        overdue=len(late),
        silent=sum(item.status is None for item in every),
        units_late=len({item.unit for item in late}),
    )


def _item(row: Mapping[str, object]) -> ConclusionItem:
    values = dict(row)
    state, status = values.pop("deadline_state"), values.pop("status")
    return ConclusionItem(
        **values | {"supports": tuple(values["supports"])},  # type: ignore[arg-type]
        deadline=DeadlineState(str(state)),
        status=TaskStatus(str(status)) if status else None,
    )
