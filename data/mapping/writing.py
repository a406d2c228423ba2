"""A profile as the TOML of `docs/profiles.md`."""

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from data.profile import Profile

_DEL = "\x7f"  # the one control character that JSON lets stand and TOML does not


def as_toml(profile: Profile) -> str:
    """The text from which `profile_of` makes the same profile; what is left at its default is left out."""
    given = profile.model_dump(exclude_defaults=True)
    sheets = given.pop("sheet")
    lines = [*_table("", given)]
    for sheet in sheets:
        lines += ["", "[[sheet]]", *_table("sheet", sheet)]
    return "\n".join(lines).lstrip("\n") + "\n"


def _table(path: str, values: Mapping[str, Any]) -> Iterator[str]:
    """Plain keys first: below a heading every key belongs to it."""
    plain = {key: value for key, value in values.items() if not _is_nested(value)}
    yield from (f"{_key(key)} = {_value(value)}" for key, value in plain.items())
    for key, value in values.items():
        if key in plain or not value:
            continue
        name = f"{path}.{_key(key)}" if path else _key(key)
        if isinstance(value, Mapping):
            has_own = any(not _is_nested(each) for each in value.values())
            yield from ("", f"[{name}]") if has_own else ()
            yield from _table(name, value)
        else:
            for each in value:
                yield from ("", f"[[{name}]]", *_table(name, each))


def _is_nested(value: object) -> bool:
    is_list = isinstance(value, Sequence) and not isinstance(value, str)
    return isinstance(value, Mapping) or (is_list and any(isinstance(each, Mapping) for each in value))  # type: ignore[attr-defined]


def _key(key: str) -> str:
    is_bare = key.isascii() and key.replace("_", "").replace("-", "").isalnum()
    return key if is_bare else _text(key)


def _value(value: object) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_value, value))}]"
    return str(value)


def _text(text: str) -> str:
    return json.dumps(str(text), ensure_ascii=False).replace(_DEL, "\\u007f")
