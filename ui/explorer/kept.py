"""Saved questions and boards in the store: every version kept, each by its name."""

from dataclasses import dataclass

from analytics.exploring.own import TABLE
from analytics.exploring.saved import SavedQuestion, SqlQuestion, as_file, board_names, board_text, from_file
from data.explorer.answer import Refusal
from data.papers import Paper, PaperKind, Papers
from ui.desk import this_instant
from ui.explorer.pool import explorer
from ui.view import View


@dataclass(frozen=True, slots=True)
class KeptQuestion:
    """A saved question with the paper that holds it."""

    saved: SavedQuestion
    paper: Paper


def saved_questions(view: View) -> tuple[KeptQuestion, ...]:
    """Every saved question that stands, by name."""
    papers = Papers(view.folder).all(PaperKind.QUESTION)
    return tuple(KeptQuestion(from_file(paper.text or ""), paper) for paper in papers)


def saved_sql(view: View, name: str) -> str:
    """The SQL that is saved under a name; nothing where there is none."""
    paper = Papers(view.folder).find(PaperKind.QUESTION, name)
    question = from_file(paper.text).question if paper and paper.text else None
    return question.sql if isinstance(question, SqlQuestion) else ""


def refused(view: View, saved: SavedQuestion) -> Refusal | None:
    """Why the SQL of a question may not be asked, and so not be kept; None for a question of the builder."""
    question = saved.question
    return explorer(view).judge(question.sql, TABLE) if isinstance(question, SqlQuestion) else None


def keep(view: View, saved: SavedQuestion) -> Paper:
    """The saved question's new version. Raises StoreLocked while another writer is at work."""
    return Papers(view.folder).keep(PaperKind.QUESTION, saved.name, as_file(saved), saved.author, this_instant())


def take_away(view: View, saved: SavedQuestion) -> None:
    """Takes a saved question out of the list; its versions stay. Raises StoreLocked."""
    Papers(view.folder).keep(PaperKind.QUESTION, saved.name, None, saved.author, this_instant())


def board(view: View, person: str) -> tuple[str, ...]:
    """The names on a person's board, in order."""
    paper = Papers(view.folder).find(PaperKind.BOARD, person)
    return board_names(paper.text) if paper and paper.text else ()


def keep_board(view: View, person: str, names: tuple[str, ...]) -> None:
    """The board's new version. Raises StoreLocked."""
    Papers(view.folder).keep(PaperKind.BOARD, person, board_text(names), person, this_instant())
