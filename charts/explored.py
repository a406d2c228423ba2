"""An answer as a chart: the same bars, lines and maps as everywhere, from whatever was asked."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from analytics.exploring.answer import Field
from analytics.exploring.question import Function, Picture
from analytics.metric import Better
from analytics.registry import REGISTRY
from charts.cells import KEY_SEPARATOR
from charts.geography import Shape
from charts.scales import amount_breaks, share_breaks
from charts.spec import Axis, ChartKind, ChartSpec, Part, Point, Scale, Series, Stack, Step
from charts.theme import Hue, Meaning
from wording import exploring as words
from wording import numbers
from wording.exploring_cells import Told
from wording.labels import is_share

MOST_BARS = 40
_MOST_PARTS = 5
_FIRST_WITH_REST = 4
_LABEL = 48


@dataclass(frozen=True, slots=True)
class Drawable:
    """All that a picture of an answer needs: `figures` are the results row by row, `results` what they are of."""

    told: Told
    figures: tuple[tuple[float | None, ...], ...]
    results: tuple[Field, ...]
    heads: tuple[str, ...]  # titles of the figures' columns
    result: str  # what the first figures are of
    subtitle: str
    shapes: tuple[Shape, ...] = ()
    opened: tuple[str, ...] = ()
    is_pivot: bool = False
    outside: tuple[str, ...] = ()  # keys of wards without apartment buildings
    labels: tuple[str, ...] = ()  # the rows' names, filled in before drawing


def picture(kind: Picture, answered: Drawable) -> ChartSpec | None:
    """The chart of that kind; None where a picture is not asked for, or there is nothing to draw."""
    if kind not in _KINDS or not answered.figures:
        return None
    return _KINDS[kind](replace(answered, labels=row_names(answered.told)))


def row_names(told: Told) -> tuple[str, ...]:
    """The rows' names; of rows called the same the later ones are numbered, for marks go by their names."""
    seen: dict[str, int] = {}
    names = []
    for texts, keys in zip(told.texts, told.keys, strict=True):
        name = words.clipped(" · ".join(texts[: len(keys)]), _LABEL)
        seen[name] = seen.get(name, 0) + 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(names)


def row_key(keys: Sequence[str]) -> str:
    """A row's key as its mark bears it."""
    return KEY_SEPARATOR.join(keys)


def _bars(answered: Drawable) -> ChartSpec:
    points = _points(answered)[:MOST_BARS]
    return replace(_spec(ChartKind.BARS, answered), points=tuple(points))


def _lines(answered: Drawable) -> ChartSpec:
    """A line a result, over the days that the rows name."""
    days = [_day(keys[0]) if keys else None for keys in answered.told.keys]
    lines = []
    for at, head in enumerate(answered.heads):
        points = _points(answered, at)
        placed = [replace(point, day=day) for point, day in zip(points, days, strict=True) if day]
        lines.append(Series(head, tuple(sorted(placed, key=lambda point: point.day or dt.date.min))))
    at = len(answered.told.titles) - len(answered.heads)
    spec = replace(_spec(ChartKind.LINES, answered), series=tuple(lines))
    return replace(spec, title=words.latest(answered.told, at))


def _stacked(answered: Drawable) -> ChartSpec:
    """A row a stack, the columns its parts; of many columns the largest four and the rest."""
    totals = [sum(row[at] or 0.0 for row in answered.figures) for at in range(len(answered.heads))]
    ranked = sorted(range(len(totals)), key=lambda at: -totals[at])
    is_many = len(ranked) > _MOST_PARTS
    first = sorted(ranked[:_FIRST_WITH_REST] if is_many else ranked)
    rest = sorted(ranked[_FIRST_WITH_REST:]) if is_many else []
    names = [*(answered.heads[at] for at in first), *([words.REST] if rest else [])]
    places = [*([at] for at in first), *([rest] if rest else [])]
    stacks = [_stack(answered, row, names, places) for row in range(min(MOST_BARS, len(answered.figures)))]
    parts = tuple(Part(words.clipped(name, 40), Step(Hue.GOOD_IS_HIGH, 4 - at)) for at, name in enumerate(names))
    sums = [sum(value or 0.0 for value in row) for row in answered.figures]
    title = words.finding(answered.result, answered.labels, sums, numbers.plain(max(sums)))
    return replace(_spec(ChartKind.STACKED, answered), title=title, stacks=tuple(stacks), parts=parts)


def _stack(answered: Drawable, row: int, names: Sequence[str], places: Sequence[Sequence[int]]) -> Stack:
    label, key = answered.labels[row], row_key(answered.told.keys[row])
    figures = answered.figures[row]
    sums = [sum(figures[at] or 0.0 for at in columns) for columns in places]
    segments = tuple(
        Point(key, label, value, text=numbers.plain(value), hover=f"{label}: {name} {numbers.plain(value)}")
        for name, value in zip(names, sums, strict=True)
    )
    return Stack(label, segments, numbers.plain(sum(sums)))


def _heat_map(answered: Drawable) -> ChartSpec:
    known = [value for row in answered.figures for value in row if value is not None]
    scale = _scale(answered.results[0], known)
    rows = range(min(MOST_BARS, len(answered.figures)))
    columns = tuple(
        Series(words.clipped(head, 40), tuple(_cell(answered, row, at) for row in rows), scale=scale)
        for at, head in enumerate(answered.heads)
    )
    return replace(_spec(ChartKind.HEAT_MAP, answered), series=columns)


