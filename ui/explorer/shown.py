"""An answer made ready: told in words for the table, drawable for the chart."""

from dataclasses import dataclass

from analytics.exploring.answer import Answer, Field
from analytics.exploring.pictures import pictures_of
from analytics.exploring.pivot import pivoted
from analytics.exploring.question import Picture, Question
from analytics.exploring.subject import Subject
from charts.explored import Drawable, picture
from charts.spec import ChartSpec
from charts.ward_shapes import ward_shapes
from ui.explorer import questions
from ui.view import View
from wording import exploring as words
from wording.exploring_cells import Labels, Told, told, told_pivot
from wording.exploring_columns import field_title

_MAPS = (Picture.WARD_MAP, Picture.TILE_MAP)


@dataclass(frozen=True, slots=True)
class Shown:
    """A question with its answer in words and, where one was asked for and there is anything to draw, its chart."""

    question: Question
    subject: Subject | None
    answer: Answer
    told: Told
    chart: ChartSpec | None
    under: str


def shown(view: View, question: Question) -> Shown:
    """The answer to a question, ready to draw. Raises UnknownName, or ValueError for what cannot be measured so."""
    subject = questions.subject_of(question.subject)
    answer = questions.ask(view, question)
    labels = _labels(view, question, subject, answer)
    under = words.under(question, subject, labels, view.scope.as_of)
    told_as, figures, results = _laid_out(question, subject, answer, labels)
    offered = pictures_of(question, subject)
    kind = question.picture if question.picture in offered else Picture.NONE
    heads = told_as.titles[len(told_as.titles) - len(figures[0]) :] if figures else ()
    shapes = tuple(ward_shapes(view.area, view.scope.as_of)) if kind in _MAPS else ()
    drawable = Drawable(
        told=told_as,
        figures=figures,
        results=results,
        heads=heads,
        result=field_title(subject, results[0]) if results else "",
        subtitle=under,
        shapes=shapes,
        opened=question.opened,
        is_pivot=question.across is not None,
        outside=tuple(ward.ward for ward in view.area.wards_on(view.scope.as_of) if not ward.has_apartments),
    )
    return Shown(question, subject, answer, told_as, picture(kind, drawable), under)


def opened(view: View, asked: Shown) -> tuple[Answer, Told]:
    """The records of the opened group."""
    found = questions.ask(view, asked.question, is_list=True)
    return found, told(found, asked.subject, _labels(view, asked.question, asked.subject, found))


def _laid_out(
    question: Question, subject: Subject | None, answer: Answer, labels: Labels
) -> tuple[Told, tuple[tuple[float | None, ...], ...], tuple[Field, ...]]:
    """The answer in words, its figures row by row, and what they are of; a pivot's stand under its columns."""
    if question.across and answer.results:
        order = list(labels.get(question.across.column, {}))
        pivot = pivoted(answer, question.across.name, order, question.limit)
        return told_pivot(pivot, subject, labels), tuple(row for _, row in pivot.rows), (pivot.result,)
    groups = len(answer.groups)
    figures = tuple(row[groups:] for row in answer.rows) if answer.results else ()
    return told(answer, subject, labels), figures, answer.results


def _labels(view: View, question: Question, subject: Subject | None, answer: Answer) -> Labels:
    """The labels of every column that the question or its answer names."""
    own = tuple(field.column for field in answer.fields if field.column)
    if subject is None:
        filtered = tuple(questions.dimension_column(each.column) for each in question.filters)
    else:
        filtered = tuple(subject.by_name[each.column] for each in question.filters if each.column in subject.by_name)
    return questions.labels(view, (*own, *(each for each in filtered if each)), answer)
