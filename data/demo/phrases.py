"""The words of the demonstration data, as `phrases.toml` gives them."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any


def phrase(section: str, key: str, **values: object) -> str:
    """A pattern of `phrases.toml` with its blanks filled."""
    pattern: str = _phrases()[section][key]
    return pattern.format(**values)


def phrase_list(key: str) -> Sequence[str]:
    """A list of phrases to choose from."""
    listed: Sequence[str] = _phrases()["lists"][key]
    return listed


def difficulties() -> Sequence[Mapping[str, str]]:
    """What wards complain of, as rows of Biểu 09."""
    told: Sequence[Mapping[str, str]] = _phrases()["difficulties"]
    return told


@cache
def _phrases() -> dict[str, Any]:
    with (Path(__file__).parent / "phrases.toml").open("rb") as file:
        return tomllib.load(file)
