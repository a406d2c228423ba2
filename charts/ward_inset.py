"""A small picture of one ward within the whole area, on a page that is handed over."""

from collections.abc import Iterable, Sequence
from math import cos, radians
from urllib.parse import quote

from charts.geography import Ring, Shape, bounds
from charts.theme import LIGHT, Meaning

_WIDTH = 220.0
_TILE = 24.0


def ward_inset(shapes: Sequence[Shape], ward: str) -> str:
    """The address of the picture, for a page."""
    return f"data:image/svg+xml,{quote(inset_svg(shapes, ward))}"


def inset_svg(shapes: Sequence[Shape], ward: str) -> str:
    """The ward filled among the others, as SVG: on the boundaries or, where one has none, on the tile grid.

    Its colours stand on light and dark ground, and on paper.
    """
    outlines = _tiles(shapes) if any(not shape.rings for shape in shapes) else _areas(shapes)
    height = max((y for _, path in outlines for _, y in path), default=0.0)
    width = max((x for _, path in outlines for x, _ in path), default=0.0)
    others = "".join(_polygon(path, LIGHT.hatch, 0.55) for key, path in outlines if key != ward)
    own = "".join(_polygon(path, LIGHT.meanings[Meaning.NOT_DUE], 1.0) for key, path in outlines if key == ward)
    box = f"-1 -1 {width + 2:.1f} {height + 2:.1f}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" width="{width:.0f}">{others}{own}</svg>'


def _areas(shapes: Sequence[Shape]) -> list[tuple[str, Ring]]:
    west, south, east, north = bounds(shapes)
    scale = _WIDTH / ((east - west) * cos(radians((south + north) / 2)))
    across = scale * cos(radians((south + north) / 2))
    return [
        (shape.key, tuple(((lon - west) * across, (north - lat) * scale) for lon, lat in ring))
        for shape in shapes
        for ring in shape.rings
    ]


def _tiles(shapes: Iterable[Shape]) -> list[tuple[str, Ring]]:
    return [(shape.key, _square(shape.tile_col * _TILE, shape.tile_row * _TILE)) for shape in shapes]


def _square(x: float, y: float) -> Ring:
    side = _TILE - 3
    return ((x, y), (x + side, y), (x + side, y + side), (x, y + side))


def _polygon(path: Ring, colour: str, opacity: float) -> str:
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in path)
    return f'<polygon points="{points}" fill="{colour}" fill-opacity="{opacity}" stroke="{LIGHT.ground}"/>'
