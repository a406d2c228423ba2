"""Reads and checks an area pack."""

import dataclasses
import datetime as dt
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from data.area import catalogues, checks, places, risk_tables, work
from data.area.fields import is_graded_field
from data.area.files import AreaError, Flaw, Line, Row, read_lines, read_required, read_text, rows
from data.area.pack import Area
from data.area.settings import Settings, read_settings
from data.vocabulary import TaskRole

REFERENCE_FOLDER = Path(__file__).parents[1] / "reference"
AREAS_FOLDER = Path(__file__).parents[1] / "areas"
DEFAULT_AREA = "hai_ba_trung"
ANY_UNIT = "*"
HIGHEST_GRADE = 5.0
LARGEST_COUNT = 1_000_000_000
LEVELS = (1, 3)
LIGHTS = ("met", "at_risk")


def default_area_folder() -> Path:
    """The folder of the pack that is used when none is named."""
    return AREAS_FOLDER / DEFAULT_AREA


def load_area(folder: Path) -> Area:
    """The checked area pack of a folder. Raises AreaError naming the file and the line of the first flaw."""
    settings = read_settings(folder)
    files = _read(folder)
    _check_places(files)
    _check_work(files)
    _check_catalogues(files)
    _check_risk(files)
    _check_boundaries(settings, {line.row.ward for line in files.wards})
    return _area(folder, settings, files)


@dataclass(frozen=True, slots=True)
class _Files:
    wards: tuple[Line[places.Ward], ...]
    ward_history: tuple[Line[places.WardChange], ...]
    aliases: tuple[Line[places.WardAlias], ...]
    units: tuple[Line[places.Unit], ...]
    plans: tuple[Line[work.Plan], ...]
    tasks: tuple[Line[work.Task], ...]
    assignments: tuple[Line[work.Assignment], ...]
    targets: tuple[Line[work.Target], ...]
    benchmarks: tuple[Line[work.Benchmark], ...]
    thresholds: tuple[Line[work.Threshold], ...]
    holidays: tuple[Line[work.Holiday], ...]
    rule_items: tuple[Line[risk_tables.RuleItem], ...]
    weights: tuple[Line[risk_tables.Parameter], ...]
    grading: tuple[Line[risk_tables.Grading], ...]
    cut_points: tuple[Line[risk_tables.CutPoint], ...]
    equipment_types: tuple[Line[catalogues.EquipmentType], ...]
    violation_types: tuple[Line[catalogues.ViolationType], ...]
    legal_bases: tuple[Line[catalogues.LegalBasis], ...]


def _read(folder: Path) -> _Files:
    return _Files(
        wards=read_required(folder / "wards.csv", places.Ward),
        ward_history=read_lines(folder / "ward_history.csv", places.WardChange),
        aliases=read_lines(folder / "aliases.csv", places.WardAlias),
        units=read_lines(folder / "units.csv", places.Unit),
        plans=read_lines(folder / "plans.csv", work.Plan),
        tasks=read_lines(folder / "tasks.csv", work.Task),
        assignments=read_lines(folder / "assignments.csv", work.Assignment),
        targets=read_lines(folder / "targets.csv", work.Target),
        benchmarks=read_lines(folder / "benchmarks.csv", work.Benchmark),
        thresholds=read_lines(folder / "thresholds.csv", work.Threshold),
        holidays=read_lines(folder / "holidays.csv", work.Holiday),
        rule_items=read_lines(folder / "rules.csv", risk_tables.RuleItem),
        weights=read_lines(folder / "weights.csv", risk_tables.Parameter),
        grading=read_lines(folder / "grading.csv", risk_tables.Grading),
        cut_points=read_lines(folder / "cut_points.csv", risk_tables.CutPoint),
        equipment_types=_read_catalogue(folder, "equipment_types.csv", catalogues.EquipmentType),
        violation_types=_read_catalogue(folder, "violation_types.csv", catalogues.ViolationType),
        legal_bases=_read_catalogue(folder, "legal_basis.csv", catalogues.LegalBasis),
    )


