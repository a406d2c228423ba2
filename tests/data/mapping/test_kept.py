"""A profile as TOML and in the store: it comes back the same, whatever its texts are."""

import datetime as dt
from pathlib import Path

import pytest

from data.mapping.kept import any_profile, keep_profile, kept_names, kept_profile, profile_name
from data.mapping.writing import as_toml
from data.papers import PaperKind, Papers
from data.profile import (
    Derive,
    Profile,
    ProfileError,
    SheetSection,
    SkipRule,
    Wards,
    load_profile,
    profile_names,
    profile_of,
)

NINE = dt.datetime(2019, 12, 25, 9, 0)
ODD = 'A "quoted" [title] = #1\\n\n\x7fđỏ'
PROFILE = Profile(
    name="la",
    title=ODD,
    files=("*.csv",),
    wards=Wards.MANY,
    cutoff=dt.date(2019, 12, 24),
    sheet=(
        SheetSection(
            table="building",
            header_row=2,
            columns={"name": (ODD, "Name")},
            values={"kind": {ODD: "social", "B": "commercial"}},
            constants={"storeys": 5},
            blanks=("NA",),
            joined={"building": ("Case", ODD)},
            skip=(SkipRule(column=ODD, values=("", "x"), why="vì"),),
            derive=(
                Derive(
                    table="equipment",
                    column="C",
                    field="installed",
                    values={"YES": 1},
                    constants={"equipment_type": "x"},
                ),
            ),
        ),
    ),
)


@pytest.mark.parametrize("profile", [PROFILE, *map(load_profile, profile_names())], ids=lambda each: each.name)
def test_the_toml_of_a_profile_is_read_as_the_same_profile(profile: Profile):
    assert profile_of(as_toml(profile), Path("p.toml")) == profile


def test_a_kept_profile_is_found_by_its_name_and_a_shipped_one_is_not_replaced(tmp_path: Path):
    keep_profile(tmp_path, PROFILE, "Lan", NINE)
    assert kept_names(tmp_path) == ("la",)
    assert any_profile(tmp_path, "la") == PROFILE
    assert any_profile(tmp_path, "ward") == load_profile("ward")
    assert any_profile(tmp_path, "mất") is None
    with pytest.raises(ProfileError):
        keep_profile(tmp_path, PROFILE.model_copy(update={"name": "ward"}), "Lan", NINE)


def test_a_kept_profile_that_cannot_be_read_any_more_is_none(tmp_path: Path):
    Papers(tmp_path).keep(PaperKind.PROFILE, "cũ", "[[sheet]]\ntable = 'gone'\n", "Lan", NINE)
    assert kept_profile(tmp_path, "cũ") is None


@pytest.mark.parametrize(
    ("title", "name"), [("Nhà ở Đà Nẵng", "nha_o_da_nang"), ("../../etc", "etc"), ("¿¡", ""), ("x" * 200, "x" * 60)]
)
def test_a_title_gives_a_name_for_commands_and_keys(title: str, name: str):
    assert profile_name(title) == name
