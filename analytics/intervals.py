"""Intervals of proportions and counts. Those of survival medians are in `survival`."""

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Interval:
    """Both ends of an interval; an end that does not exist is None."""

    low: float | None
    high: float | None


MISSING = Interval(None, None)


def normal_quantile(level: float) -> float:
    """The two-sided standard normal quantile: 1.96 at 0.95."""
    return NormalDist().inv_cdf((1 + level) / 2)


def wilson_interval(successes: int, trials: int, level: float = LEVEL) -> Interval:
    """The Wilson score interval of a proportion.

    Both ends in 0–1; missing when trials is 0. Raises ValueError when successes is outside 0..trials.
    Source: Wilson (1927); Brown, Cai & DasGupta (2001).
    """
    if not 0 <= successes <= trials:
        raise ValueError(f"{successes} of {trials}")
    if trials == 0:
        return MISSING
    z = normal_quantile(level)
    share = successes / trials
    centre = share + z * z / (2 * trials)
    half = z * sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials))
    scale = 1 + z * z / trials
    # At 0 and at 1 the formula gives the end itself, but for rounding.
    low = 0.0 if successes == 0 else (centre - half) / scale
    high = 1.0 if successes == trials else (centre + half) / scale
    return Interval(low, high)


def byar_interval(count: int, level: float = LEVEL) -> Interval:
    """Byar's approximation to the Poisson interval of a count.

    Raises ValueError when the count is negative. Source: Breslow & Day (1987), formula 2.13.
    """
    if count < 0:
        raise ValueError(str(count))
    z = normal_quantile(level)
    above = count + 1
    low = count * (1 - 1 / (9 * count) - z / (3 * sqrt(count))) ** 3 if count else 0.0
    return Interval(max(low, 0.0), above * (1 - 1 / (9 * above) + z / (3 * sqrt(above))) ** 3)
