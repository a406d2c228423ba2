"""A fresh Python process on two cores against the clock, its start included.

Python's own code has its bytecode from the day it was installed, ours from the first start: the clock finds both there,
also where the surroundings forbid Python to write any.
"""

import compileall
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
CORES = 2
STARTED = "BENCH_STARTED"  # in the environment: the instant at which the process was asked for
_ROOMS = ("analytics", "bench", "briefing", "charts", "data", "terminal", "wording")


def run_fresh(arguments: Sequence[str], good: Sequence[int] = (0,)) -> tuple[float, str]:
    """The seconds that `python ARGUMENTS` took, and what it said. Raises AssertionError for another exit code."""
    _compile_rooms()
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=os.environ | {STARTED: str(time.time())},
        preexec_fn=_on_two_cores,
    )
    seconds = time.perf_counter() - started
    assert done.returncode in good, done.stderr
    return seconds, done.stdout


@cache
def _compile_rooms() -> None:
    for room in _ROOMS:
        compileall.compile_dir(ROOT / room, quiet=1)


def _on_two_cores() -> None:
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])
