"""ChartSpec → a still picture: SVG for PDF and for the screen of a hall, PNG at 200 dots per inch for DOCX.

Matplotlib is loaded at the first picture: most of the half second that loading this room would take.
"""

import re
from functools import lru_cache

from charts.letters import FONTS
from charts.paper import DOCUMENT, MARK, Paper, hall
from charts.spec import ChartSpec

__all__ = ["DOCUMENT", "DPI", "FONTS", "Paper", "hall", "png", "svg"]

DPI = 200
_REMEMBERED = 200
_STYLE = re.compile(r"<style.*?</style>", re.DOTALL)


@lru_cache(maxsize=_REMEMBERED)
def svg(spec: ChartSpec, paper: Paper = DOCUMENT) -> str:
    """The picture as SVG: its letters outlines, or text where the paper says so."""
    from charts.still_drawing import draw_svg  # noqa: PLC0415 (matplotlib)

    drawn = draw_svg(spec, paper)
    # Within a page the picture is an element among others: its style sheet would be the whole page's, and what two
    # pictures name alike has no id.
    if not paper.has_text:
        return drawn
    return _STYLE.sub("", drawn[drawn.index("<svg") :]).replace(f'id="{MARK}', 'data-mark="')


def png(spec: ChartSpec, paper: Paper = DOCUMENT) -> bytes:
    """The picture as PNG."""
    from charts.still_drawing import draw_png  # noqa: PLC0415 (matplotlib)

    return draw_png(spec, paper, DPI)
