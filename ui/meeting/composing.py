"""The outline while it is being changed: a visitor's own until it is saved as the briefing's new version."""

from dataclasses import dataclass, replace
from pathlib import Path

import streamlit as st

from briefing.arrangement import Outline, keep_outline, outline_of
from briefing.composing import Change, with_chart, with_charts_of
from briefing.slide import Slide
from data.papers import Paper, PaperKind, Papers
from ui.desk import this_instant

_WORK, _AUTHOR = "composing", "composing-author"


@dataclass(frozen=True, slots=True)
class Work:
    """An outline as it is being changed, as it was opened, and the number of the saved version it was opened from."""

    outline: Outline
    opened: Outline
    version: int

    @property
    def is_changed(self) -> bool:
        return self.outline != self.opened


@dataclass(frozen=True, slots=True)
class OutlineDesk:
    """Where a visitor changes the outline of the briefing of a name, that of the draft for an empty one."""

    folder: Path
    name: str

    def work(self) -> Work:
        """The visitor's work; what was saved last, where the visitor has changed nothing."""
        work, saved = self._laid(), self.latest()
        version = saved.version if saved else 0
        if work is None or (work.version != version and not work.is_changed):
            opened = outline_of(saved) if saved else Outline()
            work = self._lay(Work(opened, opened, version))
        return work

    def saved_meanwhile(self) -> Paper | None:
        """The version that was saved while this visitor was changing an earlier one."""
        saved = self.latest()
        return saved if saved and saved.version != self.work().version else None

    def change(self, made: Change) -> None:
        """Changes the visitor's outline. From a widget's callback."""
        work = self.work()
        self._lay(replace(work, outline=made(work.outline)))

    def discard(self) -> None:
        """Opens what was saved last. From a widget's callback."""
        self._every().pop(self, None)

    def keep_mine(self) -> None:
        """Goes on with the visitor's outline and the charts that were added meanwhile. From a widget's callback."""
        saved = self.saved_meanwhile()
        if saved is not None:
            theirs = outline_of(saved)
            self._lay(Work(with_charts_of(self.work().outline, theirs), theirs, saved.version))

    def bring_back(self, paper: Paper) -> None:
        """Opens an earlier version as a change to be saved. From a widget's callback."""
        self.change(lambda _: outline_of(paper))

    def save(self, author: str) -> Paper:
        """The version under which the visitor's outline is now kept. Raises StoreLocked."""
        outline = self.work().outline
        paper = self._keep(outline, author)
        st.session_state[_AUTHOR] = author
        self._lay(Work(outline, outline, paper.version))
        return paper

    def add(self, slide: Slide, snapshot: str) -> None:
        """Keeps a chart of a page in the outline, and puts it to what the visitor has not saved yet.

        Raises StoreLocked.
        """
        work, saved = self.work(), self.latest()
        kept = with_chart(outline_of(saved) if saved else Outline(), slide, snapshot)
        paper = self._keep(kept, author())
        is_behind = saved is not None and saved.version != work.version
        self._lay(Work(with_chart(work.outline, slide, snapshot), kept, work.version if is_behind else paper.version))

    def versions(self) -> tuple[Paper, ...]:
        """Every saved version, the last one first."""
        return Papers(self.folder).versions(PaperKind.OUTLINE, self.name)[::-1]

    def latest(self) -> Paper | None:
        """The version that was saved last; None before the first."""
        return Papers(self.folder).find(PaperKind.OUTLINE, self.name)

    def _keep(self, outline: Outline, by: str) -> Paper:
        return keep_outline(Papers(self.folder), self.name, outline, by, this_instant())

    def _laid(self) -> Work | None:
        return self._every().get(self)

    def _lay(self, work: Work) -> Work:
        self._every()[self] = work
        return work

    def _every(self) -> dict["OutlineDesk", Work]:
        desks: dict[OutlineDesk, Work] = st.session_state.setdefault(_WORK, {})
        return desks


def author() -> str:
    """Who this visitor said to be when saving; nothing before."""
    return str(st.session_state.get(_AUTHOR, ""))
