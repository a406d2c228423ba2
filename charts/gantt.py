"""Stretches of days under each other: who has how long, the days that matter marked across all of them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from charts.layout import layout
from charts.spec import ChartSpec, Milestone, Stretch
from charts.text import BREAK, plain, sentences, wrapped
from charts.theme import Meaning, Palette

# Heights in pixels: the y axis of the figure counts them, so that a row is as high as its words need.
_LINE, _BAR, _GAP, _TICKS = 18, 14, 9, 40
_LETTERS = 50  # of a row's name in one line: what a phone has room for
_MARGIN = 0.02  # of the days shown, on either side
_WEEKS_UNTIL, _MONTHS_UNTIL, _QUARTERS_UNTIL = 62, 310, 1100
_DAY_MS = 86_400_000
_TICK = "%d/%m<br>%Y"


@dataclass(frozen=True, slots=True)
class _Row:
    """A stretch with its words in lines, and where it starts from the top."""

    stretch: Stretch
    lines: tuple[str, ...]
    top: int

    @property
    def bar_at(self) -> float:
        return self.top + _LINE * len(self.lines) + _BAR / 2

    @property
    def bottom(self) -> int:
        return self.top + _LINE * len(self.lines) + _BAR + _GAP


@dataclass(frozen=True, slots=True)
class _Axis:
    """The days from the left edge to the right."""

    first: dt.date
    last: dt.date

    @property
    def days(self) -> int:
        return max(1, (self.last - self.first).days)

    def share(self, day: dt.date) -> float:
        """Where a day stands between the edges, 0–1."""
        return (day - self.first).days / self.days


def gantt(spec: ChartSpec, palette: Palette) -> go.Figure:
    """A row a stretch, its words above its bar; one without an end is hatched to the edge. A click gives its key."""
    head = _LINE * len(spec.milestones)
    rows = _rows(spec.stretches)
    height = rows[-1].bottom if rows else _LINE
    figure = go.Figure(layout=layout(palette, head + height + _TICKS))
    if not rows:
        return figure
    axis = _axis(spec)
    figure.add_trace(_bars(rows, axis, spec.selected, palette))
    for place, milestone in enumerate(spec.milestones):
        _mark(figure, milestone, axis, _LINE * (len(spec.milestones) - place - 1), palette)
    figure.update_layout(
        annotations=[*figure.layout.annotations, *(_words(row, palette) for row in rows)],
        margin={"t": head, "b": _TICKS, "l": 4, "r": 4},
        clickmode="event+select",
    )
    figure.update_yaxes(visible=False, range=[height, 0], automargin=False)
    figure.update_xaxes(type="date", range=[axis.first, axis.last], automargin=False, **_ticks(axis.days))
    return figure


def _rows(stretches: Sequence[Stretch]) -> list[_Row]:
    rows: list[_Row] = []
    for stretch in stretches:
        under = wrapped(stretch.text, _LETTERS) if stretch.text else []
        rows.append(_Row(stretch, (*wrapped(stretch.label, _LETTERS), *under), rows[-1].bottom if rows else 0))
    return rows


def _axis(spec: ChartSpec) -> _Axis:
    days = [day for each in spec.stretches for day in (each.from_on, each.to_on) if day]
    days += [milestone.day for milestone in spec.milestones]
    room = max(1, round((max(days) - min(days)).days * _MARGIN))
    return _Axis(min(days) - dt.timedelta(days=room), max(days) + dt.timedelta(days=room))


def _bars(rows: Sequence[_Row], axis: _Axis, selected: tuple[str, ...], palette: Palette) -> go.Bar:
    stretches = [row.stretch for row in rows]
    return go.Bar(
        orientation="h",
        y=[row.bar_at for row in rows],
        width=_BAR,
        base=[each.from_on for each in stretches],
        # The last day counts whole: a stretch of one day is a day wide.
        x=[(((each.to_on or axis.last) - each.from_on).days + 1) * _DAY_MS for each in stretches],
        marker={
            "color": [palette.meanings[each.meaning] for each in stretches],
            "opacity": [1.0 if not selected or each.key in selected else 0.35 for each in stretches],
            "pattern": {
                "shape": ["/" if each.to_on is None or each.meaning is Meaning.NO_DATA else "" for each in stretches],
                "fgcolor": palette.hatch,
                "fillmode": "overlay",
                "size": 6,
            },
            "line": {"color": palette.line, "width": 0},
        },
        customdata=[each.key for each in stretches],
        hovertext=[sentences(each.hover) for each in stretches],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 1}},
    )


def _words(row: _Row, palette: Palette) -> dict[str, object]:
    names = len(row.lines) - (len(wrapped(row.stretch.text, _LETTERS)) if row.stretch.text else 0)
    quiet = f'<span style="color:{palette.muted}">{{}}</span>'
    lines = [plain(line) if place < names else quiet.format(plain(line)) for place, line in enumerate(row.lines)]
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": row.top,
        "yanchor": "top",
        "align": "left",
        "text": BREAK.join(lines),
        "showarrow": False,
        "borderpad": 0,
        "font": {"size": 13, "color": palette.text},
        "bgcolor": palette.ground,
    }


def _mark(figure: go.Figure, milestone: Milestone, axis: _Axis, above: int, palette: Palette) -> None:
    # Days that lie side by side keep their words apart: each has a line of its own above the rows.
    figure.add_shape(
        type="line",
        x0=milestone.day,
        x1=milestone.day,
        yref="paper",
        y0=0,
        y1=1,
        line={"color": palette.text, "width": 1, "dash": "dot"},
    )
    figure.add_annotation(
        x=milestone.day,
        y=1,
        yref="paper",
        yanchor="bottom",
        yshift=above,
        xanchor="left" if axis.share(milestone.day) < 0.5 else "right",
        showarrow=False,
        borderpad=0,
        text=plain(milestone.label),
        font={"size": 12, "color": palette.muted},
    )


def _ticks(days: int) -> dict[str, object]:
    if days <= _WEEKS_UNTIL:
        return {"dtick": 7 * _DAY_MS, "tickformat": _TICK, "tickangle": 0}
    months = 1 if days <= _MONTHS_UNTIL else 3 if days <= _QUARTERS_UNTIL else 12
    return {"dtick": f"M{months}", "tickformat": _TICK, "tickangle": 0, "tick0": "2000-01-01"}
