"""DuckDB's own command line, kept open on a file: what a person has without us."""

import json
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import duckdb_cli

_PROGRAM = Path(duckdb_cli.__file__).parent / "duckdb"
_END = "Run Time"


@dataclass(frozen=True, slots=True)
class Told:
    """The rows of a statement as it prints them, and the seconds from asking until the last was read."""

    seconds: float
    rows: list[tuple[Any, ...]]


class CommandLine:
    """The program on a snapshot's file, read-only; closed at the end of its block."""

    def __init__(self, file: Path) -> None:
        command = [str(_PROGRAM), "-readonly", "-json", "-init", "/dev/null", str(file)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._write(".timer on")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._write(".quit")
        self._process.wait()

    def ask(self, sql: str) -> Told:
        """What it answers to one statement. Raises AssertionError when it ends without an answer."""
        started = time.perf_counter()
        self._write(f"{sql};")
        lines = self._lines()
        seconds = time.perf_counter() - started
        rows = json.loads("".join(lines)) if lines else []
        return Told(seconds, [tuple(row.values()) for row in rows])

    def _lines(self) -> list[str]:
        assert self._process.stdout is not None
        lines = []
        for line in self._process.stdout:
            if line.startswith(_END):
                return lines
            lines.append(line)
        raise AssertionError("the command line ended")

    def _write(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
