"""A metric's entry in the dictionary."""

from analytics.metric import Metric
from data.cleaning import fold
from ui.markup import Markup, tag
from wording import definitions, numbers
from wording import dictionary as words
from wording.labels import BETTER, KINDS


def definition(metric: Metric) -> Markup:
    """Everything the registry says of a metric, as terms and texts."""
    lines = (
        (words.DEFINITION, metric.definition),
        (words.FORMULA, definitions.formula(metric)),
        (words.STATES, definitions.states(metric)),
        (words.UNIT, metric.unit),
        (words.KIND, KINDS[metric.kind]),
        (words.BETTER, BETTER[metric.better]),
        (words.DIMENSIONS, definitions.dimensions(metric)),
        (words.INTERVAL, definitions.interval(metric)),
        (words.LEGAL_BASIS, metric.legal_basis),
        (words.OWNER, metric.owner),
        (words.CHECKED_BY, metric.checked_by),
        (words.REVIEWED_ON, numbers.date(metric.reviewed_on)),
        (words.CODE, metric.id),
    )
    return tag("dl", *(piece for term, text in lines for piece in (tag("dt", term), tag("dd", text))), css="facts")


def entry_title(metric: Metric) -> str:
    """The name with the first sentence of the definition, as Streamlit's markdown."""
    first = metric.definition.split(". ")[0].rstrip(".")
    return f"**{metric.label}** :small[:gray[{first}.]]"


def matches(metric: Metric, wanted: str) -> bool:
    """Whether a metric's name, code or definition has all the words, accents and case aside."""
    haystack = fold(f"{metric.label} {metric.id} {metric.definition}")
    return all(word in haystack for word in fold(wanted).split())
