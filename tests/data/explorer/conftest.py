"""An explorer over two wards' small snapshot, and what its processes must never be able to read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from analytics.registry import MACROS
from data.explorer.answer import Answer, Refusal
from data.explorer.explorer import Explorer
from data.explorer.limits import Limits
from tests.city import City
from tests.pages.conftest import fill

SHORT = Limits(wall_s=2.5, share_s=1.0, count_s=0.5, cpu_s=8, memory_mb=900, duckdb_mb=300, threads=2)


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> City:
    city = City(tmp_path_factory.mktemp("explored"))
    for ward in ("quynh-loi", "bach-mai"):
        fill(city, ward)
    city.publish()
    return city


@pytest.fixture(scope="session")
def explorer(town: City) -> Iterator[Explorer]:
    opened = explorer_of(town)
    yield opened
    opened.close()


def explorer_of(city: City, limits: Limits = SHORT, processes: int = 2) -> Explorer:
    return Explorer(city.folder, city.publish().id, MACROS, limits, processes)


def rows(outcome: Answer | Refusal) -> list[tuple[object, ...]]:
    """The rows of an answer, as tuples."""
    assert isinstance(outcome, Answer), outcome
    return [tuple(row.values()) for row in outcome.table.to_pylist()]


def secret_file(folder: Path) -> Path:
    """A file that no visitor may read."""
    path = folder / "secret.csv"
    path.write_text("a\nhush-hush\n", encoding="utf-8")
    return path
