"""The shapes that slides come in; python-pptx is not loaded for them."""

from enum import StrEnum


class Ratio(StrEnum):
    """The shape of the screen; old halls have 4:3."""

    WIDE = "16:9"
    OLD = "4:3"
