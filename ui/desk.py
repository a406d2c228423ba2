"""The intake desk: uploaded files are judged once, taken together, withdrawn and restored."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from data.intake.judging import judge_content
from data.intake.report import FileStatus, Intake
from data.ledger import Ledger, Status, Submission
from data.mapping.kept import any_profile, kept_profiles
from data.periods import TIMEZONE
from data.profile import load_profile, profile_names
from data.snapshot import publish
from ui.markup import literal
from ui.view import View
from wording import intake as words

_JUDGED, _ROUND, _SAID, _TAKEN = "judged-files", "upload-round", "intake-said", "taken-files"
_FITTING = ""


@dataclass(frozen=True, slots=True)
class Manner:
    """How the files on the desk are judged: by which profile (None: by the one that fits), and whether in part."""

    profile: str | None = None
    all_or_nothing: bool = False


@dataclass(frozen=True, slots=True)
class Round:
    """What was last taken from the desk: every file that lay there, and the instant."""

    intakes: tuple[Intake, ...]
    received_at: dt.datetime


def uploads() -> list[UploadedFile]:
    """The files on the desk; an empty desk after each taking."""
    rounds = st.session_state.setdefault(_ROUND, 0)
    return st.file_uploader(words.DROP, accept_multiple_files=True, key=f"upload-{rounds}", help=words.DROP_LARGE)


def ask_manner(view: View) -> Manner:
    """What the visitor decides about all files on the desk."""
    titles = {name: load_profile(name).title for name in profile_names()}
    titles |= {name: profile.title for name, profile in kept_profiles(view.folder).items()}
    left, right = st.columns([0.5, 0.5], vertical_alignment="bottom")
    all_or_nothing = left.toggle(words.ALL_OR_NOTHING, key="all-or-nothing")
    profile = right.selectbox(
        words.PROFILE,
        [_FITTING, *titles],
        format_func=lambda name: titles.get(name, words.PROFILE_FITTING),
        key="profile",
    )
    return Manner(None if profile == _FITTING else profile, all_or_nothing)


def judged(view: View, files: Sequence[UploadedFile], manner: Manner) -> tuple[Intake, ...]:
    """The judgement of each file, made once a file, manner and snapshot, with progress."""
    known: dict[tuple[str, Manner, str], Intake] = st.session_state.get(_JUDGED, {})
    wanted = [(file.file_id, manner, view.store.id) for file in files]
    new = [place for place, key in enumerate(wanted) if key not in known]
    bar = st.progress(0.0) if new else None
    for done, place in enumerate(new):
        if bar is not None:
            text = words.CHECKING.format(name=literal(files[place].name), done=done + 1, total=len(new))
            bar.progress(done / len(new), text=text)
        known[wanted[place]] = _judge(view, files[place], manner)
    if bar is not None:
        bar.empty()
    st.session_state[_JUDGED] = {key: known[key] for key in wanted}
    return tuple(known[key] for key in wanted)


def takable(intakes: Sequence[Intake]) -> tuple[Intake, ...]:
    """The files that have rows to take."""
    return tuple(intake for intake in intakes if intake.report.status in (FileStatus.ACCEPTED, FileStatus.PARTIAL))


def take(view: View, intakes: Sequence[Intake]) -> None:
    """Receives what can be taken of the files together, publishes once, clears the desk and draws the page anew."""
    at, ready = this_instant(), takable(intakes)
    with st.spinner(words.PUBLISHING):
        Ledger(view.folder).receive_all([(intake, at) for intake in ready])
        _publish(view, words.TAKEN.format(n=len(ready), snapshot="{snapshot}"))
    st.session_state[_ROUND] += 1
    st.session_state[_TAKEN] = Round(tuple(intakes), at)
    st.rerun()


def enter(view: View, told: Intake, said: str) -> None:
    """Receives a figure told by telephone, publishes and draws the page anew. `said` leaves room for the snapshot."""
    enter_all(view, [told], said)


def enter_all(view: View, recorded: Sequence[Intake], said: str) -> None:
    """Receives what was recorded on a page together, publishes once and draws the page anew."""
    at = this_instant()
    with st.spinner(words.PUBLISHING):
        Ledger(view.folder).receive_all([(intake, at) for intake in recorded])
        _publish(view, said)
    st.rerun()


def take_back(view: View, submissions: Sequence[str], said: str) -> None:
    """Withdraws submissions together, publishes once and draws the page anew."""
    ledger, at = Ledger(view.folder), this_instant()
    with st.spinner(words.PUBLISHING):
        for submission in submissions:
            ledger.withdraw(submission, at)
        _publish(view, said)
    st.rerun()


def last_round() -> Round | None:
    """What this visitor last took; None before."""
    taken: Round | None = st.session_state.get(_TAKEN)
    return taken


def switch(view: View, submission: Submission) -> None:
    """Withdraws a submission that counts, restores one that was withdrawn, and draws the page anew."""
    ledger = Ledger(view.folder)
    with st.spinner(words.PUBLISHING):
        if submission.status is Status.WITHDRAWN:
            ledger.restore(submission.id, this_instant())
            said = words.RESTORED
        else:
            ledger.withdraw(submission.id, this_instant())
            said = words.WITHDRAWN
        _publish(view, said.format(file=submission.file_name, snapshot="{snapshot}"))
    st.rerun()


def last_said() -> str:
    """What the desk has just done, said once."""
    return str(st.session_state.pop(_SAID, ""))


def this_instant() -> dt.datetime:
    """Now, as the ledger counts instants: naive and local."""
    return dt.datetime.now(TIMEZONE).replace(tzinfo=None)


def _judge(view: View, file: UploadedFile, manner: Manner) -> Intake:
    return judge_content(
        file.getvalue(),
        # Only the last part of the name: what a browser sends is not to be trusted with a path.
        Path(file.name).name,
        area=view.area,
        ledger=Ledger(view.folder),
        profile=any_profile(view.folder, manner.profile) if manner.profile else None,
        all_or_nothing=manner.all_or_nothing,
    )


def _publish(view: View, said: str) -> None:
    snapshot = publish(view.folder, view.area)
    st.session_state[_SAID] = said.replace("{snapshot}", snapshot.id[:4])
