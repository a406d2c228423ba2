"""What a call says of figures, as values: metrics, dimensions, what is compared."""

from collections.abc import Sequence

from analytics.comparison import Comparison, parse_comparison
from analytics.metric import Dimension
from analytics.registry import REGISTRY
from terminal.reading import closest, hint_at, listed
from terminal.unusable import UnusableCallError
from wording import terminal as words

NO_DIMENSION = "none"


def read_metrics(names: Sequence[str]) -> tuple[str, ...]:
    """The metric ids of a call; all when none is named."""
    for name in names:
        if name not in REGISTRY:
            raise UnusableCallError(words.UNKNOWN_METRIC.format(value=name, hint=hint_at(closest(name, REGISTRY))))
    return tuple(dict.fromkeys(names)) or tuple(REGISTRY)


def read_dimensions(text: str) -> tuple[Dimension, ...]:
    """The dimensions of `--by ward,kind`; none of them for `none`."""
    names = list(dict.fromkeys(name.strip() for name in text.split(",") if name.strip()))
    if names == [NO_DIMENSION]:
        return ()
    known = [dimension.value for dimension in Dimension]
    for name in names:
        if name not in known:
            raise UnusableCallError(words.UNKNOWN_DIMENSION.format(value=name, known=listed([*known, NO_DIMENSION])))
    dimensions = tuple(Dimension(name) for name in names)
    if sum(dimension.is_time for dimension in dimensions) > 1:
        raise UnusableCallError(words.TWO_TIMES)
    return dimensions


def read_comparison(text: str) -> Comparison:
    """What figures are compared with: `previous`, `same_period_last_year` or `pinned:NAME`."""
    try:
        return parse_comparison(text)
    except ValueError as error:
        raise UnusableCallError(words.BAD_COMPARISON.format(value=text)) from error
