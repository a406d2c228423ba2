"""One metric's wards in groups by light; the ranking with its intervals and its warning, opened on purpose."""

from collections.abc import Mapping

import streamlit as st

from analytics.metric import Metric
from analytics.registry import REGISTRY
from analytics.standing import StandingGroup, may_be_chance, standing_groups
from charts import compared as charts
from ui.address import here, link
from ui.chart import draw
from ui.comparison.choice import needs_inspected
from ui.comparison.compared import Compared
from ui.markup import Markup, show, tag
from ui.scope_controls import WARDS, select_wards
from ui.view import View
from wording import comparison as words
from wording import numbers
from wording.labels import is_share, light

_INSPECTED = "buildings_inspected"


def show_groups(view: View, compared: Compared) -> None:
    """The groups of the metric chosen here; then the ranking when it is asked for."""
    metric = REGISTRY[_ask_metric(compared)]
    rows = [row for row in compared.table.of(metric.id) if row.group_key in compared.wards]
    show(tag("div", *(_group(metric, group) for group in standing_groups(rows)), css="groups"))
    if st.toggle(words.OPEN_RANKING, key="xep-hang", bind="query-params"):
        _show_ranking(view, compared, metric)


def _ask_metric(compared: Compared) -> str:
    chosen: str = st.selectbox(
        words.GROUP_METRIC,
        compared.choice.metrics,
        format_func=lambda metric: REGISTRY[metric].label,
        key="chia-nhom-theo",
        bind="query-params",
    )
    return chosen


def _group(metric: Metric, group: StandingGroup) -> Markup:
    """A group with its wards in official order, each a filter."""
    meaning = group.light.value if group.light else "none"
    name = f"{light(group.light).symbol} {words.GROUPS[group.light]} ({len(group.rows)})".strip()
    wards = [
        tag(
            "li",
            link(here({WARDS: [row.group]}), row.group, hint=words.FILTER_HINT),
            tag("span", words.plain_figure(metric, row), css="under"),
        )
        for row in group.rows
    ]
    return tag("section", tag("h3", name, css=f"section {meaning}"), tag("ul", *wards))


def _show_ranking(view: View, compared: Compared, metric: Metric) -> None:
    show(tag("div", words.WARNING, css="notice at_risk"))
    spec = charts.ranking(compared.table, metric, compared.everywhere, _inspected(compared, metric), view.scope.wards)
    draw(spec, f"ranking-{metric.id}", select_wards)
    show(tag("p", _chance(view, compared, metric), css="under"))


def _inspected(compared: Compared, metric: Metric) -> Mapping[str, str]:
    """What to say beside each ward's violations: how many of its buildings were looked at."""
    if not needs_inspected(metric):
        return {}
    rows = compared.table.of(_INSPECTED)
    return {row.group_key: words.INSPECTED.format(value=numbers.percent(row.value, 0)) for row in rows}


def _chance(view: View, compared: Compared, metric: Metric) -> str:
    if not is_share(metric):
        return words.NO_CHANCE_OF_COUNTS.format(unit=view.area.unit_label)
    total = compared.table.total(metric.id)
    unsure = [row.group for row in compared.table.of(metric.id) if may_be_chance(metric, row, total)]
    return words.CHANCE.format(few=words.few(metric), wards=", ".join(unsure)) if unsure else words.NO_CHANCE