def _read_catalogue(folder: Path, name: str, row: type[Row]) -> tuple[Line[Row], ...]:
    """The pack's own catalogue where it has one, else the one shared by all areas."""
    own = folder / name
    return read_required(own if own.exists() else REFERENCE_FOLDER / name, row)


def _check_places(files: _Files) -> None:
    wards = {line.row.ward for line in files.wards}
    units = {line.row.unit for line in files.units}
    checks.check_unique(files.wards, "ward", lambda ward: ward.ward)
    checks.check_validity(files.wards, lambda ward: ward.code)
    checks.check_references(files.wards, "unit", lambda ward: ward.unit, units, "units.csv")
    checks.check_references(files.ward_history, "old", lambda change: change.old, wards, "wards.csv")
    checks.check_references(files.ward_history, "new", lambda change: change.new, wards, "wards.csv")
    checks.check_unique(files.ward_history, "old, new", lambda change: (change.old, change.new))
    checks.check_references(files.aliases, "ward", lambda alias: alias.ward, wards, "wards.csv")
    checks.check_unique(files.aliases, "alias", lambda alias: (alias.ward, alias.alias))
    checks.check_unique(files.units, "unit", lambda unit: unit.unit)
    checks.check_validity(files.units)
    checks.check_references(files.units, "ward", lambda unit: unit.ward, wards, "wards.csv")
    checks.check_unique(files.holidays, "day", lambda holiday: holiday.day)


def _check_work(files: _Files) -> None:
    plans = {line.row.plan for line in files.plans}
    units = {line.row.unit for line in files.units}
    checks.check_unique(files.plans, "plan", lambda plan: plan.plan)
    checks.check_all_references(files.plans, "based_on", lambda plan: plan.based_on, plans, "plans.csv")
    checks.check_unique(files.tasks, "task", lambda task: task.task)
    checks.check_references(files.tasks, "plan", lambda task: task.plan, plans, "plans.csv")
    tasks = {line.row.task for line in files.tasks}
    checks.check_references(files.assignments, "task", lambda given: given.task, tasks, "tasks.csv")
    checks.check_references(files.assignments, "unit", lambda given: given.unit, units, "units.csv")
    checks.check_references(files.assignments, "role", lambda given: given.role, list(TaskRole), "TaskRole")
    for line in files.assignments:
        if (line.row.unit is None) == (line.row.unit_kind is None):
            raise line.error(Flaw.ONE_OF_TWO, "unit", "unit_kind")
    checks.check_unique(
        files.targets, "metric, unit, due_on", lambda target: (target.metric, target.unit, target.due_on)
    )
    checks.check_references(files.targets, "unit", lambda target: target.unit, units | {ANY_UNIT}, "units.csv")
    checks.check_unique(files.benchmarks, "metric, place, year", lambda one: (one.metric, one.place, one.year))
    checks.check_range(files.benchmarks, "denominator", lambda one: one.denominator, 1, LARGEST_COUNT)
    for benchmark in files.benchmarks:
        checks.check_range([benchmark], "numerator", lambda one: one.numerator, 0, benchmark.row.denominator)
    checks.check_unique(files.thresholds, "light", lambda threshold: threshold.light)
    checks.check_references(files.thresholds, "light", lambda threshold: threshold.light, LIGHTS, ", ".join(LIGHTS))
    checks.check_range(files.thresholds, "min_share", lambda threshold: threshold.min_share, 0.0, 1.0)


def _check_catalogues(files: _Files) -> None:
    types = {line.row.violation_type for line in files.violation_types}
    groups = {line.row.violation_group for line in files.violation_types}
    checks.check_unique(files.equipment_types, "equipment_type", lambda kind: kind.equipment_type)
    checks.check_unique(files.violation_types, "violation_type", lambda kind: kind.violation_type)
    checks.check_references(
        files.legal_bases, "violation_group", lambda basis: basis.violation_group, groups, "violation_types.csv"
    )
    checks.check_references(
        files.legal_bases, "violation_type", lambda basis: basis.violation_type, types, "violation_types.csv"
    )
    checks.check_validity(
        files.legal_bases, lambda basis: (basis.violation_group, basis.violation_type, basis.document, basis.article)
    )


