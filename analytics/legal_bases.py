"""What each type of violation rests on: the documents in force on the day each violation was found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from analytics.metric import Dimension
from analytics.query import Query
from analytics.scope import Scope
from analytics.selection import Selection
from analytics.source import Source
from analytics.violation_ageing import OPEN

_BASES = """
with facts as ({facts}),
applying as (
    select
        facts.violation_type, legal_basis.document, legal_basis.article, legal_basis.fine_low_vnd,
        legal_basis.fine_high_vnd, legal_basis.is_verified, count(*) as violations
    from facts
    join legal_basis on legal_basis.violation_group::varchar = facts.violation_group::varchar
        and coalesce(legal_basis.violation_type::varchar = facts.violation_type::varchar, true)
        and legal_basis.valid_from <= facts.found_on and facts.found_on < legal_basis.valid_to
    group by all
),
counted as (
    select violation_type, count(*) as found, count_if(is_open) as open from facts group by violation_type
)
select
    counted.violation_type::varchar as violation_type, coalesce(type.name, '') as name,
    coalesce(type.is_serious, false) as is_serious, counted.found, counted.open, applying.* exclude (violation_type)
from counted
left join violation_type as type on type.violation_type::varchar = counted.violation_type::varchar
left join applying on applying.violation_type = counted.violation_type
order by is_serious desc, type.display_order nulls last, counted.violation_type, applying.violations desc,
    applying.fine_low_vnd nulls first, applying.document
"""


@dataclass(frozen=True, slots=True)
class Basis:
    """A document that was in force when `violations` of a type were found. An unknown fine level is None."""

    document: str
    article: str | None
    fine_low_vnd: int | None
    fine_high_vnd: int | None
    is_verified: bool
    violations: int


@dataclass(frozen=True, slots=True)
class TypeBasis:
    """A type of violation, how many were found by as_of and are open, and what they rest on."""

    violation_type: str
    name: str
    is_serious: bool
    found: int
    open: int
    bases: tuple[Basis, ...]


def legal_bases(source: Source, scope: Scope, within: Mapping[Dimension, str]) -> tuple[TypeBasis, ...]:
    """The types with violations found by as_of, the serious ones first."""
    query = Query()
    query.sql = _BASES.format(facts=Selection(source, OPEN, scope, within).facts(query))
    rows = source.rows(query.sql, query.params)
    return tuple(_type_basis(list(group)) for _, group in groupby(rows, lambda row: row["violation_type"]))


def _type_basis(rows: Sequence[Mapping[str, Any]]) -> TypeBasis:
    first = {name: rows[0][name] for name in ("violation_type", "name", "is_serious", "found", "open")}
    fields = tuple(Basis.__dataclass_fields__)
    bases = tuple(Basis(**{name: row[name] for name in fields}) for row in rows if row["document"])
    return TypeBasis(**first, bases=bases)
