"""Bản tóm tắt: one page for phones, as a picture and as PDF, and the same findings as a text to paste."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from analytics.finding import Fraction, OwnPlans, ReportsReceived
from analytics.findings import FindingKind
from analytics.metric import Dimension
from analytics.metric_table import Light
from analytics.own_plans import OwnPlanState, issued_of
from analytics.registry import REGISTRY
from analytics.report_counts import period_counts
from briefing.colours import colours
from briefing.material import Material, Stated
from briefing.opened import Briefing
from briefing.pdf import picture, set_in_type
from charts import measured
from charts.spec import ChartSpec, Point
from charts.theme import Meaning
from wording import cards as card_words
from wording import scopes
from wording import summary as words
from wording.cards import CardWords
from wording.clipping import clipped
from wording.labels import light
from wording.values import explained

PIXELS = 1080
_TEMPLATE = Path(__file__).parent / "templates" / "phone.typ"
_WIDTH_PT, _POINTS_PER_INCH = 510, 72
_CARDS = ("buildings_fully_equipped", "team_regulations", "violations_verified", "buildings_inspected")
_DRAWN = "buildings_fully_equipped"
_BARS = 24
_GRAVEST_FIRST = (Meaning.LATE, Meaning.AT_RISK, Meaning.NO_DATA)


@dataclass(frozen=True, slots=True)
class SummaryCard:
    """A figure of the page: its light in words, what stands under it."""

    label: str
    headline: str
    light: str
    word: str
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A ward's bar, `share` of the longest one's room (0–1); None where there is no figure."""

    label: str
    share: float | None
    text: str
    light: str


def summary_png(briefing: Briefing) -> bytes:
    """The page as a picture, 1080 pixels wide."""
    return picture(_TEMPLATE, _page(briefing), PIXELS / _WIDTH_PT * _POINTS_PER_INCH)


def summary_pdf(briefing: Briefing) -> bytes:
    """The same page as PDF."""
    return set_in_type(_TEMPLATE, _page(briefing))


def summary_text(briefing: Briefing) -> str:
    """The findings that the meeting hears first, in at most 900 characters."""
    said = [(one.light, one.sentence) for one in _chosen(briefing.material)]
    return words.text(_place(briefing), said, briefing.imprint)


def cards(material: Material) -> tuple[SummaryCard, ...]:
    """The cards of the overview, as far as there are figures: four metrics, the reports, the own plans."""
    return (*(_metric_card(material, metric) for metric in _CARDS), *_report_cards(material), *_plan_cards(material))


def bars(briefing: Briefing) -> tuple[ChartSpec, tuple[Bar, ...], int]:
    """The chart by ward, its bars in official order, and how many wards have none: of many only the gravest have."""
    everywhere = scopes.everywhere(briefing.material.scope, briefing.area.unit_label).capitalize()
    chart = measured.ward_bars(briefing.material.table(Dimension.WARD), REGISTRY[_DRAWN], everywhere, by_value=False)
    points = [point for point in chart.points if point.meaning is not Meaning.NOT_APPLICABLE]
    if len(points) > _BARS:
        gravest = sorted(points, key=_gravity)[:_BARS]
        points = [point for point in points if point in gravest]
    longest = 1.0 if chart.is_share else max((point.value or 0.0 for point in points), default=1.0)
    total = sum(point.meaning is not Meaning.NOT_APPLICABLE for point in chart.points)
    return chart, tuple(_bar(point, longest or 1.0) for point in points), total - len(points)


def _page(briefing: Briefing) -> dict[str, Any]:
    material = briefing.material
    chart, shown, rest = bars(briefing)
    chosen = _chosen(material)
    return {
        "width": _WIDTH_PT,
        "head": words.HEAD,
        "area": clipped(_place(briefing), words.NAME),
        "as_of": words.as_of(material.scope.as_of, briefing.name),
        "findings_title": words.FINDINGS,
        "findings": [
            {"light": one.light.value if one.light else "", "text": clipped(one.sentence, words.SENTENCE)}
            for one in chosen
        ],
        "no_data": words.NO_DATA,
        "cards_title": words.CARDS,
        "cards": [asdict(one) for one in cards(material)],
        "chart_title": chart.title,
        "chart_subtitle": chart.subtitle,
        "references": [{"share": one.value, "label": one.label} for one in chart.references],
        "bars": [asdict(one) for one in shown],
        "key": [words.key({one.light for one in shown}), *explained(one.text for one in shown)],
        "more": words.more_wards(rest, briefing.area.ward_label) if rest else "",
        "imprint": briefing.imprint,
        "colours": colours(),
    }


def _place(briefing: Briefing) -> str:
    names = {ward.ward: ward.name for ward in briefing.area.wards_on(briefing.material.scope.as_of)}
    return scopes.place(briefing.material.scope, names, briefing.area.full_name)


def _chosen(material: Material) -> Sequence[Stated]:
    return [one for one in material.stated if one.is_chosen]


def _metric_card(material: Material, name: str) -> SummaryCard:
    metric, row = REGISTRY[name], material.total(name)
    told = CardWords(metric.label, card_words.headline(metric, row), card_words.details(metric, row))
    return _card(told, row.light)


def _report_cards(material: Material) -> Iterator[SummaryCard]:
    """Who has reported on the latest period that is due."""
    due = [count for count in period_counts(material.reports) if count.period.is_due and count.obliged]
    if due:
        last, period = due[-1], due[-1].period
        wards = Fraction(last.received, last.obliged)
        facts = ReportsReceived(period.kind, period.label, wards, last.on_time, ())
        yield _card(card_words.reports_received(facts), _said_light(material, FindingKind.REPORTS_RECEIVED))


def _plan_cards(material: Material) -> Iterator[SummaryCard]:
    """How many wards have issued a plan of their own, a card a plan."""
    for plan in material.own_plans.values():
        wards = [unit for unit in plan.units if unit.ward and unit.is_owed]
        if wards:
            on_time = sum(unit.state is OwnPlanState.ISSUED for unit in wards)
            left = plan.working_days_left
            facts = OwnPlans(
                plan.plan, Fraction(*issued_of(wards)), plan.due_before, left, on_time if left is None else None
            )
            yield _card(card_words.own_plans(facts), _said_light(material, FindingKind.OWN_PLANS))


def _said_light(material: Material, kind: FindingKind) -> Light | None:
    return next((one.light for one in material.said(kind)), None)


def _card(told: CardWords, of: Light | None) -> SummaryCard:
    sign = light(of)
    return SummaryCard(told.label, told.headline, of.value if of else "", sign.word, told.details)


def _bar(point: Point, longest: float) -> Bar:
    share = None if point.value is None else point.value / longest
    return Bar(clipped(point.label, 24), share, point.text, point.meaning.value)


def _gravity(point: Point) -> int:
    return _GRAVEST_FIRST.index(point.meaning) if point.meaning in _GRAVEST_FIRST else len(_GRAVEST_FIRST)
