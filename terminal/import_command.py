"""The command that takes files in."""

from pathlib import Path
from typing import Annotated

import typer

from terminal import intake
from terminal.groups import app, command
from terminal.options import DEFAULT_STORE, AreaOption, FormatOption, StoreOption, argument, call, option
from terminal.output import Format
from terminal.reading import read_day, read_instant_or_now, read_period, read_profile, read_ward


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
        profile=None if profile is None else read_profile(profile, called.store),
        ward=None if ward is None else read_ward(ward, called.area),
        period=None if period is None else read_period(period).code,
        cutoff=None if cutoff is None else read_day(cutoff, "--cutoff"),
        received=read_instant_or_now(received, "--received"),
        all_or_nothing=all_or_nothing,
        dry_run=dry_run,
        marked_up=marked_up,
    )
    raise typer.Exit(intake.import_files(called, files, how))
