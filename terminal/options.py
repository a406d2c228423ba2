"""The options that several commands share, and what they open."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.models import ArgumentInfo, OptionInfo

from data.area import Area, default_area_folder, load_area
from terminal.output import Format
from terminal.reading import choice, folder
from wording import terminal as words

DEFAULT_STORE = Path("store")


def option(key: str, *names: str, parser: Callable[[Any], Any] | None = None, envvar: str | None = None) -> OptionInfo:
    """An option with its words from the wording room."""
    made: OptionInfo = typer.Option(
        *names, help=words.OPTIONS[key], metavar=words.METAVARS.get(key), parser=parser, envvar=envvar
    )
    return made


def argument(key: str) -> ArgumentInfo:
    """An argument with its words from the wording room."""
    made: ArgumentInfo = typer.Argument(help=words.OPTIONS[key], metavar=words.METAVARS[key])
    return made


StoreOption = Annotated[Path, option("store", "--store", envvar="ANCU_STORE", parser=folder("--store"))]
AreaOption = Annotated[Path | None, option("area", "--area", envvar="ANCU_AREA", parser=folder("--area"))]
FormatOption = Annotated[Format, option("format", "--format", parser=choice(Format, "--format"))]
At = Annotated[str | None, option("at", "--at", "--received")]


@dataclass(frozen=True, slots=True)
class Call:
    """What most commands share: the store's folder, the area pack, and how to print."""

    store: Path
    area: Area
    output: Format = Format.TEXT


def call(store: Path, area_folder: Path | None, output: Format = Format.TEXT) -> Call:
    """A call on a store with the area pack given, else the shipped one of the district."""
    return Call(store, load_area(area_folder or default_area_folder()), output)
