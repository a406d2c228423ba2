"""What a still picture is drawn on: its size, its letters and its colours. Nothing that draws is loaded for it."""

from dataclasses import dataclass

from charts.letters import Face, shortened, text_width
from charts.theme import LIGHT, Palette

POINTS_PER_INCH = 72
MARK = "mark:"  # before the key of what belongs to a point, in the names of a picture's elements
_LONGEST = 120  # letters of a name that count when widths are compared: longer ones are cut anyway
LINE = 1.22  # of the font size: how high a line is


@dataclass(frozen=True, slots=True)
class Paper:
    """The room of a picture, in inches; without a height it is as high as its rows need.

    `least` is the smallest size of letters, in points; rows that have the room bear larger ones, up to `letters`.
    """

    width: float
    height: float | None
    letters: float
    least: float
    families: tuple[str, ...]
    face: Face
    palette: Palette
    has_text: bool  # whether SVG keeps letters as text, for a browser that has the font; else they are outlines

    def high(self, needed: float) -> float:
        """The height of a picture whose rows need so many inches at their usual size."""
        return self.height or needed

    def letters_for(self, height: float, rows: float) -> float:
        """The size of letters, in points, at which so many lines fill a height, in inches."""
        if self.height is None:
            return self.letters
        return max(self.least, min(self.letters, height * POINTS_PER_INCH / max(1.0, rows) / LINE))

    def text_width(self, text: str, size: float) -> float:
        """How wide a text is, in inches: its longest line counts."""
        lines = text[:_LONGEST].split("\n")
        return max(text_width(line, size, self.face) for line in lines) / POINTS_PER_INCH

    def lines(self, text: str, width: float, size: float, most: int = 2) -> list[str]:
        """The text in lines of a width, in inches; what more lines would say is cut off with “…”."""
        return shortened(text, size, width * POINTS_PER_INCH, most, self.face)

    def line(self, size: float) -> float:
        """How high a line of text is, in inches."""
        return size * LINE / POINTS_PER_INCH


DOCUMENT = Paper(6.5, None, 9.0, 9.0, ("Liberation Serif", "DejaVu Sans"), Face.SERIF, LIGHT, has_text=False)


def hall(width: float, height: float, palette: Palette) -> Paper:
    """The room of a chart on a slide, in inches of a slide 13⅓ wide: letters that the back of a hall can read."""
    return Paper(width, height, 20.0, 13.5, ("Inter", "DejaVu Sans"), Face.REGULAR, palette, has_text=True)
