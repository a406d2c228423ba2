"""The groups that commands stand in: the program's own, the ledger's and the snapshots'."""

from collections.abc import Callable
from typing import Any

import typer

from terminal.help import Command, Group, ListGroup
from wording import terminal as words

app = typer.Typer(cls=Group, help=words.HELP_APP, add_completion=False, pretty_exceptions_enable=False)
submissions_app = typer.Typer(cls=ListGroup, help=words.COMMANDS["submissions"])
snapshot_app = typer.Typer(cls=ListGroup, help=words.COMMANDS["snapshot"])
app.add_typer(submissions_app, name="submissions")
app.add_typer(snapshot_app, name="snapshot")


def command(group: typer.Typer, name: str, key: str = "") -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The decorator that makes a function a command, with its words from the wording room."""
    return group.command(name, cls=Command, help=words.COMMANDS[key or name])
