"""How far the high-rises have come with each duty, as stacked bars; a click gives the duty."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence

from analytics.management import Duty, ManagedBuilding, Stage
from charts.spec import ChartKind, ChartSpec, Part, Point, Stack, Step
from charts.theme import Hue, Meaning
from wording import management as words
from wording import numbers

# A stage is no judgement against a target: steps of a hue, not the colours of the lights.
_PARTS: Mapping[Stage, Part] = {
    Stage.DONE: Part(words.STAGES[Stage.DONE], Meaning.PRIMARY),
    Stage.PARTLY: Part(words.STAGES[Stage.PARTLY], Step(Hue.GOOD_IS_HIGH, 2)),
    Stage.NOT_DONE: Part(words.STAGES[Stage.NOT_DONE], Step(Hue.BAD_IS_HIGH, 2)),
    Stage.STUCK: Part(words.STAGES[Stage.STUCK], Step(Hue.BAD_IS_HIGH, 4)),
    Stage.NOT_REPORTED: Part(words.STAGES[Stage.NOT_REPORTED], Meaning.NO_DATA),
}


def duties(
    buildings: Sequence[ManagedBuilding], labels: Mapping[str, str], as_of: dt.date, selected: Duty | None
) -> ChartSpec:
    """A row a duty; `labels` are the words of the states, told in full when a segment is pointed at."""
    return ChartSpec(
        kind=ChartKind.STACKED,
        title=words.duties_title(buildings),
        subtitle=words.duties_subtitle(as_of),
        metrics=tuple(duty.value for duty in Duty),
        stacks=tuple(_stack(buildings, duty, labels) for duty in Duty),
        parts=tuple(_PARTS.values()),
        selected=(selected.value,) if selected else (),
    )


def _stack(buildings: Sequence[ManagedBuilding], duty: Duty, labels: Mapping[str, str]) -> Stack:
    states = Counter(building.states[duty] for building in buildings)
    stages = Counter(building.stage(duty) for building in buildings)
    hover = words.duty_hover(duty, {labels.get(code or "", ""): count for code, count in states.items()})
    segments = tuple(
        Point(duty.value, words.DUTIES[duty], float(stages[stage]), numbers.integer(stages[stage]), hover)
        for stage in _PARTS
    )
    return Stack(words.DUTIES[duty], segments, words.done_of(stages))
