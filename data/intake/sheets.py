"""Which sheet of a workbook is which table: by name, matched folded and tolerantly."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.cleaning.choices import match_key
from data.profile import Profile, SheetSection
from data.reading.sheet import Sheet

_NUMBERED = re.compile(r"\b([a-z]+)(?: so)? 0?(\d{1,2})\b")


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """The sheets that are read, those that are missing, and the names of visible ones that fit no table."""

    found: tuple[tuple[SheetSection, Sheet], ...]
    missing: tuple[SheetSection, ...]
    unmapped: tuple[str, ...]

    @property
    def has_table(self) -> bool:
        """Whether a sheet is read beside the cover."""
        return not all(section.until_blank for section, _ in self.found)


def plan_sheets(sheets: Sequence[Sheet], profile: Profile) -> SheetPlan:
    """The plan of a workbook, buildings first: what refers to them is read after them."""
    pairs = [(section, find_sheet(sheets, section.names)) for section in profile.sheet]
    found = [(section, sheet) for section, sheet in pairs if sheet is not None]
    cover = find_sheet(sheets, profile.cover.names) if profile.cover else None
    used = {sheet.name for _, sheet in found} | ({cover.name} if cover else set()) | set(profile.ignored_sheets)
    return SheetPlan(
        found=tuple(sorted(found, key=lambda pair: pair[0].table != "building")),
        missing=tuple(section for section, sheet in pairs if sheet is None),
        unmapped=tuple(sheet.name for sheet in sheets if sheet.name not in used and not sheet.is_hidden),
    )


def find_sheet(sheets: Sequence[Sheet], names: Iterable[str]) -> Sheet | None:
    """The sheet with one of the names, else the one that bears its number (“Biểu số 2”); without names the first."""
    keys = [match_key(name) for name in names]
    if not keys:
        return sheets[0] if sheets else None
    by_key = {match_key(sheet.name): sheet for sheet in reversed(sheets)}
    for key in keys:
        if key in by_key:
            return by_key[key]
    numbers = {number for key in keys if (number := _number(key))}
    return next((sheet for key, sheet in reversed(by_key.items()) if _number(key) in numbers), None)


def _number(key: str) -> tuple[str, int] | None:
    """“bieu so 02 trang bi” is ("bieu", 2)."""
    found = _NUMBERED.search(key)
    return (found[1], int(found[2])) if found else None
