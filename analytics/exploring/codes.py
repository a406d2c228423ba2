"""What the codes in a result of somebody's own SQL are called: told by a column's type, else by its name."""

from collections.abc import Iterator, Mapping, Sequence

from analytics.dictionary import DataDictionary, enumerated
from analytics.metric import Dimension
from data.explorer.labelled import Labels

# A column of such a name holds such keys, wherever it comes from.
_KEYS = frozenset(
    {
        Dimension.WARD,
        Dimension.UNIT,
        Dimension.EQUIPMENT_TYPE,
        Dimension.VIOLATION_TYPE,
        Dimension.VIOLATION_GROUP,
        Dimension.PLAN,
        Dimension.TASK,
    }
)


def labels_of(
    columns: Sequence[tuple[str, str]], dictionary: DataDictionary, dimensions: Mapping[Dimension, Labels]
) -> tuple[Labels, ...]:
    """The labels of each column of a result, given by name and type; none where it holds no codes that we know."""
    lists = {name: dict(pairs) for name, pairs in dictionary.codes.items()}
    keys: dict[str, Labels] = {one.value: labels for one, labels in dimensions.items() if one in _KEYS}
    by_name = {name: lists[codes] for name, codes in _lists_by_name(dictionary) if codes in lists} | keys
    every = [*lists.values(), *keys.values()]
    return tuple(_labels(name, enumerated(type_name), by_name, every) for name, type_name in columns)


def _labels(name: str, codes: frozenset[str], by_name: Mapping[str, Labels], every: Sequence[Labels]) -> Labels:
    """The shortest list that knows all codes of the type; of a text, the list that columns of its name have."""
    if codes:
        return min((labels for labels in every if codes <= labels.keys()), key=len, default={})
    return by_name.get(name.lower(), {})


def _lists_by_name(dictionary: DataDictionary) -> Iterator[tuple[str, str]]:
    """The columns whose codes come from one list, in whichever table they stand."""
    lists: dict[str, set[str]] = {}
    for part in dictionary.parts:
        for column in part.columns:
            lists.setdefault(column.name, set()).add(column.codes)
    yield from ((name, min(found)) for name, found in lists.items() if len(found) == 1)
