"""A building's four numbers term by term, so that each can be checked by hand."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from analytics.query import Query
from analytics.risk import NO_WEIGHTS, BuildingRisk, risk
from analytics.risk_query import days
from analytics.scope import Scope
from analytics.source import Source


@dataclass(frozen=True, slots=True)
class RuleItemTerm:
    """An item of the rule set in force, whether or not it counts. Unverified rules are shown as “tham khảo”."""

    rule_set: str
    item: str
    item_name: str
    is_rule_verified: bool
    is_required: bool
    predates_rule: bool
    applies: bool
    is_reported: bool
    is_compliant: bool
    installed: int | None
    working: int | None


@dataclass(frozen=True, slots=True)
class FieldGrade:
    """What one field of the building says about a parameter. `field` is a name of the area's grading.csv."""

    field: str
    value: str
    grade: float


@dataclass(frozen=True, slots=True)
class ParameterTerm:
    """A parameter of the safety index. Without any field observed it has no grade and its weight is left out."""

    parameter: str
    name: str
    weight: float
    grade: float | None
    fields: tuple[FieldGrade, ...]


@dataclass(frozen=True, slots=True)
class ViolationTerm:
    """An open violation and the weight that the user gives its group."""

    violation: str
    violation_type: str
    violation_group: str | None
    found_on: dt.date
    deadline_on: dt.date | None
    is_serious: bool
    is_overdue: bool
    weight: float


@dataclass(frozen=True, slots=True)
class CutPointTerm:
    """From `min_value` on the axis stands at `level`, as fixed on `valid_from`."""

    axis: str
    level: int
    min_value: float
    valid_from: dt.date


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that a building's numbers were computed from."""

    building: BuildingRisk
    items: tuple[RuleItemTerm, ...]
    parameters: tuple[ParameterTerm, ...]
    violations: tuple[ViolationTerm, ...]
    cut_points: tuple[CutPointTerm, ...]


def explain(
    source: Source, scope: Scope, ward: str, building: str, weights: Mapping[str, float] = NO_WEIGHTS
) -> Explanation:
    """The terms of one building. `ward` is the ward on as_of. Raises KeyError when no such building is registered."""
    rows = risk(source, replace(scope, wards=(ward,), groups=()), weights=weights).rows
    found = next((row for row in rows if row.building == building), None)
    if found is None:
        raise KeyError(building)
    return Explanation(
        found,
        _items(source, scope, found),
        _parameters(source, scope, found),
        _violations(source, scope, found, weights),
        cut_points(source, scope),
    )


def _items(source: Source, scope: Scope, building: BuildingRisk) -> tuple[RuleItemTerm, ...]:
    query = Query()
    query.sql = f"""
    select rule_set, item, item_name, is_rule_verified, is_required, predates_rule, applies, is_reported, is_compliant,
        installed::bigint as installed, working::bigint as working
    from rule_item_facts({days(query, source, scope)})
    where building_id = {query.bind("building_id", building.building_id)}
    order by item_name
    """
    return tuple(RuleItemTerm(**row) for row in source.rows(query.sql, query.params))


def _parameters(source: Source, scope: Scope, building: BuildingRisk) -> tuple[ParameterTerm, ...]:
    query = Query()
    query.sql = f"""
    with known as (select distinct parameter, name, weight from grading),
    observed as (
        select parameter, avg(grade) as grade,
            list({{field: field, value: value, grade: grade}} order by field) as fields
        from safety_field_facts({days(query, source, scope)})
        where building_id = {query.bind("building_id", building.building_id)}
        group by parameter
    )
    select known.parameter, known.name, known.weight, grade, coalesce(fields, []) as fields
    from known left join observed using (parameter)
    order by known.weight desc, known.parameter
    """
    return tuple(
        ParameterTerm(**row | {"fields": tuple(FieldGrade(**field) for field in row["fields"])})
        for row in source.rows(query.sql, query.params)
    )


def _violations(
    source: Source, scope: Scope, building: BuildingRisk, weights: Mapping[str, float]
) -> tuple[ViolationTerm, ...]:
    query = Query()
    query.sql = f"""
    select violation, violation_type::varchar as violation_type, violation_group::varchar as violation_group, found_on,
        deadline_on, is_serious, is_overdue
    from violation_facts({days(query, source, scope)})
    where is_open and building_id = {query.bind("building_id", building.building_id)}
    order by is_serious desc, found_on, violation
    """
    found = source.rows(query.sql, query.params)
    return tuple(ViolationTerm(**row, weight=weights.get(row["violation_group"], 1.0)) for row in found)


def cut_points(source: Source, scope: Scope) -> tuple[CutPointTerm, ...]:
    """The cut points in force on the day, by axis and level; before the first set, the first."""
    rows = source.rows(
        "select axis, level, min_value, valid_from from cut_point where valid_from = coalesce("
        "(select max(valid_from) from cut_point where valid_from <= $as_of), (select min(valid_from) from cut_point)) "
        "order by axis, level",
        {"as_of": scope.as_of},
    )
    return tuple(CutPointTerm(**row) for row in rows)
