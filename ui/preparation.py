"""Demonstration data on a fresh machine: a child process makes it, the page shows how far it is and stays usable."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from data.snapshot import current_snapshot
from ui.markup import show, tag
from wording import frame as words

_PROGRAM = Path(__file__).parents[1] / "cli.py"
_LATEST = "latest"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the child is: files `done` of `total`, which one, and whether the last period or the history."""

    done: int
    total: int
    what: str
    stage: str

    @property
    def share(self) -> float:
        return min(1.0, self.done / self.total) if self.total else 0.0


def start(store: Path) -> None:
    """Starts the child once; a second call while it runs changes nothing."""
    _children()[store] = _running(store) or _spawn(store)


def is_running(store: Path) -> bool:
    """Whether this server's child is at work on the store."""
    return _running(store) is not None


def has_failed(store: Path) -> bool:
    """Whether this server's child ended with an error."""
    child = _children().get(store)
    return child is not None and child.poll() not in (None, 0)


def log_path(store: Path) -> Path:
    """Where the child's own messages go."""
    return store / "demo.log"


def read_progress(store: Path) -> Progress | None:
    """The child's last word; None before it said any."""
    path = store / "demo-progress.json"
    if not path.is_file():
        return None
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError:
        return None  # caught between truncation and writing; the next look finds it whole
    return Progress(said["done"], said["total"], said["what"], said["stage"])


@st.fragment(run_every=1.0)
def watch(store: Path, shown_snapshot: str) -> None:
    """Shows the progress each second, and reruns the page when a newer snapshot can be used."""
    current = current_snapshot(store)
    if not is_running(store) or (current is not None and current.id != shown_snapshot):
        st.rerun()
    progress = read_progress(store)
    if progress is None:
        st.progress(0.0, text=words.STARTING)
        return
    text = words.PREPARING_LATEST if progress.stage == _LATEST else words.PREPARING_HISTORY
    st.progress(progress.share, text=text.format(done=progress.done, total=progress.total, what=progress.what))


def offer(store: Path) -> None:
    """An empty store's invitation: what to do, and the button that makes demonstration data."""
    if has_failed(store):
        show(tag("div", words.PREPARATION_FAILED.format(log=log_path(store)), css="notice late"))
    st.button(words.CREATE_SAMPLE, on_click=start, args=(store,), type="primary", key="create-sample")


@st.cache_resource(show_spinner=False)
def _children() -> dict[Path, subprocess.Popen[bytes]]:
    return {}


def _running(store: Path) -> subprocess.Popen[bytes] | None:
    child = _children().get(store)
    return child if child is not None and child.poll() is None else None


def _spawn(store: Path) -> subprocess.Popen[bytes]:
    store.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, str(_PROGRAM), "demo", "--stage", "all", "--store", str(store)]
    command += ["--progress-file", str(store / "demo-progress.json")]
    with log_path(store).open("ab") as log:
        return subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
