"""An answer whose codes are told: by their labels in their place, or in a column beside them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import pyarrow as pa

from data.explorer.answer import Answer, Column

_TEXT = "VARCHAR"
Labels = Mapping[str, str]  # code → label


def applicable(answer: Answer, labels: Sequence[Labels]) -> tuple[Labels, ...]:
    """The labels of those columns that hold codes they know: one can bear a known name and hold other things."""
    return tuple(known if _holds(values, known) else {} for _, values, known in _columns(answer, labels))


def labelled(answer: Answer, labels: Sequence[Labels]) -> Answer:
    """The answer with labels for codes, given for each of its columns; a code without a label stays."""
    return _of(answer, ((column, _told(values, known)) for column, values, known in _columns(answer, labels)))


def with_labels(answer: Answer, labels: Sequence[Labels], title: str) -> Answer:
    """The answer with a column of labels after each column of codes; `title` makes its name of theirs."""
    return _of(answer, _beside(answer, labels, title))


def _beside(answer: Answer, labels: Sequence[Labels], title: str) -> Iterator[tuple[Column, pa.ChunkedArray]]:
    for column, values, known in _columns(answer, labels):
        yield column, values
        if known:
            yield Column(title.format(name=column.name), _TEXT), _told(values, known)


def _columns(answer: Answer, labels: Sequence[Labels]) -> Iterator[tuple[Column, pa.ChunkedArray, Labels]]:
    yield from zip(answer.columns, answer.table.columns, labels, strict=True)


def _holds(values: pa.ChunkedArray, labels: Labels) -> bool:
    return bool(labels) and any(isinstance(code, str) and code in labels for code in values.to_pylist())


def _told(values: pa.ChunkedArray, labels: Labels) -> pa.ChunkedArray:
    if not labels:
        return values
    return pa.chunked_array([pa.array([labels.get(code, code) for code in values.to_pylist()], pa.string())])


def _of(answer: Answer, columns: Iterator[tuple[Column, pa.ChunkedArray]]) -> Answer:
    names, values = zip(*columns, strict=True)
    table = pa.Table.from_arrays(list(values), names=[column.name for column in names])
    return replace(answer, columns=names, table=table)
