"""A scope in the words of a call."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analytics.scope import Scope, Window, WindowKind, default_scope
from data.area import Area
from data.store import Store
from terminal.reading import read_day, read_instant, read_ward
from terminal.unusable import UnusableCallError
from wording import numbers
from wording import terminal as words


@dataclass(frozen=True, slots=True)
class Question:
    """What a call says of its scope; what is None is the area's default."""

    as_of: str | None = None
    known_by: str | None = None
    window: WindowKind = WindowKind.SINCE_PLAN
    from_on: str | None = None
    to_on: str | None = None
    wards: Sequence[str] = ()


def read_scope(question: Question, store: Store, area: Area) -> Scope:
    """The scope of a call, with the area's default day where none is given."""
    known_by = read_instant(question.known_by, "--known-by") if question.known_by is not None else None
    wards = tuple(read_ward(name, area) for name in question.wards)
    window = _window(question)
    if question.as_of is not None:
        return Scope(read_day(question.as_of, "--as-of"), known_by, window, wards).of(store)
    return replace(default_scope(store), known_by=known_by, window=window, wards=wards).of(store)


def _window(question: Question) -> Window:
    if question.from_on is None and question.to_on is None and question.window is not WindowKind.CUSTOM:
        return Window(question.window)
    if question.from_on is None or question.to_on is None:
        raise UnusableCallError(words.BOTH_ENDS)
    first, last = read_day(question.from_on, "--from"), read_day(question.to_on, "--to")
    if first > last:
        raise UnusableCallError(words.REVERSED_DAYS.format(first=numbers.date(first), last=numbers.date(last)))
    return Window(WindowKind.CUSTOM, first, last)
