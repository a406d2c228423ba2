"""The shapes of the wards in force on a day, from the area pack's boundaries and tile grid."""

import datetime as dt
from functools import cache
from pathlib import Path

from charts.geography import Ring, Shape, read_rings
from data.area import Area


def ward_shapes(area: Area, day: dt.date) -> tuple[Shape, ...]:
    """One shape a ward, without rings when the pack has no boundaries for that day."""
    return tuple(
        Shape(
            key=ward.ward,
            name=ward.name,
            rings=_rings(ward.ward, tuple(area.boundaries.values())),
            label_lon=ward.label_lon or 0.0,
            label_lat=ward.label_lat or 0.0,
            tile_row=ward.tile_row or 0,
            tile_col=ward.tile_col or 0,
        )
        for ward in area.wards_on(day)
    )


@cache
def _rings(ward: str, sets: tuple[Path, ...]) -> tuple[Ring, ...]:
    return next((rings for path in sets if (rings := read_rings(path, "ward").get(ward, ()))), ())
