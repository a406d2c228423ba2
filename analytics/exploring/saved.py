"""Saved questions and boards, as the texts that the office's papers and files hold."""

import json
from dataclasses import dataclass
from typing import Any

from analytics.exploring.question import Question
from analytics.exploring.written import UnreadableQuestion, as_values, from_values
from data.explorer.explorer import LONGEST_SQL

_FORM = "an-cu-cau-hoi"
MOST_NAME, MOST_DESCRIPTION, MOST_BYTES = 120, 1_000, 250_000


@dataclass(frozen=True, slots=True)
class SqlQuestion:
    """A question in somebody's own SQL. Whether it may be asked is for the explorer to judge."""

    sql: str


@dataclass(frozen=True, slots=True)
class SavedQuestion:
    """A question under a name, with who saved it and what for."""

    name: str
    author: str
    description: str
    question: Question | SqlQuestion


def as_file(saved: SavedQuestion) -> str:
    """The saved question as text: what is kept, and what a file holds."""
    values = {
        "form": _FORM,
        "name": saved.name,
        "author": saved.author,
        "description": saved.description,
        **_written(saved.question),
    }
    return json.dumps(values, ensure_ascii=False, indent=1)


def from_file(text: str) -> SavedQuestion:
    """The saved question that a text holds. Raises UnreadableQuestion for any other text."""
    try:
        values = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise UnreadableQuestion("text") from error
    if not isinstance(values, dict) or values.get("form") != _FORM:
        raise UnreadableQuestion("form")
    return SavedQuestion(
        name=_short(values, "name", MOST_NAME, is_needed=True),
        author=_short(values, "author", MOST_NAME),
        description=_short(values, "description", MOST_DESCRIPTION),
        question=_sql(values["sql"]) if "sql" in values else from_values(values.get("question")),
    )


def board_text(names: tuple[str, ...]) -> str:
    """A board as text: the names of its saved questions in order, each once."""
    return json.dumps(list(dict.fromkeys(names)), ensure_ascii=False)


def board_names(text: str) -> tuple[str, ...]:
    """The names that a board's text holds. Raises UnreadableQuestion."""
    names = json.loads(text)
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise UnreadableQuestion("board")
    return tuple(names)


def moved(names: tuple[str, ...], name: str, by: int) -> tuple[str, ...]:
    """The names with one of them moved by some places, as far as there are any."""
    others = [each for each in names if each != name]
    place = min(max(0, names.index(name) + by), len(others))
    return (*others[:place], name, *others[place:])


def _written(question: Question | SqlQuestion) -> dict[str, object]:
    if isinstance(question, SqlQuestion):
        return {"sql": question.sql}
    return {"question": as_values(question)}


def _sql(value: object) -> SqlQuestion:
    if not isinstance(value, str) or not value.strip() or len(value) > LONGEST_SQL:
        raise UnreadableQuestion("sql")
    return SqlQuestion(value)


def _short(values: dict[str, Any], part: str, most: int, *, is_needed: bool = False) -> str:
    value = values.get(part) or ""
    if not isinstance(value, str):
        raise UnreadableQuestion(part)
    text = " ".join(value.split())
    if len(text) > most or (is_needed and not text):
        raise UnreadableQuestion(part)
    return text
