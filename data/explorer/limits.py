"""How much one query may take: of time, memory, rows and bytes. The operating system keeps what it can of it."""

import os
from dataclasses import dataclass

MEGABYTE = 1 << 20
CORES = os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may take.

    `share_s` is what it is left when others wait, `count_s` what counting the rows beyond `rows` may take. `cpu_s`
    counts every thread. `memory_mb` is the process as a whole, `duckdb_mb` what DuckDB gives its operators.
    `by_system` says whether the operating system is asked to keep them; the watches keep them in any case.
    """

    rows: int = 10_000
    megabytes: int = 32
    wall_s: float = 20.0
    share_s: float = 2.0
    count_s: float = 2.0
    cpu_s: int = 60
    memory_mb: int = 1_200
    duckdb_mb: int = 700
    threads: int = min(4, CORES)
    by_system: bool = True


def confine(limits: Limits) -> None:
    """Gives this process the operating system's limits, for good; without effect where there are none (Windows)."""
    if os.name != "posix" or not limits.by_system:
        return
    import resource  # noqa: PLC0415 (Windows has none)

    memory = limits.memory_mb * MEGABYTE
    for what, most in (
        (resource.RLIMIT_DATA, memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, 64),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
    os.nice(10)  # the pages come first


def allow_cpu(limits: Limits) -> None:
    """Lets this process use `cpu_s` more seconds of its cores before the operating system ends it."""
    if os.name != "posix" or not limits.by_system:
        return
    import resource  # noqa: PLC0415 (Windows has none)

    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime) + limits.cpu_s
    resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))
