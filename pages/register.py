"""Danh mục nhà chung cư: every building of the scope, found by a few letters, narrowed by conditions."""

from ui.empty import is_empty, show_empty, show_without_buildings
from ui.register.asking import ask_register
from ui.register.list import show_register
from ui.register.picture import show_by_ward
from ui.register.summary import show_register_findings
from ui.stale import show_stale
from ui.view import View


def render(view: View) -> None:
    """What the register says, the search, the buildings page by page, where they stand."""
    if is_empty(view):
        show_empty(view)
        return
    if show_without_buildings(view):
        return
    show_register_findings(view)
    asked = ask_register()
    found = asked.of(view)
    show_register(view, found, asked)
    show_stale(view)
    show_by_ward(view, found)
