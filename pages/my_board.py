"""Bảng của tôi: one's own saved questions, answered anew each time."""

from ui.empty import is_empty, show_empty
from ui.explorer.tiles import show_board
from ui.markup import show, tag
from ui.stale import show_stale
from ui.view import View
from wording import exploring_saved as words


def render(view: View) -> None:
    """The board of the person that the address names."""
    if is_empty(view):
        show_empty(view)
        return
    show(tag("p", words.BOARD_INTRO, css="under"))
    show_board(view)
    show_stale(view)
