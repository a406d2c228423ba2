"""A table that a narrow screen scrolls sideways, its first column and its head in sight."""

from collections.abc import Sequence

from ui.markup import Markup, tag
from ui.table import figures

# The first column stays in sight; only a separate border moves with its cell.
_PINNED = "position:sticky;left:0;z-index:{above};background:var(--{ground})"
_SEPARATE = "border-collapse:separate;border-spacing:0"
_CHOSEN = "box-shadow:inset 0 0 0 2px var(--navy)"


def pinned_table(
    head: Sequence[Markup | str],
    rows: Sequence[Sequence[Markup]],
    total: Sequence[Markup] = (),
    *,
    height: str = "none",
) -> Markup:
    """The table in a frame; each row's first piece is its name, the others are whole cells (`cell`).

    The total stands first and apart. `height` is the frame's greatest.
    """
    titles = [tag("th", head[0], style=_PINNED.format(above=2, ground="card")), *(tag("th", each) for each in head[1:])]
    body = [_row(total, "total", "chip")] if total else []
    body += [_row(row, "", "card") for row in rows]
    drawn = tag("table", tag("thead", tag("tr", *titles)), tag("tbody", *body), css=figures(len(head)), style=_SEPARATE)
    return tag("div", drawn, css="scroll", style=f"max-height:{height}")


def cell(text: Markup | str = "", under: str = "", css: str = "", *, is_chosen: bool = False) -> Markup:
    """A cell of two lines; `css` marks the meaning of the first, a chosen cell is framed."""
    first = [tag("span", text, css=css)] if text else []
    # A figure is not broken, a phrase may be.
    second = [tag("div", under, css="under" if " " in under else "under whole")] if under else []
    return tag("td", *first, *second, **{"style": _CHOSEN} if is_chosen else {})


def _row(pieces: Sequence[Markup], css: str, ground: str) -> Markup:
    name = tag("td", pieces[0], style=_PINNED.format(above=1, ground=ground))
    return tag("tr", name, *pieces[1:], css=css)
