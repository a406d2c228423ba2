"""Breaks are round numbers."""

import pytest

from charts.scales import amount_breaks, share_breaks
from charts.spec import Scale
from charts.theme import DARK, LIGHT, Hue, Meaning


def test_shares_break_at_every_fifth():
    assert share_breaks() == (0.2, 0.4, 0.6, 0.8)


@pytest.mark.parametrize(
    ("largest", "breaks"),
    [
        (0, (1, 2, 3, 4)),
        (3, (1, 2, 3, 4)),
        (47, (10, 20, 30, 40)),
        (23, (5, 10, 15, 20)),
        (1234, (250, 500, 750, 1000)),
    ],
)
def test_amounts_break_at_round_whole_numbers(largest, breaks):
    assert amount_breaks([largest, 1]) == breaks


def test_small_rates_break_at_round_fractions():
    assert amount_breaks([0.9], is_whole=False) == pytest.approx((0.2, 0.4, 0.6, 0.8))


def test_a_break_belongs_to_the_step_above_it():
    scale = Scale((0.2, 0.4, 0.6, 0.8), ("a", "b", "c", "d", "e"), Hue.GOOD_IS_HIGH)
    assert [scale.step(value) for value in (0, 0.199, 0.2, 0.6, 0.8, 1)] == [0, 0, 1, 3, 4, 4]


def luminance(colour: str) -> float:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("hue", list(Hue))
def test_steps_run_evenly_in_lightness_and_carry_readable_labels(palette, hue):
    shades = [luminance(colour) for colour in palette.steps[hue]]
    assert shades in (sorted(shades), sorted(shades, reverse=True))
    for fill, text in zip(palette.steps[hue], palette.on_steps[hue], strict=True):
        assert contrast(fill, text) >= 4.2


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_meaning_has_a_colour(palette):
    assert set(palette.meanings) == set(Meaning)
    assert contrast(palette.ground, palette.text) >= 7
