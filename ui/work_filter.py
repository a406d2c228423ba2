"""Which unit's work is looked at, and which kinds of it. Both stand in the address."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import streamlit as st

from analytics.attention import AttentionItem, AttentionKind, select
from analytics.attention_actors import of_actor
from ui.markup import literal
from ui.view import View
from wording import work as words
from wording.attention import KIND_LABELS

ACTOR, KINDS = "don-vi", "loai-viec"


@dataclass(frozen=True, slots=True)
class WorkFilter:
    """The actor asked for (None: all) with its full name, and the kinds (empty: all)."""

    actor: str | None
    name: str
    kinds: tuple[AttentionKind, ...]

    def of_kinds(self, items: tuple[AttentionItem, ...]) -> tuple[AttentionItem, ...]:
        """The items of the kinds asked for, of every actor."""
        return select(items, kinds=self.kinds)

    def of_all(self, items: tuple[AttentionItem, ...]) -> tuple[AttentionItem, ...]:
        """The items of the kinds and the actor asked for."""
        return of_actor(self.of_kinds(items), self.actor)


def ask_work(view: View) -> WorkFilter:
    """The two controls, and the chip of the unit that is chosen."""
    names = _actors(view)
    left, right = st.columns([0.36, 0.64])
    actor = left.selectbox(
        words.UNIT,
        list(names),
        None,
        format_func=lambda key: names.get(key, key),
        key=ACTOR,
        placeholder=words.EVERY_UNIT,
        bind="query-params",
    )
    kinds = right.multiselect(
        words.KIND,
        list(AttentionKind),
        format_func=lambda kind: KIND_LABELS[AttentionKind(kind)],
        key=KINDS,
        placeholder=words.EVERY_KIND,
        select_all=False,
        bind="query-params",
    )
    if actor:
        label = words.REMOVE.format(name=literal(names[actor]))
        st.button(label, key="chip-unit", on_click=partial(select_actor, ()))
    return WorkFilter(actor, names.get(actor or "", ""), tuple(AttentionKind(kind) for kind in kinds))


def select_actor(keys: tuple[str, ...]) -> None:
    """Looks at the first of the actors, or at all. Only from a widget's callback."""
    st.session_state[ACTOR] = keys[0] if keys else None


def _actors(view: View) -> Mapping[str, str]:
    day = view.scope.as_of
    units = {unit.unit: unit.name for unit in view.area.units if unit.valid_from <= day < unit.valid_to}
    return units or view.ward_names
