"""The processes that judge files beside this one: how they start, and their early start.

Only the standard library is loaded here, so that the server they are forked from can begin its own imports while the
calling process still does its.
"""

import os
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext

LOADED_ONCE = "data.judges"  # what every process needs; the server has it before it forks


def process_context() -> BaseContext:
    """How processes start: forked from a server of few threads; spawned where there is none (Windows)."""
    context = get_context("forkserver" if _has_server() else "spawn")
    context.set_forkserver_preload([LOADED_ONCE])
    return context


def start_server() -> None:
    """Starts the server now, in the background; without this the first process asked for does."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # else numpy starts threads, for algebra that nobody here does
    if _has_server() and usable_cores() > 1:
        from multiprocessing.forkserver import ensure_running  # noqa: PLC0415 (Windows has none)

        process_context()
        ensure_running()


def usable_cores() -> int:
    """The cores this process may use, which may be fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _has_server() -> bool:
    return "forkserver" in get_all_start_methods()
