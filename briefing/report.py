"""The official report: material → Document, the skeleton I–V filled with computed sentences, tables and annexes."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import groupby

from analytics.findings import FindingKind
from analytics.metric import Dimension
from analytics.metric_table import Light, MetricRow
from analytics.plan_tasks import PlanTask
from analytics.registry import REGISTRY
from briefing.annexes import annexes, ward_table
from briefing.document import Block, Document, Figure, Form, Heading, Letterhead, Paragraph, form_on
from briefing.follow_up import conclusions_blocks
from briefing.material import Material
from briefing.voices import named_difficulties, proposals
from charts import measured
from data.area import Area
from wording import report as words
from wording.attention import attention_sentence
from wording.labels import is_share
from wording.numbers import date

_URGED = 10


class Issuer(StrEnum):
    """Who signs the report."""

    COMMITTEE = "committee"
    OFFICE = "office"


def report(material: Material, area: Area, issuer: Issuer, form: Form | None, imprint: str) -> Document:
    """The report. Without a form it follows the day of the meeting, else as_of."""
    as_of = date(material.scope.as_of)
    is_office = issuer is Issuer.OFFICE
    return Document(
        form=form or form_on(area.meeting_day(material.scope.as_of)),
        letterhead=letterhead(
            area, area.authority["report_number_office" if is_office else "report_number_committee"], issuer
        ),
        kind=words.KIND,
        subject=words.SUBJECT.format(subject=area.authority["report_subject"], day=as_of),
        blocks=(
            *_direction(material, area),
            *_results(material, area),
            *_assessment(material),
            *_next(material),
            *_proposals(material),
            Paragraph(words.CLOSING.format(day=as_of)),
        ),
        recipients=lines(area.authority["recipients"]),
        signature=lines(area.authority["sign_office" if is_office else "sign_committee"]),
        imprint=imprint,
        annexes=annexes(material, area),
    )


def letterhead(area: Area, number: str, issuer: Issuer) -> Letterhead:
    """The head of a document of the area's committee or of its office."""
    is_office = issuer is Issuer.OFFICE
    return Letterhead(
        superior=area.authority["office_superior"] if is_office else "",
        issuer=lines(area.authority["office_name" if is_office else "committee_lines"]),
        number=number,
        country=area.authority["country"],
        motto=area.authority["motto"],
        place=area.authority["place"],
    )


def lines(text: str) -> tuple[str, ...]:
    """The lines of a text of the area pack."""
    return tuple(line for line in text.split("\n") if line)


def _direction(material: Material, area: Area) -> Iterable[Block]:
    levels = list(type(area.plans[0].level)) if area.plans else []
    plans = [plan for plan in area.plans if plan.issued_on <= material.scope.as_of]
    yield Heading(1, words.DIRECTION)
    if plans:
        yield Paragraph(words.BASIS)
    for plan in sorted(plans, key=lambda one: (levels.index(one.level), one.issued_on)):
        yield Paragraph(words.directive(plan))
    yield from _sentences(material, FindingKind.OWN_PLANS, FindingKind.REPORTS_RECEIVED)
    yield from conclusions_blocks(material)


def _results(material: Material, area: Area) -> Iterable[Block]:
    yield Heading(1, words.RESULTS)
    yield Heading(2, words.OUTREACH)
    yield from _sentences(material, FindingKind.OUTREACH)
    yield from ward_table(material, area, "households_committed")
    yield Heading(2, words.EQUIPMENT)
    yield from _sentences(material, FindingKind.BUILDINGS_EQUIPPED, FindingKind.EQUIPMENT_SHORTAGE)
    yield _bars(material, area, "buildings_fully_equipped")
    yield Heading(2, words.FORCES)
    yield from _sentences(material, FindingKind.TEAM_REGULATIONS)
    yield from ward_table(material, area, "team_regulations")
    yield Heading(2, words.INSPECTION)
    yield from _sentences(
        material,
        FindingKind.INSPECTIONS_AND_FINES,
        FindingKind.OPEN_VIOLATIONS,
        FindingKind.VIOLATIONS_IN_PERIOD,
        FindingKind.BOARDS_AND_FUNDS,
        FindingKind.PRIORITY_BUILDINGS,
    )


def _assessment(material: Material) -> Iterable[Block]:
    told = [one for one in material.difficulties if one.content]
    yield Heading(1, words.ASSESSMENT)
    yield Heading(2, words.ACHIEVED)
    yield Paragraph(_list(material, Light.MET, words.MET) or words.NOTHING_MET)
    late = _list(material, Light.LATE, words.LATE)
    if late:
        yield Paragraph(late)
    yield Heading(2, words.DIFFICULTIES)
    yield from (Paragraph(words.difficulty(one.wards, one.text)) for one in named_difficulties(told))
    if not told:
        yield Paragraph(words.NOT_STATED)
    yield Heading(2, words.CAUSES)
    yield Paragraph(words.causes(told))


def _next(material: Material) -> Iterable[Block]:
    yield Heading(1, words.TASKS)
    for tasks in material.tasks.values():
        for own in by_task(tasks):
            if not all(task.is_done for task in own):
                yield Paragraph(words.next_task(own))
    late = [item for item in material.work if item.light is Light.LATE]
    yield from (Paragraph(f"- {attention_sentence(item)}") for item in late[:_URGED])


def _proposals(material: Material) -> Iterable[Block]:
    asked = proposals(material.difficulties)
    yield Heading(1, words.PROPOSALS)
    yield from (Paragraph(words.proposal(one.wards, one.text, one.addressed_to)) for one in asked)
    if not asked:
        yield Paragraph(words.NOTHING_ASKED)


def by_task(tasks: Sequence[PlanTask]) -> list[list[PlanTask]]:
    """The tasks of a plan, those of one number together, in order."""
    ordered = sorted(tasks, key=lambda task: (task.task_order, task.task))
    return [list(own) for _, own in groupby(ordered, key=lambda task: task.task)]


def _sentences(material: Material, *kinds: FindingKind) -> Iterable[Block]:
    return [Paragraph(one.sentence) for one in material.said(*kinds)] or [Paragraph(words.NO_DATA)]


def _bars(material: Material, area: Area, metric: str) -> Block:
    if not any(row.value is not None for row in material.table(Dimension.WARD).of(metric)):
        return Paragraph(words.NO_DATA)
    everywhere = words.EVERYWHERE.format(unit=area.unit_label)
    chart = measured.ward_bars(material.table(Dimension.WARD), REGISTRY[metric], everywhere)
    return Figure(chart, chart.title)


def _list(material: Material, light: Light, sentence: str) -> str:
    rows: list[MetricRow] = [row for row in material.tables[()].totals if row.light is light and row.target is not None]
    shares = [words.share(REGISTRY[row.metric], row) for row in rows if is_share(REGISTRY[row.metric])]
    return sentence.format(metrics="; ".join(shares)) if shares else ""
