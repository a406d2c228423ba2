"""Ward shapes, and the plane geometry that hatches them and fits their labels."""

import itertools
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import cos, radians
from pathlib import Path

Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """A ward on the map: outer rings in degrees, where its label stands, and its place in the tile grid."""

    key: str
    name: str
    rings: tuple[Ring, ...]
    label_lon: float
    label_lat: float
    tile_row: int
    tile_col: int


@cache
def read_rings(boundaries: Path, id_property: str = "ward_code") -> Mapping[str, tuple[Ring, ...]]:
    """The outer rings of every feature of a GeoJSON file, by a property of the feature."""
    features = json.loads(boundaries.read_text(encoding="utf-8"))["features"]
    return {feature["properties"][id_property]: _outer_rings(feature["geometry"]) for feature in features}


def _outer_rings(geometry: Mapping[str, object]) -> tuple[Ring, ...]:
    coordinates: list[list[list[list[float]]]] = geometry["coordinates"]  # type: ignore[assignment]
    polygons = [coordinates] if geometry["type"] == "Polygon" else coordinates
    return tuple(tuple((lon, lat) for lon, lat, *_ in polygon[0]) for polygon in polygons)  # type: ignore[misc]


def hatching(rings: Iterable[Ring], spacing: float) -> list[tuple[float, float] | None]:
    """Rising diagonal strokes inside the rings, as one broken line: None lifts the pen.

    `spacing` is in degrees of latitude. A stroke is the part of the line lat = lon·k + c inside the ring.
    """
    strokes: list[tuple[float, float] | None] = []
    for ring in rings:
        slope = cos(radians(ring[0][1]))
        offsets = [lat - slope * lon for lon, lat in ring]
        offset = min(offsets) + spacing / 2
        while offset < max(offsets):
            crossings = _crossings(ring, slope, offset)
            for start, end in zip(crossings[::2], crossings[1::2], strict=False):
                strokes += [start, end, None]
            offset += spacing
    return strokes


def width_at(shape: Shape, lat: float) -> float:
    """The length in degrees of the level line through the label point that lies inside the shape."""
    for ring in shape.rings:
        crossings = _crossings(ring, 0.0, lat)
        for (west, _), (east, _) in zip(crossings[::2], crossings[1::2], strict=False):
            if west <= shape.label_lon <= east:
                return 2 * min(shape.label_lon - west, east - shape.label_lon)
    return 0.0


def bounds(shapes: Iterable[Shape]) -> tuple[float, float, float, float]:
    """West, south, east and north of all shapes, in degrees."""
    lons, lats = zip(*(point for shape in shapes for ring in shape.rings for point in ring), strict=True)
    return min(lons), min(lats), max(lons), max(lats)


def _crossings(ring: Ring, slope: float, offset: float) -> list[tuple[float, float]]:
    """Where the ring crosses lat = slope·lon + offset, from west to east."""
    found = []
    for (lon_a, lat_a), (lon_b, lat_b) in itertools.pairwise(ring):
        above_a, above_b = lat_a - slope * lon_a - offset, lat_b - slope * lon_b - offset
        if (above_a < 0) != (above_b < 0):
            part = above_a / (above_a - above_b)
            found.append((lon_a + part * (lon_b - lon_a), lat_a + part * (lat_b - lat_a)))
    return sorted(found)


def initials(name: str) -> str:
    """All words but the last cut to their first letter: Bùi Thị Xuân → B.T. Xuân."""
    *first, last = name.split()
    return f"{''.join(f'{word[0]}.' for word in first)} {last}" if first else last
