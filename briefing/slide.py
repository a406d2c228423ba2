"""A slide before anything draws it: one message with its numbers, and one chart or table that shows them."""

from dataclasses import dataclass
from enum import StrEnum

from analytics.metric_table import Light
from charts.spec import ChartKind, ChartSpec, Listing
from wording import briefing as words

_MOST_BESIDE = 15  # bars that can be read from the back of a hall with sentences beside them


class Layout(StrEnum):
    """How a slide is laid out."""

    TITLE = "title"  # the meeting's own
    CONTENT = "content"
    PICTURES = "pictures"  # up to four photographs
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class SlideTable:
    """A table of at most eight rows; `are_numbers` stand to the right, `lights` colour the row's last cell."""

    columns: tuple[str, ...]
    are_numbers: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]
    lights: tuple[Light | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with its light: a finding, a directive, a difficulty in a ward's own words."""

    text: str
    light: Light | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A photograph (JPEG or PNG) and what it shows."""

    content: bytes
    caption: str


@dataclass(frozen=True, slots=True)
class Slide:
    """`message` states the finding with its numbers; `footnote` says how complete the figures are.

    `notes` are the presenter's: definitions, sources, who may be asked. `metrics` are those behind the figures, whose
    lists can be opened from the slide; `listings` are the lists behind what no metric measures. `is_edited` tells that
    somebody changed the computed message.
    """

    id: str
    title: str
    message: str = ""
    layout: Layout = Layout.CONTENT
    chart: ChartSpec | None = None
    table: SlideTable | None = None
    points: tuple[Statement, ...] = ()
    pictures: tuple[Picture, ...] = ()
    footnote: str = ""
    notes: str = ""
    metrics: tuple[str, ...] = ()
    listings: tuple[Listing, ...] = ()
    is_edited: bool = False


def stands_over(slide: Slide) -> bool:
    """Whether a slide's chart has so many bars that it takes the whole width, and its points stand below."""
    chart = slide.chart
    return chart is not None and chart.kind is ChartKind.BARS and len(chart.points) > _MOST_BESIDE


def nothing() -> tuple[Statement, ...]:
    """What a slide says when its data are missing."""
    return (Statement(words.NO_DATA, Light.NO_DATA),)
