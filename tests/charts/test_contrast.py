"""Contrast and colour blindness: every text can be read on its ground, every light is told by more than its hue."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from analytics.metric_table import Light
from charts.cells import TINT
from charts.theme import DARK, LIGHT, Hue, Meaning, Palette, tinted
from wording.labels import light

TEXT, LARGE = 4.5, 3.0  # WCAG 2.1 AA: success criteria 1.4.3 and 1.4.11
PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
JUDGED = (Meaning.MET, Meaning.AT_RISK, Meaning.LATE, Meaning.NOT_DUE)
STYLE = Path(__file__).parents[2] / "static" / "app.css"
# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
BLINDNESS = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
}


def linear(colour: str) -> tuple[float, ...]:
    shares = (part / 255 for part in bytes.fromhex(colour.removeprefix("#")))
    return tuple(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)


def luminance(channels: tuple[float, ...]) -> float:
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), channels, strict=True))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.1."""
    low, high = sorted((luminance(linear(one)), luminance(linear(other))))
    return (high + 0.05) / (low + 0.05)


def style(mode: str) -> dict[str, str]:
    """The variables of the style sheet in a mode."""
    light_part, dark_part = re.findall(r":root \{([^}]*)\}", STYLE.read_text(encoding="utf-8"))[:2]
    found = dict(re.findall(r"--([\w-]+): (#\w{6})", light_part))
    return found | (dict(re.findall(r"--([\w-]+): (#\w{6})", dark_part)) if mode == "dark" else {})


def test_the_ratio_is_that_of_the_standard():
    assert round(contrast("#000000", "#FFFFFF"), 2) == 21
    assert round(contrast("#777777", "#FFFFFF"), 2) == 4.48


@PALETTES
def test_texts_of_charts_can_be_read(palette: Palette):
    for ground in (palette.ground, palette.surface):
        assert contrast(palette.text, ground) >= TEXT
        assert contrast(palette.muted, ground) >= TEXT
    assert contrast(palette.meanings[Meaning.PRIMARY], palette.ground) >= TEXT
    assert contrast(palette.muted, palette.meanings[Meaning.NO_DATA]) >= TEXT
    for hue in Hue:
        pairs = zip(palette.on_steps[hue], palette.steps[hue], strict=True)
        assert [pair for pair in pairs if contrast(*pair) < TEXT] == []
    for meaning in JUDGED:
        assert contrast(palette.text, tinted(palette.meanings[meaning], palette.ground, TINT)) >= TEXT


@PALETTES
def test_marks_stand_out_from_their_ground(palette: Palette):
    # LOOK's amber is told by its symbol and word, which bear the contrast that its bars lack by a hair on white.
    judged = [palette.meanings[meaning] for meaning in JUDGED if meaning is not Meaning.AT_RISK]
    marks = [*palette.series, *judged]
    assert [mark for mark in marks if contrast(mark, palette.ground) < LARGE] == []


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_texts_of_pages_can_be_read(mode):
    found = style(mode)
    grounds = [(DARK if mode == "dark" else LIGHT).ground, *(found[name] for name in ("card", "chip"))]
    names = ("met", "at-risk", "late", "not-due", "quiet", "navy", "ink")
    faint = [(name, ground) for name in names for ground in grounds if contrast(found[name], ground) < TEXT]
    assert faint == []


@PALETTES
@pytest.mark.parametrize("blindness", BLINDNESS)
def test_lights_are_told_apart_without_red_or_green_or_by_word_and_symbol(palette: Palette, blindness: str):
    seen = {meaning: _seen(palette.meanings[meaning], blindness) for meaning in JUDGED}
    alike = [
        (one, other)
        for one, other in combinations(JUDGED, 2)
        if max(abs(a - b) for a, b in zip(seen[one], seen[other], strict=True)) < 0.05
    ]
    assert alike == []


def _seen(colour: str, blindness: str) -> tuple[float, ...]:
    channels = linear(colour)
    return tuple(sum(weight * part for weight, part in zip(row, channels, strict=True)) for row in BLINDNESS[blindness])


def test_every_light_has_a_word_and_a_symbol_of_its_own():
    signs = [light(each) for each in Light]
    assert all(sign.word and sign.symbol for sign in signs)
    assert len({sign.word for sign in signs}) == len({sign.symbol for sign in signs}) == len(signs)
