"""A visitor's query on its way: it can be waited for, from any thread and for any time, and cancelled."""

import time
from collections.abc import Callable
from threading import Event, Lock

from data.explorer.answer import Answer, Reason, Refusal


class Running:
    """One query, from the moment it was asked until it is answered or refused."""

    def __init__(self) -> None:
        self._asked_at = time.monotonic()
        self._begun_at: float | None = None
        self._kill: Callable[[], None] | None = None
        self._outcome: Answer | Refusal | None = None
        self._is_done = Event()
        self._lock = Lock()
        self.stopped_for: Reason | None = None

    @property
    def is_stopped(self) -> bool:
        """Whether it has been told to end."""
        return self.stopped_for is not None

    @property
    def elapsed_s(self) -> float:
        """How long it has been running; 0 while it waits for its turn."""
        return 0.0 if self._begun_at is None else time.monotonic() - self._begun_at

    @property
    def waited_s(self) -> float:
        """How long ago it was asked."""
        return time.monotonic() - self._asked_at

    def wait(self, seconds: float) -> Answer | Refusal | None:
        """The outcome, when there is one within that time."""
        self._is_done.wait(seconds)
        return self._outcome

    def result(self) -> Answer | Refusal:
        """The outcome, however long it takes; a query's time and its turn are limited."""
        self._is_done.wait()
        assert self._outcome is not None
        return self._outcome

    def cancel(self) -> None:
        """Ends it at once; it is then refused as cancelled. Without effect once it is answered."""
        self.stop(Reason.CANCELLED)

    def stop(self, reason: Reason) -> None:
        """Ends it for a reason; the first one given holds."""
        with self._lock:
            if self.stopped_for is not None or self._is_done.is_set():
                return
            self.stopped_for = reason
            if self._kill is not None:
                self._kill()

    def begin(self, kill: Callable[[], None]) -> None:
        """It has its turn; `kill` ends its process."""
        with self._lock:
            self._begun_at = time.monotonic()
            self._kill = kill
            if self.stopped_for is not None:
                kill()

    def let_go(self) -> bool:
        """Its process has answered and is no longer its own to kill. Gives whether it had it killed by then."""
        with self._lock:
            self._kill = None
            return self.stopped_for is not None

    def finish(self, outcome: Answer | Refusal) -> None:
        """It has come to its end."""
        with self._lock:
            self._outcome = outcome
            self._kill = None
            self._is_done.set()
