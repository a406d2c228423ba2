"""The options that several commands share, and what they open."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.models import ArgumentInfo, OptionInfo

from analytics.registry import MACROS
from analytics.scope import WindowKind
from data.area import Area, default_area_folder, load_area
from data.ledger import Ledger
from data.snapshot import current_snapshot, publish, snapshot_id
from data.store import Store, open_store
from terminal.output import Format, print_error
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
WardsOption = Annotated[list[str] | None, option("wards", "--ward")]
AsOf = Annotated[str | None, option("as_of", "--as-of")]
KnownBy = Annotated[str | None, option("known_by", "--known-by")]
WindowOption = Annotated[WindowKind, option("window", "--window", parser=choice(WindowKind, "--window"))]
From = Annotated[str | None, option("from", "--from")]
To = Annotated[str | None, option("to", "--to")]
At = Annotated[str | None, option("at", "--at", "--received")]


@dataclass(frozen=True, slots=True)
class Call:
    """What most commands share: the store's folder, the area pack, and how to print."""

    store: Path
    area: Area
    output: Format = Format.TEXT

    def open_figures(self, snapshot: str | None = None) -> Store:
        """The figures of the ledger as it stands, or of one snapshot that was kept."""
        if snapshot is None:
            self._catch_up()
        return open_store(self.store, MACROS, snapshot, threads=os.cpu_count())

    def _catch_up(self) -> None:
        """Publish what the ledger took since. An edited area pack is only told: the next import rebuilds with it."""
        ledger, current = Ledger(self.store), current_snapshot(self.store)
        if current is not None and current.area_fingerprint != self.area.fingerprint:
            print_error(words.AREA_CHANGED)
        elif ledger.submissions() and (current is None or current.id != snapshot_id(ledger, self.area)):
            publish(self.store, self.area)


def call(store: Path, area_folder: Path | None, output: Format = Format.TEXT) -> Call:
    """A call on a store with the area pack given, else the shipped one of the district."""
    return Call(store, load_area(area_folder or default_area_folder()), output)
