"""What a page shows when it has nothing to show: no data yet, or no such page."""

from ui import preparation
from ui.markup import show, tag
from ui.view import View
from wording import frame as words
from wording import ward_profile as ward_words


def is_empty(view: View) -> bool:
    """Whether the snapshot holds no submission at all."""
    return view.store.snapshot.submissions == 0


def show_empty(view: View) -> None:
    """The way out of an empty store: hand in files, or make demonstration data."""
    show(tag("div", words.EMPTY, css="notice"))
    if not preparation.is_running(view.folder):
        preparation.offer(view.folder)


def show_without_buildings(view: View) -> bool:
    """Whether none of the wards that are filtered by has apartment buildings; says so."""
    wards = [view.area.ward(ward) for ward in view.scope.wards]
    if not wards or any(ward.has_apartments for ward in wards):
        return False
    show(*(tag("div", ward_words.NO_APARTMENTS.format(ward=ward.name), css="notice") for ward in wards))
    return True


def show_unknown(view: View) -> None:
    """That the visited address has no page, and where to go on."""
    show(tag("div", words.UNKNOWN, css="notice"))
