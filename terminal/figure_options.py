"""The options of the commands that ask for figures, and the figures that they open."""

from typing import Annotated

from analytics.registry import MACROS
from analytics.scope import WindowKind
from data.ledger import Ledger
from data.snapshot import BUILD_VERSION, current_snapshot, publish, snapshot_id
from data.store import Store, open_store
from terminal.options import Call, option
from terminal.output import print_error
from terminal.reading import choice
from wording import terminal as words

WardsOption = Annotated[list[str] | None, option("wards", "--ward")]
AsOf = Annotated[str | None, option("as_of", "--as-of")]
KnownBy = Annotated[str | None, option("known_by", "--known-by")]
WindowOption = Annotated[WindowKind, option("window", "--window", parser=choice(WindowKind, "--window"))]
From = Annotated[str | None, option("from", "--from")]
To = Annotated[str | None, option("to", "--to")]


def open_figures(call: Call, snapshot: str | None = None) -> Store:
    """The figures of the ledger as it stands, or of one snapshot that was kept."""
    if snapshot is None:
        _catch_up(call)
    return open_store(call.store, MACROS, snapshot)


def _catch_up(call: Call) -> None:
    """Publish what the ledger took since, or what an earlier version of the program built.

    An edited area pack is only told: the next import rebuilds with it.
    """
    ledger, current = Ledger(call.store), current_snapshot(call.store)
    is_readable = current is not None and current.build_version == BUILD_VERSION
    if current is not None and is_readable and current.area_fingerprint != call.area.fingerprint:
        print_error(words.AREA_CHANGED)
    elif ledger.submissions() and (current is None or current.id != snapshot_id(ledger, call.area)):
        publish(call.store, call.area)
