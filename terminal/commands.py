"""A call read and carried out. Each command reads its words and hands over; what it does is in the other modules.

Every command takes --store, --area and --format, whether it needs them or not, so that scripts can always pass them.
"""

from collections.abc import Sequence
from importlib import import_module

import typer

from terminal import errors
from terminal.groups import app
from terminal.help import PROGRAM

# The module that registers each command. A call loads one: together they take longer than importing twenty files.
HOMES = {
    "demo": "terminal.data_commands",
    "template": "terminal.data_commands",
    "import": "terminal.import_command",
    "submissions": "terminal.store_commands",
    "snapshot": "terminal.store_commands",
    "metrics": "terminal.figure_commands",
    "measure": "terminal.figure_commands",
    "list": "terminal.figure_commands",
    "risk": "terminal.figure_commands",
    "sql": "terminal.sql_command",
    "deck": "terminal.briefing_commands",
    "report": "terminal.briefing_commands",
    "annex": "terminal.briefing_commands",
    "conclusions": "terminal.conclusion_commands",
    "conclude": "terminal.conclusion_commands",
    "chair": "terminal.conclusion_commands",
    "notice": "terminal.conclusion_commands",
    "remind": "terminal.reminder_commands",
    "summary": "terminal.reminder_commands",
    "ward-pages": "terminal.reminder_commands",
    "backup": "terminal.store_commands",
    "restore": "terminal.store_commands",
    "serve": "terminal.data_commands",
}


def run(arguments: Sequence[str]) -> int:
    """The exit code of a call."""
    wanted = [argument for argument in arguments if argument != "--debug"]
    named = wanted[:1] if wanted and not wanted[0].startswith("-") else []
    return errors.guarded(
        lambda: program(*named)(wanted, prog_name=PROGRAM, standalone_mode=False),
        " ".join([PROGRAM, *named]),
        debug=len(wanted) < len(arguments),
    )


def program(command: str = "") -> typer.Typer:
    """The parser that knows the command named, and every command for any other word: for help and for hints."""
    for home in [HOMES[command]] if command in HOMES else dict.fromkeys(HOMES.values()):
        import_module(home)
    return app
