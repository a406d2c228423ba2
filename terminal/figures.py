"""What a call asks of the figures: metrics, scope and dimensions read from words; results printed."""

import datetime as dt
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from rapidfuzz import process

from analytics.comparison import Comparison, parse_comparison
from analytics.measure import measure
from analytics.metric import Dimension, RecordState
from analytics.metric_table import MetricRow
from analytics.records import records
from analytics.registry import REGISTRY
from analytics.risk import matrix, risk
from analytics.scope import Scope, Window, WindowKind, default_scope
from data.area import Area
from data.cleaning import WardMatcher
from data.periods import parse_instant
from data.store import Store
from terminal.options import Call, UnusableCallError
from terminal.output import Format, print_json, print_table
from wording import numbers, values
from wording import terminal as words
from wording.labels import KINDS, light
from wording.risk import sentence as why

NO_DIMENSION = "none"


@dataclass(frozen=True, slots=True)
class Question:
    """A scope in the words of a call."""

    as_of: str | None = None
    known_by: str | None = None
    window: WindowKind = WindowKind.SINCE_PLAN
    from_on: str | None = None
    to_on: str | None = None
    wards: Sequence[str] = ()


def read_day(text: str, option: str) -> dt.date:
    """A day written 24/12/2019 or 2019-12-24."""
    return read_instant(text, option).date()


def read_instant(text: str, option: str) -> dt.datetime:
    """A local instant; a bare day means its end."""
    try:
        return parse_instant(text)
    except ValueError as error:
        raise UnusableCallError(words.BAD_DATE.format(value=text, option=option)) from error


def read_scope(question: Question, store: Store, area: Area) -> Scope:
    """The scope of a call, with the area's default day where none is given."""
    known_by = read_instant(question.known_by, "--known-by") if question.known_by else None
    wards = tuple(find_ward(name, area) for name in question.wards)
    window = _window(question)
    if question.as_of:
        return Scope(read_day(question.as_of, "--as-of"), known_by, window, wards).of(store)
    return replace(default_scope(store), known_by=known_by, window=window, wards=wards).of(store)


def _window(question: Question) -> Window:
    if question.from_on is None and question.to_on is None:
        return Window(question.window)
    if question.from_on is None or question.to_on is None:
        raise UnusableCallError(words.BOTH_ENDS)
    first, last = read_day(question.from_on, "--from"), read_day(question.to_on, "--to")
    if first > last:
        raise UnusableCallError(words.REVERSED_DAYS.format(first=numbers.date(first), last=numbers.date(last)))
    return Window(WindowKind.CUSTOM, first, last)


def find_ward(name: str, area: Area) -> str:
    """The key of a ward named in a call."""
    matcher = WardMatcher(area)
    ward = matcher.find(name)
    if ward is None:
        near = matcher.suggest(name)
        raise UnusableCallError(
            words.UNKNOWN_WARD.format(value=name, hint=words.HINT.format(name=near.name) if near else "")
        )
    return ward.ward


def read_metrics(names: Sequence[str]) -> tuple[str, ...]:
    """The metric ids of a call; all when none is named."""
    for name in names:
        if name not in REGISTRY:
            near = process.extractOne(name, list(REGISTRY), score_cutoff=70)
            hint = words.HINT.format(name=near[0]) if near else ""
            raise UnusableCallError(words.UNKNOWN_METRIC.format(value=name, hint=hint))
    return tuple(names) or tuple(REGISTRY)


def read_dimensions(text: str) -> tuple[Dimension, ...]:
    """The dimensions of `--by ward,kind`; none of them for `none`."""
    names = [name.strip() for name in text.split(",") if name.strip() and name.strip() != NO_DIMENSION]
    known = [dimension.value for dimension in Dimension]
    for name in names:
        if name not in known:
            raise UnusableCallError(words.UNKNOWN_DIMENSION.format(value=name, known=", ".join(known)))
    return tuple(Dimension(name) for name in names)


def print_metrics(output: Format) -> None:
    """Prints the registry."""
    if output is Format.JSON:
        print_json({"metrics": list(REGISTRY.values())})
        return
    rows = [(each.id, each.label, each.unit, KINDS[each.kind], each.grain.label) for each in REGISTRY.values()]
    print_table(words.COLUMNS_METRICS, rows)


def print_measure(call: Call, question: Question, names: Sequence[str], by: str, compare: str | None) -> None:
    """Prints the figures of a question, rows first and totals after them."""
    metrics, dimensions, comparison = read_metrics(names), read_dimensions(by), _comparison(compare)
    with closing(call.open_figures()) as store:
        table = measure(store, metrics, read_scope(question, store, call.area), dimensions, comparison)
    if call.output is Format.JSON:
        print_json(
            {
                "snapshot": store.id,
                "as_of": table.scope.as_of,
                "known_by": table.scope.known_by,
                "by": table.by,
                "rows": table.rows,
                "totals": table.totals,
                "skipped": table.skipped,
            }
        )
        return
    print_table(words.COLUMNS_MEASURE, [_figure(row) for row in table.rows])
    print_table(words.COLUMNS_MEASURE, [_figure(replace(row, group=words.TOTAL)) for row in table.totals])


def _comparison(text: str | None) -> Comparison | None:
    if text is None:
        return None
    try:
        return parse_comparison(text)
    except ValueError as error:
        raise UnusableCallError(words.BAD_COMPARISON.format(value=text)) from error


def print_records(call: Call, question: Question, name: str, state: RecordState | None) -> None:
    """Prints the records behind a figure, each with the file, sheet and row it came from."""
    (metric,) = read_metrics((name,))
    with closing(call.open_figures()) as store:
        found = records(store, metric, read_scope(question, store, call.area), state=state)
    if call.output is Format.JSON:
        print_json({"snapshot": store.id, "metric": metric, "counts": found.counts, "records": found.rows})
        return
    print_table(tuple(found.columns), [tuple(row.values()) for row in found.rows])


def print_risk(call: Call, question: Question, top: int | None) -> None:
    """Prints the buildings, the gravest first, each with its reason in one sentence; then the matrix."""
    with closing(call.open_figures()) as store:
        scope = read_scope(question, store, call.area)
        table, cells = risk(store, scope, top), matrix(store, scope)
    if call.output is Format.JSON:
        print_json({"snapshot": store.id, "as_of": scope.as_of, "rows": table.rows, "matrix": cells})
        return
    print_table(words.COLUMNS_RISK, [(row.ward_name, row.building, row.name, why(row)) for row in table.rows])


def _figure(row: MetricRow) -> tuple[object, ...]:
    metric = REGISTRY[row.metric]
    judged = str(light(row.light)) if row.light else ""
    return (
        metric.label,
        row.group,
        _amount(row.numerator),
        _amount(row.denominator),
        values.value(metric, row.value),
        numbers.percent(row.coverage) if row.coverage is not None else None,
        f"{judged} ({words.STALE})".strip() if row.stale else judged,
        values.value(metric, row.previous),
    )


def _amount(value: float | None) -> str | None:
    return None if value is None else numbers.plain(value)
