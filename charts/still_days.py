"""Stills over days: lines with their target dashed, and stretches of days under each other."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.dates import date2num
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from charts.paper import POINTS_PER_INCH, Paper
from charts.spec import ChartSpec, Milestone, Point, Series, Stretch
from charts.still_paper import HATCH, Sides, axes, font, picture, write, write_lines
from charts.theme import Meaning
from wording import numbers

_LINES_HIGH = 3.0
_TICKS, _STEPS = 5, 4
_A_DAY = "30/12/2019"
_HEADROOM = 1.12
_ROOM = 0.02  # of the days shown, on either side
_END_SHARE = 0.3  # of the width that the names at the ends of lines may take
_STRETCH_ROW = 0.5  # inches
_NAME_SHARE = 0.5


def lines(spec: ChartSpec, paper: Paper) -> Figure:
    """One line a series; a missing value breaks it. Its name stands at its end."""
    size = paper.least
    ends = [(series, _end(series)) for series in spec.series]
    room = paper.width * _END_SHARE
    names = [paper.lines(f"{series.name} {end.text}".strip(), room, size) if end else [] for series, end in ends]
    right = max((paper.text_width(line, size) for name in names for line in name), default=0.3) + 0.2
    values = [point.value for series in spec.series for point in series.points if point.value is not None]
    top = (max(values, default=0.0) or 1.0) * _HEADROOM
    ticks = [float(tick) for tick in MaxNLocator(_STEPS).tick_values(0, top) if tick <= top]
    left = max(paper.text_width(_tick(tick, spec), size) for tick in ticks) + 0.12
    head = paper.line(size) * max(1, len(spec.milestones)) + 0.06
    figure = picture(paper, paper.high(_LINES_HIGH))
    drawn = axes(figure, Sides(left, right, head, paper.line(size) + 0.1))
    days = sorted({point.day for series in spec.series for point in series.points if point.day})
    _frame(drawn, _Days(days, spec.milestones), top)
    for tick in ticks:
        drawn.axhline(tick, color=paper.palette.line, linewidth=0.7, zorder=0)
        looks = font(paper, size, paper.palette.muted)
        write(drawn, (drawn.get_xlim()[0], tick), _tick(tick, spec), shift=(-5, 0), ha="right", va="center", **looks)
    _write_days(drawn, days, paper, size)
    _milestones(drawn, spec.milestones, paper, size)
    for number, series in enumerate(spec.series):
        _line(drawn, series, _ink(series, number, paper), names[number], paper)
    return figure


def _line(drawn: Axes, series: Series, ink: str, name: Sequence[str], paper: Paper) -> None:
    days = [date2num(point.day) for point in series.points]
    values = [float("nan") if point.value is None else point.value for point in series.points]
    if series.is_dashed:
        drawn.plot(days, values, color=ink, linewidth=1.6, linestyle="--", drawstyle="steps-pre")
    else:
        drawn.plot(days, values, color=ink, linewidth=2.4, marker="o", markersize=5)
    end = _end(series)
    if end is not None:
        at = (date2num(end.day), end.value or 0.0)
        write_lines(drawn, at, name, paper, paper.least, ha="left", across=8, inks=(ink,))


def gantt(spec: ChartSpec, paper: Paper) -> Figure:
    """A row a stretch, its words to the left of its bar; one without an end is hatched to the edge."""
    rows = max(1, len(spec.stretches))
    head = paper.line(paper.least) * max(1, len(spec.milestones)) + 0.06
    foot = paper.line(paper.least) + 0.08
    height = paper.high(_STRETCH_ROW * rows + head + foot)
    pitch = (height - head - foot) / rows
    size, room = paper.least, paper.width * _NAME_SHARE - 0.15
    figure = picture(paper, height)
    drawn = axes(figure, Sides(paper.width * _NAME_SHARE, 0.1, head, foot))
    ends = [day for each in spec.stretches for day in (each.from_on, each.to_on) if day]
    span = _Days(ends, spec.milestones)
    if not span.all:
        return figure
    _frame(drawn, span, rows)
    drawn.invert_yaxis()
    for place, stretch in enumerate(spec.stretches):
        _stretch(drawn, stretch, place, paper)
        words = paper.lines(stretch.label, room, size, 2 if pitch >= 3 * paper.line(size) else 1)
        under = paper.lines(stretch.text, room, size, 1) if stretch.text and pitch >= 2 * paper.line(size) else []
        inks = (*(paper.palette.text for _ in words), paper.palette.muted)
        at = (drawn.get_xlim()[0], place + 0.5)
        write_lines(drawn, at, [*words, *under], paper, size, ha="right", across=-8, inks=inks)
    first, last = min(span.all), max(span.all)
    _write_days(drawn, [first + (last - first) * step / _TICKS for step in range(1, _TICKS)], paper, paper.least)
    _milestones(drawn, spec.milestones, paper, paper.least)
    return figure


def _stretch(drawn: Axes, stretch: Stretch, place: int, paper: Paper) -> None:
    start = date2num(stretch.from_on)
    end = drawn.get_xlim()[1] if stretch.to_on is None else date2num(stretch.to_on) + 1
    is_hatched = stretch.to_on is None or stretch.meaning is Meaning.NO_DATA
    drawn.barh(
        place + 0.5,
        end - start,
        0.5,
        left=start,
        color=paper.palette.meanings[stretch.meaning],
        hatch=HATCH if is_hatched else "",
        edgecolor=paper.palette.hatch,
        linewidth=0,
    )


@dataclass(frozen=True, slots=True)
class _Days:
    """The days that a picture has to show, those of its milestones included."""

    drawn: Sequence[dt.date]
    milestones: Sequence[Milestone]

    @property
    def all(self) -> list[dt.date]:
        return [*self.drawn, *(milestone.day for milestone in self.milestones)]


def _frame(drawn: Axes, days: _Days, top: float) -> None:
    drawn.set_ylim(0, top)
    if days.all:
        first, last = date2num(min(days.all)), date2num(max(days.all))
        room = max(1.0, (last - first) * _ROOM)
        drawn.set_xlim(first - room, last + room)


def _write_days(drawn: Axes, days: Sequence[dt.date], paper: Paper, size: float) -> None:
    """As many of the days as have room under the picture, the last one among them."""
    room = drawn.get_position().width * paper.width
    most = max(2, min(_TICKS, int(room / (paper.text_width(_A_DAY, size) * 1.3))))
    every = max(1, -(-len(days) // most))
    bottom = max(drawn.get_ylim()) if drawn.yaxis_inverted() else drawn.get_ylim()[0]
    for day in days[::-every]:
        looks = font(paper, size, paper.palette.muted)
        write(drawn, (date2num(day), bottom), numbers.date(day), shift=(0, -5), ha="center", va="top", **looks)


def _milestones(drawn: Axes, milestones: Sequence[Milestone], paper: Paper, size: float) -> None:
    top = min(drawn.get_ylim()) if drawn.yaxis_inverted() else max(drawn.get_ylim())
    low, high = drawn.get_xlim()
    for place, milestone in enumerate(milestones):
        day = date2num(milestone.day)
        drawn.axvline(day, color=paper.palette.muted, linewidth=1.2, linestyle=":")
        share = (day - low) / (high - low)
        side = "left" if share < 0.3 else "right" if share > 0.7 else "center"
        rise = 3 + place * paper.line(size) * POINTS_PER_INCH
        looks = font(paper, size, paper.palette.muted)
        write(drawn, (day, top), milestone.label, shift=(0, rise), ha=side, va="bottom", **looks)


def _end(series: Series) -> Point | None:
    return next((point for point in reversed(series.points) if point.value is not None), None)


def _ink(series: Series, number: int, paper: Paper) -> str:
    return paper.palette.muted if series.is_dashed else paper.palette.series[number % len(paper.palette.series)]


def _tick(value: float, spec: ChartSpec) -> str:
    return numbers.percent(value, 0) if spec.is_share else numbers.plain(value)