def _cell(answered: Drawable, row: int, at: int) -> Point:
    value = answered.figures[row][at]
    first = len(answered.told.titles) - len(answered.heads)
    text, label = answered.told.texts[row][first + at], answered.labels[row]
    return Point(
        key=row_key((row_key(answered.told.keys[row]), answered.heads[at])),
        label=label,
        value=value,
        text=text,
        hover=f"{label}, {answered.heads[at]}: {text}",
        meaning=Meaning.NO_DATA if value is None else Meaning.PRIMARY,
    )


def _scatter(answered: Drawable) -> ChartSpec:
    across = [row[0] for row in answered.figures]
    points = tuple(
        replace(point, text=point.label, across=value)
        for point, value in zip(_points(answered, 1), across, strict=True)
    )
    axes = tuple(
        Axis(head, _is_share(field)) for head, field in zip(answered.heads[:2], answered.results[:2], strict=True)
    )
    return replace(_spec(ChartKind.SCATTER, answered), points=points, axes=axes)


def _ward_map(answered: Drawable) -> ChartSpec:
    kind = ChartKind.WARD_MAP if all(shape.rings for shape in answered.shapes) else ChartKind.TILE_MAP
    return _map(kind, answered)


def _tile_map(answered: Drawable) -> ChartSpec:
    return _map(ChartKind.TILE_MAP, answered)


def _map(kind: ChartKind, answered: Drawable) -> ChartSpec:
    known = [value for (value,) in answered.figures if value is not None]
    points = {point.key: point for point in _points(answered)}
    silent = [
        Point(shape.key, shape.name, None, hover=shape.name, meaning=_meaning(answered, shape.key, None))
        for shape in answered.shapes
        if shape.key not in points
    ]
    spec = _spec(kind, answered)
    return replace(
        spec,
        points=(*points.values(), *silent),
        shapes=answered.shapes,
        scale=_scale(answered.results[0], known),
        is_share=_is_share(answered.results[0]),
    )


def _spec(kind: ChartKind, answered: Drawable) -> ChartSpec:
    return ChartSpec(
        kind=kind,
        title=_title(answered),
        subtitle=answered.subtitle,
        selected=(row_key(answered.opened),) if answered.opened else (),
        is_share=_is_share(answered.results[0]),
    )


def _title(answered: Drawable) -> str:
    """Where the first figure of a row is highest; of a pivot, its highest cell."""
    first = len(answered.told.titles) - len(answered.heads)
    width = len(answered.heads) if answered.is_pivot else 1
    cells = [(row, at) for row in range(len(answered.figures)) for at in range(width)]
    values = [answered.figures[row][at] for row, at in cells]
    names = [
        f"{answered.labels[row]}, {answered.heads[at]}" if answered.is_pivot else answered.labels[row]
        for row, at in cells
    ]
    highest = max((value for value in values if value is not None), default=None)
    row, at = cells[values.index(highest)]
    return words.finding(answered.result, names, values, answered.told.texts[row][first + at])


def _points(answered: Drawable, at: int = 0) -> list[Point]:
    first = len(answered.told.titles) - len(answered.heads)
    return [
        Point(
            key=row_key(keys),
            label=answered.labels[row],
            value=answered.figures[row][at],
            text=answered.told.texts[row][first + at],
            hover=f"{answered.labels[row]}: {answered.heads[at]} {answered.told.texts[row][first + at]}",
            meaning=_meaning(answered, row_key(keys), answered.figures[row][at]),
        )
        for row, keys in enumerate(answered.told.keys)
    ]


def _meaning(answered: Drawable, key: str, value: float | None) -> Meaning:
    if value is not None:
        return Meaning.PRIMARY
    return Meaning.NOT_APPLICABLE if key in answered.outside else Meaning.NO_DATA


def _day(key: str) -> dt.date | None:
    """The first day of a month, quarter or year, or the day itself; None for a key that is no time."""
    if "Q" in key:
        year, _, quarter = key.partition("-Q")
        return dt.date(int(year), 3 * int(quarter) - 2, 1)
    parts = key.split("-")
    if not all(part.isdigit() for part in parts):
        return None
    first, month, day = (*map(int, parts), 1, 1)[:3]
    return dt.date(first, month, day)


def _scale(field: Field, known: Sequence[float]) -> Scale:
    is_part = _is_share(field)
    breaks = share_breaks() if is_part else amount_breaks(known)
    first, second, third, fourth, fifth = words.steps(breaks, is_share=is_part)
    return Scale(breaks, (first, second, third, fourth, fifth), _hue(field))


def _hue(field: Field) -> Hue:
    is_bad = field.metric and REGISTRY[field.metric].better is Better.LOWER
    return Hue.BAD_IS_HIGH if is_bad else Hue.GOOD_IS_HIGH


def _is_share(field: Field) -> bool:
    if field.metric:
        return is_share(REGISTRY[field.metric])
    return field.calculation is not None and field.calculation.function is Function.SHARE


_KINDS: Mapping[Picture, Callable[[Drawable], ChartSpec]] = {
    Picture.BARS: _bars,
    Picture.LINES: _lines,
    Picture.STACKED: _stacked,
    Picture.HEAT_MAP: _heat_map,
    Picture.SCATTER: _scatter,
    Picture.WARD_MAP: _ward_map,
    Picture.TILE_MAP: _tile_map,
}
