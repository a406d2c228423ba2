"""Which pictures an answer can be drawn as. Pure functions."""

from analytics.exploring.column import ColumnKind
from analytics.exploring.question import Function, Group, Picture, Question, Step
from analytics.exploring.subject import METRICS, Subject
from analytics.metric import Dimension

_ADDS_UP = frozenset({Function.COUNT, Function.SUM})
_WARD = Group(Dimension.WARD.value)


def pictures_of(question: Question, subject: Subject | None) -> tuple[Picture, ...]:
    """The pictures that can show the question's answer, NONE first; without a subject it is one of metrics."""
    is_listed = question.subject != METRICS and not question.is_grouped
    if is_listed or not question.every_group or not question.result_names:
        return (Picture.NONE,)
    if question.across:
        stacked = (Picture.STACKED,) if _adds_up(question) else ()
        return (Picture.NONE, *stacked, Picture.HEAT_MAP)
    found = [Picture.NONE, Picture.BARS]
    if len(question.groups) == 1:
        group = question.groups[0]
        found += [Picture.LINES] * _is_time(group, subject)
        found += [Picture.WARD_MAP, Picture.TILE_MAP] * (group == _WARD and len(question.result_names) == 1)
        found += [Picture.SCATTER] * (len(question.result_names) == 2)
    return tuple(found)


def _adds_up(question: Question) -> bool:
    """Whether parts of a whole add up to it: counts and sums do, shares and medians do not."""
    return question.subject != METRICS and question.every_calculation[0].function in _ADDS_UP


def _is_time(group: Group, subject: Subject | None) -> bool:
    if subject is None:
        return Dimension(group.column).is_time
    return group.step is not Step.EACH or subject.column(group.column).kind is ColumnKind.DATE
