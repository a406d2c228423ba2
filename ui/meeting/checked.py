"""Kiểm tra trước khi xuất on the page: each check with its light in words, and the briefing that may be handed out."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import streamlit as st

from analytics.agreement import Consequence
from analytics.metric import Dimension
from analytics.metric_table import Light, MetricTable
from briefing.annexes import METRICS, VIOLATIONS
from briefing.checks import Check, blocking, check, stamping
from briefing.opened import Briefing
from briefing.release import Release, released
from ui import questions
from ui.lists import findings
from ui.markup import show, tag
from ui.view import View
from wording import checks as words

_KEPT = 8
_LIGHTS = {Consequence.BLOCKS: Light.LATE, Consequence.STAMPS: Light.AT_RISK}


def show_checks(checks: tuple[Check, ...]) -> None:
    """What was looked at: the failed checks with the places, then those that passed."""
    kept_back, stamped = len(blocking(checks)), len(stamping(checks))
    light = Light.LATE if kept_back else Light.AT_RISK if stamped else Light.MET
    show(tag("h3", words.TITLE_OF_PART, css="section"))
    show(tag("div", words.summary(len(checks), kept_back, stamped), css=f"notice {light.value}"))
    told = [(_light(each), words.line(each.rule, each.faults)) for each in checks]
    failed = [one for one, each in zip(told, checks, strict=True) if not each.is_passed]
    passed = [one for one, each in zip(told, checks, strict=True) if each.is_passed]
    if failed:
        show(findings(failed))
    if passed:
        with st.expander(words.PASSED_LIST.format(n=len(passed))):
            show(findings(passed))


def checked(view: View, briefing: Briefing) -> tuple[Check, ...]:
    """The checks of a briefing, its figures set beside those of the pages where the pages can be asked."""
    kept_in = view.pin.folder if view.pin else None
    return _checked(identity(briefing), kept_in, view.area.fingerprint, view, briefing)


def identity(briefing: Briefing) -> str:
    """What a briefing says, in short: two of one identity say the same."""
    material = briefing.material
    said = (briefing.name, material.snapshot, repr(material.scope), repr(briefing.outline), briefing.stamps)
    return sha256(repr(said).encode()).hexdigest()


def release_of(briefing: Briefing, checks: tuple[Check, ...]) -> Release | None:
    """The briefing that may be handed out; None when a check keeps it back."""
    return None if blocking(checks) else released(briefing, checks)


@st.cache_resource(max_entries=_KEPT, show_spinner=words.CHECKING)
def _checked(said: str, kept_in: Path | None, area: str, _view: View, _briefing: Briefing) -> tuple[Check, ...]:
    return check(_briefing, _on_pages(_view, _briefing))


def _on_pages(view: View, briefing: Briefing) -> MetricTable | None:
    if not view.can_ask:
        return None
    shown = tuple(dict.fromkeys((*METRICS, *VIOLATIONS)))
    asked = replace(view, scope=briefing.material.scope)
    return asked.ask(questions.by_group, shown, (Dimension.WARD,))


def _light(each: Check) -> Light:
    return Light.MET if each.is_passed else _LIGHTS[each.consequence]
