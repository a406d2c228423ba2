"""“Mở hồ sơ phường”: the way from a page about all wards to the page of one."""

from ui.address import link, ward_profile
from ui.markup import show, tag
from ui.view import View
from wording import ward_profile as words


def show_profile_links(view: View) -> None:
    """A link to the page of each ward that is filtered by, within the scope that is open; nothing without one."""
    names = [view.ward_names[ward] for ward in view.scope.wards if ward in view.ward_names]
    if names:
        show(tag("p", *(link(ward_profile(name), words.OPEN.format(ward=name)) for name in names), css="ways-on"))
