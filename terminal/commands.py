"""A call read and carried out. Each command reads its words and hands over; what it does is in the other modules.

Every command takes --store, --area and --format, whether it needs them or not, so that scripts can always pass them.
"""

from collections.abc import Sequence

from terminal import data_commands, errors, figure_commands, store_commands
from terminal.groups import app
from terminal.help import PROGRAM

COMMANDS = (data_commands, figure_commands, store_commands)  # importing them registers their commands


def run(arguments: Sequence[str]) -> int:
    """The exit code of a call."""
    wanted = [argument for argument in arguments if argument != "--debug"]
    named = wanted[:1] if wanted and not wanted[0].startswith("-") else []
    return errors.guarded(
        lambda: app(wanted, prog_name=PROGRAM, standalone_mode=False),
        " ".join([PROGRAM, *named]),
        debug=len(wanted) < len(arguments),
    )
