"""The high-rises and what their management still owes: board, maintenance fund, dossier, first meeting."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from analytics.query import Query
from analytics.registry import REGISTRY
from analytics.scope import Scope
from analytics.selection import Selection
from analytics.source import Source


class Duty(StrEnum):
    """What a high-rise owes (DOMAIN §6); each bears the name of its metric."""

    BOARD = "boards_recognised"
    FUND = "funds_handed_over"
    DOSSIER = "dossiers_handed_over"
    MEETING = "first_meetings_held"


class Stage(StrEnum):
    """How far a duty has come. STUCK: the board's term has ended, or the fund is disputed."""

    DONE = "done"
    PARTLY = "partly"
    NOT_DONE = "not_done"
    STUCK = "stuck"
    NOT_REPORTED = "not_reported"
    NOT_APPLICABLE = "not_applicable"


COLUMN: Mapping[Duty, str] = {
    Duty.BOARD: "board_status",
    Duty.FUND: "fund_status",
    Duty.DOSSIER: "dossier_handed_over",
    Duty.MEETING: "first_meeting_held",
}
MISSING = (Stage.PARTLY, Stage.NOT_DONE, Stage.STUCK)
_STAGES: Mapping[str | None, Stage] = {
    "recognised": Stage.DONE,
    "handed_over": Stage.DONE,
    "yes": Stage.DONE,
    "elected": Stage.PARTLY,
    "partly": Stage.PARTLY,
    "none": Stage.NOT_DONE,
    "not_handed_over": Stage.NOT_DONE,
    "no": Stage.NOT_DONE,
    "expired": Stage.STUCK,
    "disputed": Stage.STUCK,
    "not_applicable": Stage.NOT_APPLICABLE,
    None: Stage.NOT_REPORTED,
}
_HIGH_RISES = """
with facts as ({facts})
select
    facts.ward::varchar as ward, facts.building, facts.name, facts.developer, facts.operator,
    {states},
    submission.file, source.sheet, source.sheet_row
from facts
left join source on source.source_id = facts.source_id
left join submission on submission.submission = source.submission
where facts.is_managed_high_rise
order by facts.ward, facts.building
"""


@dataclass(frozen=True, slots=True)
class ManagedBuilding:
    """A high-rise. `states` are the codes that its ward reported, None where the cell was blank."""

    ward: str
    building: str
    name: str | None
    developer: str | None
    operator: str | None
    states: Mapping[Duty, str | None]
    file: str | None
    sheet: str | None
    sheet_row: int | None

    def stage(self, duty: Duty) -> Stage:
        """How far a duty has come."""
        return _STAGES[self.states[duty]]

    @property
    def missing(self) -> tuple[Duty, ...]:
        """What is not done, in full or at all; a blank cell is not known to be missing."""
        return tuple(duty for duty in Duty if self.stage(duty) in MISSING)


def managed_buildings(source: Source, scope: Scope) -> tuple[ManagedBuilding, ...]:
    """The high-rises of the scope, by ward and code."""
    query = Query()
    facts = Selection(source, REGISTRY[Duty.BOARD], scope, {}).facts(query)
    states = ", ".join(f"facts.{column}::varchar as {column}" for column in COLUMN.values())
    query.sql = _HIGH_RISES.format(facts=facts, states=states)
    return tuple(_building(row) for row in source.rows(query.sql, query.params))


def owing(buildings: tuple[ManagedBuilding, ...], duty: Duty | None) -> tuple[ManagedBuilding, ...]:
    """The buildings that owe a duty, or any; those that owe most first, else in their order."""
    owed = [each for each in buildings if (duty in each.missing if duty else each.missing)]
    return tuple(sorted(owed, key=lambda each: -len(each.missing)))


def _building(row: dict[str, Any]) -> ManagedBuilding:
    states = {duty: row.pop(column) for duty, column in COLUMN.items()}
    return ManagedBuilding(states=states, **row)
