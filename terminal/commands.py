"""The commands and their options. Each reads its call and hands over; what a command does is in the other modules."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from analytics.metric import RecordState
from analytics.scope import WindowKind
from terminal import demo, errors, figures, intake, serving, stores, templates
from terminal.help import PROGRAM, Command, Group, ListGroup
from terminal.options import (
    DEFAULT_STORE,
    AreaOption,
    FormatOption,
    StoreOption,
    WardsOption,
    argument,
    call,
    now,
    option,
)
from terminal.output import Format
from terminal.reading import choice, read_day, read_instant, read_period, read_profile, read_ward, whole_number
from terminal.scopes import Question
from terminal.unusable import UnusableCallError
from wording import terminal as words

SEEDS, TOPS = range(2**32), range(1, 1_000_001)

app = typer.Typer(cls=Group, help=words.HELP_APP, add_completion=False, pretty_exceptions_enable=False)
submissions_app = typer.Typer(cls=ListGroup, help=words.COMMANDS["submissions"])
snapshot_app = typer.Typer(cls=ListGroup, help=words.COMMANDS["snapshot"])
app.add_typer(submissions_app, name="submissions")
app.add_typer(snapshot_app, name="snapshot")

MetricsArgument = Annotated[list[str] | None, argument("metrics")]
AsOf = Annotated[str | None, option("as_of", "--as-of")]
KnownBy = Annotated[str | None, option("known_by", "--known-by")]
From = Annotated[str | None, option("from", "--from")]
To = Annotated[str | None, option("to", "--to")]
At = Annotated[str | None, option("at", "--at", "--received")]
WindowOption = Annotated[WindowKind, option("window", "--window", parser=choice(WindowKind, "--window"))]


def run(arguments: Sequence[str]) -> int:
    """The exit code of a call."""
    wanted = [argument for argument in arguments if argument != "--debug"]
    named = wanted[:1] if wanted and not wanted[0].startswith("-") else []
    return errors.guarded(
        lambda: app(wanted, prog_name=PROGRAM, standalone_mode=False),
        " ".join([PROGRAM, *named]),
        debug=len(wanted) < len(arguments),
    )


def command(group: typer.Typer, name: str, key: str = "") -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Registers a function as a command with its words from the wording room."""
    return group.command(name, cls=Command, help=words.COMMANDS[key or name])


@command(app, "demo")
def demo_command(
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
    seed: Annotated[int, option("seed", "--seed", parser=whole_number("--seed", SEEDS))] = demo.SEED,
    stage: Annotated[demo.Stage, option("stage", "--stage", parser=choice(demo.Stage, "--stage"))] = demo.Stage.ALL,
    is_next: Annotated[bool, option("next", "--next")] = False,
    folder: Annotated[Path | None, option("folder", "--folder")] = None,
    progress_file: Annotated[Path | None, option("progress_file", "--progress-file")] = None,
) -> None:
    chosen = demo.Stage.NEXT if is_next else stage
    demo.make_demo(
        call(store, area, output), chosen, seed=seed, folder=folder or store / "demo", progress_file=progress_file
    )


@command(app, "template")
def template_command(
    out: Annotated[Path, argument("out")],
    period: Annotated[str, option("period", "--period")],
    ward: Annotated[str | None, option("ward", "--ward")] = None,
    district: Annotated[bool, option("district", "--district")] = False,
    prefilled: Annotated[bool, option("prefilled", "--prefilled")] = False,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
) -> None:
    if district == (ward is not None):
        raise UnusableCallError(words.WARD_NEEDED)
    templates.write_template(call(store, area), out, ward, period, prefilled=prefilled)


