"""Which files come when: every report of the story with its receipt, in the order of arrival."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from data.area import Area
from data.area.model import ExpectedPeriod
from data.demo.story import Story, StoryError
from data.periods import Period, PeriodKind, parse_period

FIRST_VERSION_DAYS = 9  # a report that is corrected later told the state of so many days before its cut-off


@dataclass(frozen=True, slots=True)
class Delivery:
    """One file to come: whose (None: the office), for which period, telling the state of which day."""

    ward: str | None
    period: Period
    told_on: dt.date
    received_at: dt.datetime
    version: int = 1


def deliveries(area: Area, story: Story, seed: int, periods: Sequence[str]) -> list[Delivery]:
    """The files of the periods, by receipt.

    Raises StoryError for a period that the story does not tell of or that the area does not expect.
    """
    told = {*story.periods, *story.next_periods}
    until = max(parse_period(code).cutoff for code in told)
    due = {period.period: period for period in area.expected_periods(until) if period.period in told}
    unknown = set(periods) - set(due)
    if unknown:
        raise StoryError(", ".join(sorted(unknown)))
    listed = [
        delivery for code in periods for delivery in (*_wards(story, seed, due[code]), *_office(story, due[code]))
    ]
    return sorted(listed, key=lambda delivery: (delivery.received_at, delivery.ward or "~"))


def _wards(story: Story, seed: int, due: ExpectedPeriod) -> Iterator[Delivery]:
    missed = {report.ward for report in story.missed if report.period == due.period}
    late = {report.ward: report.received_at for report in story.late if report.period == due.period}
    corrected = {report.ward: report.received_at for report in story.corrected if report.period == due.period}
    period = parse_period(due.period)
    for ward, tale in story.wards.items():
        if ward in missed:
            continue
        random = Random(f"{seed}/{ward}/{due.period}/receipt")
        received_at = late.get(ward) or _received_at(random, due, tale.late_days)
        told_on = _told_on(story, ward, period)
        if ward in corrected:
            first = told_on - dt.timedelta(days=FIRST_VERSION_DAYS)
            yield Delivery(ward, period, first, received_at)
            yield Delivery(ward, period, told_on, corrected[ward], version=2)
        else:
            yield Delivery(ward, period, told_on, received_at)


def _told_on(story: Story, ward: str, period: Period) -> dt.date:
    """The cut-off, or that of an earlier period when the ward sends its old figures again."""
    for again in story.repeated:
        if again.ward == ward and again.period == period.code:
            return parse_period(again.as_in).cutoff
    return period.cutoff


def _received_at(random: Random, due: ExpectedPeriod, late_days: int) -> dt.datetime:
    """An instant in office hours: flash reports on the afternoon of their cut-off, others on the due day or later."""
    if due.kind is PeriodKind.FLASH:
        return dt.datetime.combine(due.cutoff, dt.time(random.randint(13, 17), random.randrange(60)))
    day = due.due_on + dt.timedelta(days=random.randint(0, late_days))
    return dt.datetime.combine(day, dt.time(random.randint(8, 16), random.randrange(60)))


def _office(story: Story, due: ExpectedPeriod) -> Iterator[Delivery]:
    if due.period in (*story.office_periods, *story.office_next_periods):
        day = due.cutoff if due.kind is PeriodKind.FLASH else due.due_on
        yield Delivery(None, parse_period(due.period), due.cutoff, dt.datetime.combine(day, dt.time(17, 45)))
