"""Kiểm tra trước khi xuất: every figure of a briefing traced to its tables before a file is made of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from analytics.agreement import Consequence, Disagreement, Fault, Rule, is_same, not_adding_up, not_pooled
from analytics.metric import Dimension
from analytics.metric_table import MetricTable
from analytics.registry import REGISTRY
from briefing.annexes import METRICS, VIOLATIONS, FigureSheet, figure_sheets
from briefing.checking.grids import sheet_faults
from briefing.checking.pictures import chart_faults
from briefing.checking.texts import document_faults, edit_faults, finding_faults, slide_faults
from briefing.document import Document
from briefing.material import Material
from briefing.opened import Briefing
from briefing.outline import outline as computed_outline
from briefing.report import Issuer, report
from briefing.slide import Slide
from wording import checks as words
from wording import numbers
from wording.values import value

_STAMPING = (Rule.SAME_ON_PAGES, Rule.REVIEWED, Rule.ONE_SNAPSHOT, Rule.EDITED, Rule.PINNED)


@dataclass(frozen=True, slots=True)
class Check:
    """One rule and where it is not kept."""

    rule: Rule
    faults: tuple[Fault, ...]

    @property
    def is_passed(self) -> bool:
        return not self.faults

    @property
    def consequence(self) -> Consequence:
        """What the check does when it fails."""
        return Consequence.STAMPS if self.rule in _STAMPING else Consequence.BLOCKS


@dataclass(frozen=True, slots=True)
class Handout:
    """What is handed out of a briefing, as it will be written: slides, report with its annexes, annex sheets."""

    slides: tuple[Slide, ...]
    report: Document
    sheets: tuple[FigureSheet, ...]


def handout(briefing: Briefing) -> Handout:
    """The handout of a briefing; the form and the issuer of the report change none of its figures."""
    material, area = briefing.material, briefing.area
    document = report(material, area, Issuer.COMMITTEE, None, briefing.imprint)
    return Handout(briefing.slides, document, figure_sheets(material, area))


def check(briefing: Briefing, on_pages: MetricTable | None = None) -> tuple[Check, ...]:
    """Every check of a briefing, in the order it is told. `on_pages` are the wards' figures as the pages show them."""
    return check_handout(briefing, handout(briefing), on_pages)


def check_handout(briefing: Briefing, given: Handout, on_pages: MetricTable | None = None) -> tuple[Check, ...]:
    """The checks of what is about to be written."""
    faults = list(_faults(briefing, given, on_pages))
    asked = [rule for rule in Rule if on_pages is not None or rule is not Rule.SAME_ON_PAGES]
    return tuple(Check(rule, tuple(one for one in faults if one.rule is rule)) for rule in asked)


def blocking(checks: Iterable[Check]) -> tuple[Check, ...]:
    """The failed checks that keep files from being made."""
    return tuple(each for each in checks if not each.is_passed and each.consequence is Consequence.BLOCKS)


def stamping(checks: Iterable[Check]) -> tuple[Check, ...]:
    """The failed checks that are told on every page."""
    return tuple(each for each in checks if not each.is_passed and each.consequence is Consequence.STAMPS)


def remarks(checks: Iterable[Check]) -> tuple[str, ...]:
    """The failed checks in words, for the end of a document; none when all passed."""
    return tuple(words.remark(each.rule, each.faults) for each in stamping(checks))


def stamps(checks: Iterable[Check]) -> tuple[str, ...]:
    """What stands at the foot of every slide and page because of failed checks."""
    return tuple(words.STAMPS[each.rule] for each in stamping(checks))


def with_checks(slides: Sequence[Slide], checks: Sequence[Check]) -> tuple[Slide, ...]:
    """The slides with every check told in the notes of the first."""
    first, *others = slides
    told = "\n".join((words.TITLE_OF_PART, *(words.line(each.rule, each.faults) for each in checks)))
    return (replace(first, notes="\n\n".join(filter(None, (first.notes, told)))), *others)


def _faults(briefing: Briefing, given: Handout, on_pages: MetricTable | None) -> Iterator[Fault]:
    material = briefing.material
    yield from _sums(material)
    yield from finding_faults(material)
    yield from document_faults(given.report, material, briefing.area)
    for sheet in given.sheets:
        place = words.ANNEX.format(title=REGISTRY[sheet.metric].label)
        yield from sheet_faults(sheet, material, place)
    yield from _slides(briefing, given.slides)
    yield from _pages(material, on_pages)
    yield from (Fault(Rule.REVIEWED, words.DEFINITION, REGISTRY[name].label) for name in _unreviewed(given.slides))
    if not briefing.name:
        yield Fault(Rule.PINNED, words.NOT_PINNED)


def _sums(material: Material) -> Iterator[Fault]:
    by_ward, pooled = material.table(Dimension.WARD), material.tables[()]
    asked: tuple[tuple[Rule, str, Callable[[], Sequence[Disagreement]]], ...] = (
        (Rule.ADDS_UP, words.WARDS_SUM, lambda: not_adding_up(by_ward, pooled)),
        (Rule.NO_MEAN, words.POOLED, lambda: (*not_pooled(pooled), *not_pooled(by_ward))),
    )
    for rule, place, find in asked:
        for one in find():
            told = (numbers.plain(figure, 4) for figure in (one.total, one.rows))
            yield Fault(rule, place.format(metric=REGISTRY[one.metric].label), "", *told)


def _slides(briefing: Briefing, slides: tuple[Slide, ...]) -> Iterator[Fault]:
    """Computed slides must agree; added ones are of the same snapshot and figures, or say so."""
    material, area = briefing.material, briefing.area
    added = {slide.id: slide for slide in briefing.outline.added}
    yield from slide_faults((slide for slide in slides if slide.id not in added), material, area)
    snapshots = dict(briefing.outline.snapshots)
    for slide in slides:
        if slide.id in added:
            yield from _added(slide, snapshots.get(slide.id, material.snapshot), material)
    computed = {slide.id: slide for slide in computed_outline(material, area)} | added
    yield from edit_faults(slides, computed)


def _added(slide: Slide, snapshot: str, material: Material) -> Iterator[Fault]:
    place = words.on_slide(slide.title)
    if snapshot != material.snapshot:
        yield Fault(Rule.ONE_SNAPSHOT, place, "", snapshot[:12], material.snapshot[:12])
    elif slide.chart is not None and slide.metrics:
        differing = chart_faults(slide.chart, slide.metrics, material, place)
        yield from (replace(one, rule=Rule.ONE_SNAPSHOT) for one in differing if one.known)


def _pages(material: Material, on_pages: MetricTable | None) -> Iterator[Fault]:
    if on_pages is None:
        return
    kept: Mapping[tuple[str, str], float | None] = {
        (row.metric, row.group_key): row.value for row in material.table(Dimension.WARD).rows
    }
    for row in on_pages.rows:
        known = kept.get((row.metric, row.group_key))
        if not is_same(row.value, known):
            metric = REGISTRY[row.metric]
            subject = f"{metric.label}, {row.group}"
            yield Fault(Rule.SAME_ON_PAGES, words.PAGES, subject, value(metric, row.value), value(metric, known))


def _unreviewed(slides: Iterable[Slide]) -> Iterator[str]:
    """The metrics that are shown somewhere and that nobody has checked."""
    shown = dict.fromkeys((*(name for slide in slides for name in slide.metrics), *METRICS, *VIOLATIONS))
    return (name for name in shown if name in REGISTRY and not REGISTRY[name].checked_by.strip())
