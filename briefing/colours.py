"""The colours that typst templates draw with: those of the light page, by meaning."""

from charts.theme import LIGHT


def colours() -> dict[str, str]:
    """Hex codes by name; the lights bear the names of `analytics`."""
    ground = {
        "text": LIGHT.text,
        "muted": LIGHT.muted,
        "line": LIGHT.line,
        "surface": LIGHT.surface,
        "hatch": LIGHT.hatch,
    }
    return {meaning.value: colour for meaning, colour in LIGHT.meanings.items()} | ground
