"""What every room's tests start from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.city import City


@pytest.fixture
def city(tmp_path: Path) -> Iterator[City]:
    """An empty store in a folder of its own, ready to be told what the wards sent."""
    empty = City(tmp_path)
    yield empty
    empty.close()
