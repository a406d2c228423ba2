"""The trial: the file read through the normal intake, without a trace; then its profile, kept or taken away."""

import streamlit as st

from data.area import Area
from data.intake.judging import judge_content
from data.intake.report import Intake
from data.ledger import Ledger
from data.ledger.errors import StoreLocked
from data.mapping.kept import keep_profile
from data.mapping.writing import as_toml
from data.profile import Profile, ProfileError
from ui import desk
from ui.downloads import TEXT, download_button
from ui.failure import sentence
from ui.file_result import show_file
from ui.mapping.dropped import Dropped, once
from ui.markup import show, tag
from ui.view import View
from wording import mapping as words
from wording.frame import PAGE_INTAKE
from wording.problems import sentence as problem_sentence

_FIRST = 4
_LIVE_BYTES = 5_000_000  # a larger file is tried when asked for


def show_trial(view: View, dropped: Dropped, profile: Profile, area: Area) -> None:
    """What the intake would say of the file, with its counts and first problems."""
    show(tag("p", words.TRIAL_UNDER, css="under"))
    if len(dropped.content) > _LIVE_BYTES and not st.button(words.TRY, key="mapping-try"):
        return
    with st.spinner(words.TRYING):
        key = ("trial", dropped.key, as_toml(profile), area.fingerprint, view.store.id)
        intake = once(key, lambda: _tried(view, dropped, profile, area))
    if first := intake.report.problems[:_FIRST]:
        lines = [tag("li", f"{problem.cell}: {problem_sentence(problem)}", css="clip") for problem in first]
        show(tag("p", words.FIRST_PROBLEMS, css="under"), tag("ul", *lines))
    show_file(intake, 0, {ward.ward: ward.name for ward in area.wards})


def ask_to_keep(view: View, dropped: Dropped, profile: Profile) -> None:
    """The profile as text, as a file, and the button that keeps it in the store."""
    if not profile.name:
        show(tag("div", words.NAMELESS, css="notice at_risk"))
        return
    text = as_toml(profile)
    with st.container(horizontal=True):
        if st.button(words.SAVE, type="primary", key="mapping-save"):
            _keep(view, profile)
        download_button(words.DOWNLOAD, text.encode, f"{profile.name}.toml", TEXT, "mapping-toml")
    show(tag("p", words.ON_TERMINAL.format(file=dropped.name[:60], name=profile.name), css="under"))
    with st.expander(words.SHOWN):
        st.code(text, language="toml")


def _tried(view: View, dropped: Dropped, profile: Profile, area: Area) -> Intake:
    return judge_content(dropped.content, dropped.name, area=area, ledger=Ledger(view.folder), profile=profile)


def _keep(view: View, profile: Profile) -> None:
    try:
        keep_profile(view.folder, profile, view.user, desk.this_instant())
    except ProfileError:
        show(tag("div", words.NAME_TAKEN, css="notice late"))
    except StoreLocked as error:
        show(tag("div", sentence(error), css="notice late"))
    else:
        show(tag("div", words.SAVED.format(title=profile.title, page=PAGE_INTAKE), css="notice met"))
