"""What the explorer asks a snapshot, remembered by `View.ask`; what a visitor brought is asked beside it."""

from collections.abc import Mapping

from analytics.exploring import pins
from analytics.exploring.answer import Answer, answer, listed
from analytics.exploring.column import Column, ColumnKind
from analytics.exploring.examples import examples
from analytics.exploring.measured import measured
from analytics.exploring.question import Question
from analytics.exploring.subject import METRICS, OWN, PINS, Subject
from analytics.exploring.subjects import SUBJECTS
from analytics.metric import Dimension
from analytics.registry import REGISTRY
from analytics.scope import Scope
from analytics.source import Source
from data.beside import StoreBeside
from data.ledger import Ledger
from data.ledger.pins import Pin
from data.periods import parse_period
from ui import questions as shared
from ui.explorer.own_file import brought_table
from ui.view import View
from wording.exploring_cells import Labels
from wording.exploring_columns import DEADLINE_STATES

_LEAST_PINS = 2


def answered(source: Source, scope: Scope, question: Question) -> Answer:
    """The answer of the snapshot."""
    if question.subject == METRICS:
        return measured(source, scope, question)
    return answer(source, scope, question, SUBJECTS[question.subject])


def opened(source: Source, scope: Scope, question: Question) -> Answer:
    """The records of the group that is opened."""
    return listed(source, scope, question, SUBJECTS[question.subject])


def worked(source: Source, scope: Scope) -> Mapping[str, Question]:
    """The worked examples by name."""
    return examples(source)


def subject_of(name: str) -> Subject | None:
    """The subject of that name as this visitor has it; None for metrics, and for a file that was not brought."""
    if name == OWN:
        own = brought_table()
        return own.subject if own else None
    return pins.SUBJECT if name == PINS else SUBJECTS.get(name)


def ask(view: View, question: Question, *, is_list: bool = False) -> Answer:
    """The answer, or with `is_list` the records of the opened group, of whatever the question is about."""
    if question.subject not in (OWN, PINS):
        return view.ask(opened if is_list else answered, question)
    subject = subject_of(question.subject)
    if subject is None:
        raise KeyError(question.subject)
    own = brought_table()
    table = pins.compared(pins_of(view)) if question.subject == PINS else own.table if own else None
    beside = StoreBeside(view.store, {subject.relation: table})
    return (listed if is_list else answer)(beside, view.scope, question, subject)


def pins_of(view: View) -> tuple[Pin, ...]:
    """The briefings that are pinned."""
    return Ledger(view.folder).pins()


def has_pins(view: View) -> bool:
    """Whether there are two pinned briefings to set against each other."""
    return len(pins_of(view)) >= _LEAST_PINS


def labels(view: View, columns: tuple[Column, ...], given: Answer | None = None) -> Labels:
    """What the codes of some columns are called; periods are named by the answer that has them."""
    return {column.name: known for column in columns if (known := _labels(view, column, given))}


def _labels(view: View, column: Column, given: Answer | None) -> Mapping[str, str]:
    if column.labels == Dimension.WARD:
        return {ward.ward: ward.name for ward in view.area.wards}
    if column.labels in (Dimension.MONTH, Dimension.PERIOD):
        return _times(column.name, given)
    if isinstance(column.labels, Dimension):
        return view.ask(shared.labels, column.labels)
    if column.labels == "metric":
        return {metric.id: metric.label for metric in REGISTRY.values()}
    if column.labels == "deadline_state":
        return DEADLINE_STATES
    return view.ask(shared.code_labels).vocabulary.get(column.labels, {})


def _times(name: str, given: Answer | None) -> Mapping[str, str]:
    if given is None:
        return {}
    at = next((place for place, field in enumerate(given.fields) if field.name == name), None)
    keys = {row[at] for row in given.rows if row[at]} if at is not None else set()
    if name == Dimension.PERIOD:
        return {key: parse_period(key).label for key in keys}
    return {key: f"{key[5:]}/{key[:4]}" for key in keys}


def dimension_column(name: str) -> Column | None:
    """The column that a dimension is in an answer of metrics; None for a name that is no dimension."""
    return Column(name, ColumnKind.CHOICE, "", Dimension(name)) if name in {each.value for each in Dimension} else None
