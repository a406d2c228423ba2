"""A ward that lives from cut-off to cut-off and reports what it pleases."""

import datetime as dt
from dataclasses import dataclass, field
from random import Random
from typing import Any

from data.area import Area

Record = dict[str, Any]
KINDS = ["old_block", "old_block", "old_block", "commercial", "resettlement", "mixed_use"]
BEGINNING = dt.date(2019, 6, 1)
# Types that the area's rules and gradings ask for, so that the metrics of risk have something to count.
EQUIPMENT_TYPES = (
    "fire_alarm_bell",
    "standalone_detector",
    "automatic_fire_alarm",
    "powder_extinguisher",
    "gas_extinguisher",
    "indoor_hydrant",
    "emergency_light",
    "exit_sign",
)
VIOLATION_TYPES = (
    "blocked_escape_route",
    "used_before_acceptance",
    "dangerous_decay",
    "no_maintenance",
    "no_fire_file",
)


@dataclass
class Ward:
    """What is true of a ward so far; `rows` is what its next workbook says."""

    key: str
    random: Random
    area: Area
    buildings: list[Record] = field(default_factory=list)
    equipment: list[Record] = field(default_factory=list)
    violations: list[Record] = field(default_factory=list)
    teams: list[Record] = field(default_factory=list)
    tasks: list[Record] = field(default_factory=list)
    sessions: list[Record] = field(default_factory=list)
    inspections: list[Record] = field(default_factory=list)
    incidents: list[Record] = field(default_factory=list)
    plans: list[Record] = field(default_factory=list)
    day: dt.date = BEGINNING

    @classmethod
    def make(cls, random: Random, key: str, area: Area) -> "Ward":
        """A ward with nine buildings, their equipment lines, four teams and its tasks not begun."""
        ward = cls(key, random, area)
        ward.buildings = [ward._building(number) for number in range(1, 10)]
        ward.equipment = [
            ward._line(building["building"], each)
            for building in ward.buildings
            for each in random.sample(EQUIPMENT_TYPES, random.randint(0, 6))
        ]
        ward.teams = [ward._team(number) for number in range(1, 5)]
        ward.tasks = [
            {"unit": f"ubnd-{key}", "task": each.task, "due_on": random.choice([None, dt.date(2019, 11, 20)])}
            for each in area.assignments
            if each.unit == f"ubnd-{key}"
        ]
        return ward

    def live_until(self, cutoff: dt.date) -> None:
        """Let things happen up to a day: found, mended, fined, taught, inspected, burnt, issued."""
        for happen in (self._find, self._teach, self._inspect, self._burn):
            for _ in range(self.random.randint(0, 3)):
                happen(self._some_day(cutoff))
        self._progress(cutoff)
        self.day = cutoff

    def mend(self) -> None:
        """Correct a few cells, as a second sending does."""
        for record in self.random.sample(self.equipment, min(3, len(self.equipment))):
            record["installed"] = self._maybe(0, 9)
        for record in self.random.sample(self.violations, min(2, len(self.violations))):
            record["verified_on"] = self.day

    def rows(self) -> dict[str, list[Record]]:
        """The sheets of a workbook: now and then one is missing, and records are left out of the others."""
        sheets = {
            "building": self.buildings,
            "equipment": self.equipment,
            "violation": self.violations,
            "fire_team": self.teams,
            "task_progress": self.tasks,
            "outreach": self.sessions,
            "inspection": self.inspections,
            "incident": self.incidents,
            "unit_plan": self.plans,
        }
        return {
            name: [dict(record) for record in records if self.random.random() > 0.05]
            for name, records in sheets.items()
            if self.random.random() > 0.08
        }

    def _some_day(self, until: dt.date) -> dt.date:
        return self.day + dt.timedelta(days=self.random.randint(1, max(1, (until - self.day).days)))

    def _maybe(self, low: int, high: int) -> int | None:
        return None if self.random.random() < 0.15 else self.random.randint(low, high)

    def _place(self) -> str:
        return str(self.random.choice(self.buildings)["building"])

    def _building(self, number: int) -> Record:
        pick = self.random.choice
        kind = pick(KINDS)
        return {
            "building": f"{self.key}-{number:02}",
            "name": f"Nhà {number}",
            "kind": kind,
            "year_built": pick([None, 1978, 2012, 2015]),
            "storeys": self.random.randint(3, 8) if kind == "old_block" else self.random.randint(7, 30),
            "floor_area_m2": pick([None, 800.0, 4000.0]),
            "fire_height_m": pick([None, 20.0, 60.0]),
            "basements": pick([None, 0, 2]),
            "apartments": pick([None, 0, 40, 120]),
            "households": pick([None, 0, 35, 110]),
            "residents": pick([None, 0, 90, 400, 700]),
            "board_status": pick([None, "recognised", "elected", "none", "not_applicable"]),
            "fund_status": pick([None, "handed_over", "partly", "disputed", "not_applicable"]),
            "dossier_handed_over": pick([None, "yes", "no", "not_applicable"]),
            "first_meeting_held": pick([None, "yes", "no", "not_applicable"]),
            "fire_acceptance": pick([None, "accepted", "not_accepted", "not_applicable", "unknown"]),
            "inspection_grade": pick([None, "a", "c", "d", "not_inspected"]),
            "truck_access": pick([None, "yes", "limited", "no"]),
            "escape_routes": pick([None, 1, 2]),
        }

    def _line(self, building: str, equipment_type: str) -> Record:
        need = self.random.choice([None, 0, 2, 5, 8])
        return {
            "building": building,
            "equipment_type": equipment_type,
            "required_reported": need,
            "required_not_applicable": True if need is None and self.random.random() < 0.5 else None,
            "installed": self._maybe(0, 6),
            "working": self._maybe(0, 3),
            "installed_on": self.random.choice([None, dt.date(2019, 5, 1), dt.date(2019, 9, 1)]),
            "cost_vnd": self.random.choice([None, 1_000_000, 2_500_000]),
            "funding": self.random.choice([None, "ward", "social"]),
        }

    def _team(self, number: int) -> Record:
        return {
            "team": f"{self.key}-D{number}",
            "name": f"Đội {number}",
            "kind": self.random.choice(["facility", "civil_defence"]),
            "buildings": self.random.choice([None, [self._place()], [self._place(), self._place()]]),
            "members": self._maybe(3, 20),
            "trained": self._maybe(0, 25),
        }

    def _find(self, day: dt.date) -> None:
        number = len(self.violations) + 1
        first = self.random.choice([None, day + dt.timedelta(days=self.random.randint(5, 40))])
        self.violations.append(
            {
                "violation": f"{self.key}-V{number}",
                "building": self._place(),
                "violation_type": self.random.choice(VIOLATION_TYPES),
                "found_on": day,
                "due_on_first": first,
                "due_on": first,
                "status": "new",
            }
        )

    def _teach(self, day: dt.date) -> None:
        places = sorted({self._place() for _ in range(self.random.randint(0, 3))})
        self.sessions.append(
            {
                "session": f"{self.key}-T{len(self.sessions) + 1}",
                "held_on": day,
                "form": "meeting",
                "attendees": self._maybe(10, 200),
                "households_committed": self._maybe(0, 90),
                "buildings": places or None,
                "building_commitments": [self._maybe(0, 60) for _ in places] or None,
            }
        )

    def _inspect(self, day: dt.date) -> None:
        self.inspections.append(
            {
                "inspection": f"{self.key}-K{len(self.inspections) + 1}",
                "inspected_on": day,
                "building": self._place(),
                "kind": self.random.choice([None, "periodic", "unscheduled", "reinspection"]),
                "minutes_no": self.random.choice([None, "7/BB"]),
                "next_due_on": self.random.choice([None, day + dt.timedelta(days=self.random.randint(20, 400))]),
            }
        )

    def _burn(self, day: dt.date) -> None:
        if self.random.random() < 0.4:
            self.incidents.append(
                {
                    "incident": f"{self.key}-S{len(self.incidents) + 1}",
                    "occurred_on": day,
                    "building": self._place(),
                    "dead": self._maybe(0, 2),
                    "injured": self._maybe(0, 4),
                }
            )

    def _progress(self, cutoff: dt.date) -> None:
        for building in self.random.sample(self.buildings, 2):
            building["board_status"] = self.random.choice([None, "recognised", "elected", "not_applicable"])
        if self.random.random() < 0.15:
            self._leave(self.random.choice(self.buildings), cutoff)
        for line in self.random.sample(self.equipment, min(5, len(self.equipment))):
            line["installed"] = self._maybe(0, 9)
            line["installed_on"] = self._some_day(cutoff)
            line["required_reported"] = self.random.choice([None, 0, 1, 5])
        for violation in self.violations:
            self._mend_violation(violation, cutoff)
        for team in self.random.sample(self.teams, 2):
            team["regulation_no"] = self.random.choice([None, "3/QC"])
            team["regulation_on"] = self.random.choice([None, self._some_day(cutoff)])
            team["trained"] = self._maybe(0, 25)
        for task in self.random.sample(self.tasks, min(4, len(self.tasks))):
            self._work(task, cutoff)
        if cutoff >= dt.date(2019, 12, 24) and self.random.random() < 0.6:
            self.plans = [
                {"unit": f"ubnd-{self.key}", "plan": "245", "own_plan_no": "9/KH", "issued_on": self._some_day(cutoff)}
            ]

    def _leave(self, building: Record, cutoff: dt.date) -> None:
        building["left_on"] = self._some_day(cutoff)
        building["left_reason"] = self.random.choice([None, "demolished"])
        building["left_document"] = self.random.choice([None, "8/QĐ"])

    def _mend_violation(self, violation: Record, cutoff: dt.date) -> None:
        pick = self.random.choice
        if self.random.random() < 0.3 and violation["due_on"]:
            violation["due_on"] = pick([None, violation["due_on"] + dt.timedelta(days=20)])
            violation["extension_document"] = pick([None, "4/GH"])
        if self.random.random() < 0.25:
            violation["declared_on"] = max(violation["found_on"], self._some_day(cutoff))
        if self.random.random() < 0.2:
            violation["verified_on"] = max(violation["found_on"], self._some_day(cutoff))
        if self.random.random() < 0.1:
            violation["status"] = pick(["impossible", "transferred"])
            violation["transfer_document"] = pick([None, "6/CV"])
        if self.random.random() < 0.2:
            violation["measures"] = pick([["fined"], ["suspended", "published"], ["suspended_temporarily"]])
            violation["decision_no"] = pick([None, "2/QĐ-XP"])
            violation["decision_on"] = pick([None, self._some_day(cutoff)])
            violation["fine_vnd"] = pick([None, 400_000, 5_000_000])
            violation["fine_paid_vnd"] = pick([None, 0, 400_000])

    def _work(self, task: Record, cutoff: dt.date) -> None:
        task["progress_percent"] = float(self.random.randint(0, 100))
        task["status"] = self.random.choice(["not_started", "in_progress", "done", "done", "paused"])
        task["done_on"] = self.random.choice([None, self._some_day(cutoff)])
        task["evidence_no"] = self.random.choice([None, "3/BC"])
        task["evidence_on"] = self.random.choice([None, cutoff])
