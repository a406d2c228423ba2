"""A chart of a page as a slide: what it said on the page, and what stands behind it."""

from dataclasses import replace
from io import BytesIO

import pytest
from pptx import Presentation

from analytics.metric import Dimension
from analytics.registry import REGISTRY
from analytics.scope import Scope
from briefing.arrangement import Outline, arranged
from briefing.charted import Taken, charted
from briefing.composing import with_chart
from briefing.material import Material
from briefing.powerpoint.deck import Imprint, powerpoint
from briefing.slide import Slide
from charts import measured
from charts.spec import ChartSpec
from tests.pages.conftest import DAY

LIMITS = ("Phạm vi: Phường Bạch Mai.", "Đang lọc: Bình bột.")


@pytest.fixture
def bars(material: Material) -> ChartSpec:
    metric = REGISTRY["team_regulations"]
    return measured.ward_bars(material.table(Dimension.WARD), metric, "Toàn quận", ("bach-mai",))


def slide_of(spec: ChartSpec, snapshot: str = "3f9a") -> Slide:
    return charted(spec, Taken("So sánh các phường", LIMITS, Scope(DAY), snapshot))


def test_the_finding_is_the_message_and_the_notes_define_the_figures(bars: ChartSpec):
    slide = slide_of(bars)
    assert (slide.title, slide.message) == ("So sánh các phường", bars.title)
    assert slide.metrics == ("team_regulations",)
    assert slide.chart == replace(bars, selected=(), subtitle=f"{bars.subtitle} {' '.join(LIMITS)}")
    metric = REGISTRY["team_regulations"]
    for said in (*LIMITS, metric.definition, metric.legal_basis, "24/12/2019", "bản số liệu 3f9a"):
        assert said in slide.notes


def test_the_same_chart_is_known_again_whatever_is_selected_and_of_other_figures_it_is_another(bars: ChartSpec):
    assert slide_of(bars).id == slide_of(replace(bars, selected=())).id
    assert slide_of(bars).id != slide_of(bars, "9c2e").id
    assert slide_of(bars).id != slide_of(replace(bars, title="Khác")).id


def test_an_added_chart_is_a_native_chart_of_the_deck_with_its_numbers(bars: ChartSpec):
    slides = arranged((), with_chart(Outline(), slide_of(bars), "3f9a"), lambda digest: b"")
    page = Presentation(BytesIO(powerpoint(slides, Imprint("Hội nghị", ("UBND",), "bản chốt")))).slides[0]
    drawn = [shape.chart.plots[0].series[0].values for shape in page.shapes if shape.has_chart]
    assert [value for values in drawn for value in values] == [point.value for point in bars.points]
    assert page.shapes.title.text == bars.title
