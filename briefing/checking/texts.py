"""Whether the sentences of slides and of the report tell numbers that the briefing has."""

from collections.abc import Iterable, Iterator, Mapping

from analytics.agreement import Fault, Rule
from analytics.metric import Dimension
from analytics.metric_table import MetricRow
from analytics.registry import REGISTRY
from briefing.checking.evidence import of_finding, of_metrics, of_subject, standing
from briefing.checking.grids import grid_faults
from briefing.checking.pictures import chart_faults, metrics_of
from briefing.checking.rows import of_line
from briefing.checking.sayings import Sayings
from briefing.checking.told import Evidence, numbers_told, unbacked
from briefing.document import Block, Document, Figure, Grid, Paragraph
from briefing.material import Material
from briefing.slide import Slide
from data.area import Area
from wording import checks as words

_LABELS = {name: metric.label for name, metric in REGISTRY.items()}


def finding_faults(material: Material) -> Iterator[Fault]:
    """Where a finding in words says another number than the tables."""
    for one in material.stated:
        for told in unbacked(one.sentence, of_finding(material, one.kind)):
            yield Fault(Rule.SAME_FIGURES, words.FINDINGS, one.sentence, told.text)


def slide_faults(slides: Iterable[Slide], material: Material, area: Area) -> Iterator[Fault]:
    """Where a computed slide says what the briefing does not have; edited sentences are looked at apart."""
    sayings = Sayings(material, area)
    for slide in slides:
        place = words.on_slide(slide.title)
        own = of_subject(material, slide.id, len(slide.points)) | standing(material, slide.metrics[:1])
        evidence = of_metrics(material, slide.metrics)
        texts = [slide.footnote, *(point.text for point in slide.points), *([] if slide.is_edited else [slide.message])]
        for text in texts:
            behind = sayings.behind(text)
            yield from _text(text, own | (evidence if behind is None else behind), sayings, place)
        for line in slide.table.rows if slide.table else ():
            of_cells = of_line(slide.id, line, sayings)
            for cell in line:
                yield from _text(cell, evidence if of_cells is None else of_cells, sayings, place)
        if slide.chart is not None:
            yield from chart_faults(slide.chart, slide.metrics or tuple(_LABELS), material, place)
        yield from _unmarked_names(slide, material, place)


def document_faults(document: Document, material: Material, area: Area) -> Iterator[Fault]:
    """Where the report or one of its annexes says what the briefing does not have."""
    sayings = Sayings(material, area)
    evidence = of_subject(material, "difficulties")
    parts: list[tuple[str, tuple[Block, ...]]] = [(words.REPORT, document.blocks)]
    parts += [(annex.number, annex.blocks) for annex in document.annexes]
    for place, blocks in parts:
        for block in blocks:
            match block:
                case Paragraph(text=text):
                    yield from _paragraph(text, evidence, sayings, place)
                case Grid():
                    yield from grid_faults(block, material, place)
                case Figure():
                    yield from chart_faults(block.chart, metrics_of(block.chart, _LABELS), material, place)


def _paragraph(text: str, evidence: Evidence, sayings: Sayings, place: str) -> Iterator[Fault]:
    """A paragraph as a whole, or the metrics that it lists one by one."""
    _, colon, rest = text.partition(": ")
    pieces = rest.split("; ")
    is_known = sayings.is_said(text) or sayings.is_altered(text)
    if colon and not is_known and all(sayings.behind(piece) for piece in pieces):
        for piece in pieces:
            yield from _text(piece, sayings.behind(piece) or evidence, sayings, place)
    else:
        yield from _text(text, sayings.behind(text) or evidence, sayings, place)


def _text(text: str, evidence: Evidence, sayings: Sayings, place: str) -> Iterator[Fault]:
    """A sentence is one that the briefing is known to say, or each of its numbers has something behind it."""
    if sayings.is_said(text):
        return
    if sayings.is_altered(text):
        yield Fault(Rule.SAME_FIGURES, place, text)
        return
    for told in unbacked(text, evidence):
        yield Fault(Rule.SAME_FIGURES, place, text, told.text)


def edit_faults(slides: Iterable[Slide], computed: Mapping[str, Slide]) -> Iterator[Fault]:
    """The edited sentences with a number that the computed one does not have."""
    for slide in slides:
        if slide.is_edited and slide.id in computed:
            known = {told.text for told in numbers_told(computed[slide.id].message)}
            new = [told.text for told in numbers_told(slide.message) if told.text not in known]
            if new:
                place = words.on_slide(slide.title)
                yield Fault(Rule.EDITED, place, slide.message, ", ".join(new), computed[slide.id].message)


def _unmarked_names(slide: Slide, material: Material, place: str) -> Iterator[Fault]:
    """The stale wards that a table names without their mark."""
    if slide.table is None or not slide.metrics:
        return
    stale = [row.group for row in material.table(Dimension.WARD).of(slide.metrics[0]) if _is_old(row)]
    names = [name for row in slide.table.rows for cell in row for name in cell.split(", ")]
    yield from (Fault(Rule.MARKED, place, name) for name in stale if name in names)


def _is_old(row: MetricRow) -> bool:
    return row.stale and row.value is not None
