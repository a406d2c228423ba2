"""An area pack made of the wards that a foreign file names and, where there is one, a GeoJSON of them."""

import csv
import datetime as dt
import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from data.area import AliasKind, Area, load_area
from data.cleaning import clean_text, fold
from data.cleaning.choices import match_key
from data.mapping.kept import profile_name
from data.mapping.looked import FileColumn

BOUNDARIES = "boundaries.geojson"
_TILES_A_ROW = 6
_HIGH_RISE_STOREYS = 9
_WARD_COLUMNS = ("ward", "code", "name", "full_name", "label_lon", "label_lat", "tile_row", "tile_col", "report_order")
NO_BOUNDARIES: Mapping[str, Any] = MappingProxyType({})


class BoundariesError(ValueError):
    """A file that is no GeoJSON of areas."""


@dataclass(frozen=True, slots=True)
class AreaDraft:
    """What a pack is made of. `wards` are their texts in the file; `boundaries` features by such a text."""

    name: str
    unit_label: str
    ward_label: str
    attribution: str
    as_of: dt.date
    wards: tuple[str, ...]
    boundaries: Mapping[str, Any] = field(default_factory=lambda: NO_BOUNDARIES)


@dataclass(frozen=True, slots=True)
class Matched:
    """The features by ward text, the wards without a feature, and the names of features that no ward has."""

    features: Mapping[str, Any]
    without_shape: tuple[str, ...]
    without_ward: tuple[str, ...]


def wards_of(column: FileColumn) -> tuple[str, ...]:
    """The wards a column names, numbers by their value, names by their letters; those written alike are one."""
    by_key: dict[str, str] = {}
    for cell, _ in column.values:
        if text := clean_text(cell).value:
            by_key.setdefault(_ward_key(text), text)
    return tuple(sorted(by_key.values(), key=_place_in_list))


def _place_in_list(text: str) -> tuple[bool, int, str]:
    return not text.isdecimal(), int(text) if text.isdecimal() else 0, fold(text)


def read_features(content: bytes) -> tuple[Mapping[str, Any], ...]:
    """The areas of a GeoJSON. Raises BoundariesError."""
    try:
        features = json.loads(content.decode("utf-8-sig"))["features"]
        areas = tuple(each for each in features if each["geometry"]["type"] in ("Polygon", "MultiPolygon"))
        if not all(isinstance(each["properties"], dict) for each in areas):
            raise BoundariesError("properties")
    except (UnicodeDecodeError, json.JSONDecodeError, KeyError, TypeError) as error:
        raise BoundariesError(str(error)) from error
    if not areas:
        raise BoundariesError("no areas")
    return areas


def naming_property(features: Sequence[Mapping[str, Any]], wards: Iterable[str]) -> str:
    """The property of the features that names the most wards."""
    names = sorted({name for each in features for name in each["properties"]})
    every = tuple(wards)
    return max(names, key=lambda name: len(matched(features, name, every).features), default="")


def matched(features: Sequence[Mapping[str, Any]], name: str, wards: Sequence[str]) -> Matched:
    """Features and wards brought together by a property, marks, case and leading zeros aside."""
    texts = [str(each["properties"].get(name, "")) for each in features]
    by_key = {_ward_key(text): each for text, each in zip(texts, features, strict=True)}
    known = {_ward_key(text) for text in wards}
    return Matched(
        features={text: by_key[_ward_key(text)] for text in wards if _ward_key(text) in by_key},
        without_shape=tuple(text for text in wards if _ward_key(text) not in by_key),
        without_ward=tuple(text for text in texts if _ward_key(text) not in known),
    )


def write_area(draft: AreaDraft, folder: Path) -> Area:
    """The pack, written as a folder that `--area` opens, and read back. Raises AreaError for what cannot be one."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in area_files(draft).items():
        (folder / name).write_text(text, encoding="utf-8")
    return load_area(folder)


def area_archive(draft: AreaDraft) -> bytes:
    """The pack's folder as a .zip."""
    buffer = io.BytesIO()
    folder = profile_name(draft.name) or "area"
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in area_files(draft).items():
            archive.writestr(f"{folder}/{name}", text)
    return buffer.getvalue()


