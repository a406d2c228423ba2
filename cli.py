"""An Cư from a terminal (DESIGN §6). `python cli.py COMMAND --help` tells each command's options, in Vietnamese."""

import io
import sys

from data.lean import leave_out_pandas
from data.processes import start_server

if __name__ == "__main__":
    leave_out_pandas()
    if "import" in sys.argv[1:2]:
        start_server()
        import data.judges  # noqa: F401 (first, so that what follows finds it loaded)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # a redirected Windows console has no letters for Vietnamese
    # Here, so that the processes that judge, which load this file too, need not wait for every command.
    from terminal.commands import run

    sys.exit(run(sys.argv[1:]))