def _check_risk(files: _Files) -> None:
    kinds = {line.row.equipment_type for line in files.equipment_types}
    violations = {line.row.violation_type for line in files.violation_types}
    parameters = {line.row.parameter for line in files.weights}
    checks.check_unique(files.rule_items, "rule_set, item", lambda item: (item.rule_set, item.item))
    checks.check_validity(files.rule_items, lambda item: item.item)
    checks.check_all_references(
        files.rule_items, "equipment_types", lambda item: item.equipment_types, kinds, "equipment_types.csv"
    )
    checks.check_unique(files.weights, "parameter", lambda parameter: parameter.parameter)
    checks.check_weights("weights.csv", files.weights)
    checks.check_references(files.grading, "parameter", lambda line: line.parameter, parameters, "weights.csv")
    checks.check_range(files.grading, "grade", lambda line: line.grade, 0.0, HIGHEST_GRADE)
    checks.check_unique(files.grading, "parameter, field, value", lambda line: (line.parameter, line.field, line.value))
    checks.check_range(files.cut_points, "level", lambda point: point.level, *LEVELS)
    checks.check_unique(files.cut_points, "axis, level", lambda point: (point.axis, point.level, point.valid_from))
    for line in files.grading:
        if not is_graded_field(line.row.field, kinds, violations):
            raise line.error(Flaw.UNREADABLE, "field", line.row.field)


def _check_boundaries(settings: Settings, wards: Collection[str]) -> None:
    for path in settings.boundaries.values():
        for name in _boundary_wards(path):
            if name not in wards:
                raise AreaError(path.name, 0, Flaw.UNKNOWN_REFERENCE, "ward", name, "wards.csv")


def _boundary_wards(path: Path) -> list[str]:
    try:
        features = json.loads(read_text(path))["features"]
        return [feature["properties"]["ward"] for feature in features]
    except json.JSONDecodeError as error:
        raise AreaError(path.name, error.lineno, Flaw.NOT_GEOJSON) from error
    except (KeyError, TypeError) as error:
        raise AreaError(path.name, 0, Flaw.NOT_GEOJSON) from error


def _area(folder: Path, settings: Settings, files: _Files) -> Area:
    every_ward = rows(files.wards)
    return Area(
        folder=folder,
        fingerprint=_fingerprint(folder),
        **{field.name: getattr(settings, field.name) for field in dataclasses.fields(settings)},
        wards=tuple(ward for ward in every_ward if not ward.is_outside),
        outside_wards=tuple(ward for ward in every_ward if ward.is_outside),
        ward_history=rows(files.ward_history),
        aliases=rows(files.aliases),
        plans=rows(files.plans),
        tasks=rows(files.tasks),
        assignments=tuple(_each_unit(files, settings.defaults.as_of)),
        units=rows(files.units),
        targets=rows(files.targets),
        benchmarks=rows(files.benchmarks),
        thresholds=rows(files.thresholds),
        holidays=rows(files.holidays),
        equipment_types=rows(files.equipment_types),
        violation_types=rows(files.violation_types),
        legal_bases=rows(files.legal_bases),
        rule_items=rows(files.rule_items),
        weights=rows(files.weights),
        grading=rows(files.grading),
        cut_points=rows(files.cut_points),
    )


def _each_unit(files: _Files, day: dt.date) -> Iterator[work.Assignment]:
    """The assignments with a kind spelled out: its units on `day`, less those of wards without apartments."""
    idle = {line.row.unit for line in files.wards if not line.row.has_apartments}
    units = [unit for unit in rows(files.units) if unit.valid_from <= day < unit.valid_to and unit.unit not in idle]
    named = {(line.row.task, line.row.unit) for line in files.assignments}
    for assignment in rows(files.assignments):
        if assignment.unit is not None:
            yield assignment
            continue
        for unit in units:
            if unit.kind is assignment.unit_kind and (assignment.task, unit.unit) not in named:
                yield dataclasses.replace(assignment, unit=unit.unit, unit_kind=None)


def _fingerprint(folder: Path) -> str:
    digest = sha256()
    for root in (folder, REFERENCE_FOLDER):
        for path in sorted(path for path in root.rglob("*") if path.is_file()):
            digest.update(path.relative_to(root).as_posix().encode() + b"\0")
            digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()
