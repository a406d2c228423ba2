"""Which building a page is about: its code in the address, and its ward where several have the code."""

from collections.abc import Sequence

import streamlit as st

from analytics.building_profile import BuildingIdentity
from ui.links import CODE, IN_APP, WARD, building_address, way_back
from ui.markup import Markup, show, tag
from ui.register import building_questions as questions
from ui.register.asking import KEYS
from ui.view import View
from wording import building as words


def asked_building(view: View) -> BuildingIdentity | None:
    """The building that the address names; says why when it names none, or no single one."""
    show(tag("p", tag("a", words.BACK, css=IN_APP, href=way_back(KEYS)), css="under"))
    code = st.query_params.get(CODE, "").strip()
    if not code:
        show(tag("div", words.NOT_ASKED, css="notice"))
        return None
    # A ward that took another's place is no reporting ward of its buildings: then the code alone decides.
    own = view.ask(questions.identities, code, st.query_params.get(WARD))
    found = own or view.ask(questions.identities, code, None)
    if not found:
        show(tag("div", words.unknown(code), css="notice at_risk"))
        return None
    if len(found) > 1:
        _offer(found, code)
        return None
    return found[0]


def _offer(found: Sequence[BuildingIdentity], code: str) -> None:
    show(
        tag("div", words.SEVERAL.format(n=len(found), code=code), css="notice"),
        tag("ul", *(_choice(each) for each in found)),
    )


def _choice(identity: BuildingIdentity) -> Markup:
    address = building_address(identity.ward, identity.building)
    return tag("li", tag("a", words.choice(identity), css=IN_APP, href=address))
