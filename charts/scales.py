"""Round breaks for five steps, the same on page, slide and document."""

from collections.abc import Iterable
from math import floor, log10

SHARE_BREAKS = (0.2, 0.4, 0.6, 0.8)
_ROUND = (1.0, 2.0, 2.5, 5.0, 10.0)


def share_breaks() -> tuple[float, float, float, float]:
    """Every fifth of the whole: a map of shares keeps its breaks from one day to the next."""
    return SHARE_BREAKS


def amount_breaks(values: Iterable[float], is_whole: bool = True) -> tuple[float, float, float, float]:
    """Four equal round steps that reach about the largest value; whole numbers for counts."""
    largest = max(values, default=0.0)
    step = _round_step(largest / 5, is_whole)
    return step, 2 * step, 3 * step, 4 * step


def _round_step(wanted: float, is_whole: bool) -> float:
    if wanted <= 0:
        return 1.0
    power = 10.0 ** floor(log10(wanted))
    steps = [factor * power for factor in _ROUND if factor * power >= wanted * 0.999]
    step = steps[0]
    if not is_whole:
        return step
    return max(1.0, step if step == int(step) else float(int(step) + 1))
