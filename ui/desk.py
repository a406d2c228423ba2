"""The intake desk: uploaded files are judged once, taken together, withdrawn and restored."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from data.intake import judge
from data.intake.report import FileStatus, Intake
from data.ledger import Ledger, Status, Submission
from data.periods import TIMEZONE
from data.snapshot import publish
from ui.view import View
from wording import intake as words

_JUDGED, _ROUND, _SAID = "judged-files", "upload-round", "intake-said"


def uploads() -> list[UploadedFile]:
    """The files on the desk; an empty desk after each taking."""
    rounds = st.session_state.setdefault(_ROUND, 0)
    return st.file_uploader(words.DROP, accept_multiple_files=True, key=f"upload-{rounds}")


def judged(view: View, files: Sequence[UploadedFile]) -> tuple[Intake, ...]:
    """The judgement of each file, made once a file and snapshot, with progress."""
    known: dict[tuple[str, str], Intake] = st.session_state.get(_JUDGED, {})
    wanted = [(file.file_id, view.store.id) for file in files]
    new = [place for place, key in enumerate(wanted) if key not in known]
    bar = st.progress(0.0) if new else None
    for done, place in enumerate(new):
        if bar is not None:
            text = words.CHECKING.format(name=files[place].name, done=done + 1, total=len(new))
            bar.progress(done / len(new), text=text)
        known[wanted[place]] = _judge(view, files[place])
    if bar is not None:
        bar.empty()
    st.session_state[_JUDGED] = {key: known[key] for key in wanted}
    return tuple(known[key] for key in wanted)


def takable(intakes: Sequence[Intake]) -> tuple[Intake, ...]:
    """The files that have rows to take."""
    return tuple(intake for intake in intakes if intake.report.status in (FileStatus.ACCEPTED, FileStatus.PARTIAL))


def take(view: View, intakes: Sequence[Intake]) -> None:
    """Receives the files together, publishes once and clears the desk. From a button's callback."""
    at = this_instant()
    Ledger(view.folder).receive_all([(intake, at) for intake in intakes])
    st.session_state[_ROUND] += 1
    _publish(view, words.TAKEN.format(n=len(intakes), snapshot="{snapshot}"))


def switch(view: View, submission: Submission) -> None:
    """Withdraws a submission that counts, restores one that was withdrawn. From a button's callback."""
    ledger = Ledger(view.folder)
    if submission.status is Status.WITHDRAWN:
        ledger.restore(submission.id, this_instant())
        said = words.RESTORED
    else:
        ledger.withdraw(submission.id, this_instant())
        said = words.WITHDRAWN
    _publish(view, said.format(file=submission.file_name, snapshot="{snapshot}"))


def last_said() -> str:
    """What the desk has just done, said once."""
    return str(st.session_state.pop(_SAID, ""))


def this_instant() -> dt.datetime:
    """Now, as the ledger counts instants: naive and local."""
    return dt.datetime.now(TIMEZONE).replace(tzinfo=None)


def _judge(view: View, file: UploadedFile) -> Intake:
    with TemporaryDirectory() as folder:
        # Only the last part of the name: what a browser sends is not to be trusted with a path.
        path = Path(folder) / (Path(file.name).name or "tep")
        path.write_bytes(file.getvalue())
        return judge(path, area=view.area, ledger=Ledger(view.folder), profile=view.area.defaults.profile)


def _publish(view: View, said: str) -> None:
    snapshot = publish(view.folder, view.area)
    st.session_state[_SAID] = said.replace("{snapshot}", snapshot.id[:4])
