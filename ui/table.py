"""Tables of our own: fixed head, figures to the right, bars in cells, nothing that speaks English."""

from collections.abc import Sequence
from dataclasses import dataclass

from ui.links import IN_APP
from ui.markup import Markup, tag

_MANY, _VERY_MANY = 6, 9


@dataclass(frozen=True, slots=True)
class Column:
    """A column's title; figures stand to the right."""

    title: str
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text; `share` (0–1) draws a bar under it, `css` marks its meaning, `href` is where a click leads.

    `under` is a second, quieter line.
    """

    text: str
    share: float | None = None
    css: str = ""
    href: str = ""
    under: str = ""


def table(columns: Sequence[Column], rows: Sequence[Sequence[Cell | str]], total: Sequence[Cell | str] = ()) -> Markup:
    """A table in a frame that scrolls; the total stands first and apart."""
    head = tag("tr", *(tag("th", column.title, css="number" if column.is_number else "") for column in columns))
    body = [_row(columns, total, "total")] if total else []
    body += [_row(columns, row, "") for row in rows]
    return tag("div", tag("table", tag("thead", head), tag("tbody", *body), css=figures(len(columns))), css="scroll")


def figures(columns: int) -> str:
    """What a phone gives more room to than it has."""
    return f"figures{' many' if columns >= _MANY else ''}{' very-many' if columns >= _VERY_MANY else ''}"


def _row(columns: Sequence[Column], cells: Sequence[Cell | str], css: str) -> Markup:
    return tag("tr", *(_cell(column, cell) for column, cell in zip(columns, cells, strict=True)), css=css)


def _cell(column: Column, cell: Cell | str) -> Markup:
    value = cell if isinstance(cell, Cell) else Cell(cell)
    content = [_text(value)]
    if value.under:
        content.append(tag("div", value.under, css="under"))
    if value.share is not None:
        content.append(_bar(value.share))
    return tag("td", *content, css="number" if column.is_number else "")


def _text(cell: Cell) -> Markup | str:
    if cell.href:
        return tag("a", cell.text, css=f"{IN_APP} {cell.css}".rstrip(), href=cell.href)
    return tag("span", cell.text, css=cell.css) if cell.css else cell.text


def _bar(share: float) -> Markup:
    return tag("span", css="bar", style=f"width:{min(1.0, max(0.0, share)) * 100:.1f}%")
