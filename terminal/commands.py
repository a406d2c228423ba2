"""The commands and their options. Each reads its call and hands over; what a command does is in the other modules."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from analytics.metric import RecordState
from analytics.scope import WindowKind
from terminal import demo, errors, figures, intake, serving, stores, templates
from terminal.options import (
    DEFAULT_STORE,
    AreaOption,
    FormatOption,
    StoreOption,
    UnusableCallError,
    WardsOption,
    call,
    now,
    option,
)
from terminal.output import Format
from wording import terminal as words

app = typer.Typer(help=words.HELP_APP, add_completion=False, pretty_exceptions_enable=False)
submissions_app = typer.Typer(help=words.COMMANDS["submissions"])
snapshot_app = typer.Typer(help=words.COMMANDS["snapshot"])
app.add_typer(submissions_app, name="submissions")
app.add_typer(snapshot_app, name="snapshot")

TextOption = Annotated[str | None, typer.Option()]
MetricsArgument = Annotated[list[str] | None, typer.Argument(help=words.OPTIONS["metrics"], show_default=False)]
AsOf = Annotated[str | None, option("as_of", "--as-of")]
KnownBy = Annotated[str | None, option("known_by", "--known-by")]
At = Annotated[str | None, option("at", "--at", "--received")]


def run(arguments: Sequence[str]) -> int:
    """The exit code of a call."""
    wanted = [argument for argument in arguments if argument != "--debug"]
    named = wanted[:1] if wanted and not wanted[0].startswith("-") else []
    command = " ".join(["python cli.py", *named])
    return errors.guarded(lambda: app(wanted, standalone_mode=False), command, debug=len(wanted) < len(arguments))


@app.command("demo", help=words.COMMANDS["demo"])
def demo_command(
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
    seed: Annotated[int, option("seed", "--seed")] = demo.SEED,
    stage: Annotated[demo.Stage, option("stage", "--stage")] = demo.Stage.ALL,
    is_next: Annotated[bool, option("next", "--next")] = False,
    folder: Annotated[Path | None, option("folder", "--folder")] = None,
    progress_file: Annotated[Path | None, option("progress_file", "--progress-file")] = None,
) -> None:
    chosen = demo.Stage.NEXT if is_next else stage
    demo.make_demo(
        call(store, area, output), chosen, seed=seed, folder=folder or store / "demo", progress_file=progress_file
    )


@app.command("template", help=words.COMMANDS["template"])
def template_command(
    out: Annotated[Path, typer.Argument(help=words.OPTIONS["out"])],
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


@app.command("import", help=words.COMMANDS["import"])
def import_command(
    files: Annotated[list[Path], typer.Argument(help=words.OPTIONS["files"], show_default=False)],
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
        profile=profile or called.area.defaults.profile,
        ward=ward,
        period=period,
        cutoff=figures.read_day(cutoff, "--cutoff") if cutoff else None,
        received=_instant(received, "--received"),
        all_or_nothing=all_or_nothing,
        dry_run=dry_run,
        marked_up=marked_up,
    )
    raise typer.Exit(intake.import_files(called, files, how))


@submissions_app.command("list")
def submissions_list(
    store: StoreOption = DEFAULT_STORE, area: AreaOption = None, output: FormatOption = Format.TEXT
) -> None:
    stores.print_submissions(call(store, area, output))


@submissions_app.command("withdraw")
def submissions_withdraw(
    submission: str, at: At = None, store: StoreOption = DEFAULT_STORE, area: AreaOption = None
) -> None:
    stores.withdraw(call(store, area), submission, _instant(at, "--at"))


@submissions_app.command("restore")
def submissions_restore(
    submission: str, at: At = None, store: StoreOption = DEFAULT_STORE, area: AreaOption = None
) -> None:
    stores.restore_submission(call(store, area), submission, _instant(at, "--at"))


@snapshot_app.command("list")
def snapshot_list(store: StoreOption = DEFAULT_STORE, output: FormatOption = Format.TEXT) -> None:
    stores.print_snapshots(store, output)


@snapshot_app.command("pin")
def snapshot_pin(
    snapshot: str,
    name: Annotated[str, option("name", "--as")],
    as_of: AsOf = None,
    at: At = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
) -> None:
    question = figures.Question(as_of=as_of)
    stores.pin(call(store, area), snapshot, name, question, _instant(at, "--at"))


@snapshot_app.command("unpin")
def snapshot_unpin(name: str, at: At = None, store: StoreOption = DEFAULT_STORE) -> None:
    stores.unpin(store, name, _instant(at, "--at"))


@snapshot_app.command("verify")
def snapshot_verify(
    store: StoreOption = DEFAULT_STORE, area: AreaOption = None, output: FormatOption = Format.TEXT
) -> None:
    raise typer.Exit(stores.verify_snapshot(call(store, area, output)))


@app.command("metrics", help=words.COMMANDS["metrics"])
def metrics_command(output: FormatOption = Format.TEXT) -> None:
    figures.print_metrics(output)


@app.command("measure", help=words.COMMANDS["measure"])
def measure_command(
    metrics: MetricsArgument = None,
    by: Annotated[str, option("by", "--by")] = "ward",
    as_of: AsOf = None,
    known_by: KnownBy = None,
    window: Annotated[WindowKind, option("window", "--window")] = WindowKind.SINCE_PLAN,
    from_on: Annotated[str | None, option("from", "--from")] = None,
    to_on: Annotated[str | None, option("to", "--to")] = None,
    compare: Annotated[str | None, option("compare", "--compare")] = None,
    ward: WardsOption = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    question = figures.Question(as_of, known_by, window, from_on, to_on, ward or ())
    figures.print_measure(call(store, area, output), question, metrics or (), by, compare)


@app.command("list", help=words.COMMANDS["list"])
def list_command(
    metric: str,
    state: Annotated[RecordState | None, option("state", "--state")] = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    window: Annotated[WindowKind, option("window", "--window")] = WindowKind.SINCE_PLAN,
    from_on: Annotated[str | None, option("from", "--from")] = None,
    to_on: Annotated[str | None, option("to", "--to")] = None,
    ward: WardsOption = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    question = figures.Question(as_of, known_by, window, from_on, to_on, ward or ())
    figures.print_records(call(store, area, output), question, metric, state)


@app.command("risk", help=words.COMMANDS["risk"])
def risk_command(
    top: Annotated[int | None, option("top", "--top")] = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    ward: WardsOption = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    question = figures.Question(as_of, known_by, wards=ward or ())
    figures.print_risk(call(store, area, output), question, top)


@app.command("backup", help=words.COMMANDS["backup"])
def backup_command(
    out: Annotated[Path, typer.Argument(help=words.OPTIONS["archive"])], store: StoreOption = DEFAULT_STORE
) -> None:
    stores.backup_store(store, out)


@app.command("restore", help=words.COMMANDS["restore"])
def restore_command(
    archive: Annotated[Path, typer.Argument(help=words.OPTIONS["archive"])],
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
) -> None:
    stores.restore_store(call(store, area), archive)


@app.command("serve", help=words.COMMANDS["serve"])
def serve_command(
    port: Annotated[int, option("port", "--port")] = serving.PORT,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
) -> None:
    raise typer.Exit(serving.serve(port, store, area))


def _instant(text: str | None, name: str) -> dt.datetime:
    return figures.read_instant(text, name) if text else now()
