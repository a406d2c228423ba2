"""The watch inside a query's process: it ends the process that takes too much memory, too long, or has no parent."""

import os
import sys
import time
from threading import Thread

from data.explorer.limits import MEGABYTE, Limits

EXIT_MEMORY, EXIT_TIME, EXIT_ORPHAN = 71, 72, 73
_EVERY_S = 0.05
_GRACE_S = 2.0  # the parent's own watch comes first


class Watch:
    """Looks at this process twenty times a second, from a thread that no SQL can reach."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._parent = os.getppid()
        self._ends_at: float | None = None
        Thread(target=self._look, daemon=True).start()

    def begin(self) -> None:
        """A query begins."""
        self._ends_at = time.monotonic() + self._limits.wall_s + _GRACE_S

    def end(self) -> None:
        """The query has been answered."""
        self._ends_at = None

    def _look(self) -> None:
        while True:
            time.sleep(_EVERY_S)
            if self._is_too_large():
                os._exit(EXIT_MEMORY)
            if self._ends_at is not None and time.monotonic() > self._ends_at:
                os._exit(EXIT_TIME)
            if os.getppid() != self._parent:
                os._exit(EXIT_ORPHAN)

    def _is_too_large(self) -> bool:
        try:
            return peak_bytes() > self._limits.memory_mb * MEGABYTE
        except MemoryError:  # not even this look found room
            return True


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Counters(ctypes.Structure):
        _fields_ = (
            ("cb", wintypes.DWORD),
            ("faults", wintypes.DWORD),
            *((name, ctypes.c_size_t) for name in ("peak", "now", "pp", "p", "pnp", "np", "page", "peak_page")),
        )

    def peak_bytes() -> int:
        """The most memory this process has had at once."""
        counters = _Counters(cb=ctypes.sizeof(_Counters))
        current = ctypes.windll.kernel32.GetCurrentProcess
        current.restype = wintypes.HANDLE
        ctypes.windll.psapi.GetProcessMemoryInfo(
            wintypes.HANDLE(current()), ctypes.byref(counters), ctypes.sizeof(counters)
        )
        return int(counters.peak)

elif sys.platform == "linux":
    _STATUS = os.open("/proc/self/status", os.O_RDONLY)

    def peak_bytes() -> int:
        """The most memory this process has had at once. `ru_maxrss` would count what its parent had when it began."""
        _, _, after = os.pread(_STATUS, 4096, 0).partition(b"VmHWM:")
        return int(after.split(maxsplit=1)[0]) * 1024

else:
    import resource

    def peak_bytes() -> int:
        """The most memory this process has had at once."""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else peak * 1024
