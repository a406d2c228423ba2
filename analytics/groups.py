"""Which groups a figure is shown for, what they are called, in which order, and whose reports they rest on."""

from collections.abc import Iterable, Iterator

from analytics.metric import Dimension, Metric
from analytics.scan import Key, Question, Scan
from analytics.slices import Slice
from analytics.spine import Spine, SpineWard

Wards = tuple[SpineWard, ...]


def group_keys(question: Question, scan: Scan, at: int, metric: Metric) -> list[Key]:
    """The keys of a slice in display order: those with records, and every ward or its unit with or without."""
    if not question.groups:
        return [()]
    spine = question.spine(question.slices[at])
    seen = scan.groups.get((at, metric.id), {})
    spread = set(_spread(question.groups, metric, spine, seen))
    # What stands nowhere on the spine (a ward that became several) is shown as long as it counts.
    counting = {key for key, tally in seen.items() if tally.counts or not _is_off_spine(question, key, spine)}
    return sorted(spread | counting, key=lambda key: _order(question, spine, key))


def group_name(question: Question, slice_: Slice, key: Key) -> tuple[str, str]:
    """A group's label and its key, the parts in the order asked for; "" where a record names none."""
    parts = iter(key)
    spine = question.spine(slice_)
    pairs = [
        (slice_.label, slice_.key) if dimension.is_time else _pair(question, spine, dimension, next(parts))
        for dimension in question.by
    ]
    return " · ".join(label for label, _ in pairs), "|".join(code for _, code in pairs)


def wards_behind(question: Question, slice_: Slice, key: Key) -> Wards:
    """The wards whose reports a group rests on: its own, those of its unit, or all."""
    spine = question.spine(slice_)
    place = dict(zip(question.groups, key, strict=True)) if key else {}
    if Dimension.WARD in place:
        ward = place[Dimension.WARD]
        return (spine.find(ward) or _off_spine(ward),)
    if Dimension.UNIT in place:
        return tuple(one for one in spine.wards if one.unit == place[Dimension.UNIT]) or (_off_spine(""),)
    return spine.wards


def _spread(groups: tuple[Dimension, ...], metric: Metric, spine: Spine, seen: Iterable[Key]) -> Iterator[Key]:
    """Every ward of the spine under every other part that was seen."""
    from_ward = {Dimension.WARD} if metric.grain.has_unit else {Dimension.WARD, Dimension.UNIT}
    if not from_ward & set(groups):
        return
    blank = {tuple("" if one in from_ward else part for one, part in zip(groups, key, strict=True)) for key in seen}
    rests = blank or ({("",) * len(groups)} if set(groups) <= from_ward else set())
    for ward in spine.wards:
        own = {Dimension.WARD: ward.ward, Dimension.UNIT: ward.unit or ""}
        for rest in rests:
            yield tuple(own[one] if one in from_ward else part for one, part in zip(groups, rest, strict=True))


def _is_off_spine(question: Question, key: Key, spine: Spine) -> bool:
    return any(
        not part or (dimension is Dimension.WARD and not spine.find(part))
        for dimension, part in zip(question.groups, key, strict=True)
    )


def _order(question: Question, spine: Spine, key: Key) -> tuple[tuple[int, str], ...]:
    return tuple(
        spine.order(part) if dimension is Dimension.WARD else question.labels.order(dimension, part)
        for dimension, part in zip(question.groups, key, strict=True)
    )


def _pair(question: Question, spine: Spine, dimension: Dimension, part: str) -> tuple[str, str]:
    label = spine.name(part) if dimension is Dimension.WARD else question.labels.label(dimension, part)
    return label, part


def _off_spine(ward: str) -> SpineWard:
    return SpineWard(ward, ward, None, has_apartments=True)
