"""Một trang cho phường: one A4 page a ward with its figures, its work and its missing data, set by typst."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path

from analytics.metric import Dimension
from analytics.metric_table import Light
from analytics.reporting import ReportState
from analytics.standing import metric_standings, ward_standings
from briefing.archives import Done, archive, unseen
from briefing.colours import colours
from briefing.material import Material
from briefing.opened import Briefing
from briefing.pdf import set_in_type
from briefing.ward_figures import WardFigure, ward_figures
from charts.ward_inset import inset_svg
from data.area import Ward
from data.vocabulary import ManagementGroup
from wording import comparison, numbers, scopes, values
from wording import ward_pages as words
from wording.files import stem
from wording.labels import is_share, light

_TEMPLATE = Path(__file__).parent / "templates" / "ward_page.typ"
_ROWS = 23
# Counts that a reader of the page expects beside what is judged.
_COUNTS = ("violations_open", "violations_serious_open", "outreach_sessions", "residents_in_priority_buildings")


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A row of the table in words; shares (0–1) are what its bar draws, None where there is none."""

    label: str
    own: str
    everywhere: str
    target: str
    light: str
    word: str
    own_share: float | None
    everywhere_share: float | None
    target_share: float | None


@dataclass(frozen=True, slots=True)
class WorkLine:
    """Something to do: how grave, what, by when."""

    light: str
    what: str
    when: str


@dataclass(frozen=True, slots=True)
class WardPage:
    """Everything a page says. The template shows as much of `work` and `gaps` as there is room for."""

    ward: str
    name: str
    area: str
    facts: tuple[str, ...]
    inset: str
    light: str
    standing: str
    figures: tuple[FigureLine, ...]
    work: tuple[WorkLine, ...]
    gaps: tuple[str, ...]
    imprint: str


def wards_of(briefing: Briefing) -> tuple[Ward, ...]:
    """The wards that get a page: those with apartment buildings, of the scope where it names wards."""
    scope = briefing.material.scope
    wards = [ward for ward in briefing.area.wards_on(scope.as_of) if ward.has_apartments]
    return tuple(ward for ward in wards if not scope.wards or ward.ward in scope.wards)


def ward_page(briefing: Briefing, ward: Ward) -> WardPage:
    """The page of a ward; one without apartment buildings or figures says so instead of a table."""
    material = briefing.material
    figures = ward_figures(material, ward.ward)
    grave, standing = _standing(material, ward, figures)
    is_silent = not ward.has_apartments or _is_silent(figures)
    return WardPage(
        ward=ward.ward,
        name=words.ward(ward.full_name),
        area=briefing.area.full_name,
        facts=tuple(_facts(material, ward)),
        inset=inset_svg(material.shapes, ward.ward) if material.shapes else "",
        light=grave.value if grave else "",
        standing=standing,
        figures=() if is_silent else tuple(_line(one) for one in _shown(figures)),
        work=tuple(_work(material, ward.ward)),
        gaps=tuple(_gaps(material, ward, figures)),
        imprint=briefing.imprint,
    )


def ward_pdf(briefing: Briefing, wards: Sequence[Ward]) -> bytes:
    """The pages of some wards as one file, one page each."""
    pages = [asdict(ward_page(briefing, ward)) for ward in wards]
    everywhere = scopes.everywhere(briefing.material.scope, briefing.area.unit_label)
    said = {
        "head": words.HEAD,
        "figures": words.FIGURES.format(everywhere=everywhere),
        "columns": [column.format(everywhere=everywhere.capitalize()) for column in words.COLUMNS],
        "key": words.KEY.format(everywhere=everywhere),
        "work": words.WORK,
        "no_work": words.NO_WORK,
        "more_work": words.MORE_WORK,
        "gaps": words.GAPS,
        "no_gaps": words.NO_GAPS,
        "more_gaps": words.MORE_GAPS,
    }
    return set_in_type(_TEMPLATE, {"pages": pages, "words": said, "colours": colours()})


def ward_archive(briefing: Briefing, wards: Sequence[Ward], show: Done = unseen) -> bytes:
    """A file a ward, as a zip in the order of the wards."""
    day = f"{briefing.material.scope.as_of:%Y%m%d}"

    def file(numbered: tuple[int, Ward]) -> tuple[str, bytes]:
        place, ward = numbered
        return f"{place:02d}-{file_name(ward, day)}", ward_pdf(briefing, [ward])

    return archive(list(enumerate(wards, 1)), file, show)


