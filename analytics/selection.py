"""The records that a figure rests on, as SQL: a grain's facts on one day, restricted to a scope and a group."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.metric import Dimension, Metric
from analytics.query import Query, both, facts_call, in_group, restriction
from analytics.scope import Scope, window_start
from analytics.slices import Slice, slices_of
from analytics.source import Source
from analytics.spine import read_spines


@dataclass(frozen=True, slots=True)
class Selection:
    """A metric's grain as a scope asks for it. `within` names one group of each dimension that it restricts."""

    source: Source
    metric: Metric
    scope: Scope
    within: Mapping[Dimension, str]

    def facts(self, query: Query, columns: str = "*") -> str:
        """A select of the records, its values bound in the query.

        Raises ValueError for a dimension that the metric's records do not have.
        """
        slice_ = slices_of(self.scope, (), window_start(self.source))[0]
        call = facts_call(query, [self.metric], slice_, self.scope)
        inside = restriction(query, self.metric.grain, self._reporting_wards(slice_), self.scope)
        group = both(*(in_group(query, self.metric, dimension, key) for dimension, key in self._columns_within()))
        return f"select {columns} from {call} where {both(inside, group)}"

    def _reporting_wards(self, slice_: Slice) -> tuple[str, ...] | None:
        """The wards whose records count: those of the ward or unit asked for, else of the scope; None for all."""
        day = slice_.as_of
        spine = read_spines(self.source, [day], self.scope.params()["known_by"], self.scope.wards)[day]
        ward, unit = self.within.get(Dimension.WARD), self.within.get(Dimension.UNIT)
        if ward is not None:
            return spine.reporting_wards([ward])
        if unit is not None and not self.metric.grain.has_unit:
            return spine.reporting_wards(one.ward for one in spine.wards if one.unit == unit)
        return spine.reporting_wards(self.scope.wards) if self.scope.wards else None

    def _columns_within(self) -> list[tuple[Dimension, str]]:
        by_ward = {Dimension.WARD} if self.metric.grain.has_unit else {Dimension.WARD, Dimension.UNIT}
        return [(dimension, key) for dimension, key in self.within.items() if dimension not in by_ward]
