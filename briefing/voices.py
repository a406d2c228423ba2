"""What wards name as difficult and ask for, in their own words: what several say alike stands once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from analytics.difficulties import Difficulty


@dataclass(frozen=True, slots=True)
class Voice:
    """A text in its wards' own words; `wards` by name in official order, `addressed_to` whom they ask."""

    text: str
    addressed_to: str
    wards: tuple[str, ...]


def named_difficulties(told: Iterable[Difficulty]) -> tuple[Voice, ...]:
    """The difficulties, those that most wards name first."""
    return _voices(told, lambda one: (one.content or "", ""))


def proposals(told: Iterable[Difficulty]) -> tuple[Voice, ...]:
    """What is asked for, and of whom; what most wards ask for first."""
    return _voices(told, lambda one: (one.proposal or "", one.addressed_to or ""))


def _voices(told: Iterable[Difficulty], said: Callable[[Difficulty], tuple[str, str]]) -> tuple[Voice, ...]:
    # A blank more or another full stop makes no other text.
    wards: dict[tuple[str, str], dict[str, None]] = {}
    for one in told:
        text, to = (" ".join(piece.split()).rstrip(".;") for piece in said(one))
        if text:
            wards.setdefault((text, to), {})[one.ward_name] = None
    voices = (Voice(text, to, tuple(names)) for (text, to), names in wards.items())
    return tuple(sorted(voices, key=lambda voice: -len(voice.wards)))
