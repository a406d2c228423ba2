"""What is done for a meeting, step by step against the clock: from the wards' workbooks to three files.

`bench.meeting_day` runs it as a process of its own.
"""

import io
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from importlib import import_module
from pathlib import Path
from threading import Thread

from bench.fresh_process import STARTED
from terminal.commands import run

RECEIVED = "2019-11-16"


class Split:
    """The seconds of named steps, in their order."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Writes down how long what is done inside takes."""
        started = time.perf_counter()
        yield
        self.seconds[name] = time.perf_counter() - started


def run_day(store: Path, files: list[str]) -> None:
    """Prints as JSON how long each step took, then the medians of the single files on what was pinned.

    As in the web app, what pins and writes is loaded beside.
    """
    beside = Thread(target=import_module, args=("bench.meeting_files",))
    beside.start()
    started, split = float(os.environ[STARTED]), Split()
    split.seconds["start of Python"] = time.time() - started
    with split.step("import"), redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        assert run(["import", *files, "--received", RECEIVED, "--store", str(store)]) in (0, 4)
    beside.join()
    from bench.meeting_files import pin_and_write, singles  # noqa: PLC0415 (loaded beside)

    given = pin_and_write(store, split.step)
    whole = time.time() - started
    print(json.dumps({"split": split.seconds, "whole": whole, "singles": singles(given)}))
