"""What Plotly would read as its own little HTML is shown as text, in every kind of chart."""

import datetime as dt
import json
from dataclasses import replace

import pytest

from charts.geography import Shape
from charts.plotly import figure
from charts.spec import (
    Axis,
    ChartKind,
    ChartSpec,
    Milestone,
    Part,
    Point,
    Reference,
    Scale,
    Series,
    Stack,
    Stretch,
)
from charts.text import plain, sentences
from charts.theme import LIGHT, Hue, Meaning

ATTACK = '<a href="javascript:alert(1)">x</a>'
DAY = dt.date(2019, 12, 24)
POINT = Point("k", ATTACK, 1.0, ATTACK, ATTACK, day=DAY, across=1.0)
RING = ((105.0, 21.0), (105.1, 21.0), (105.1, 21.1), (105.0, 21.1), (105.0, 21.0))
SPEC = ChartSpec(
    ChartKind.BARS,
    ATTACK,
    ATTACK,
    points=(POINT,),
    series=(Series(ATTACK, (POINT,)),),
    stacks=(Stack(ATTACK, (POINT,), ATTACK),),
    parts=(Part(ATTACK, Meaning.PRIMARY),),
    stretches=(Stretch("k", ATTACK, DAY, None, ATTACK, ATTACK),),
    shapes=(Shape("k", ATTACK, (RING,), 105.05, 21.05, 0, 0),),
    references=(Reference(1.0, ATTACK),),
    milestones=(Milestone(DAY, ATTACK),),
    scale=Scale((1, 2, 3, 4), (ATTACK,) * 5, Hue.GOOD_IS_HIGH),
    axes=(Axis(ATTACK, False, Reference(1.0, ATTACK)),) * 2,
)


@pytest.mark.parametrize("kind", ChartKind)
def test_no_chart_takes_a_name_for_a_tag(kind):
    drawn = figure(replace(SPEC, kind=kind), LIGHT).to_json()
    said = json.dumps(json.loads(drawn), ensure_ascii=False)
    assert "<a " not in said
    assert "&lt;a " in said


def test_a_hover_keeps_its_lines_and_nothing_else():
    assert sentences("Bạch Mai<br>5 < 7<b>") == "Bạch Mai<br>5 &lt; 7&lt;b&gt;"
    assert plain("a<br>b") == "a&lt;br&gt;b"
