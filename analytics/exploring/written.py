"""A question written down: as plain values for a file or a saved question, as a short text for an address."""

import base64
import binascii
import json
import zlib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from analytics.exploring.question import (
    LIMITS,
    Asks,
    Calculation,
    Filter,
    Function,
    Group,
    Picture,
    Question,
    Step,
)

_LONGEST = 50_000  # characters; an address is far shorter, a bomb is not read
_Choice = TypeVar("_Choice", bound=StrEnum)


class UnreadableQuestion(ValueError):  # noqa: N818 - what was read, not what failed
    """A text that holds no question; `args[0]` names the part."""


def as_values(question: Question) -> dict[str, Any]:
    """The question as values of JSON; what is as usual is left out."""
    values: dict[str, Any] = {
        "subject": question.subject,
        "columns": list(question.columns),
        "filters": [[each.column, each.test.value, *each.values] for each in question.filters],
        "groups": [_group_values(group) for group in question.groups],
        "across": _group_values(question.across) if question.across else [],
        "calculations": [[each.function.value, each.column] for each in question.calculations],
        "metrics": list(question.metrics),
        "sort": [question.sort, "desc" if question.is_descending else "asc"] if question.sort else [],
        "limit": question.limit if question.limit != LIMITS[1] else 0,
        "picture": question.picture.value if question.picture is not Picture.NONE else "",
        "opened": list(question.opened),
    }
    return {key: value for key, value in values.items() if value}


def from_values(values: object) -> Question:
    """The question that was written. Raises UnreadableQuestion for anything else."""
    if not isinstance(values, dict):
        raise UnreadableQuestion("subject")
    sort = _texts(values, "sort")
    across = _texts(values, "across")
    limit = values.get("limit", 0)
    return Question(
        subject=_text(values, "subject"),
        columns=_texts(values, "columns"),
        filters=tuple(map(_filter, _lists(values, "filters"))),
        groups=tuple(map(_group, _lists(values, "groups"))),
        across=_group(across) if across else None,
        calculations=tuple(map(_calculation, _lists(values, "calculations"))),
        metrics=_texts(values, "metrics"),
        sort=sort[0] if sort else "",
        is_descending=sort[1:] == ("desc",),
        limit=limit if limit in LIMITS else LIMITS[1],
        picture=_choice(Picture, str(values.get("picture") or Picture.NONE.value), "picture"),
        opened=_texts(values, "opened"),
    )


def as_text(question: Question) -> str:
    """The question as a text that an address can bear."""
    plain = json.dumps(as_values(question), ensure_ascii=False, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(zlib.compress(plain, 9)).decode().rstrip("=")


def from_text(text: str) -> Question:
    """The question that an address bears. Raises UnreadableQuestion."""
    try:
        packed = base64.urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
        plain = zlib.decompressobj().decompress(packed, _LONGEST)
        return from_values(json.loads(plain))
    except (binascii.Error, zlib.error, json.JSONDecodeError, UnicodeError) as error:
        raise UnreadableQuestion("text") from error


def _group_values(group: Group) -> list[str]:
    return [group.column, group.step.value] if group.step else [group.column]


def _group(values: Sequence[str]) -> Group:
    if not 1 <= len(values) <= 2:
        raise UnreadableQuestion("groups")
    return Group(values[0], _choice(Step, values[1], "groups") if len(values) > 1 else Step.EACH)


def _filter(values: Sequence[str]) -> Filter:
    if len(values) < 2:
        raise UnreadableQuestion("filters")
    asked = Filter(values[0], _choice(Asks, values[1], "filters"), tuple(values[2:]))
    if asked.test is Asks.BETWEEN and len(asked.values) != 2:
        raise UnreadableQuestion("filters")
    return asked


def _calculation(values: Sequence[str]) -> Calculation:
    if len(values) != 2:
        raise UnreadableQuestion("calculations")
    function = _choice(Function, values[0], "calculations")
    if (function is Function.COUNT) is bool(values[1]):
        raise UnreadableQuestion("calculations")
    return Calculation(function, values[1])


def _choice(kind: type[_Choice], value: str, part: str) -> _Choice:
    try:
        return kind(value)
    except ValueError as error:
        raise UnreadableQuestion(part) from error


def _text(values: Mapping[str, Any], part: str) -> str:
    value = values.get(part)
    if not isinstance(value, str) or not value:
        raise UnreadableQuestion(part)
    return value


def _texts(values: Mapping[str, Any], part: str) -> tuple[str, ...]:
    value = values.get(part) or []
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise UnreadableQuestion(part)
    return tuple(value)


def _lists(values: Mapping[str, Any], part: str) -> tuple[tuple[str, ...], ...]:
    value = values.get(part) or []
    if not isinstance(value, list):
        raise UnreadableQuestion(part)
    return tuple(_texts({part: each}, part) for each in value)
