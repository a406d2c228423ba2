"""Việc cần đôn đốc by who must act: how much each unit has to do, and how grave it is."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analytics.attention import AttentionItem
from analytics.metric_table import Light


@dataclass(frozen=True, slots=True)
class ActorWork:
    """What one actor has to do: the number of items by light. `actor` is a unit's key, else a ward's."""

    actor: str
    name: str
    report_order: int
    counts: Mapping[Light, int]

    @property
    def late(self) -> int:
        """The items whose day has passed."""
        return self.counts.get(Light.LATE, 0)


@dataclass(frozen=True, slots=True)
class LightWork:
    """The items of one light over all actors, and how many actors they belong to."""

    light: Light
    items: int
    actors: int


def actor_of(item: AttentionItem) -> str:
    """The key of who must act: the unit, else the ward where the area names no units."""
    return item.unit or item.ward or ""


def of_actor(items: Iterable[AttentionItem], actor: str | None) -> tuple[AttentionItem, ...]:
    """The items of one actor, or all without one, in the order they came."""
    return tuple(item for item in items if actor is None or actor_of(item) == actor)


def work_by_actor(items: Iterable[AttentionItem]) -> tuple[ActorWork, ...]:
    """One entry an actor, most late items first, equals in official order."""
    own: dict[str, list[AttentionItem]] = {}
    for item in items:
        own.setdefault(actor_of(item), []).append(item)
    work = [
        ActorWork(actor, theirs[0].who, theirs[0].report_order, Counter(item.light for item in theirs))
        for actor, theirs in own.items()
    ]
    return tuple(sorted(work, key=lambda each: (-each.late, each.report_order, each.actor)))


def work_by_light(items: Iterable[AttentionItem]) -> tuple[LightWork, ...]:
    """One entry a light that occurs, the gravest first; `attention` gives the items in that order."""
    own: dict[Light, list[str]] = {}
    for item in items:
        own.setdefault(item.light, []).append(actor_of(item))
    return tuple(LightWork(light, len(actors), len(_named(actors))) for light, actors in own.items())


def actors_of(items: Iterable[AttentionItem]) -> frozenset[str]:
    """Who must act at all; what is the district's own to do adds nobody."""
    return _named(actor_of(item) for item in items)


def _named(actors: Iterable[str]) -> frozenset[str]:
    return frozenset(actor for actor in actors if actor)
