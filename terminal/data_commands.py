"""The commands that bring data in, and the one that opens the pages."""

from pathlib import Path
from typing import Annotated

import typer

from terminal import demo, intake, serving, templates
from terminal.groups import app, command
from terminal.options import DEFAULT_STORE, AreaOption, FormatOption, StoreOption, argument, call, option
from terminal.output import Format
from terminal.reading import choice, read_day, read_instant_or_now, read_period, read_profile, read_ward, whole_number
from terminal.unusable import UnusableCallError
from wording import terminal as words

SEEDS = range(2**32)


@command(app, "demo")
def demo_command(
    *,
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
    *,
    out: Annotated[Path, argument("out")],
    period: Annotated[str, option("period", "--period")],
    ward: Annotated[str | None, option("ward", "--ward")] = None,
    district: Annotated[bool, option("district", "--district")] = False,
    prefilled: Annotated[bool, option("prefilled", "--prefilled")] = False,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    if district == (ward is not None):
        raise UnusableCallError(words.WARD_NEEDED)
    templates.write_template(call(store, area, output), out, ward, period, prefilled=prefilled)


@command(app, "import")
def import_command(
    *,
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
        received=read_instant_or_now(received, "--received"),
        all_or_nothing=all_or_nothing,
        dry_run=dry_run,
        marked_up=marked_up,
    )
    raise typer.Exit(intake.import_files(called, files, how))


@command(app, "serve")
def serve_command(
    *,
    port: Annotated[int, option("port", "--port", parser=whole_number("--port", serving.PORTS))] = serving.PORT,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
) -> None:
    raise typer.Exit(serving.serve(port, store, area))
