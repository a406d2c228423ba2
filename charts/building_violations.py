"""A building's violations as stretches of days, from the day found to the re-inspection."""

import datetime as dt
from collections.abc import Sequence

from analytics.building_records import FoundViolation
from charts.spec import ChartKind, ChartSpec, Milestone, Stretch
from charts.theme import Meaning
from wording import building_violations as words
from wording import numbers


def building_violations(violations: Sequence[FoundViolation], as_of: dt.date) -> ChartSpec:
    """One row a violation; an open one goes on to as_of."""
    return ChartSpec(
        kind=ChartKind.GANTT,
        title=words.title(violations),
        subtitle=words.subtitle(as_of),
        metrics=("violations_open",),
        stretches=tuple(_stretch(each, as_of) for each in violations),
        milestones=(Milestone(as_of, words.AS_OF.format(day=numbers.date(as_of))),),
    )


def _stretch(violation: FoundViolation, as_of: dt.date) -> Stretch:
    _, meaning = words.state(violation)
    return Stretch(
        key=violation.violation,
        label=words.label(violation),
        from_on=violation.found_on,
        to_on=violation.verified_on or as_of,
        text=words.steps(violation),
        hover=words.hover(violation),
        meaning=Meaning(meaning),
    )
