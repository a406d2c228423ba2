"""The profiles that an office has made itself, kept in its store beside those that are shipped."""

import datetime as dt
import re
from pathlib import Path

from data.cleaning import fold
from data.mapping.writing import as_toml
from data.papers import PaperKind, Papers
from data.profile import Profile, ProfileError, load_profile, profile_names, profile_of

_NOT_IN_NAMES = re.compile("[^a-z0-9]+")
LONGEST_NAME = 60


def profile_name(title: str) -> str:
    """A name that stands in commands and in the ledger's keys: “Nhà ở Đà Nẵng” is nha_o_da_nang."""
    return _NOT_IN_NAMES.sub("_", fold(title))[:LONGEST_NAME].strip("_")


def keep_profile(store: Path, profile: Profile, author: str, at: dt.datetime) -> None:
    """Keeps a profile under its name, as a further version where there is one.

    Raises ProfileError for the name of a shipped profile: one name, one way of reading.
    """
    if profile.name in profile_names():
        raise ProfileError(Path(f"{profile.name}.toml"), "name", "a shipped profile has this name")
    Papers(store).keep(PaperKind.PROFILE, profile.name, as_toml(profile), author, at)


def kept_profiles(store: Path) -> dict[str, Profile]:
    """The office's own profiles by name; one that an older program wrote and this one cannot read is left out."""
    return {name: profile for name in kept_names(store) if (profile := kept_profile(store, name)) is not None}


def kept_names(store: Path) -> tuple[str, ...]:
    """The names of the profiles kept in a store."""
    return tuple(paper.name for paper in Papers(store).all(PaperKind.PROFILE))


def kept_profile(store: Path, name: str) -> Profile | None:
    """The profile kept under a name; None where none is, or it can no longer be read."""
    paper = Papers(store).find(PaperKind.PROFILE, name)
    if paper is None or paper.text is None:
        return None
    try:
        return profile_of(paper.text, Path(f"{name}.toml"))
    except ProfileError:
        return None


def any_profile(store: Path, name: str) -> Profile | None:
    """The shipped profile of a name, else the one kept in the store."""
    return load_profile(name) if name in profile_names() else kept_profile(store, name)
