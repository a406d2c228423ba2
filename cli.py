"""An Cư from a terminal (DESIGN §6). `python cli.py COMMAND --help` tells each command's options, in Vietnamese."""

import io
import sys

from terminal.commands import run

if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # a redirected Windows console has no letters for Vietnamese
    sys.exit(run(sys.argv[1:]))
