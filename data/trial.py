"""What the store would be with some more files taken: a copy that is thrown away, the store itself untouched."""

import datetime as dt
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from data.area import Area
from data.intake.report import Intake
from data.ledger import Ledger
from data.ledger.layout import Layout
from data.snapshot import publish


@contextmanager
def trial(store: Path, area: Area, intakes: Sequence[Intake], received_at: dt.datetime) -> Iterator[Path]:
    """The folder of a store that has taken the files as well; it is gone when the context ends.

    Received files and rows never change once written, so they are linked; the log grows, so it is copied.
    """
    with TemporaryDirectory(prefix=".trial-", dir=store) as folder:
        copy = Path(folder)
        _copy_ledger(Layout(store), Layout(copy))
        Ledger(copy).receive_all([(intake, received_at) for intake in intakes])
        publish(copy, area)
        yield copy


def _copy_ledger(source: Layout, target: Layout) -> None:
    if not source.ledger.exists():
        return
    shutil.copytree(source.ledger, target.ledger, copy_function=_link)
    if source.events.exists():
        target.events.unlink()
        shutil.copy2(source.events, target.events)


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # a file system without hard links
        shutil.copy2(source, target)
