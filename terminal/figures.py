"""What a call asks of the figures, printed: the registry, measured figures, the records behind one, and risk."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace

from analytics.comparison import Comparison, ComparisonKind
from analytics.measure import measure
from analytics.metric import RecordState
from analytics.metric_table import MetricRow, MetricTable, Skipped
from analytics.pinning import compared_with_pin
from analytics.records import records
from analytics.registry import REGISTRY
from analytics.risk import matrix, risk
from data.ledger import Ledger
from data.ledger.pins import Pin
from terminal.figure_options import open_figures
from terminal.figure_reading import read_comparison, read_dimensions, read_metrics
from terminal.options import Call
from terminal.output import Format, plain, print_json, print_line, print_table
from terminal.scopes import Question, read_scope
from ui.listed import listed
from ui.questions import code_labels
from wording import numbers, values
from wording import terminal as words
from wording.labels import KINDS, light, state
from wording.risk import sentence as why

_KEYS = {"sheet_row": "row"}  # the terminal's name for the line of a sheet
_NO_SOURCE = {"file": None, "sheet": None, "row": None}  # that a report never came stands in no sheet


def print_metrics(call: Call) -> None:
    """Prints the registry."""
    if call.output is Format.JSON:
        nested = {"grain", "dimensions"}
        print_json(
            [
                {name: value for name, value in plain(each).items() if name not in nested}
                | {"grain": each.grain.id, "dimensions": each.dimensions}
                for each in REGISTRY.values()
            ]
        )
        return
    rows = [(each.id, each.label, each.unit, KINDS[each.kind], each.grain.label) for each in REGISTRY.values()]
    print_table(words.COLUMNS_METRICS, rows)


def print_measure(call: Call, question: Question, names: Sequence[str], by: str, compare: str | None) -> None:
    """Prints the figures of a question, rows first and totals after them."""
    metrics, dimensions = read_metrics(names), read_dimensions(by)
    comparison = read_comparison(compare) if compare is not None else None
    with closing(open_figures(call)) as store:
        pin = _pin(call, comparison)
        table = measure(store, metrics, read_scope(question, store, call.area), dimensions, None if pin else comparison)
    table = compared_with_pin(table, pin) if pin else table
    if call.output is Format.JSON:
        print_json({"snapshot": store.id, **_as_json(table)})
        return
    rows = [*(table.rows if dimensions else ()), *(replace(row, group=words.TOTAL) for row in table.totals)]
    compared = () if comparison is None else (words.COMPARED_WITH[comparison.kind],)
    figures = [(*_figure(row), *(_before(row) for _ in compared)) for row in rows]
    print_table((*words.COLUMNS_MEASURE, *compared), figures)
    for skipped in table.skipped:
        print_line(_skipped(skipped))


def _pin(call: Call, comparison: Comparison | None) -> Pin | None:
    """The pin that figures are compared with; None for other comparisons."""
    if comparison is None or comparison.kind is not ComparisonKind.PINNED:
        return None
    return Ledger(call.store).pin_named(comparison.pin)


def _as_json(table: MetricTable) -> dict[str, object]:
    return {
        "as_of": table.scope.as_of,
        "known_by": table.scope.known_by,
        "by": table.by,
        "rows": [_row_as_json(row) for row in table.rows],
        "totals": [_row_as_json(row) for row in table.totals],
        "skipped": table.skipped,
    }


def _row_as_json(row: MetricRow) -> dict[str, object]:
    """The fields that scripts read; that a figure was told by telephone is said in the text and in the list."""
    return {name: value for name, value in plain(row).items() if name != "adjusted"}


def _figure(row: MetricRow) -> tuple[object, ...]:
    metric = REGISTRY[row.metric]
    judged = str(light(row.light)) if row.light else ""
    return (
        metric.label,
        row.group,
        _amount(row.numerator),
        _amount(row.denominator),
        f"{values.value(metric, row.value)}{values.ADJUSTED_MARK if row.adjusted else ''}",
        numbers.percent(row.coverage) if row.coverage is not None else None,
        f"{judged} ({words.STALE})".strip() if row.stale and row.value is not None else judged,
    )


def _before(row: MetricRow) -> str:
    return words.NOTHING_BEFORE if row.previous is None else values.value(REGISTRY[row.metric], row.previous)


def _amount(value: float | None) -> str | None:
    return None if value is None else numbers.plain(value)


def _skipped(skipped: Skipped) -> str:
    metric = REGISTRY[skipped.metric]
    needed = ", ".join(dimension.value for dimension in metric.needs_one_of)
    return words.SKIPPED[skipped.reason].format(label=metric.label, needed=needed)


def print_records(call: Call, question: Question, name: str, wanted: RecordState | None) -> None:
    """Prints the records behind a figure, each with the file, sheet and row it came from."""
    (metric,) = read_metrics((name,))
    with closing(open_figures(call)) as store:
        scope = read_scope(question, store, call.area)
        found = records(store, metric, scope, state=wanted)
        shown = listed(REGISTRY[metric], found, code_labels(store, scope), call.area)
    if call.output is Format.JSON:
        rows = [_NO_SOURCE | {_KEYS.get(key, key): value for key, value in row.items()} for row in found.rows]
        print_json({"snapshot": store.id, "metric": metric, "counts": found.counts, "records": rows})
        return
    print_table(shown.titles, shown.texts)
    counts = (f"{state(REGISTRY[metric], each)}: {numbers.integer(count)}" for each, count in found.counts.items())
    print_line(" · ".join(counts))


def print_risk(call: Call, question: Question, top: int | None) -> None:
    """Prints the buildings, the gravest first, each with its reason in one sentence; in JSON the matrix too."""
    with closing(open_figures(call)) as store:
        scope = read_scope(question, store, call.area)
        table, cells = risk(store, scope, top), matrix(store, scope)
    if call.output is Format.JSON:
        rows = [plain(row) | {"why": why(row)} for row in table.rows]
        print_json({"snapshot": store.id, "as_of": scope.as_of, "rows": rows, "matrix": cells})
        return
    print_table(words.COLUMNS_RISK, [(row.ward_name, row.building, row.name, why(row)) for row in table.rows])
