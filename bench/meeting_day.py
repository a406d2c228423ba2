"""From workbooks to the handouts of a meeting, in one process: `python -m bench.meeting_day STORE FILE…`.

The clock runs from the instant at which this process was asked for, so that the start of Python counts. Like `cli.py`,
it starts the server of the processes that judge before anything else, and is light itself: each of them loads it too.
"""

import sys
from pathlib import Path

from data.processes import start_server

if __name__ == "__main__":
    start_server()
    import data.judges  # noqa: F401 (first, so that what follows finds it loaded)
    from bench.meeting_steps import run_day

    run_day(Path(sys.argv[1]), sys.argv[2:])
