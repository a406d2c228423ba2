"""The commands that make what is filled in, and the one that opens the pages."""

from pathlib import Path
from typing import Annotated

import typer

from terminal import demo, serving, templates
from terminal.groups import app, command
from terminal.options import DEFAULT_STORE, AreaOption, FormatOption, StoreOption, argument, call, option
from terminal.output import Format
from terminal.reading import choice, whole_number
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


@command(app, "serve")
def serve_command(
    *,
    port: Annotated[int, option("port", "--port", parser=whole_number("--port", serving.PORTS))] = serving.PORT,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
) -> None:
    raise typer.Exit(serving.serve(port, store, area))
