"""Phiếu chủ trì: two A4 pages for the chair, all of it computed: points, speakers, questions, draft conclusions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analytics.attention import AttentionItem
from analytics.attention_actors import of_actor
from analytics.conclusions import conclusion_counts
from analytics.metric import Metric
from analytics.metric_table import Light, MetricRow
from briefing.annexes import with_legend
from briefing.document import Block, Document, Grid, Heading, PageBreak, Paragraph, form_on
from briefing.material import Material
from briefing.opened import Briefing
from briefing.proposals import committees, proposed_lines
from briefing.report import Issuer, letterhead
from briefing.ward_figures import WardFigure, ward_figures, worst_figures
from data.concluded import responsible
from data.intake.concluding import Line
from wording import chair as words
from wording import conclusions as conclusion_words
from wording.numbers import date

TEXT_PT = 12
_POINTS, _SPEAKERS, _QUESTIONS, _DRAFTS = 5, 5, 2, 5
_FIGURES = 2
_GRAVITY = (Light.LATE, Light.AT_RISK, Light.NO_DATA, Light.NOT_DUE, None, Light.MET, Light.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A unit that is asked to speak: what it is late with, and its worst figures when it is a ward's committee."""

    name: str
    ward: str | None
    late: tuple[AttentionItem, ...]
    figures: tuple[WardFigure, ...]

    @property
    def gravity(self) -> tuple[int, int]:
        """What it is asked for: overdue work before late figures."""
        return len(self.late), len(self.figures)


def chair_sheet(briefing: Briefing) -> Document:
    """The sheet: exactly two pages, whatever the district and the names in it."""
    area = briefing.area
    written = area.meeting_day(briefing.material.scope.as_of)
    asked = speakers(briefing)
    return Document(
        form=form_on(written),
        letterhead=letterhead(area, "", Issuer.OFFICE),
        kind=words.KIND,
        subject=words.subject(briefing.material.scope.as_of, written),
        blocks=(
            *_points(briefing.material),
            *_speakers(briefing, asked),
            PageBreak(),
            *_questions(briefing.material, asked),
            *_drafts(briefing),
        ),
        recipients=(),
        signature=(),
        imprint=briefing.imprint,
        text_pt=TEXT_PT,
    )


def speakers(briefing: Briefing) -> tuple[Speaker, ...]:
    """Who is asked to speak: most overdue work first, then most late figures, equals in official order."""
    material, area = briefing.material, briefing.area
    ward_of = {unit: ward for ward, unit in committees(area, briefing).items()}
    late = [item for item in material.work if item.light is Light.LATE]
    found = [
        Speaker(name, ward_of.get(key), of_actor(late, key), _late_figures(material, ward_of.get(key)))
        for key, name in responsible(area, material.scope.as_of).items()
    ]
    owing = [speaker for speaker in found if any(speaker.gravity)]
    return tuple(sorted(owing, key=lambda speaker: speaker.gravity, reverse=True)[:_SPEAKERS])


def _late_figures(material: Material, ward: str | None) -> tuple[WardFigure, ...]:
    figures = worst_figures(ward_figures(material, ward)) if ward else ()
    return tuple(figure for figure in figures if figure.own.light is Light.LATE)


def _points(material: Material) -> Iterator[Block]:
    yield Heading(1, words.POINTS)
    stated = sorted(material.stated, key=lambda one: (not one.is_chosen, _GRAVITY.index(one.light)))
    said = [(one.sentence, one.light) for one in stated]
    if material.conclusions:
        counts = conclusion_counts(material.conclusions)
        said.insert(0, (f"{conclusion_words.summary(counts)}.", Light.LATE if counts.overdue else None))
    for place, (sentence, light) in enumerate(said[:_POINTS], start=1):
        yield Paragraph(words.point(place, sentence, light))
    if not said:
        yield Paragraph(words.NO_DATA)


def _speakers(briefing: Briefing, asked: Sequence[Speaker]) -> Iterator[Block]:
    yield Heading(1, words.SPEAKERS)
    rows = tuple(
        (str(place), words.unit(one.name), words.why(one.late, _told(one.figures[:_FIGURES])))
        for place, one in enumerate(asked, start=1)
    )
    if rows:
        yield from with_legend(Grid("", words.SPEAKER_COLUMNS, (True, False, False), (0.7, 3.4, 8.0), rows))
    else:
        yield Paragraph(words.NOBODY.format(day=date(briefing.material.scope.as_of)))


def _questions(material: Material, asked: Sequence[Speaker]) -> Iterator[Block]:
    yield Heading(1, words.QUESTIONS)
    rows = tuple(
        ("" if place else words.unit(one.name), words.question(text))
        for one in asked
        for place, text in enumerate(_asked(material, one))
    )
    if rows:
        yield Grid("", words.QUESTION_COLUMNS, (False, False), (3.2, 9.0), rows)
    else:
        yield Paragraph(words.NOTHING_TO_ASK)


def _asked(material: Material, one: Speaker) -> list[str]:
    """At most two questions, of different sorts where there are: the worst figure, its own difficulty, overdue work."""
    told = [each for each in material.difficulties if each.ward == one.ward and each.content]
    questions = [words.ask_of_figure(metric, row) for metric, row in _told(one.figures[:1])]
    questions += [words.ask_of_difficulty(each) for each in told[:1]]
    questions += [words.ask_of_work(item) for item in one.late]
    return questions[:_QUESTIONS]


def _drafts(briefing: Briefing) -> Iterator[Block]:
    yield Heading(1, words.DRAFT)
    lines = proposed_lines(briefing)
    if not lines:
        yield Paragraph(words.NOTHING_TO_CONCLUDE)
        return
    rows = tuple(_draft_row(briefing, line) for line in lines[:_DRAFTS])
    yield Grid("", words.DRAFT_COLUMNS, (False, False, False, False), (3.0, 5.0, 1.8, 2.8), rows)
    yield Paragraph(words.draft_note(len(lines) - len(rows)))


def _draft_row(briefing: Briefing, line: Line) -> tuple[str, ...]:
    short = {unit.unit: unit.short_name for unit in briefing.area.units}
    short |= {ward.ward: ward.name for ward in briefing.area.wards}
    return words.draft_row([short[unit] for unit in line.units], line.work, line.due_on, line.product)


def _told(figures: Sequence[WardFigure]) -> list[tuple[Metric, MetricRow]]:
    return [(figure.metric, figure.own) for figure in figures]
