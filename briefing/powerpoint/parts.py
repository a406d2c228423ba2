"""Charts that are too large for one slide in letters the hall can read, as several slides of the same finding."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.powerpoint.days import gantt_rows
from briefing.powerpoint.frame import Box
from briefing.powerpoint.grids import heat_map_room
from briefing.slide import Slide
from charts.spec import ChartKind, ChartSpec
from wording import slides as words


def parts_of(slide: Slide, box: Box) -> tuple[Slide, ...]:
    """The slide, or as many as its chart needs in a box; each tells which of them it is."""
    split = _SPLIT.get(slide.chart.kind) if slide.chart else None
    if slide.chart is None or split is None:
        return (slide,)
    charts = split(slide.chart, box)
    if len(charts) == 1:
        return (slide,)
    titles = (words.part(slide.title, place, len(charts)) for place in range(1, len(charts) + 1))
    return tuple(replace(slide, title=title, chart=chart) for title, chart in zip(titles, charts, strict=True))


def _heat_maps(spec: ChartSpec, box: Box) -> list[ChartSpec]:
    """First the rows of the first columns, then those of the others."""
    if not spec.series:
        return [spec]
    columns, rows = heat_map_room(spec, box)
    return [
        replace(spec, series=tuple(replace(column, points=column.points[part]) for column in spec.series[group]))
        for group in _shares(len(spec.series), columns)
        for part in _shares(len(spec.series[0].points), rows)
    ]


def _gantts(spec: ChartSpec, box: Box) -> list[ChartSpec]:
    return [replace(spec, stretches=spec.stretches[part]) for part in _shares(len(spec.stretches), gantt_rows(box))]


def _shares(count: int, most: int) -> Sequence[slice]:
    """So many things in as few groups of about the same size as hold at most so many each."""
    groups = max(1, -(-count // max(1, most)))
    ends = [round(count * place / groups) for place in range(groups + 1)]
    return [slice(first, end) for first, end in pairwise(ends)]


_SPLIT: Mapping[ChartKind, Callable[[ChartSpec, Box], list[ChartSpec]]] = {
    ChartKind.HEAT_MAP: _heat_maps,
    ChartKind.GANTT: _gantts,
}
