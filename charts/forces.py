"""From teams and sessions to pictures: regulations by age, attendances over time and by form."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from analytics.ages import AgeBand, AgeCount
from analytics.metric_table import MetricRow
from analytics.scope import Span
from charts.spec import ChartKind, ChartSpec, Part, Point, Stack, Step
from charts.theme import Hue, Meaning
from wording import forces as words
from wording import numbers

_AGES = tuple(
    Part(words.BANDS[band], Step(Hue.BAD_IS_HIGH, 3) if band is AgeBand.UNKNOWN else Step(Hue.GOOD_IS_HIGH, 4 - place))
    for place, band in enumerate(AgeBand)
)
_OUTREACH = ("outreach_attendances", "outreach_sessions")
_ATTENDANCES = (Part(words.ATTENDANCES, Meaning.PRIMARY),)


def regulation_ages(
    counts: Iterable[AgeCount], names: Mapping[str, str], as_of: dt.date, selected: tuple[str, ...]
) -> ChartSpec:
    """A bar a kind of team, by how long ago its regulation was issued; teams without one last."""
    by_kind: dict[str, dict[AgeBand, int]] = {}
    for one in counts:
        by_kind.setdefault(one.key, {})[one.band] = one.records
    named = {key: names.get(key, words.NOT_GIVEN) for key in (*names, "") if key in by_kind}
    return ChartSpec(
        kind=ChartKind.STACKED,
        title=words.ages_title({band: sum(each.get(band, 0) for each in by_kind.values()) for band in AgeBand}),
        subtitle=words.AGES_UNDER.format(day=numbers.date(as_of)),
        metrics=("team_regulations",),
        stacks=tuple(_kind(key, name, by_kind[key]) for key, name in named.items()),
        parts=_AGES,
        selected=selected,
    )


def over_time(held: Mapping[str, MetricRow], attendances: Sequence[MetricRow], span: Span) -> ChartSpec:
    """A column a month or period: its attendances, with the number of its sessions under its name."""
    return ChartSpec(
        kind=ChartKind.COLUMNS,
        title=words.time_title(attendances, sum(row.value or 0.0 for row in held.values())),
        subtitle=words.under(words.TIME_UNDER, span.from_on, span.to_on),
        metrics=_OUTREACH,
        stacks=tuple(_period(row, held[row.group_key].value) for row in attendances),
        parts=_ATTENDANCES,
    )


def by_form(
    held: Mapping[str, MetricRow], attendances: Sequence[MetricRow], span: Span, selected: tuple[str, ...]
) -> ChartSpec:
    """A bar a form of outreach, the one with most attendances first."""
    ordered = sorted(attendances, key=lambda row: row.value or 0.0, reverse=True)
    return ChartSpec(
        kind=ChartKind.STACKED,
        title=words.forms_title(ordered),
        subtitle=words.under(words.FORMS_UNDER, span.from_on, span.to_on),
        metrics=_OUTREACH,
        stacks=tuple(_form(row, held[row.group_key].value) for row in ordered),
        parts=_ATTENDANCES,
        selected=selected,
    )


def _kind(key: str, name: str, bands: Mapping[AgeBand, int]) -> Stack:
    total = sum(bands.values())
    segments = tuple(
        Point(
            key, name, float(count), numbers.integer(count) if count else "", words.ages_hover(name, band, count, total)
        )
        for band in AgeBand
        for count in (bands.get(band, 0),)
    )
    return Stack(name, segments, words.teams(total))


def _period(row: MetricRow, held: float | None) -> Stack:
    hover = words.time_hover(row.group, row.value, held)
    point = Point(row.group_key, row.group, row.value, numbers.integer(row.value), hover)
    return Stack(row.group, (point,), words.sessions(held))


def _form(row: MetricRow, held: float | None) -> Stack:
    name = row.group or words.NOT_GIVEN
    point = Point(row.group_key, name, row.value, hover=words.time_hover(name, row.value, held))
    return Stack(name, (point,), words.form_label(row.value, held))
