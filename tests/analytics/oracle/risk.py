"""Risk computed a second time, in plain Python from the rows that were typed and the pack's own tables."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from random import Random
from typing import Any

KINDS = ("old_block", "commercial", "resettlement")
TYPES = ("automatic_fire_alarm", "automatic_suppression", "powder_extinguisher", "gas_extinguisher", "emergency_light")
MORE_TYPES = ("exit_sign", "indoor_hydrant", "loudspeaker", "standalone_detector", "fire_alarm_bell")
VIOLATIONS = ("blocked_escape_route", "broken_fire_door", "leakage", "no_maintenance", "dangerous_decay", "no_board")
ALWAYS_CLOSED = dt.date(2019, 12, 20)


@dataclass(frozen=True)
class Given:
    """The rows of each table, and the same rows as the text that the city reads."""

    rows: dict[str, list[dict[str, Any]]]

    def __getattr__(self, table: str) -> str:
        return text(self.rows[table])


def text(rows: list[dict[str, Any]]) -> str:
    lines = [" | ".join("" if value is None else str(value) for value in row.values()) for row in rows]
    return "\n".join([" | ".join(rows[0]), *lines])


def generated_buildings(seed: int, area: Any, count: int) -> Given:
    """Random buildings with what hangs on them; about a third of the cells are blank."""
    random = Random(seed)
    codes = [f"B{at:02}" for at in range(count)]
    return Given(
        {
            "building": [_building(random, code) for code in codes],
            "equipment": [
                _line(random, code, kind) for code in codes for kind in TYPES + MORE_TYPES if random.random() < 0.5
            ],
            "violation": [_violation(random, at, random.choice(codes)) for at in range(2 * count)],
            "inspection": [_inspection(random, at, random.choice(codes)) for at in range(count)],
            "fire_team": [_team(random, at, random.sample(codes, 3)) for at in range(count // 4)],
        }
    )


def _maybe(random: Random, value: Any) -> Any:
    return value if random.random() < 0.7 else None


def _building(random: Random, code: str) -> dict[str, Any]:
    return {
        "building": code,
        "name": f"Nhà {code}",
        "kind": random.choice(KINDS),
        "year_built": _maybe(random, random.choice([1965, 1990, 2008, 2009, 2015])),
        "storeys": _maybe(random, random.randint(1, 30)),
        "fire_height_m": _maybe(random, random.choice([10, 24.9, 25, 60])),
        "floor_area_m2": _maybe(random, random.randint(500, 40_000)),
        "residents": _maybe(random, random.choice([20, 99, 100, 299, 300, 2000])),
        "escape_routes": _maybe(random, random.randint(0, 4)),
        "truck_access": _maybe(random, random.choice(["yes", "limited", "no"])),
        "fire_acceptance": _maybe(random, random.choice(["accepted", "not_accepted", "unknown"])),
        "inspection_grade": _maybe(random, random.choice(["a", "b", "c", "d", "not_inspected"])),
    }


def _line(random: Random, code: str, kind: str) -> dict[str, Any]:
    installed = _maybe(random, random.randint(0, 20))
    working = None if installed is None else _maybe(random, random.choice([0, installed]))
    return {"building": code, "equipment_type": kind, "installed": installed, "working": working}


def _violation(random: Random, at: int, code: str) -> dict[str, Any]:
    verified_on = random.choice([None, None, ALWAYS_CLOSED])
    kind = random.choice(VIOLATIONS)
    due_on = _maybe(random, random.choice(["2019-11-30", "2020-01-31"]))
    return {
        "violation": f"V{at}",
        "building": code,
        "violation_type": kind,
        "found_on": "2019-10-01",
        "due_on": due_on,
        "verified_on": verified_on,
    }


def _inspection(random: Random, at: int, code: str) -> dict[str, Any]:
    day = random.choice(["2019-11-05", "2018-12-24", "2018-12-25", "2017-01-01"])
    return {"inspection": f"K{at}", "building": code, "inspected_on": day}


def _team(random: Random, at: int, codes: list[str]) -> dict[str, Any]:
    number = _maybe(random, f"{at}/QC")
    return {
        "team": f"D{at}",
        "name": f"Đội {at}",
        "kind": "facility",
        "buildings": ";".join(codes),
        "regulation_no": number,
        "regulation_on": "2019-11-01" if number else None,
    }


class Oracle:
    """The same questions asked of the typed rows."""

    def __init__(self, given: Given, area: Any, as_of: dt.date) -> None:
        self.area, self.as_of = area, as_of
        self.buildings = {row["building"]: row for row in given.rows["building"]}
        self.lines = {(row["building"], row["equipment_type"]): row for row in given.rows["equipment"]}
        self.serious = {kind.violation_type for kind in area.violation_types if kind.is_serious}
        self.open = defaultdict(list)
        for row in given.rows["violation"]:
            if row["verified_on"] is None:
                self.open[row["building"]].append(row)
        self.inspected = {r["building"] for r in given.rows["inspection"] if r["inspected_on"] > "2018-12-24"}
        self.teams = defaultdict(list)
        for row in given.rows["fire_team"]:
            for code in row["buildings"].split(";"):
                self.teams[code].append(row["regulation_no"] is not None)

    def judge(self, code: str) -> dict[str, Any]:
        """The expected numbers of one building, by the names of BuildingRisk."""
        met, items = self._compliance(code)
        graded, weight = self._index(code)
        row, found = self.buildings[code], self.open[code]
        serious = sum(each["violation_type"] in self.serious for each in found)
        index = graded / weight if weight else None
        levels = {
            "violations_level": self._level("violations", len(found)),
            "serious_level": self._level("serious_violations", serious),
            "compliance_level": self._level("compliance_gap", round(1 - met / items, 9)) if items else None,
            "safety_level": self._level("safety_gap", round(5 - index, 9)) if weight >= 0.25 else None,
            "structure_level": self._structure(row["inspection_grade"]),
        }
        hazard = max(level for level in levels.values() if level is not None)
        people = None if row["residents"] is None else self._level("people", row["residents"])
        return levels | {
            "compliance_met": met,
            "compliance_items": items,
            "safety_index": index,
            "observed_weight": weight,
            "open_violations": len(found),
            "overdue_violations": sum(each["due_on"] == "2019-11-30" for each in found),
            "serious_violations": serious,
            "hazard_level": hazard,
            "people_level": people,
            "is_priority": hazard == people == 3,
        }

    def _compliance(self, code: str) -> tuple[int, int]:
        verdicts = [self._verdict(code, item) for item in self.area.rule_items if item.rule_set.startswith("TCVN")]
        return verdicts.count(True), verdicts.count(True) + verdicts.count(False)

    def _verdict(self, code: str, item: Any) -> bool | None:
        row = self.buildings[code]
        if row["year_built"] is None or row["year_built"] < 2009:
            return None
        minima = [
            (item.min_storeys, row["storeys"]),
            (item.min_height_m, row["fire_height_m"]),
            (item.min_floor_area_m2, row["floor_area_m2"]),
        ]
        asked = [(least, value) for least, value in minima if least is not None]
        if asked and not any(value is not None and value >= least for least, value in asked):
            return None  # not required, or unknown whether
        return self._has(code, item, row["storeys"] if item.is_per_storey else 1)

    def _has(self, code: str, item: Any, wanted: int | None) -> bool | None:
        lines = [self.lines[code, kind] for kind in item.equipment_types if (code, kind) in self.lines]
        installed = [line["installed"] for line in lines if line["installed"] is not None]
        working = [line["working"] for line in lines if line["working"] is not None]
        enough = None if wanted is None or not installed else sum(installed) >= wanted
        works = sum(working) > 0 if working else None
        if enough is False or works is False:
            return False
        return None if enough is None or works is None else True

    def _index(self, code: str) -> tuple[float, float]:
        graded = weight = 0.0
        for parameter in self.area.weights:
            grades = [
                grade for field in self._fields(parameter) if (grade := self._grade(code, parameter, field)) is not None
            ]
            if grades:
                graded += parameter.weight * sum(grades) / len(grades)
                weight += parameter.weight
        return graded, weight

    def _fields(self, parameter: Any) -> list[str]:
        return sorted({line.field for line in self.area.grading if line.parameter == parameter.parameter})

    def _grade(self, code: str, parameter: Any, field: str) -> float | None:
        value = self._value(code, field)
        rules = [r for r in self.area.grading if (r.parameter, r.field) == (parameter.parameter, field)]
        if value is None:
            return None
        if rules[0].condition == "is":
            return next((rule.grade for rule in rules if rule.value == value), None)
        reached = [(float(rule.value), rule.grade) for rule in rules if value >= float(rule.value)]
        return max(reached)[1] if reached else None

    def _value(self, code: str, field: str) -> Any:
        kind, _, name = field.partition(":")
        if kind == "working":
            return self.lines.get((code, name), {}).get("working")
        if kind == "open":
            count = sum(each["violation_type"] == name for each in self.open[code])
            return count if count or code in self.inspected else None
        if field == "has_team":
            return "yes" if self.teams[code] else "no"
        if field == "has_regulation":
            return None if not self.teams[code] else "yes" if any(self.teams[code]) else "no"
        return self.buildings[code][field]

    def _level(self, axis: str, value: float) -> int:
        return max(point.level for point in self.area.cut_points if point.axis == axis and value >= point.min_value)

    def _structure(self, grade: str | None) -> int | None:
        return {"a": 1, "b": 1, "c": 2, "d": 3}.get(grade)
