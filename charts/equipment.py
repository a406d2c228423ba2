"""From the stock of equipment to stacked bars: what is there, missing or untold, and how old its checks are."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analytics.ages import AgeBand, AgeCount
from analytics.equipment_stock import Stock
from analytics.metric_table import MetricRow
from analytics.registry import REGISTRY
from charts.spec import ChartKind, ChartSpec, Part, Point, Stack, Step
from charts.theme import Hue, Meaning
from wording import charts as chart_words
from wording import equipment as words
from wording import numbers

_GOOD, _POOR = Step(Hue.GOOD_IS_HIGH, 4), Step(Hue.GOOD_IS_HIGH, 1)
_MISSING = Step(Hue.BAD_IS_HIGH, 3)
_PIECES = (
    Part(words.WORKING, _GOOD),
    Part(words.NOT_WORKING, _POOR),
    Part(words.SHORT, _MISSING),
    Part(words.UNREPORTED, Meaning.NO_DATA),
)
_LINES = (Part(words.ENOUGH, _GOOD), Part(words.SHORT, _MISSING), Part(words.UNREPORTED, Meaning.NO_DATA))
_AGES = tuple(
    Part(words.BANDS[band], Meaning.NO_DATA if band is AgeBand.UNKNOWN else Step(Hue.BAD_IS_HIGH, place))
    for place, band in enumerate(AgeBand)
)


_LINES_MET, _COVERAGE = REGISTRY["equipment_lines_met"], REGISTRY["equipment_coverage"]


@dataclass(frozen=True, slots=True)
class One:
    """A type that a picture is filtered to, with its unit of measure."""

    name: str
    unit: str


@dataclass(frozen=True, slots=True)
class Asked:
    """The day of a picture and what is selected in it. Of one type it counts pieces, else lines."""

    as_of: dt.date
    selected: tuple[str, ...] = ()
    one: One | None = None


def by_type(
    stocks: Mapping[str, Stock], rows: Sequence[MetricRow], units: Mapping[str, str], asked: Asked
) -> ChartSpec:
    """A bar a type, of its own need as the whole, the least met first. `rows` are `equipment_coverage` by type."""
    known = sorted((row for row in rows if row.group_key in stocks), key=_value)
    return ChartSpec(
        kind=ChartKind.STACKED,
        title=words.type_title(known),
        subtitle=words.under(words.TYPE_UNDER, asked.as_of),
        metrics=(_COVERAGE.id,),
        stacks=tuple(
            Stack(
                row.group,
                _shares(row.group_key, row.group, _piece_counts(stocks[row.group_key]), units[row.group_key]),
                chart_words.bar_label(_COVERAGE, row),
            )
            for row in known
        ),
        parts=_PIECES,
        selected=asked.selected,
        is_share=True,
    )


def by_ward(stocks: Mapping[str, Stock], rows: Sequence[MetricRow], asked: Asked) -> ChartSpec:
    """A bar a ward, the one that lacks most first; wards without figures last. `rows` are `equipment_lines_met`."""
    one = asked.one
    names = {row.group_key: row.group for row in rows}
    ordered = sorted(rows, key=lambda row: _lacking(stocks.get(row.group_key), one), reverse=True)
    return ChartSpec(
        kind=ChartKind.STACKED,
        title=words.ward_title(stocks, names, one.unit if one else None),
        subtitle=_under(asked),
        metrics=(_LINES_MET.id,),
        stacks=tuple(
            _stack(row.group_key, row.group, stocks.get(row.group_key), one, chart_words.bar_label(_LINES_MET, row))
            for row in ordered
        ),
        parts=_PIECES if asked.one else _LINES,
        selected=asked.selected,
    )


def by_funding(
    stocks: Mapping[str, Stock],
    rows: Sequence[MetricRow],
    spend: Mapping[str, float | None],
    asked: Asked,
) -> ChartSpec:
    """A bar a source of funds, in the order of the vocabulary, what names none last."""
    known = sorted((row for row in rows if row.group_key in stocks), key=lambda row: not row.group_key)
    return ChartSpec(
        kind=ChartKind.STACKED,
        title=words.funding_title(known),
        subtitle=_under(asked),
        metrics=(_LINES_MET.id,),
        stacks=tuple(
            _stack(
                row.group_key,
                row.group or words.NO_FUNDING,
                stocks[row.group_key],
                asked.one,
                words.funding_text(stocks[row.group_key], spend.get(row.group_key)),
            )
            for row in known
        ),
        parts=_PIECES if asked.one else _LINES,
        selected=asked.selected,
    )


def check_ages(counts: Iterable[AgeCount], names: Mapping[str, str], asked: Asked) -> ChartSpec:
    """A bar a type in the catalogue's order, its lines by the age of their last check."""
    by_key: dict[str, dict[AgeBand, int]] = {}
    for one in counts:
        by_key.setdefault(one.key, {})[one.band] = one.records
    every = {band: sum(each.get(band, 0) for each in by_key.values()) for band in AgeBand}
    return ChartSpec(
        kind=ChartKind.STACKED,
        title=words.ages_title(every),
        subtitle=words.under(words.AGES_UNDER, asked.as_of),
        metrics=("equipment_working",),
        stacks=tuple(_aged(key, name, by_key[key]) for key, name in names.items() if key in by_key),
        parts=_AGES,
        selected=asked.selected,
    )


