"""Intervals against published figures."""

import pytest

from analytics.intervals import byar_interval, wilson_interval


def test_wilson_of_65_in_100() -> None:
    interval = wilson_interval(65, 100)
    assert (interval.low, interval.high) == pytest.approx((0.552544, 0.736358), abs=5e-7)


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    # Newcombe (1998), Statistics in Medicine 17:857, table I, method 3.
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_of_newcombes_examples(successes: int, trials: int, low: float, high: float) -> None:
    interval = wilson_interval(successes, trials)
    assert (interval.low, interval.high) == pytest.approx((low, high), abs=5e-5)


def test_wilson_of_all_ends_at_one() -> None:
    assert wilson_interval(7, 7).high == 1.0


def test_wilson_of_nothing_is_missing() -> None:
    assert wilson_interval(0, 0).low is None


@pytest.mark.parametrize(("successes", "trials"), [(3, 2), (-1, 2)])
def test_wilson_refuses_more_successes_than_trials(successes: int, trials: int) -> None:
    with pytest.raises(ValueError, match="of"):
        wilson_interval(successes, trials)


@pytest.mark.parametrize(
    ("count", "low", "high"),
    # Exact Poisson limits (Breslow & Day 1987, table 2.11); Byar's formula is good to a few hundredths there.
    [(0, 0.0, 3.69), (1, 0.0253, 5.57), (5, 1.62, 11.67), (10, 4.80, 18.39), (100, 81.36, 121.63)],
)
def test_byar_is_close_to_the_exact_poisson_limits(count: int, low: float, high: float) -> None:
    interval = byar_interval(count)
    assert (interval.low, interval.high) == pytest.approx((low, high), abs=0.06)


def test_byar_refuses_a_negative_count() -> None:
    with pytest.raises(ValueError, match="-1"):
        byar_interval(-1)
