"""Which profile fits a file that nobody has named a profile for."""

from functools import cache

from data.area import Area
from data.intake.sheets import plan_sheets
from data.profile import Profile, load_profile, profile_names
from data.reading.workbook import Workbook


def profile_for(workbook: Workbook, area: Area) -> Profile:
    """The profile whose sheets the workbook has most of; the area's default one when none fits better.

    A profile for files of one name (“apartment_registrations*.csv”) goes before those for any workbook.
    """
    usual = load_profile(area.defaults.profile)
    others = [profile for profile in _shipped() if profile.name != usual.name and profile.accepts(workbook.name)]
    return max((usual, *others), key=lambda profile: _fit(profile, workbook))


@cache
def _shipped() -> tuple[Profile, ...]:
    return tuple(load_profile(name) for name in profile_names())


def _fit(profile: Profile, workbook: Workbook) -> tuple[bool, int]:
    """Whether the file's name is the profile's own, then how many of its sheets are there, the cover aside."""
    is_named = profile.accepts(workbook.name) and not any(pattern.startswith("*") for pattern in profile.files)
    found = plan_sheets(workbook.sheets, profile).found
    return is_named, sum(not section.until_blank for section, _ in found)
