"""The lists of the area pack that cells refer to: wards, units, plans, tasks, types of equipment and violation."""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from typing import Any

from data.area import Area
from data.cleaning.choices import Choices, clean_choice
from data.cleaning.outcome import Cell, CellError, Cleaned
from data.cleaning.text import clean_text
from data.cleaning.wards import WardMatcher
from data.problems import Rule

_NUMBER = re.compile(r"\d+")


class AreaLists:
    """Readers for the fields whose values the area pack defines; each gives the pack's own key."""

    def __init__(self, area: Area, on: dt.date) -> None:
        """`on` is the day whose wards count."""
        self.area = area
        self.wards = WardMatcher(area, on)
        units = [unit for unit in area.units if unit.valid_from <= on < unit.valid_to]
        self._choices = {
            "equipment_type": _choices("equipment_type", area.equipment_types),
            "violation_type": _choices("violation_type", area.violation_types),
            "unit": Choices.of("unit", ((u.unit, u.name, (u.unit, u.short_name)) for u in units)),
            "task": Choices.of("task", ((t.task, t.name, (t.task,)) for t in area.tasks)),
        }
        self._readers: dict[str, Callable[[Cell], Cleaned[Any]]] = {
            "ward_name": self.ward,
            "plan": self.plan,
            **{field: self._reader(choices) for field, choices in self._choices.items()},
        }

    def of(self, field: str) -> Callable[[Cell], Cleaned[Any]] | None:
        """The reader of a field that refers to the area pack; None for every other field."""
        return self._readers.get(field)

    def ward(self, raw: Cell) -> Cleaned[str]:
        """The key of the ward that a cell names. Raises CellError (ward unknown) with the ward that comes nearest."""
        text = clean_text(raw).value
        if text is None:
            return Cleaned(None)
        found = self.wards.find(text)
        if found is None:
            near = self.wards.suggest(text)
            raise CellError(Rule.WARD_UNKNOWN, suggestion=near.name if near else "")
        return Cleaned(found.ward)

    def plan(self, raw: Cell) -> Cleaned[str]:
        """The key of the plan whose number the cell holds: “Kế hoạch 141/KH-UBND ngày 10/06/2019” is 141."""
        text = clean_text(raw).value
        if text is None:
            return Cleaned(None)
        numbers = set(_NUMBER.findall(text))
        found = [p for p in self.area.plans if text in (p.plan, p.number, p.title) or numbers & {p.plan}]
        exact = [p for p in found if p.number in text] or found
        if len(exact) != 1:
            raise CellError(Rule.NOT_IN_LIST, suggestion=exact[0].number if exact else "")
        return Cleaned(exact[0].plan)

    @staticmethod
    def _reader(choices: Choices) -> Callable[[Cell], Cleaned[str]]:
        return lambda raw: clean_choice(raw, choices)


def _choices(field: str, types: Iterable[Any]) -> Choices:
    return Choices.of(field, ((code := getattr(t, field), t.name, (code, *t.spellings)) for t in types))
