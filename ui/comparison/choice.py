"""What is compared, how it is seen and in which order. Everything stands in the address."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from analytics.metric import Metric
from analytics.registry import REGISTRY
from ui.address import here
from ui.ward_metrics import comparable_metrics
from wording import comparison as words

METRICS, SEEN_AS, ORDER, SORTED_BY = "cac-chi-tieu", "cach-so-sanh", "thu-tu-so-sanh", "xep-theo"
DEFAULTS = (
    "buildings_fully_equipped",
    "team_regulations",
    "buildings_reached",
    "violations_verified",
    "violations_overdue",
    "buildings_inspected",
    "tasks_done",
    "reports_on_time",
)
_INSPECTED = "buildings_inspected"
_VIOLATIONS = "violation"
_VIEWS = (words.AS_TABLE, words.AS_HEAT_MAP, words.AS_GROUPS, words.AS_SCATTER)
_SORTED_VIEWS = (words.AS_TABLE, words.AS_HEAT_MAP)
_ORDERS = (words.BY_OFFICE, words.BY_RESULT)
_WORST_FIRST = "-"


@dataclass(frozen=True, slots=True)
class Sorting:
    """The metric whose result the wards are put in order of, the best or the worst first."""

    metric: str
    is_worst_first: bool = False

    @property
    def code(self) -> str:
        """The sorting as it stands in the address."""
        return f"{_WORST_FIRST if self.is_worst_first else ''}{self.metric}"


@dataclass(frozen=True, slots=True)
class Choice:
    """The metrics side by side, the view of them, and the sorting; None: official order."""

    metrics: tuple[str, ...]
    seen_as: str
    sorting: Sorting | None

    @property
    def definitions(self) -> list[Metric]:
        """The metrics' definitions, in the order chosen."""
        return [REGISTRY[metric] for metric in self.metrics]


def ask_choice() -> Choice:
    """The controls in one row; the order only where the wards stand in one."""
    with st.container(horizontal=True, vertical_alignment="center", key="comparison-controls"):
        metrics = ask_metrics()
        seen_as = _one_of(words.SEEN_AS, _VIEWS, SEEN_AS)
        return Choice(metrics, seen_as, ask_sorting(metrics) if seen_as in _SORTED_VIEWS else None)


def ask_metrics() -> tuple[str, ...]:
    """The metrics chosen, in the registry's order; with those about violations always the share inspected."""
    with st.popover(words.CHOOSE, icon=":material/tune:"):
        picked = st.multiselect(
            words.METRICS,
            comparable_metrics(),
            default=DEFAULTS,
            format_func=lambda metric: REGISTRY[metric].label,
            key=METRICS,
            select_all=False,
            bind="query-params",
        )
    return with_inspected(picked)


def with_inspected(chosen: Sequence[str]) -> tuple[str, ...]:
    """The metrics in the registry's order; where no inspection is made no violation is found, so it stands beside."""
    is_needed = any(needs_inspected(REGISTRY[metric]) for metric in chosen)
    wanted = {*chosen, *((_INSPECTED,) if is_needed else ())}
    return tuple(metric for metric in comparable_metrics() if metric in wanted)


def needs_inspected(metric: Metric) -> bool:
    """Whether a figure is about violations, which are found only where somebody looks (DOMAIN §6)."""
    return _VIOLATIONS in metric.tables


def ask_sorting(metrics: Sequence[str]) -> Sorting | None:
    """The switch between official order and result; the metric that decides comes from the head of the table."""
    if _one_of(words.ORDER, _ORDERS, ORDER) == words.BY_OFFICE or not metrics:
        return None
    return read_sorting(st.query_params.get(SORTED_BY, ""), metrics)


def read_sorting(code: str, metrics: Sequence[str]) -> Sorting:
    """The sorting that the address names; by the first metric when it names none of those compared."""
    metric = code.removeprefix(_WORST_FIRST)
    return Sorting(metric, code != metric) if metric in metrics else Sorting(metrics[0])


def next_sorting(now: Sorting | None, metric: str) -> Sorting:
    """What a click on a metric's head sorts by: its result, the other way round when it is already sorted by it."""
    is_same = now is not None and now.metric == metric
    return Sorting(metric, is_same and not (now and now.is_worst_first))


def sorting_address(sorting: Sorting) -> str:
    """The address of this page sorted so."""
    return here({ORDER: [words.BY_RESULT], SORTED_BY: [sorting.code]})


def _one_of(label: str, options: Sequence[str], key: str) -> str:
    chosen: str = st.segmented_control(
        label, options, default=options[0], key=key, required=True, label_visibility="collapsed", bind="query-params"
    )
    return chosen
