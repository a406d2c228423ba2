"""Where everything of a store lies, and the lock of its writers.

    store/
      lock                              held by whoever writes
      ledger/events.jsonl               the log: one event a line, only ever appended to
      ledger/files/ab/abcdef…           every file as it came, under its sha256
      ledger/submissions/<id>/          report.json (the IntakeReport) and <table>.parquet (its typed rows)
      ledger/pins/<folder>/             tables/*.parquet and texts/*.txt shown when a briefing was pinned
      snapshots/<id>.duckdb, <id>.json  built snapshots; the JSON says when and from what
      papers/<kind>/<folder>/<n>.json   what the office writes itself: outlines, saved questions, version by version
      papers/attached/ab/abcdef…        files that papers speak of, under their sha256
      snapshots/current                 the id of the one readers get

Names that begin with a dot are unfinished work of a writer; the next writer removes them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from data.ledger.errors import StoreLocked

DEFAULT_STORE = Path("store")
LOCK_TIMEOUT_S = 60.0


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of one store folder."""

    folder: Path

    @property
    def lock(self) -> Path:
        return self.folder / "lock"

    @property
    def ledger(self) -> Path:
        return self.folder / "ledger"

    @property
    def events(self) -> Path:
        return self.ledger / "events.jsonl"

    @property
    def submissions(self) -> Path:
        return self.ledger / "submissions"

    @property
    def pins(self) -> Path:
        return self.ledger / "pins"

    @property
    def snapshots(self) -> Path:
        return self.folder / "snapshots"

    @property
    def papers(self) -> Path:
        return self.folder / "papers"

    @property
    def pointer(self) -> Path:
        return self.snapshots / "current"

    def file(self, sha256: str) -> Path:
        """The path of a received file, two letters deep so that no folder grows too wide."""
        return self.ledger / "files" / sha256[:2] / sha256

    def submission(self, submission_id: str) -> Path:
        return self.submissions / submission_id

    def snapshot(self, snapshot_id: str) -> Path:
        return self.snapshots / f"{snapshot_id}.duckdb"

    def snapshot_notes(self, snapshot_id: str) -> Path:
        return self.snapshots / f"{snapshot_id}.json"


@contextmanager
def writing(store: Path, timeout_s: float = LOCK_TIMEOUT_S) -> Iterator[Layout]:
    """The layout of a store while this writer alone may change it; raises StoreLocked when another one does."""
    store.mkdir(parents=True, exist_ok=True)
    layout = Layout(store)
    try:
        with FileLock(layout.lock, timeout=timeout_s):
            yield layout
    except Timeout as error:
        raise StoreLocked(str(store)) from error
