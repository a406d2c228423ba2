"""Khó khăn, kiến nghị: what wards name in their own words; nothing is added to them."""

import datetime as dt
from dataclasses import dataclass

from analytics.scope import Scope
from analytics.source import Source
from data.vocabulary import CauseKind

_DIFFICULTIES = """
select
    difficulty.ward::varchar as ward, ward.name as ward_name, difficulty.content,
    difficulty.cause_kind::varchar as cause_kind, difficulty.proposal, difficulty.addressed_to,
    difficulty.is_carried, difficulty.valid_from as told_on, submission.file, source.sheet, source.sheet_row
from difficulty
join ward on ward.ward = difficulty.ward
left join source on source.source_id = difficulty.source_id
left join submission on submission.submission = source.submission
where difficulty.valid_from <= $as_of and $as_of < difficulty.valid_to
    and difficulty.known_from <= $known_by and $known_by < difficulty.known_to
order by ward.report_order, difficulty.ward, source.sheet_row
"""


@dataclass(frozen=True, slots=True)
class Difficulty:
    """A difficulty of a ward as of a day; `told_on` is the cut-off of the report that holds.

    A carried one was named earlier and that report leaves it out.
    """

    ward: str
    ward_name: str
    content: str | None
    cause_kind: CauseKind | None
    proposal: str | None
    addressed_to: str | None
    is_carried: bool
    told_on: dt.date
    file: str | None
    sheet: str | None
    sheet_row: int | None


def difficulties(source: Source, scope: Scope) -> tuple[Difficulty, ...]:
    """The difficulties that hold on as_of, in official order of the wards of the scope."""
    rows = source.rows(_DIFFICULTIES, scope.params())
    return tuple(_difficulty(row) for row in rows if not scope.wards or row["ward"] in scope.wards)


def _difficulty(row: dict[str, object]) -> Difficulty:
    kind = row.pop("cause_kind")
    return Difficulty(**row, cause_kind=CauseKind(str(kind)) if kind else None)  # type: ignore[arg-type]
