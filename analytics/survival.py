"""Kaplan–Meier: how long until half of the cases are closed, those still open counted as not yet closed."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log, sqrt

import numpy as np
import numpy.typing as npt

from analytics.intervals import LEVEL, Interval, normal_quantile

Shares = npt.NDArray[np.float64]
Times = npt.NDArray[np.int64]

HALF = 0.5 + 1e-12  # products of shares that are one half on paper may come out a hair above


@dataclass(frozen=True, slots=True)
class Survival:
    """The curve at each time a case was closed: share still open, and its pointwise log-log band."""

    times: Times
    share: Shares
    low: Shares
    high: Shares

    def median(self) -> int | None:
        """The smallest time at which at most half are still open; None when the curve never gets there."""
        return _first_at_most_half(self.times, self.share)

    def median_interval(self) -> Interval:
        """The times at which the band's ends cross one half. Source: Brookmeyer & Crowley (1982)."""
        return Interval(_first_at_most_half(self.times, self.low), _first_at_most_half(self.times, self.high))


def kaplan_meier(closed: Mapping[int, int], censored: Mapping[int, int], level: float = LEVEL) -> Survival:
    """The product-limit estimate from how many cases closed, and how many were last seen open, after each time.

    A case censored at a time is still at risk at that time. Source: Kaplan & Meier (1958); variance: Greenwood (1926);
    band on the log(−log) scale: Kalbfleisch & Prentice (1980).
    """
    times = np.array(sorted(closed), dtype=np.int64)
    events = np.array([closed[time] for time in times.tolist()], dtype=np.float64)
    at_risk = _at_risk(times, closed, censored)
    share = np.cumprod(1 - events / at_risk, dtype=np.float64)
    low, high = _log_log_band(share, events, at_risk, normal_quantile(level))
    return Survival(times, share, low, high)


def _at_risk(times: Times, closed: Mapping[int, int], censored: Mapping[int, int]) -> Shares:
    seen = np.array([*closed, *censored], dtype=np.int64)
    cases = np.array([*closed.values(), *censored.values()], dtype=np.float64)
    order = np.argsort(seen, kind="stable")
    left_before = np.concatenate([[0.0], np.cumsum(cases[order])])
    return np.asarray(cases.sum() - left_before[np.searchsorted(seen[order], times, side="left")], dtype=np.float64)


def _log_log_band(share: Shares, events: Shares, at_risk: Shares, z: float) -> tuple[Shares, Shares]:
    """The band; where nobody is left open it is the curve itself."""
    low, high = share.copy(), share.copy()
    greenwood = 0.0
    for at, (open_share, closed, risk) in enumerate(
        zip(share.tolist(), events.tolist(), at_risk.tolist(), strict=True)
    ):
        if closed >= risk:
            break
        greenwood += closed / (risk * (risk - closed))
        width = z * sqrt(greenwood) / -log(open_share)
        low[at], high[at] = open_share ** np.exp(width), open_share ** np.exp(-width)
    return low, high


def _first_at_most_half(times: Times, share: Shares) -> int | None:
    reached = np.flatnonzero(share <= HALF)
    return int(times[reached[0]]) if reached.size else None