@command(app, "import")
def import_command(
    files: Annotated[list[Path], argument("files")],
    profile: Annotated[str | None, option("profile", "--profile")] = None,
    ward: Annotated[str | None, option("ward", "--ward")] = None,
    period: Annotated[str | None, option("period", "--period")] = None,
    cutoff: Annotated[str | None, option("cutoff", "--cutoff")] = None,
    received: Annotated[str | None, option("received", "--received")] = None,
    all_or_nothing: Annotated[bool, option("all_or_nothing", "--all-or-nothing")] = False,
    dry_run: Annotated[bool, option("dry_run", "--dry-run")] = False,
    marked_up: Annotated[Path | None, option("marked_up", "--marked-up")] = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    called = call(store, area, output)
    how = intake.Instructions(
        profile=None if profile is None else read_profile(profile),
        ward=None if ward is None else read_ward(ward, called.area),
        period=None if period is None else read_period(period).code,
        cutoff=None if cutoff is None else read_day(cutoff, "--cutoff"),
        received=_instant(received, "--received"),
        all_or_nothing=all_or_nothing,
        dry_run=dry_run,
        marked_up=marked_up,
    )
    raise typer.Exit(intake.import_files(called, files, how))


@command(submissions_app, "list", "submissions list")
def submissions_list(
    store: StoreOption = DEFAULT_STORE, area: AreaOption = None, output: FormatOption = Format.TEXT
) -> None:
    stores.print_submissions(call(store, area, output))


@command(submissions_app, "withdraw", "submissions withdraw")
def submissions_withdraw(
    submission: Annotated[str, argument("submission")],
    at: At = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
) -> None:
    stores.withdraw(call(store, area), submission, _instant(at, "--at"))


@command(submissions_app, "restore", "submissions restore")
def submissions_restore(
    submission: Annotated[str, argument("submission")],
    at: At = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
) -> None:
    stores.restore_submission(call(store, area), submission, _instant(at, "--at"))


@command(snapshot_app, "list", "snapshot list")
def snapshot_list(store: StoreOption = DEFAULT_STORE, output: FormatOption = Format.TEXT) -> None:
    stores.print_snapshots(store, output)


@command(snapshot_app, "pin", "snapshot pin")
def snapshot_pin(
    snapshot: Annotated[str, argument("snapshot")],
    name: Annotated[str, option("name", "--as")],
    as_of: AsOf = None,
    at: At = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
) -> None:
    stores.pin(call(store, area), snapshot, name, Question(as_of=as_of), _instant(at, "--at"))


@command(snapshot_app, "unpin", "snapshot unpin")
def snapshot_unpin(name: Annotated[str, argument("pin")], at: At = None, store: StoreOption = DEFAULT_STORE) -> None:
    stores.unpin(store, name, _instant(at, "--at"))


@command(snapshot_app, "verify", "snapshot verify")
def snapshot_verify(
    store: StoreOption = DEFAULT_STORE, area: AreaOption = None, output: FormatOption = Format.TEXT
) -> None:
    raise typer.Exit(stores.verify_snapshot(call(store, area, output)))


@command(app, "metrics")
def metrics_command(output: FormatOption = Format.TEXT) -> None:
    figures.print_metrics(output)


@command(app, "measure")
def measure_command(
    metrics: MetricsArgument = None,
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
    top: Annotated[int | None, option("top", "--top", parser=whole_number("--top", TOPS))] = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    ward: WardsOption = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    figures.print_risk(call(store, area, output), Question(as_of, known_by, wards=ward or ()), top)


@command(app, "backup")
def backup_command(out: Annotated[Path, argument("archive")], store: StoreOption = DEFAULT_STORE) -> None:
    stores.backup_store(store, out)


@command(app, "restore")
def restore_command(
    archive: Annotated[Path, argument("archive")], store: StoreOption = DEFAULT_STORE, area: AreaOption = None
) -> None:
    stores.restore_store(call(store, area), archive)


@command(app, "serve")
def serve_command(
    port: Annotated[int, option("port", "--port", parser=whole_number("--port", serving.PORTS))] = serving.PORT,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
) -> None:
    raise typer.Exit(serving.serve(port, store, area))


def _instant(text: str | None, name: str) -> dt.datetime:
    return now() if text is None else read_instant(text, name)
