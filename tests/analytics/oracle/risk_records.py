"""The three metrics of risk, record by record: required items, graded parameters, the cell of the triage matrix."""

import datetime as dt
from collections import Counter, defaultdict
from functools import cache
from typing import Any

import pandas as pd

from data.area import Area
from tests.analytics.oracle import records as r
from tests.analytics.oracle.knowledge import Knowledge
from tests.analytics.oracle.records import present

LEAST_MINIMA = ("min_storeys", "min_height_m", "min_floor_area_m2", "min_basements")
FIELD_OF_MINIMUM = dict(zip(LEAST_MINIMA, ("storeys", "fire_height_m", "floor_area_m2", "basements"), strict=True))
PLAIN_FIELDS = ("kind", "storeys", "escape_routes", "truck_access", "fire_acceptance", "inspection_grade", "year_built")
GAPS = ("violations", "serious_violations", "compliance_gap", "safety_gap", "structure")


@cache
def rule_items(known: Knowledge) -> pd.DataFrame:
    """Building × item of the rule set in force; None is what a blank field leaves unknown."""
    lines = r.equipment(known)
    pieces = {(row.building, row.equipment_type): (row.installed, row.working) for row in lines.itertuples()}
    in_force = [item for item in known.area.rule_items if item.valid_from <= known.as_of < item.valid_to]
    return pd.DataFrame(
        [
            {"ward": row.ward, "building": row.building, **_item(row, item, pieces)}
            for row in r.buildings(known).itertuples()
            for item in in_force
        ],
        columns=["ward", "building", "applies", "reported", "met"],
    )


def _item(row: Any, item: Any, pieces: dict[tuple[str, str], tuple[Any, Any]]) -> dict[str, bool]:
    required = _required(row, item)
    older = row.year_built < item.valid_from.year if present(row.year_built) else None
    installed = _added(pieces, row.building, item.equipment_types, 0)
    working = _added(pieces, row.building, item.equipment_types, 1)
    wanted = row.storeys if item.is_per_storey else 1
    is_present = None if installed is None else installed >= wanted
    is_working = None if working is None else working > 0
    met = _all([is_present, is_working])
    return {
        "applies": required is not False and older is not True,
        "reported": None not in (required, older, met),
        "met": met is True,
    }


def _required(row: Any, item: Any) -> bool | None:
    minima = [name for name in LEAST_MINIMA if getattr(item, name) is not None]
    if not minima:
        return True
    sizes = [(getattr(row, FIELD_OF_MINIMUM[name]), getattr(item, name)) for name in minima]
    reached = [size >= least if present(size) else None for size, least in sizes]
    return True if True in reached else None if None in reached else False


def _added(pieces: dict[tuple[str, str], tuple[Any, Any]], building: str, types: tuple[str, ...], place: int) -> Any:
    counts = [pieces[building, one][place] for one in types if (building, one) in pieces]
    counts = [count for count in counts if present(count)]
    return sum(counts) if counts else None


def _all(answers: list[bool | None]) -> bool | None:
    return False if False in answers else None if None in answers else True


@cache
def graded(known: Knowledge) -> pd.DataFrame:
    """Buildings with the weights observed and the weighted grades (FRIM-MAB), a parameter's grade a mean of fields."""
    weights = {parameter.parameter: parameter.weight for parameter in known.area.weights}
    rows = []
    for row in r.buildings(known).itertuples():
        grades = _grades(known.area, _observations(known, row))
        observed = sum(weights[name] for name in grades)
        weighted = sum(weights[name] * sum(each) / len(each) for name, each in grades.items())
        rows.append({"ward": row.ward, "building": row.building, "observed": observed, "weighted": weighted})
    return pd.DataFrame(rows, columns=["ward", "building", "observed", "weighted"])


def _grades(area: Area, seen: dict[str, Any]) -> dict[str, list[float]]:
    """The grades of each parameter, one a field that has data."""
    reached: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for line in area.grading:
        if line.field not in seen:
            continue
        if line.condition.value == "is" and str(seen[line.field]) == line.value:
            reached[line.parameter, line.field].append((0.0, line.grade))
        if line.condition.value == "at_least" and float(seen[line.field]) >= float(line.value):
            reached[line.parameter, line.field].append((float(line.value), line.grade))
    grades: dict[str, list[float]] = defaultdict(list)
    for (parameter, _), found in reached.items():
        grades[parameter].append(max(found)[1])
    return grades