def file_name(ward: Ward, day: str) -> str:
    """The name of a ward's own file."""
    return f"{words.FILE.format(stem=stem(ward.full_name), day=day)}.pdf"


def _is_silent(figures: Iterable[WardFigure]) -> bool:
    return all(one.own.value is None for one in figures)


def _standing(material: Material, ward: Ward, figures: Sequence[WardFigure]) -> tuple[Light | None, str]:
    """One sentence on all the ward's targets, or why there is nothing to say of them."""
    if not ward.has_apartments:
        return Light.NOT_APPLICABLE, words.NO_APARTMENTS.format(ward=words.ward(ward.full_name))
    if _is_silent(figures):
        day = numbers.date(material.scope.as_of)
        return Light.NO_DATA, words.NO_DATA.format(ward=words.ward(ward.full_name), day=day)
    table, own = material.table(Dimension.WARD), (ward.ward,)
    return comparison.findings(ward_standings(table, own), metric_standings(table, own), {ward.ward: ward.name})[0]


def _facts(material: Material, ward: Ward) -> Iterator[str]:
    own = [one for one in material.buildings if one.risk.ward == ward.ward]
    groups = [one.risk.management_group for one in own]
    if own:
        apartments = sum(one.apartments or 0 for one in own)
        yield words.facts(
            len(own), groups.count(ManagementGroup.OLD), groups.count(ManagementGroup.HIGH_RISE), apartments
        )


def _shown(figures: Sequence[WardFigure]) -> list[WardFigure]:
    """What is judged, the counts named above, then further figures while there is room."""
    judged = [one for one in figures if one.is_judged]
    named = [one for one in figures if one.metric.id in _COUNTS and one not in judged]
    others = [one for one in figures if one not in judged and one not in named and one.own.value is not None]
    return [*judged, *named, *others][:_ROWS]


def _line(one: WardFigure) -> FigureLine:
    has_bar = is_share(one.metric)
    sign = light(one.own.light)
    return FigureLine(
        label=one.metric.label,
        own=words.figure(one.metric, one.own),
        everywhere=f"{values.value(one.metric, one.everywhere.value)}{values.marks(one.everywhere)}",
        target=values.value(one.metric, one.own.target),
        light=one.own.light.value if one.own.light else "",
        word=sign.word if one.own.light else "",
        own_share=one.own.value if has_bar else None,
        everywhere_share=one.everywhere.value if has_bar else None,
        target_share=one.own.target if has_bar else None,
    )


def _work(material: Material, ward: str) -> Iterator[WorkLine]:
    """What is urged, then the tasks whose day has not come, the next one first."""
    for item in material.work:
        if item.ward == ward:
            yield WorkLine(item.light.value, *words.item(item))
    tasks = [task for own in material.tasks.values() for task in own if task.ward == ward and not task.is_done]
    ahead = [task for task in tasks if task.light in (Light.NOT_DUE, None)]
    for task in sorted(ahead, key=lambda task: (task.due_on is None, task.due_on, task.task)):
        yield WorkLine(Light.NOT_DUE.value, *words.task(task))


def _gaps(material: Material, ward: Ward, figures: Sequence[WardFigure]) -> Iterator[str]:
    """Reports not sent, rows not taken, sheets of an earlier day, figures that are not whole, the emptiest first."""
    own = [report for report in material.reports.reports[::-1] if report.ward == ward.ward]
    yield from (words.not_sent(report) for report in own if report.state is ReportState.MISSING)
    yield from (words.not_accepted(report) for report in own if report.rejected_rows)
    behind = sorted((each for each in material.stale if each.ward == ward.ward), key=lambda each: each.latest_cutoff)
    for day, tables in groupby(behind, key=lambda each: each.latest_cutoff):
        yield words.stale(list(tables), day)
    if _is_silent(figures):
        return
    silent = [one.metric for one in figures if one.own.coverage == 0]
    if silent:
        yield words.silent(silent)
    partly = [one for one in figures if one.own.coverage is not None and 0 < one.own.coverage < 1]
    yield from (words.gap(one.metric, one.own) for one in sorted(partly, key=lambda one: one.own.coverage or 0))
