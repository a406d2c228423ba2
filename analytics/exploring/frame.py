"""What a question stands in: the days, the wards whose records count, and what became of them."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from analytics.comparison import Comparison, ComparisonKind, slice_before
from analytics.scope import Scope, window_start
from analytics.slices import Slice, slices_of
from analytics.source import Source
from analytics.spine import Spine, read_spines


@dataclass(frozen=True, slots=True)
class Frame:
    """The scope made ready: the slice asked about, the one a period before, and the wards of the day.

    `earlier_wards` leads from a ward that others took the place of to the one it belongs to on the day.
    """

    scope: Scope
    now: Slice
    before: Slice
    spine: Spine
    earlier_wards: Mapping[str, str]
    reporting_wards: tuple[str, ...] | None

    @property
    def known_by(self) -> dt.datetime:
        known_by: dt.datetime = self.scope.params()["known_by"]
        return known_by


def read_frame(source: Source, scope: Scope) -> Frame:
    """The frame of a scope."""
    start = window_start(source)
    now = slices_of(scope, (), start)[0]
    spine = read_spines(source, [now.as_of], scope.params()["known_by"], scope.wards)[now.as_of]
    return Frame(
        scope=scope,
        now=now,
        before=slice_before(now, Comparison(ComparisonKind.PREVIOUS), start),
        spine=spine,
        earlier_wards={ward: then for ward, then in spine.ward_then.items() if ward != then},
        reporting_wards=spine.reporting_wards(scope.wards) if scope.wards else None,
    )
