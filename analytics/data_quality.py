"""Chất lượng số liệu: of which day a ward's sheets are, what of its files is not accepted, what is to be mended."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from analytics.scope import Scope
from analytics.source import Source
from data.problems import Problem, Rule, Severity
from data.tables import WARD_TABLES

# The files whose figures count, one a ward and profile: the latest cut-off, of these the last received.
_LATEST = """
latest as (
    select submission.* from submission
    semi join (select submission from coverage where known_from <= $known_by and $known_by < known_to) as current
        on current.submission = submission.submission
    where submission.cutoff <= $as_of
    qualify row_number() over (
        partition by submission.ward, submission.profile order by submission.cutoff desc, submission.seq desc) = 1
)
"""
_QUALITY = f"""
with {_LATEST},
filed as (
    select ward, sum(rejected)::integer as rejected, max(cutoff) as cutoff from latest group by ward
),
found as (
    select
        latest.ward,
        count(*) filter (where problem.severity = 'error') as errors,
        count(*) filter (where problem.severity = 'warning') as warnings
    from latest
    join problem using (submission)
    group by latest.ward
),
sheet as (
    select * from freshness($as_of, $known_by) where is_covered and list_contains($tables, table_name)
),
fresh as (
    select ward, count(*) filter (where is_fresh) as sheets, min(latest_cutoff) as oldest_cutoff
    from sheet
    group by ward
)
select
    ward.ward, ward.name as ward_name, ward.has_apartments, filed.cutoff as latest_cutoff, fresh.oldest_cutoff,
    -- What any ward reports is expected of all: an area whose source has one sheet is complete with one.
    (select count(distinct table_name) from sheet) as expected_sheets,
    coalesce(fresh.sheets, 0) as fresh_sheets, coalesce(filed.rejected, 0) as rejected_rows,
    coalesce(found.errors, 0) as errors, coalesce(found.warnings, 0) as warnings
from ward
left join filed on filed.ward = ward.ward
left join found on found.ward = ward.ward
left join fresh on fresh.ward = ward.ward
where ward.valid_from <= $as_of and $as_of < coalesce(ward.valid_to, date '9999-12-31')
order by ward.report_order, ward.ward
"""
_PROBLEMS = f"""
with {_LATEST}
select latest.ward, ward.name as ward_name, latest.file, problem.*
from problem
join latest using (submission)
join ward on ward.ward = latest.ward
order by array_position(['error', 'warning', 'note'], problem.severity), ward.report_order, problem.sheet, problem.cell
"""


@dataclass(frozen=True, slots=True)
class WardQuality:
    """How far a ward's figures can be relied on.

    `latest_cutoff` is the day of its last file, `oldest_cutoff` that of the oldest sheet still in use; of the
    `expected_sheets` the ward's `fresh_sheets` reach the latest period due. `rejected_rows`, `errors` and `warnings`
    are those of its files in use.
    """

    ward: str
    ward_name: str
    has_apartments: bool
    latest_cutoff: dt.date | None
    oldest_cutoff: dt.date | None
    expected_sheets: int
    fresh_sheets: int
    rejected_rows: int
    errors: int
    warnings: int


@dataclass(frozen=True, slots=True)
class WardProblem:
    """Something to mend in the file of a ward whose figures are in use."""

    ward: str
    ward_name: str
    problem: Problem


def ward_quality(source: Source, scope: Scope) -> tuple[WardQuality, ...]:
    """One entry a ward in force on as_of and in scope, in official order."""
    rows = source.rows(_QUALITY, scope.params() | {"tables": [table.name for table in WARD_TABLES]})
    return tuple(WardQuality(**row) for row in rows if _is_asked(row, scope))


def ward_problems(source: Source, scope: Scope) -> tuple[WardProblem, ...]:
    """What is to be mended in the wards' files in use, the gravest first, then in official order."""
    rows = source.rows(_PROBLEMS, scope.params())
    return tuple(_problem(row) for row in rows if _is_asked(row, scope))


def _is_asked(row: dict[str, Any], scope: Scope) -> bool:
    return not scope.wards or row["ward"] in scope.wards


def _problem(row: dict[str, Any]) -> WardProblem:
    problem = Problem(
        file=row["file"],
        sheet=row["sheet"],
        cell=row["cell"],
        value=row["value"],
        rule=Rule(row["rule"]),
        severity=Severity(row["severity"]),
        suggestion=row["suggestion"],
        context=tuple(row["context"]),
    )
    return WardProblem(row["ward"], row["ward_name"], problem)
