"""The area pack as one frozen value, with the questions other rooms ask of it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from data.area import catalogues, places, risk_tables, work
from data.area.reference_tables import reference_tables
from data.periods import months_between, next_working_day, parse_period
from data.vocabulary import BuildingKind, ManagementGroup


@dataclass(frozen=True, slots=True)
class Area:
    """Everything that is particular to a place. `wards` are the area's own; `outside_wards` only took parts of it.

    `fingerprint` is the sha256 of the pack's files and of `data/reference`: a snapshot's id depends on it.
    """

    folder: Path
    fingerprint: str
    name: str
    level: str
    unit_label: str
    ward_label: str
    full_name: str
    attribution: str
    authority: Mapping[str, str]
    defaults: work.Defaults
    wards: tuple[places.Ward, ...]
    outside_wards: tuple[places.Ward, ...]
    ward_history: tuple[places.WardChange, ...]
    aliases: tuple[places.WardAlias, ...]
    plans: tuple[work.Plan, ...]
    tasks: tuple[work.Task, ...]
    assignments: tuple[work.Assignment, ...]
    units: tuple[places.Unit, ...]
    targets: tuple[work.Target, ...]
    benchmarks: tuple[work.Benchmark, ...]
    thresholds: tuple[work.Threshold, ...]
    holidays: tuple[work.Holiday, ...]
    special_periods: tuple[work.ExpectedPeriod, ...]
    equipment_types: tuple[catalogues.EquipmentType, ...]
    violation_types: tuple[catalogues.ViolationType, ...]
    legal_bases: tuple[catalogues.LegalBasis, ...]
    rule_items: tuple[risk_tables.RuleItem, ...]
    weights: tuple[risk_tables.Parameter, ...]
    grading: tuple[risk_tables.Grading, ...]
    cut_points: tuple[risk_tables.CutPoint, ...]
    boundaries: Mapping[str, Path]

    @property
    def holiday_days(self) -> frozenset[dt.date]:
        """The days on which offices are closed besides Saturdays and Sundays."""
        return frozenset(holiday.day for holiday in self.holidays)

    def meeting_day(self, as_of: dt.date) -> dt.date:
        """The day of the meeting that figures are for: the one the area has set, unless the figures are later."""
        return max(as_of, self.defaults.meeting_on or as_of)

    def wards_on(self, day: dt.date) -> tuple[places.Ward, ...]:
        """The area's wards in force on a day, in report order, those without apartment buildings included."""
        return tuple(sorted((w for w in self.wards if w.is_valid_on(day)), key=lambda ward: ward.report_order))

    def ward(self, key: str) -> places.Ward:
        """The ward with this key, whenever it was in force. Raises KeyError."""
        return {ward.ward: ward for ward in self.wards}[key]

    def management_group(self, kind: BuildingKind | str | None, storeys: int | None) -> ManagementGroup:
        """The group a building is managed in. Without its number of storeys it is no high-rise."""
        if kind == BuildingKind.OLD_BLOCK:
            return ManagementGroup.OLD
        is_high_rise = storeys is not None and storeys >= self.defaults.high_rise_storeys
        return ManagementGroup.HIGH_RISE if is_high_rise else ManagementGroup.OTHER

    def expected_periods(self, until: dt.date) -> tuple[work.ExpectedPeriod, ...]:
        """The periods whose cut-off is on or before `until`, by cut-off; none where the pack has no schedule."""
        special = [period for period in self.special_periods if period.cutoff <= until]
        return tuple(sorted([*self._expected_months(until), *special], key=lambda period: period.cutoff))

    def reference_tables(self) -> dict[str, pa.Table]:
        """The reference tables of a snapshot (docs/architecture.md), by name."""
        return reference_tables(self)

    def _expected_months(self, until: dt.date) -> list[work.ExpectedPeriod]:
        if self.defaults.first_month is None:
            return []
        return [
            work.ExpectedPeriod(
                period.code,
                period.kind,
                period.label,
                period.start_on,
                period.cutoff,
                next_working_day(period.cutoff, self.holiday_days),
            )
            for period in months_between(parse_period(self.defaults.first_month), until)
        ]