def area_files(draft: AreaDraft) -> dict[str, str]:
    """The text of each file of the pack."""
    keys = _keys(draft.wards)
    files = {
        "area.toml": _settings(draft),
        "wards.csv": _csv(_WARD_COLUMNS, _ward_lines(draft, keys)),
        "aliases.csv": _csv(("ward", "alias", "kind"), _alias_lines(keys)),
        # What is not told must not be taken from another country's law.
        "legal_basis.csv": _csv(("violation_group", "document"), []),
    }
    if draft.boundaries:
        files[BOUNDARIES] = _geojson(draft.boundaries, keys)
    return files


def _ward_lines(draft: AreaDraft, keys: Mapping[str, str]) -> list[tuple[object, ...]]:
    return [
        (
            keys[text],
            text if text.isdecimal() else f"{number:03}",
            _shown(text, draft.ward_label),
            _shown(text, draft.ward_label) if text.isdecimal() else f"{draft.ward_label.capitalize()} {text}",
            *_label_point(draft.boundaries.get(text)),
            (number - 1) // _TILES_A_ROW,
            (number - 1) % _TILES_A_ROW,
            number,
        )
        for number, text in enumerate(draft.wards, start=1)
    ]


def _alias_lines(keys: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """The wards as the file writes them, numbers with and without leading zeros."""
    spelt = {(key, text) for ward, key in keys.items() for text in (ward, ward.lstrip("0")) if text}
    return [(key, text, AliasKind.SPELLING.value) for key, text in sorted(spelt)]


def _label_point(feature: Mapping[str, Any] | None) -> tuple[object, object]:
    """The middle of the box around a shape's longest outer ring; blank without a shape."""
    if feature is None:
        return "", ""
    geometry = feature["geometry"]
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    ring = max((polygon[0] for polygon in polygons), key=len)
    lons, lats = [point[0] for point in ring], [point[1] for point in ring]
    return round((min(lons) + max(lons)) / 2, 6), round((min(lats) + max(lats)) / 2, 6)


def _shown(text: str, ward_label: str) -> str:
    """A bare number says what it is."""
    return f"{ward_label.capitalize()} {text}" if text.isdecimal() else text


def _keys(wards: Sequence[str]) -> dict[str, str]:
    """A key for each ward, in letters that need no quotes; a second one of the same letters bears its place."""
    keys: dict[str, str] = {}
    for number, text in enumerate(wards, start=1):
        key = profile_name(text).replace("_", "-") or f"ward-{number}"
        keys[text] = key if key not in keys.values() else f"{key}-{number}"
    return keys


def _ward_key(text: str) -> str:
    key = match_key(text)
    return key.lstrip("0") or key


def _settings(draft: AreaDraft) -> str:
    name, full = (json.dumps(each, ensure_ascii=False) for each in (draft.name, draft.name))
    labels = [json.dumps(each, ensure_ascii=False) for each in (draft.unit_label, draft.ward_label, draft.attribution)]
    lines = [
        f"name = {name}",
        'level = "city"',
        f"unit_label = {labels[0]}",
        f"ward_label = {labels[1]}",
        f"full_name = {full}",
        f"attribution = {labels[2]}",
        "",
        "[defaults]",
        f"as_of = {draft.as_of.isoformat()}",
        f"window_start = {draft.as_of.replace(month=1, day=1).isoformat()}",
        f"high_rise_storeys = {_HIGH_RISE_STOREYS}",
        'profile = "ward"',
    ]
    if draft.boundaries:
        lines += ["", "[boundaries]", f'"{draft.as_of.year}" = "{BOUNDARIES}"']
    return "\n".join(lines) + "\n"


def _geojson(boundaries: Mapping[str, Any], keys: Mapping[str, str]) -> str:
    features = [
        {"type": "Feature", "properties": {"ward": keys[text]}, "geometry": each["geometry"]}
        for text, each in boundaries.items()
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)


def _csv(columns: Sequence[str], lines: Iterable[Sequence[object]]) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(lines)
    return buffer.getvalue()
