"""The types of the registry: what a metric is, and the grain of records that it counts.

A grain is a table macro in `facts/`, one row a record, each business rule one boolean column. A metric is a handful of
SQL expressions over those columns. Every record is in exactly one state: `applies` and `is_reported` decide whether it
counts at all, `is_done` on which side. Numerator and denominator are sums over the records that count.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """A stock holds on a day, a flow happens inside a window."""

    STOCK = "stock"
    FLOW = "flow"


class Estimate(StrEnum):
    """How a value follows from the sums: numerator ÷ denominator, the numerator alone, or a survival median."""

    RATIO = "ratio"
    COUNT = "count"
    MEAN = "mean"
    MEDIAN_SURVIVAL = "median_survival"


class IntervalKind(StrEnum):
    WILSON = "wilson"  # each record is 0 or 1
    BYAR = "byar"  # a count of events
    LOG_LOG = "log_log"  # a Kaplan–Meier median
    NONE = "none"


class NoInterval(StrEnum):
    """Why a metric has no interval; wording makes the sentence."""

    HAS_ONE = "has_one"
    QUANTITIES = "quantities"  # pieces inside one record are no independent trials
    MONEY = "money"
    PEOPLE = "people"  # persons of one building or session come together
    SCORE = "score"  # a weighted grade
    EXACT_COUNT = "exact_count"  # every case is counted, nothing is sampled


class Better(StrEnum):
    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


class CoverageOf(StrEnum):
    """What “reported ÷ expected” counts: records where a register says which there are, else wards."""

    RECORDS = "records"
    WARDS = "wards"


class Dimension(StrEnum):
    WARD = "ward"
    UNIT = "unit"
    GROUP = "group"
    KIND = "kind"
    EQUIPMENT_TYPE = "equipment_type"
    EQUIPMENT_GROUP = "equipment_group"
    VIOLATION_TYPE = "violation_type"
    VIOLATION_GROUP = "violation_group"
    PLAN = "plan"
    TASK = "task"
    FUNDING = "funding"
    TEAM_KIND = "team_kind"
    OUTREACH_FORM = "outreach_form"
    MONTH = "month"
    PERIOD = "period"

    @property
    def is_time(self) -> bool:
        return self in (Dimension.MONTH, Dimension.PERIOD)


class RecordState(StrEnum):
    """The four states that add up to the grain's records."""

    DONE = "done"
    NOT_DONE = "not_done"
    NOT_APPLICABLE = "not_applicable"
    NOT_REPORTED = "not_reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grain:
    """What one record is, and the macro that gives it.

    `table` is the sheet whose reports make the grain fresh (empty: nothing a ward sends); `part_tables` are those that
    the macro's parts bring in. `columns` are shown in a record list. `has_group` and `has_unit` tell whether the macro
    has `management_group` and `unit`; without `unit` a record belongs to the unit of its ward.
    """

    id: str
    label: str
    macro: str
    table: str
    dimensions: tuple[Dimension, ...]
    columns: tuple[str, ...]
    coverage_of: CoverageOf
    part_tables: tuple[tuple[str, str], ...] = ()
    has_group: bool = True
    has_unit: bool = False
    has_source: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """A metric's one definition. Labels, definition and legal basis are Vietnamese: users read them.

    `within`, `applies`, `is_reported`, `is_done`, `is_pending`, `numerator`, `denominator` and `duration_days` are SQL
    over the columns of the grain's macro. `within` names the part of the grain that the metric is about at all (plan
    141: the old blocks); a scan whose metrics share it reads nothing else. A pending record counts nowhere yet: its day
    has not come. `is_settled` says that the facts leave a scan nothing to decide: `is_reported` holds only where the
    metric applies, and elsewhere numerator and denominator are false or blank. `is_quantity` tells of a numerator that
    is a number in each record although the whole has an interval. `needs_one_of` names dimensions without which the
    figure would add unlike units; `needs_prices` asks for the user's unit prices.
    """

    id: str
    label: str
    unit: str
    kind: Kind
    grain: Grain
    estimate: Estimate
    numerator: str
    is_done: str
    denominator: str = "1"
    within: str = "true"
    applies: str = "true"
    is_reported: str = "true"
    is_pending: str = "false"
    duration_days: str = ""
    is_settled: bool = False
    is_quantity: bool = False
    parts: tuple[str, ...] = ()
    needs_one_of: tuple[Dimension, ...] = ()
    needs_prices: bool = False
    scale: float = 1.0
    better: Better
    interval: IntervalKind
    no_interval: NoInterval = NoInterval.HAS_ONE
    done_label: str
    not_done_label: str
    plan: str | None
    definition: str
    legal_basis: str
    owner: str
    checked_by: str
    reviewed_on: dt.date

    @property
    def dimensions(self) -> tuple[Dimension, ...]:
        """What the metric can be shown by: its grain's dimensions, and time."""
        return (*self.grain.dimensions, Dimension.MONTH, Dimension.PERIOD)

    @property
    def tables(self) -> tuple[str, ...]:
        """The sheets whose reports make the figure fresh."""
        brought = [table for part, table in self.grain.part_tables if part in self.parts]
        names = [self.grain.table, *brought]
        return tuple(dict.fromkeys(name for name in names if name))

    @property
    def counts_records(self) -> bool:
        """Whether each record counts 0 or 1, so that the numerator is a condition and not a quantity."""
        is_count = self.interval in (IntervalKind.WILSON, IntervalKind.BYAR) and self.denominator == "1"
        return is_count and not self.is_quantity

    @property
    def is_survival(self) -> bool:
        return self.estimate is Estimate.MEDIAN_SURVIVAL