def _observations(known: Knowledge, row: Any) -> dict[str, Any]:
    seen = {name: getattr(row, name) for name in PLAIN_FIELDS if present(getattr(row, name))}
    seen |= _working(known)[row.building] | _team(known, row)
    open_types = _open_types(known)[row.building]
    asked = {line.field for line in known.area.grading if line.field.startswith("open:")}
    if row.building in _lately_inspected(known):
        seen |= dict.fromkeys(asked, 0)
    return seen | {f"open:{name}": count for name, count in open_types.items()}


def _team(known: Knowledge, row: Any) -> dict[str, str]:
    if (row.ward, "fire_team") not in known.covered:
        return {}
    serving = [
        team for team in r.teams(known).itertuples() if present(team.buildings) and row.building in team.buildings
    ]
    if not serving:
        return {"has_team": "no"}
    return {"has_team": "yes", "has_regulation": "yes" if any(team.regulated for team in serving) else "no"}


@cache
def _working(known: Knowledge) -> dict[str, dict[str, Any]]:
    working: dict[str, dict[str, Any]] = defaultdict(dict)
    for line in r.equipment(known).itertuples():
        if present(line.working):
            working[line.building][f"working:{line.equipment_type}"] = line.working
    return working


@cache
def _open_types(known: Knowledge) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for row in r.violations(known).itertuples():
        if not row.closed:
            found[row.building][row.violation_type] += 1
    return found


@cache
def _lately_inspected(known: Knowledge) -> set[str]:
    year_ago = known.as_of.replace(year=known.as_of.year - 1)
    rows = known.holding("inspection").itertuples()
    return {row.building for row in rows if year_ago < row.inspected_on <= known.as_of}


@cache
def triaged(known: Knowledge) -> pd.DataFrame:
    """Buildings with their residents and whether they stand in the top cell: hazard 3, people 3."""
    cuts = _cut_points(known)
    items = rule_items(known)
    counted = items[items["applies"].astype(bool) & items["reported"].astype(bool)]
    compliance = counted.astype({"met": float}).groupby("building")["met"].mean().to_dict()
    index = {row.building: row for row in graded(known).itertuples()}
    serious = Counter(row.building for row in r.violations(known).itertuples() if not row.closed and row.serious)
    rows = []
    for row in r.buildings(known).itertuples():
        open_count = sum(_open_types(known)[row.building].values())
        told = open_count > 0 or (row.ward, "violation") in known.covered
        safety = index[row.building]
        gaps = {
            "violations": open_count if told else None,
            "serious_violations": serious[row.building] if told else None,
            "compliance_gap": 1 - compliance[row.building] if row.building in compliance else None,
            "safety_gap": _safety_gap(safety, cuts["safety_coverage"][0][0]),
            "structure": "abcd".find(row.inspection_grade) if row.inspection_grade in list("abcd") else None,
        }
        hazard = max((level for name in GAPS if (level := _level(cuts[name], gaps[name]))), default=None)
        people = _level(cuts["people"], row.residents if present(row.residents) else None)
        rows.append({"ward": row.ward, "residents": row.residents, "is_priority": hazard == people == 3})
    return pd.DataFrame(rows, columns=["ward", "residents", "is_priority"])


def _safety_gap(safety: Any, least_coverage: float) -> float | None:
    if not safety.observed or safety.observed < least_coverage:
        return None
    return 5 - safety.weighted / safety.observed


def _level(cuts: list[tuple[float, int]], value: float | None) -> int | None:
    reached = [] if value is None else [level for least, level in cuts if round(value, 9) >= least]
    return max(reached, default=None)


def _cut_points(known: Knowledge) -> dict[str, list[tuple[float, int]]]:
    days = {cut.valid_from for cut in known.area.cut_points}
    started = max((day for day in days if day <= known.as_of), default=min(days, default=dt.date.min))
    cuts: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for cut in known.area.cut_points:
        if cut.valid_from == started:
            cuts[cut.axis.value].append((cut.min_value, cut.level))
    return cuts
