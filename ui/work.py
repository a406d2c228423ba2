"""Việc cần đôn đốc as a page shows it: the counts in words, the picture by unit, the list, the text to send."""

from collections.abc import Sequence

from analytics.attention import AttentionItem
from analytics.attention_actors import actors_of, work_by_actor, work_by_light
from analytics.metric_table import Light
from charts.work_by_unit import work_bars
from ui.chart import draw
from ui.copy_text import show_text_to_copy
from ui.downloads import offer_downloads
from ui.lists import findings
from ui.markup import Markup, show, tag
from ui.table import figures
from ui.view import View
from ui.work_filter import WorkFilter, select_actor
from wording import numbers
from wording import work as words


def show_work_summary(items: Sequence[AttentionItem]) -> None:
    """How much there is of each gravity, as findings; that nothing is late when nothing is."""
    found = work_by_light(items)
    said: list[tuple[Light | None, str]] = [(work.light, words.summary(work)) for work in found]
    if not any(work.light is Light.LATE for work in found):
        said.insert(0, (Light.MET, words.NOTHING_LATE))
    show(findings(said))


def show_work_by_unit(view: View, items: Sequence[AttentionItem], asked: WorkFilter) -> None:
    """The units that are late as bars; a click chooses one."""
    selected = (asked.actor,) if asked.actor else ()
    spec = work_bars(work_by_actor(items), view.scope.as_of, selected)
    if spec.points:
        draw(spec, "work-by-unit", select_actor)
    else:
        show(tag("p", words.NOTHING_LATE, css="under"))


def show_letter(view: View, items: Sequence[AttentionItem], asked: WorkFilter) -> None:
    """The text to send to the unit that is chosen; how to choose one while none is."""
    if asked.actor is None:
        show(tag("p", words.LETTER_HINT, css="under"))
    elif items:
        text = words.letter(asked.name, view.scope.as_of, items, is_sample=view.is_sample)
        show(tag("h3", words.LETTER.format(unit=asked.name), css="section"))
        show_text_to_copy(text, words.COPY, words.COPIED, f"letter-{asked.actor}")


def show_work_table(view: View, items: Sequence[AttentionItem], asked: WorkFilter) -> None:
    """Who has to do what by when, and the same list to take away."""
    if not items:
        show(tag("p", words.NOTHING_LIKE_IT if asked.kinds else words.NOTHING_LATE, css="under"))
        return
    units = len(actors_of(items))
    scope = words.LIST_SCOPE.format(items=numbers.integer(len(items)), units=numbers.integer(units))
    show(tag("h3", words.LIST, css="section"), tag("p", scope, css="under"), work_table(items))
    name = words.FILE.format(day=f"{view.scope.as_of:%Y%m%d}")
    offer_downloads(name, words.SHEET_COLUMNS, lambda: [words.sheet_row(item) for item in items], "work")


def work_table(items: Sequence[AttentionItem]) -> Markup:
    """The items as a table of two columns, which a phone has room for: who and how grave, what and by when."""
    head = tag("tr", *(tag("th", title) for title in words.COLUMNS))
    body = tag("tbody", *(_row(item) for item in items))
    return tag("div", tag("table", tag("thead", head), body, css=figures(len(words.COLUMNS))), css="scroll")


def _row(item: AttentionItem) -> Markup:
    sign, who, what, when = words.row(item)
    owner = tag("td", tag("b", who), tag("div", tag("span", sign, css=f"light {item.light.value}")))
    return tag("tr", owner, tag("td", what, tag("div", when, css="under")))
