"""Colour by meaning: the one place that knows a hex code. Every colour has a word and a symbol beside it."""

from dataclasses import dataclass
from enum import StrEnum


class Meaning(StrEnum):
    """What a colour says. All but PRIMARY bear the names of `analytics` lights."""

    PRIMARY = "primary"
    MET = "met"
    AT_RISK = "at_risk"
    LATE = "late"
    NOT_DUE = "not_due"
    NO_DATA = "no_data"
    NOT_APPLICABLE = "not_applicable"


class Hue(StrEnum):
    """The one hue of a map: blue where high is good, orange-red where high is bad."""

    GOOD_IS_HIGH = "good_is_high"
    BAD_IS_HIGH = "bad_is_high"


@dataclass(frozen=True, slots=True, eq=False)
class Palette:
    """The colours of one mode; there are two, and no third equals them.

    `steps` run from low to high, `on_steps` are the texts that stand on them.
    """

    ground: str
    surface: str
    text: str
    muted: str
    line: str
    hatch: str
    meanings: dict[Meaning, str]
    steps: dict[Hue, tuple[str, str, str, str, str]]
    on_steps: dict[Hue, tuple[str, str, str, str, str]]
    series: tuple[str, ...]


_INK, _PAPER = "#16232F", "#FFFFFF"

LIGHT = Palette(
    ground="#FFFFFF",
    surface="#F5F7FA",
    text=_INK,
    muted="#5A6978",
    line="#DFE4EA",
    hatch="#9AA5B1",
    meanings={
        Meaning.PRIMARY: "#1F3A5F",
        Meaning.MET: "#1B7F5C",
        Meaning.AT_RISK: "#C98A00",
        Meaning.LATE: "#B8322A",
        Meaning.NOT_DUE: "#3B78B5",
        Meaning.NO_DATA: "#E8EBEF",
        Meaning.NOT_APPLICABLE: "#FFFFFF",
    },
    steps={
        Hue.GOOD_IS_HIGH: ("#DFEAF6", "#BCD3EA", "#86AFD8", "#4179B5", "#1B5390"),
        Hue.BAD_IS_HIGH: ("#FBE6D4", "#F7C9A3", "#EE9A64", "#C2522A", "#9A3418"),
    },
    on_steps={
        Hue.GOOD_IS_HIGH: (_INK, _INK, _INK, _PAPER, _PAPER),
        Hue.BAD_IS_HIGH: (_INK, _INK, _INK, _PAPER, _PAPER),
    },
    series=("#1F3A5F", "#D4653A", "#4B9E83", "#8D6BAF", "#A08A28", "#7C8894"),
)

DARK = Palette(
    ground="#12181F",
    surface="#1A222C",
    text="#E7ECF2",
    muted="#9DAAB8",
    line="#2C3643",
    hatch="#76828F",
    meanings={
        Meaning.PRIMARY: "#8FB4E3",
        Meaning.MET: "#4CC39A",
        Meaning.AT_RISK: "#F0B93A",
        Meaning.LATE: "#F0786E",
        Meaning.NOT_DUE: "#7DB2E8",
        Meaning.NO_DATA: "#2A323D",
        Meaning.NOT_APPLICABLE: "#12181F",
    },
    # On a dark ground more is lighter.
    steps={
        Hue.GOOD_IS_HIGH: ("#1E2F44", "#2B4A6E", "#3D6A9C", "#639BD3", "#A9CDF2"),
        Hue.BAD_IS_HIGH: ("#3A2A22", "#66402B", "#9A5734", "#D17C4B", "#F7B48A"),
    },
    on_steps={
        Hue.GOOD_IS_HIGH: (_PAPER, _PAPER, _PAPER, _INK, _INK),
        Hue.BAD_IS_HIGH: (_PAPER, _PAPER, _PAPER, _INK, _INK),
    },
    series=("#8FB4E3", "#F0A070", "#7FD1B3", "#C3A5E0", "#E0CB70", "#9DAAB8"),
)

FONT = "Inter, Liberation Sans, sans-serif"


def tinted(colour: str, ground: str, share: float) -> str:
    """A colour laid thinly over a ground, so that the ground's text can be read on it; a share of 0 is the ground."""
    parts = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(f"{round(share * over + (1 - share) * under):02X}" for over, under in parts)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))
