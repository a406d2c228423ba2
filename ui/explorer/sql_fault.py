"""Why a query has no answer: the sentence, the place in the query, and what may have been meant."""

from collections.abc import Iterator

from analytics.dictionary import DataDictionary
from analytics.exploring.own import TABLE
from analytics.near_names import nearest
from data.explorer.answer import Reason, Refusal
from ui.markup import Markup, tag
from wording import explorer as words
from wording.exploring_own import NOT_BROUGHT

_QUIET = (Reason.EMPTY, Reason.CANCELLED)
_MOST_CHARACTERS = 120


def fault(refusal: Refusal, sql: str, dictionary: DataDictionary) -> Markup:
    """The refusal as a notice."""
    lines = [tag("p", words.sentence(refusal), css="lead")]
    suggested = NOT_BROUGHT if _misses_own_file(refusal) else words.near(nearest(refusal, sql, dictionary))
    if suggested:
        lines.append(tag("p", suggested))
    lines += _shown_place(refusal, sql)
    return tag("div", *lines, css="notice" if refusal.reason in _QUIET else "notice late")


def _misses_own_file(refusal: Refusal) -> bool:
    return refusal.reason is Reason.UNKNOWN_TABLE and refusal.name.lower() == TABLE


def _shown_place(refusal: Refusal, sql: str) -> Iterator[Markup]:
    """The line of the query and a mark under the character, cut to what a narrow page shows."""
    at = words.place(refusal, sql)
    if at is None:
        return
    yield tag("p", words.AT.format(line=at.line, column=at.column), css="under")
    start = max(0, at.column - _MOST_CHARACTERS // 2)
    yield tag("pre", f"{at.text[start : start + _MOST_CHARACTERS]}\n{' ' * (at.column - 1 - start)}^", css="sql-place")
