"""Lines over time: labels at their ends instead of a legend, the plan's target dashed, the hội nghị's day marked."""

import datetime as dt
from collections.abc import Sequence

import plotly.graph_objects as go

from charts.layout import layout
from charts.spec import ChartSpec, Milestone, Series
from charts.text import plain, sentences
from charts.theme import Meaning, Palette

HEIGHT = 280
_NEAR = 0.1  # of the highest end: about the height of a line of text
_ALONE, _ABOVE, _BELOW = "middle right", "top right", "bottom right"
# A target holds until the day the next one is due: a step, not a slope.
_TARGET_LINE = {"width": 1.5, "dash": "dash", "shape": "vh"}


def lines(spec: ChartSpec, palette: Palette) -> go.Figure:
    """One line a series; a missing value breaks the line, it is never drawn as 0."""
    places = label_places([_end(series) for series in spec.series])
    figure = go.Figure(
        [
            _line(series, palette.meanings[Meaning.PRIMARY] if series.is_dashed else palette.series[number], place)
            for number, (series, place) in enumerate(zip(spec.series, places, strict=True))
        ],
        layout(palette, HEIGHT),
    )
    for milestone in spec.milestones:
        _mark(figure, milestone, palette)
    days = [point.day for series in spec.series for point in series.points if point.day]
    figure.update_layout(margin={"t": 24, "b": 8, "l": 8, "r": 110})
    figure.update_xaxes(showgrid=False, tickvals=_ticks(days), tickformat="%d/%m<br>%Y", tickangle=0)
    figure.update_yaxes(rangemode="tozero", nticks=5, tickformat=".0%" if spec.is_share else ",.0f")
    if spec.is_share:
        figure.update_yaxes(range=[0, _share_reach(spec)])
    return figure


def label_places(ends: Sequence[float | None]) -> list[str]:
    """Where the label at the end of each line stands, so that lines that end close together can be told apart."""
    places = [_ALONE] * len(ends)
    known = sorted((end, number) for number, end in enumerate(ends) if end is not None)
    near = _NEAR * max((abs(end) for end, _ in known), default=0.0)
    for rank, (end, number) in enumerate(known):
        has_lower = rank > 0 and end - known[rank - 1][0] < near
        has_higher = rank + 1 < len(known) and known[rank + 1][0] - end < near
        if has_lower != has_higher:
            places[number] = _ABOVE if has_lower else _BELOW
    return places


def _end(series: Series) -> float | None:
    return next((point.value for point in reversed(series.points) if point.value is not None), None)


def _line(series: Series, colour: str, label_place: str) -> go.Scatter:
    return go.Scatter(
        x=[point.day for point in series.points],
        y=[point.value for point in series.points],
        mode="lines+text" if series.is_dashed else "lines+markers+text",
        line=_TARGET_LINE | {"color": colour} if series.is_dashed else {"color": colour, "width": 2.5},
        marker={"size": 7},
        text=_end_labels(series),
        textposition=label_place,
        textfont={"color": colour, "size": 12},
        customdata=[point.key for point in series.points],
        cliponaxis=False,
        connectgaps=False,
        hovertext=[sentences(point.hover) for point in series.points],
        hovertemplate="%{hovertext}<extra></extra>",
        hoverinfo="skip" if series.is_dashed else None,
    )


def _end_labels(series: Series) -> list[str]:
    known = [place for place, point in enumerate(series.points) if point.value is not None]
    return [
        plain(f"  {series.name} {point.text}".rstrip()) if known and place == known[-1] else ""
        for place, point in enumerate(series.points)
    ]


def _mark(figure: go.Figure, milestone: Milestone, palette: Palette) -> None:
    # A vline with an annotation fails on dates in Plotly: shape and text are added apart.
    figure.add_shape(
        type="line",
        x0=milestone.day,
        x1=milestone.day,
        yref="paper",
        y0=0,
        y1=1,
        line={"color": palette.muted, "width": 1, "dash": "dot"},
    )
    figure.add_annotation(
        x=milestone.day,
        y=1,
        yref="paper",
        yanchor="bottom",
        showarrow=False,
        text=plain(milestone.label),
        font={"size": 12, "color": palette.muted},
    )


def _ticks(days: list[dt.date]) -> list[dt.date]:
    distinct = sorted(set(days))
    every = max(1, -(-len(distinct) // 5))
    return distinct[::-every][::-1]


def _share_reach(spec: ChartSpec) -> float:
    values = [point.value for series in spec.series for point in series.points if point.value is not None]
    return min(1.05, max(values, default=1.0) * 1.2 + 0.02)
