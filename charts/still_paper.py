"""The axes and texts that still pictures of all kinds share."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from charts.letters import FONTS
from charts.paper import LINE, MARK, Paper
from charts.parts import fill_colour
from charts.spec import ChartSpec, Part, Point
from charts.theme import Meaning, Palette

HATCH = "////"


@dataclass(frozen=True, slots=True)
class Sides:
    """The room around the marks, in inches."""

    left: float = 0.05
    right: float = 0.05
    top: float = 0.05
    bottom: float = 0.05


@cache
def _register_fonts() -> None:
    """Tells matplotlib of the fonts that come with the project."""
    for file in sorted(FONTS.glob("*.ttf")):
        font_manager.fontManager.addfont(file)


def font(paper: Paper, size: float, colour: str | None = None) -> dict[str, Any]:
    """The keywords of a text."""
    _register_fonts()
    return {"family": list(paper.families), "size": size, "color": colour or paper.palette.text}


def picture(paper: Paper, height: float) -> Figure:
    """An empty picture of a height, in inches."""
    return Figure(figsize=(paper.width, height), facecolor="none")


def axes(figure: Figure, sides: Sides) -> Axes:
    """The place of the marks in a picture, bare of frame and ticks."""
    width, height = figure.get_size_inches()
    inner = (max(0.2, width - sides.left - sides.right), max(0.2, height - sides.top - sides.bottom))
    place = (sides.left / width, sides.bottom / height, inner[0] / width, inner[1] / height)
    drawn = figure.add_axes(place, facecolor="none")
    for side in ("top", "right", "left", "bottom"):
        drawn.spines[side].set_visible(False)
    drawn.tick_params(length=0)
    drawn.xaxis.set_visible(False)
    drawn.yaxis.set_visible(False)
    return drawn


def mark(point: Point) -> str:
    """How a picture names what belongs to a point, so that a click on it can be told: `data-mark` in its SVG."""
    return f"{MARK}{point.key}"


def write(drawn: Axes, at: tuple[float, float], text: str, **looks: Any) -> None:
    """A text whose dollar signs are no formulas; `shift` moves it by points."""
    shift = looks.pop("shift", (0, 0))
    drawn.annotate(text, at, shift, textcoords="offset points", parse_math=False, annotation_clip=False, **looks)


def write_lines(
    drawn: Axes, at: tuple[float, float], lines: Sequence[str], paper: Paper, size: float, *, ha: str = "center",
    across: float = 0.0, inks: Sequence[str] = (), gid: str | None = None,
) -> None:  # fmt: skip
    """Lines one under the other around a place, each a text of its own: a browser may set them in another font."""
    step = size * LINE
    for place, line in enumerate(lines):
        ink = inks[min(place, len(inks) - 1)] if inks else None
        rise = ((len(lines) - 1) / 2 - place) * step
        write(drawn, at, line, shift=(across, rise), ha=ha, va="center", gid=gid, **font(paper, size, ink))


def part_colour(part: Part, palette: Palette) -> tuple[str, str]:
    """The fill of a part and its hatching."""
    return fill_colour(part, palette), HATCH if part.fill is Meaning.NO_DATA else ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one colour of a legend stands for."""

    label: str
    fill: str
    hatch: str = ""


def put_legend(figure: Figure, paper: Paper, entries: Sequence[Entry]) -> None:
    """What the colours stand for, in rows at the foot of the picture."""
    if not entries:
        return
    edge, columns = paper.palette.hatch, min(_legend_columns(paper, entries), len(entries))
    # A legend fills column by column; ours is read row by row.
    by_row = [each for column in range(columns) for each in entries[column::columns]]
    figure.legend(
        handles=[
            Patch(facecolor=each.fill, hatch=each.hatch, edgecolor=edge, linewidth=0.5, label=each.label)
            for each in by_row
        ],
        loc="lower left",
        ncols=columns,
        frameon=False,
        borderaxespad=0,
        handlelength=1.1,
        columnspacing=1.2,
        prop={"family": font(paper, paper.least)["family"], "size": paper.least},
        labelcolor=paper.palette.text,
    )


def legend_height(paper: Paper, entries: Sequence[Entry]) -> float:
    """The room that a legend needs at the foot, in inches."""
    if not entries:
        return 0.05
    return -(-len(entries) // _legend_columns(paper, entries)) * paper.line(paper.least) * 1.2 + 0.08


def _legend_columns(paper: Paper, entries: Sequence[Entry]) -> int:
    widest = max(paper.text_width(each.label, paper.least) for each in entries)
    return max(1, int((paper.width - 0.2) / (widest + 0.5)))


def part_entries(spec: ChartSpec, palette: Palette) -> list[Entry]:
    """The parts of a stacked chart that occur in it, for its legend."""
    return [
        Entry(part.label, *part_colour(part, palette))
        for place, part in enumerate(spec.parts)
        if any(stack.segments[place].value for stack in spec.stacks)
    ]
