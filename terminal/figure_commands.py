"""The commands that ask for figures, the records behind them, and risk."""

from typing import Annotated

from analytics.metric import RecordState
from analytics.scope import WindowKind
from terminal import figures
from terminal.figure_options import AsOf, From, KnownBy, To, WardsOption, WindowOption
from terminal.groups import app, command
from terminal.options import DEFAULT_STORE, AreaOption, FormatOption, StoreOption, argument, call, option
from terminal.output import Format
from terminal.reading import choice, whole_number
from terminal.scopes import Question

TOPS = range(1, 1_000_001)


@command(app, "metrics")
def metrics_command(
    *, store: StoreOption = DEFAULT_STORE, area: AreaOption = None, output: FormatOption = Format.TEXT
) -> None:
    figures.print_metrics(call(store, area, output))


@command(app, "measure")
def measure_command(
    *,
    metrics: Annotated[list[str] | None, argument("metrics")] = None,
    by: Annotated[str, option("by", "--by")] = "ward",
    as_of: AsOf = None,
    known_by: KnownBy = None,
    window: WindowOption = WindowKind.SINCE_PLAN,
    from_on: From = None,
    to_on: To = None,
    compare: Annotated[str | None, option("compare", "--compare")] = None,
    ward: WardsOption = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    question = Question(as_of, known_by, window, from_on, to_on, ward or ())
    figures.print_measure(call(store, area, output), question, metrics or (), by, compare)


@command(app, "list")
def list_command(
    *,
    metric: Annotated[str, argument("metric")],
    state: Annotated[RecordState | None, option("state", "--state", parser=choice(RecordState, "--state"))] = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    window: WindowOption = WindowKind.SINCE_PLAN,
    from_on: From = None,
    to_on: To = None,
    ward: WardsOption = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    question = Question(as_of, known_by, window, from_on, to_on, ward or ())
    figures.print_records(call(store, area, output), question, metric, state)


@command(app, "risk")
def risk_command(
    *,
    top: Annotated[int | None, option("top", "--top", parser=whole_number("--top", TOPS))] = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    ward: WardsOption = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    figures.print_risk(call(store, area, output), Question(as_of, known_by, wards=ward or ()), top)
