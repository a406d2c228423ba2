"""The colours of the parts of a row, on screens and on paper."""

from charts.spec import Part
from charts.theme import Meaning, Palette


def fill_colour(part: Part, palette: Palette) -> str:
    """The colour of a part: that of its meaning, or of its step."""
    fill = part.fill
    return palette.meanings[fill] if isinstance(fill, Meaning) else palette.steps[fill.hue][fill.place]


def ink_on(part: Part, palette: Palette) -> str:
    """The colour of words on a part."""
    fill = part.fill
    if not isinstance(fill, Meaning):
        return palette.on_steps[fill.hue][fill.place]
    return palette.text if fill in (Meaning.NO_DATA, Meaning.NOT_APPLICABLE) else palette.ground
