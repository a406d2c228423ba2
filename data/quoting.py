"""Values inside SQL text, where no parameter can stand."""

from pathlib import Path


def quoted(value: str | Path) -> str:
    """The text, or the path, as SQL writes it."""
    text = str(value).replace("'", "''")
    return f"'{text}'"
