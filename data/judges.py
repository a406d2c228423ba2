"""What a process that judges files loads, before it is forked or while its forks load theirs: all but pandas.

pyarrow loads pandas as soon as it finds it, which takes a third of a second; nothing that judges needs it.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


class _Hidden:
    """An import of this package fails as if it were not installed."""

    def __init__(self, package: str) -> None:
        self._package = package

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name == self._package:
            raise ModuleNotFoundError(name=name)


@contextmanager
def _hidden(package: str) -> Iterator[None]:
    finder = _Hidden(package)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


with _hidden("pandas"):
    import data.intake.panel  # noqa: F401 (loaded, not used)
