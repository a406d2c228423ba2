"""An Cư from a terminal (DESIGN §6). `python cli.py COMMAND --help` tells each command's options, in Vietnamese."""

import sys

from terminal.commands import run

if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
