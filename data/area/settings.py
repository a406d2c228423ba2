"""The pack's `area.toml`: names, default days, the strings of documents, special periods."""

import datetime as dt
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from data.area.files import AreaError, Flaw, read_text
from data.area.work import Defaults, ExpectedPeriod
from data.periods import Period, PeriodKind, parse_period

FILE, AUTHORITY = "area.toml", "authority.toml"
_REFERENCE = Path(__file__).parents[1] / "reference"
KNOWN = {
    "": {
        "name",
        "level",
        "unit_label",
        "ward_label",
        "full_name",
        "attribution",
        "defaults",
        "authority",
        "special_periods",
        "boundaries",
    },
    "defaults": {"as_of", "window_start", "first_month", "high_rise_storeys", "profile", "meeting_on"},
    "special_periods": {"period", "due_on", "label"},
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What `area.toml` says, checked. Lists among the document strings are joined by line breaks."""

    name: str
    level: str
    unit_label: str
    ward_label: str
    full_name: str
    attribution: str
    defaults: Defaults
    authority: Mapping[str, str]
    special_periods: tuple[ExpectedPeriod, ...]
    boundaries: Mapping[str, Path]


def read_settings(folder: Path) -> Settings:
    """The checked settings of a pack; a wrong key is named with its line where it can be found."""
    text = read_text(folder / FILE)
    raw = _Toml(text, _parse(text))
    raw.check_keys("", raw.values)
    return Settings(
        name=raw.text("name"),
        level=raw.text("level"),
        unit_label=raw.text("unit_label"),
        ward_label=raw.text("ward_label"),
        full_name=raw.text("full_name"),
        attribution=raw.text("attribution", ""),
        defaults=_defaults(raw),
        authority=_usual_authority() | raw.strings("authority"),
        special_periods=tuple(_special_period(raw, table) for table in raw.values.get("special_periods", [])),
        boundaries={key: _existing(folder, name) for key, name in raw.strings("boundaries").items()},
    )


@dataclass(frozen=True, slots=True)
class _Toml:
    source: str
    values: Mapping[str, Any]

    def line_of(self, key: str) -> int:
        """The first line that sets or opens the key; 0 when there is none."""
        for number, line in enumerate(self.source.splitlines(), start=1):
            if line.lstrip(" [").split("=")[0].strip(" ]") == key:
                return number
        return 0

    def check_keys(self, table: str, values: Mapping[str, Any]) -> None:
        for key in values:
            if key not in KNOWN[table]:
                raise AreaError(FILE, self.line_of(key), Flaw.KEY_UNKNOWN, key)

    def text(self, key: str, default: str | None = None) -> str:
        value = self.values.get(key, default)
        if value is None:
            raise AreaError(FILE, 0, Flaw.KEY_MISSING, key)
        return str(self.typed(key, value, str))

    def typed(self, key: str, value: Any, kind: type) -> Any:
        if not isinstance(value, kind):
            raise AreaError(FILE, self.line_of(key), Flaw.UNREADABLE, key, value)
        return value

    def strings(self, table: str) -> dict[str, str]:
        given = self.values.get(table, {})
        return {
            key: "\n".join(value) if isinstance(value, list) else self.typed(key, value, str)
            for key, value in given.items()
        }


@cache
def _usual_authority() -> dict[str, str]:
    """The strings of documents that hold where a pack has none of its own."""
    text = read_text(_REFERENCE / AUTHORITY)
    return _Toml(text, {"authority": _parse(text)}).strings("authority")


def _parse(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        raise AreaError(FILE, int(found[1]) if found else 0, Flaw.NOT_TOML) from error


def _defaults(raw: _Toml) -> Defaults:
    table = raw.typed("defaults", raw.values.get("defaults", {}), dict)
    raw.check_keys("defaults", table)
    _check_present(raw, "defaults", table, ("as_of", "window_start", "high_rise_storeys"))
    kinds = {"high_rise_storeys": int, "first_month": str, "profile": str}
    checked = {key: raw.typed(key, value, kinds.get(key, dt.date)) for key, value in table.items()}
    if "first_month" in checked and _period(raw, "first_month", checked["first_month"]).kind is not PeriodKind.MONTH:
        raise AreaError(FILE, raw.line_of("first_month"), Flaw.UNREADABLE, "first_month", checked["first_month"])
    return Defaults(**checked)


def _special_period(raw: _Toml, table: Mapping[str, Any]) -> ExpectedPeriod:
    raw.check_keys("special_periods", table)
    _check_present(raw, "special_periods", table, ("period", "due_on"))
    period = _period(raw, "period", table["period"])
    due_on = raw.typed("due_on", table["due_on"], dt.date)
    label = table.get("label", period.label)
    return ExpectedPeriod(period.code, period.kind, label, period.start_on, period.cutoff, due_on)


def _check_present(raw: _Toml, name: str, table: Mapping[str, Any], keys: Sequence[str]) -> None:
    for key in keys:
        if key not in table:
            raise AreaError(FILE, raw.line_of(name), Flaw.KEY_MISSING, f"{name}.{key}")


def _period(raw: _Toml, key: str, text: Any) -> Period:
    try:
        return parse_period(raw.typed(key, text, str))
    except ValueError as error:
        raise AreaError(FILE, raw.line_of(key), Flaw.UNREADABLE, key, text) from error


def _existing(folder: Path, name: str) -> Path:
    if not (folder / name).exists():
        raise AreaError(name, 0, Flaw.FILE_MISSING)
    return folder / name
