"""The heat map ward × metric with its legend in words; a click opens the list of that ward behind that figure."""

import streamlit as st

from analytics.metric_table import Light
from analytics.standing import ward_standings
from charts import compared as charts
from charts.cells import KEY_SEPARATOR, TINT
from charts.spec import ChartSpec, Series
from charts.theme import Meaning, Palette, tinted
from ui.chart import draw, palette
from ui.comparison.compared import Compared
from ui.drill import open_list
from ui.markup import Markup, show, tag
from ui.scope_controls import select_wards
from ui.view import View
from wording import charts as chart_words
from wording import comparison as words
from wording.labels import LIGHTS

_JUDGED = (Light.MET, Light.AT_RISK, Light.LATE, Light.NOT_DUE)


def show_heat_map(view: View, compared: Compared) -> None:
    """The picture and what its colours say."""
    rows = {metric.id: compared.rows(metric) for metric in compared.choice.definitions}
    title = words.heat_title(ward_standings(compared.table, compared.wards))
    spec = charts.heat_map(compared.table, rows, title, view.scope.wards)
    with st.container(key="wide-heat-map"):
        draw(spec, f"heat-map-{'-'.join(compared.choice.metrics)}", _open_cell)
    show(*heat_legend(spec, palette()))


def heat_legend(spec: ChartSpec, colours: Palette) -> list[Markup]:
    """The lights that occur; the steps of each scale that columns without a target share; what the empty cells are."""
    occurring = {point.meaning for column in spec.series for point in column.points}
    lines = [_lights(occurring, colours)] if any(Meaning(light.value) in occurring for light in _JUDGED) else []
    by_words: dict[tuple[str, ...], list[Series]] = {}
    for column in spec.series:
        if column.scale is not None:
            by_words.setdefault((*column.scale.words, column.scale.hue), []).append(column)
    lines += [_steps(columns, colours) for columns in by_words.values()]
    return [*lines, *_empty(occurring)]


def _lights(occurring: set[Meaning], colours: Palette) -> Markup:
    signs = [
        tag("span", tag("i", style=f"background:{_fill(light, colours)}"), str(LIGHTS[light]))
        for light in _JUDGED
        if Meaning(light.value) in occurring
    ]
    return tag("div", words.WITH_TARGET, *signs, css="legend")


def _fill(light: Light, colours: Palette) -> str:
    return tinted(colours.meanings[Meaning(light.value)], colours.ground, TINT)


def _steps(columns: list[Series], colours: Palette) -> Markup:
    scale = columns[0].scale
    if scale is None:
        return tag("div")
    steps = [
        tag("span", tag("i", style=f"background:{colour}"), word)
        for colour, word in zip(colours.steps[scale.hue], scale.words, strict=True)
    ]
    names = words.WITHOUT_TARGET.format(metrics=", ".join(column.name for column in columns))
    return tag("div", names, *steps, css="legend")


def _empty(occurring: set[Meaning]) -> list[Markup]:
    hatched = tag("span", tag("i", css="hatched"), chart_words.NO_DATA)
    outlined = tag("span", tag("i", css="outlined"), f"– {chart_words.NOT_APPLICABLE}")
    signs = [
        sign
        for sign, meaning in ((hatched, Meaning.NO_DATA), (outlined, Meaning.NOT_APPLICABLE))
        if meaning in occurring
    ]
    return [tag("div", *signs, css="legend")] if signs else []


def _open_cell(keys: tuple[str, ...]) -> None:
    if keys:
        ward, _, metric = keys[0].partition(KEY_SEPARATOR)
        select_wards((ward,))
        open_list(metric)