def _aged(key: str, name: str, bands: Mapping[AgeBand, int]) -> Stack:
    lines = sum(bands.values())
    counts = tuple((part.label, bands.get(band, 0)) for part, band in zip(_AGES, AgeBand, strict=True))
    return Stack(name, _counted(key, name, counts, "dòng"), words.ages_text(lines))


def _stack(key: str, name: str, stock: Stock | None, one: One | None, text: str) -> Stack:
    if stock is None:
        empty = tuple(Point(key, name, None, meaning=Meaning.NO_DATA) for _ in (_PIECES if one else _LINES))
        return Stack(name, empty, text)
    if one:
        return Stack(name, _counted(key, name, _piece_counts(stock), one.unit), words.pieces_text(stock, one.unit))
    return Stack(name, _counted(key, name, _line_counts(stock), "dòng"), text)


def _piece_counts(stock: Stock) -> tuple[tuple[str, int], ...]:
    poor = stock.installed_towards_need - stock.working_towards_need
    counts = (stock.working_towards_need, poor, stock.missing, stock.unreported)
    return tuple(zip((part.label for part in _PIECES), counts, strict=True))


def _line_counts(stock: Stock) -> tuple[tuple[str, int], ...]:
    return tuple(zip((part.label for part in _LINES), (stock.met, stock.short, stock.blank), strict=True))


def _counted(key: str, name: str, counts: Sequence[tuple[str, int]], what: str) -> tuple[Point, ...]:
    whole = sum(count for _, count in counts)
    return tuple(
        Point(key, name, float(count), numbers.integer(count), words.part_hover(name, part, count, whole, what))
        for part, count in counts
    )


def _shares(key: str, name: str, counts: Sequence[tuple[str, int]], unit: str) -> tuple[Point, ...]:
    whole = sum(count for _, count in counts) or 1
    return tuple(
        Point(
            key,
            name,
            count / whole,
            numbers.percent(count / whole, 0),
            words.part_hover(name, part, count, whole, unit),
        )
        for part, count in counts
    )


def _under(asked: Asked) -> str:
    if asked.one is None:
        return words.under(words.LINES_UNDER, asked.as_of)
    return words.under(words.PIECES_UNDER, asked.as_of, name=asked.one.name, unit=asked.one.unit)


def _lacking(stock: Stock | None, one: One | None) -> int:
    if stock is None:
        return -1
    return stock.missing if one else stock.short


def _value(row: MetricRow) -> float:
    return -1.0 if row.value is None else row.value
