"""What a chart says, free of how it is drawn: the page, the slide and the document draw the same ChartSpec."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from charts.geography import Shape
from charts.theme import Hue, Meaning


class ChartKind(StrEnum):
    WARD_MAP = "ward_map"
    TILE_MAP = "tile_map"
    BARS = "bars"
    LINES = "lines"
    STACKED = "stacked"
    COLUMNS = "columns"
    GANTT = "gantt"
    HEAT_MAP = "heat_map"
    SCATTER = "scatter"
    MATRIX = "matrix"


class Listing(StrEnum):
    """What is listed behind a picture or sentence that no metric measures. No metric bears one of these names."""

    DIRECTIVES = "directives"
    BUILDINGS = "buildings"
    PRIORITY = "priority_buildings"
    DIFFICULTIES = "difficulties"
    WORK = "work"
    CONCLUSIONS = "conclusions"


@dataclass(frozen=True, slots=True)
class Point:
    """One mark: a ward, a type, a day. `text` stands at the mark, `hover` is a full sentence.

    A missing value is None, and `meaning` says why: NO_DATA or NOT_APPLICABLE. Never 0. `across` is a scatter's second
    value, along its horizontal axis.
    """

    key: str
    label: str
    value: float | None
    text: str = ""
    hover: str = ""
    meaning: Meaning = Meaning.PRIMARY
    low: float | None = None
    high: float | None = None
    day: dt.date | None = None
    across: float | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A place (0–4, low to high) among the five steps of a hue: bands of age, parts of a whole."""

    hue: Hue
    place: int


@dataclass(frozen=True, slots=True)
class Part:
    """What one colour of a stacked chart stands for, in words; a meaning, or a step where nothing is judged."""

    label: str
    fill: Meaning | Step


@dataclass(frozen=True, slots=True)
class Stack:
    """One row of a stacked chart: a segment a part, in the order of the chart's parts; `text` stands behind it.

    A segment's `key` is what a click on it gives.
    """

    label: str
    segments: tuple[Point, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """One row of a timeline: from a day to a day, both counted; without an end it goes on past the edge.

    `label` names the row, `text` stands under the name, `hover` is a full sentence.
    """

    key: str
    label: str
    from_on: dt.date
    to_on: dt.date | None
    text: str = ""
    hover: str = ""
    meaning: Meaning = Meaning.PRIMARY


@dataclass(frozen=True, slots=True)
class Reference:
    """A named line across the chart: the district's value, a target."""

    value: float
    label: str


@dataclass(frozen=True, slots=True)
class Milestone:
    """A named day on the time axis: the day of the hội nghị."""

    day: dt.date
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """Five steps of one hue: four round breaks and the words that state them."""

    breaks: tuple[float, float, float, float]
    words: tuple[str, str, str, str, str]
    hue: Hue

    def step(self, value: float) -> int:
        """The step (0–4) a value falls in; a break belongs to the step above it."""
        return sum(value >= edge for edge in self.breaks)


@dataclass(frozen=True, slots=True)
class Series:
    """A line over time, dashed for a target or a plan; or a column of a heat map.

    `scale` are the steps of a column's points that are not judged against a target.
    """

    name: str
    points: tuple[Point, ...]
    is_dashed: bool = False
    scale: Scale | None = None


@dataclass(frozen=True, slots=True)
class Axis:
    """What a scatter's axis measures, and the whole area's value as a named line across it."""

    title: str
    is_share: bool
    reference: Reference | None = None


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """A chart as a statement: the title is the finding, the subtitle what is shown, its unit and day.

    `metrics` are the ids of those behind its figures: whose definition holds, whose list can be opened; where there are
    none, `listing` is what it counts.
    """

    kind: ChartKind
    title: str
    subtitle: str
    points: tuple[Point, ...] = ()
    series: tuple[Series, ...] = ()
    stacks: tuple[Stack, ...] = ()
    parts: tuple[Part, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    shapes: tuple[Shape, ...] = ()
    scale: Scale | None = None
    references: tuple[Reference, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    axes: tuple[Axis, ...] = ()  # of a scatter: the horizontal one, then the vertical one
    selected: tuple[str, ...] = ()
    is_share: bool = False
    note: str = ""
    metrics: tuple[str, ...] = ()
    listing: Listing | None = None
