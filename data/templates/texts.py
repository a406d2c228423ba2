"""The words of the templates, as `texts.toml` beside the code gives them."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path


@cache
def texts(section: str) -> Mapping[str, str]:
    """The words of one section of `texts.toml`, by key."""
    with (Path(__file__).parent / "texts.toml").open("rb") as file:
        sections: dict[str, dict[str, str]] = tomllib.load(file)
    return sections[section]
