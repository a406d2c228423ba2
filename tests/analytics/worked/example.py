"""A worked example: what one ward reported, and the figure that a person gets from it by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field

WARD = "quynh-loi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """`tables` are what the ward Quỳnh Lôi reported in its báo cáo nhanh of 24/12/2019.

    `figure` is numerator, denominator and value; `states` count done, not done, not applicable and not reported.
    """

    metric: str
    tables: Mapping[str, str]
    figure: tuple[float | None, float | None, float | None]
    states: tuple[int, int, int, int]
    as_of: str = "2019-12-24"
    group: tuple[str, str] | None = None  # a dimension and a key, where the metric needs one
    prices: Mapping[str, int] = field(default_factory=dict)
