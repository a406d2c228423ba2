"""The options that several commands share, and what they open."""

import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from typer.models import OptionInfo

from analytics.registry import MACROS
from data.area import Area, default_area_folder, load_area
from data.periods import TIMEZONE
from data.snapshot import current_snapshot, publish
from data.store import Store, open_store
from terminal.output import Format, print_error
from wording import terminal as words

StoreOption = Annotated[Path, typer.Option("--store", envvar="ANCU_STORE", help=words.HELP_STORE, file_okay=False)]
AreaOption = Annotated[
    Path | None, typer.Option("--area", envvar="ANCU_AREA", help=words.HELP_AREA, show_default=False)
]
FormatOption = Annotated[Format, typer.Option("--format", help=words.HELP_FORMAT)]
WardsOption = Annotated[list[str] | None, typer.Option("--ward", help=words.HELP_WARD, show_default=False)]

DEFAULT_STORE = Path("store")


class UnusableCallError(Exception):
    """A call that cannot be carried out as written; `str()` is the Vietnamese sentence."""


@dataclass(frozen=True, slots=True)
class Call:
    """What most commands share: the store's folder, the area pack, and how to print."""

    store: Path
    area: Area
    output: Format = Format.TEXT

    def open_figures(self, snapshot_id: str | None = None) -> Store:
        """The figures of the ledger as it stands, or of one snapshot that was kept.

        A ledger that moved on is published first. An edited area pack is only told: the next import rebuilds with it.
        """
        current = current_snapshot(self.store)
        if snapshot_id is None and current is not None:
            if current.area_fingerprint == self.area.fingerprint:
                publish(self.store, self.area)
            else:
                print_error(words.AREA_CHANGED)
        return open_store(self.store, MACROS, snapshot_id, threads=os.cpu_count())


def call(store: Path, area_folder: Path | None, output: Format = Format.TEXT) -> Call:
    """A call on a store with the area pack given, else the shipped one of the district."""
    return Call(store, load_area(area_folder or default_area_folder()), output)


def option(key: str, *names: str) -> OptionInfo:
    """An option with its help text from the wording room."""
    made: OptionInfo = typer.Option(*names, help=words.OPTIONS[key], show_default=False)
    return made


def now() -> dt.datetime:
    """This instant on the wall clock of the district; only the frame may ask."""
    return dt.datetime.now(TIMEZONE).replace(tzinfo=None)
