"""The app's side of one query's process: how it starts, is asked, and is ended."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from data.explorer.limits import Limits
from data.explorer.protocol import receive, send

_CODE = Path(__file__).parents[2]
_START = "import sys; sys.path.insert(0, sys.argv[1]); from data.explorer.child import main; main()"
_ENDING_S = 2.0
_IS_POSIX = os.name == "posix"
# Nothing of ours is in its environment. Arrow's own allocator would reserve more than the process may have; Windows
# cannot start Python without SYSTEMROOT.
_ENVIRONMENT = {"ARROW_DEFAULT_MEMORY_POOL": "system"} | {
    name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ and not _IS_POSIX
}


class QueryProcess:
    """One process over one snapshot. It starts at once and is ready when it is first asked."""

    def __init__(self, file: Path, macros: Sequence[str], limits: Limits) -> None:
        self._is_ready = False
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-X", "utf8", "-c", _START, str(_CODE)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=file.parent,
            env=_ENVIRONMENT,
            close_fds=True,
            start_new_session=_IS_POSIX,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._questions, self._answers = self._process.stdin, self._process.stdout
        send(self._questions, {"file": str(file), "macros": list(macros), "limits": asdict(limits)})

    @property
    def pid(self) -> int:
        """The process's number on this machine."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def ready(self) -> None:
        """Waits until the snapshot is open. Raises HungUpError."""
        if not self._is_ready:
            receive(self._answers)
            self._is_ready = True

    def ask(self, question: Mapping[str, Any], beside: bytes = b"") -> tuple[dict[str, Any], bytes]:
        """The answer and its rows; waits for them. Raises HungUpError when the process ends first.

        `beside` is the visitor's own table as an Arrow stream, which the question names as `beside`.
        """
        send(self._questions, question, beside)
        return receive(self._answers)

    def kill(self) -> None:
        """Ends the process, whatever it does; whoever waits for its answer gets HungUpError."""
        self._process.kill()

    def ended(self) -> int:
        """The code that a process which hung up ended with: its own, where it is given the moment it takes to end."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_ENDING_S)
        return self.end()

    def end(self) -> int:
        """The code that the process ended with. It is killed first when it has not ended."""
        self._process.kill()
        for pipe in (self._questions, self._answers):
            try:
                pipe.close()
            except OSError:  # what was still to be written has nobody to read it
                continue
        return self._process.wait()
