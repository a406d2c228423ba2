"""The commands of the ledger and the snapshots, backup and its return."""

from pathlib import Path
from typing import Annotated

import typer

from terminal import stores
from terminal.figure_options import AsOf
from terminal.groups import app, command, snapshot_app, submissions_app
from terminal.options import DEFAULT_STORE, AreaOption, At, FormatOption, StoreOption, argument, call, option
from terminal.output import Format
from terminal.reading import read_instant_or_now
from terminal.scopes import Question


@command(submissions_app, "list", "submissions list")
def submissions_list(
    *, store: StoreOption = DEFAULT_STORE, area: AreaOption = None, output: FormatOption = Format.TEXT
) -> None:
    stores.print_submissions(call(store, area, output))


@command(submissions_app, "withdraw", "submissions withdraw")
def submissions_withdraw(
    *,
    submission: Annotated[str, argument("submission")],
    at: At = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    stores.withdraw(call(store, area, output), submission, read_instant_or_now(at, "--at"))


@command(submissions_app, "restore", "submissions restore")
def submissions_restore(
    *,
    submission: Annotated[str, argument("submission")],
    at: At = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    stores.restore_submission(call(store, area, output), submission, read_instant_or_now(at, "--at"))


@command(snapshot_app, "list", "snapshot list")
def snapshot_list(
    *, store: StoreOption = DEFAULT_STORE, area: AreaOption = None, output: FormatOption = Format.TEXT
) -> None:
    stores.print_snapshots(call(store, area, output))


@command(snapshot_app, "pin", "snapshot pin")
def snapshot_pin(
    *,
    snapshot: Annotated[str, argument("snapshot")],
    name: Annotated[str, option("name", "--as")],
    as_of: AsOf = None,
    at: At = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    stores.pin(call(store, area, output), snapshot, name, Question(as_of=as_of), read_instant_or_now(at, "--at"))


@command(snapshot_app, "unpin", "snapshot unpin")
def snapshot_unpin(
    *,
    name: Annotated[str, argument("pin")],
    at: At = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    stores.unpin(call(store, area, output), name, read_instant_or_now(at, "--at"))


@command(snapshot_app, "verify", "snapshot verify")
def snapshot_verify(
    *, store: StoreOption = DEFAULT_STORE, area: AreaOption = None, output: FormatOption = Format.TEXT
) -> None:
    raise typer.Exit(stores.verify_snapshot(call(store, area, output)))


@command(app, "backup")
def backup_command(
    *,
    out: Annotated[Path, argument("archive")],
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    stores.backup_store(call(store, area, output), out)


@command(app, "restore")
def restore_command(
    *,
    archive: Annotated[Path, argument("archive")],
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    stores.restore_store(call(store, area, output), archive)
