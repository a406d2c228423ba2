"""What a ward is told in a chat: its five worst figures and what it has to do, as text to paste."""

from dataclasses import dataclass

from analytics.attention import AttentionItem, AttentionKind
from analytics.metric_table import Light
from briefing.opened import Briefing
from briefing.reminders import REPLY_DAYS, reply_by
from briefing.ward_figures import WardFigure, ward_figures, worst_figures
from data.area import Ward
from wording import numbers, scopes
from wording import ward_chat as words
from wording.values import explained

_NAMED = 3


@dataclass(frozen=True, slots=True)
class Chat:
    """The text for a ward; `name` is how people call it."""

    ward: str
    name: str
    text: str


def chats(briefing: Briefing) -> tuple[Chat, ...]:
    """One text a ward with apartment buildings, in official order; with wards in scope only theirs."""
    scope = briefing.material.scope
    wards = [ward for ward in briefing.area.wards_on(scope.as_of) if ward.has_apartments]
    return tuple(
        Chat(ward.ward, ward.name, _text(briefing, ward))
        for ward in wards
        if not scope.wards or ward.ward in scope.wards
    )


def _text(briefing: Briefing, ward: Ward) -> str:
    material = briefing.material
    title = words.title(ward.full_name, material.scope.as_of)
    reply = words.REPLY.format(day=numbers.date(reply_by(briefing, REPLY_DAYS)))
    figures = _figures(
        ward_figures(material, ward.ward), ward, scopes.everywhere(material.scope, briefing.area.unit_label)
    )
    return "\n".join([title, *figures, *_work(material.work, ward.ward), reply, briefing.imprint])


def _figures(figures: tuple[WardFigure, ...], ward: Ward, everywhere: str) -> list[str]:
    if all(one.own.value is None for one in figures):
        return [words.NOTHING.format(ward=ward.full_name)]
    worst = worst_figures(figures)
    lines = [words.figure(place, one.metric, one.own, one.everywhere, everywhere) for place, one in enumerate(worst, 1)]
    silent = sum(one.own.light is Light.NO_DATA for one in figures)
    return [
        *([words.WORST, *lines, *explained(lines)] if lines else [words.NONE_BEHIND.format(everywhere=everywhere)]),
        *([words.SILENT.format(n=silent)] if silent else []),
    ]


def _work(work: tuple[AttentionItem, ...], ward: str) -> list[str]:
    own = [item for item in work if item.ward == ward and item.kind is not AttentionKind.NEED_CHANGE]
    if not own:
        return [words.NO_WORK]
    more = [words.MORE.format(n=len(own) - _NAMED)] if len(own) > _NAMED else []
    return [words.WORK, *(words.line(item) for item in own[:_NAMED]), *more]
