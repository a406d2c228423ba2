"""What a person sees while a large file is read: how far it has come."""

from pathlib import Path

from rich.progress import Progress, TaskID

from wording import numbers
from wording import terminal as words

_MEGABYTE = 1_000_000


class ReadingBar:
    """A line of a progress bar in megabytes, with the rows read so far; it appears with the first of them."""

    def __init__(self, bar: Progress, path: Path) -> None:
        self._bar = bar
        self._path = path
        self._task: TaskID | None = None

    def __call__(self, read_bytes: int, rows: int) -> None:
        if self._task is None:
            self._task = self._bar.add_task("", total=self._path.stat().st_size // _MEGABYTE)
        told = words.READING_LARGE.format(file=self._path.name, rows=numbers.integer(rows))
        self._bar.update(self._task, completed=read_bytes // _MEGABYTE, description=told)
