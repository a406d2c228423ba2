"""Lists in words that pages share: the findings, and what is to be urged."""

from collections.abc import Sequence

from analytics.attention import AttentionItem
from analytics.metric_table import Light
from ui.markup import Markup, tag
from wording.attention import matter_parts
from wording.labels import light


def findings(stated: Sequence[tuple[Light | None, str]]) -> Markup:
    """The findings, each behind the symbol of its light."""
    return tag("ul", *(finding(meaning, sentence) for meaning, sentence in stated), css="findings")


def finding(meaning: Light | None, *content: Markup | str) -> Markup:
    """One line of the findings."""
    return tag("li", _symbol(meaning), tag("span", *content))


def to_urge(items: Sequence[AttentionItem]) -> Markup:
    """Who has to do what, each behind the symbol of its light."""
    return tag("ul", *(_item(item) for item in items), css="todo")


def _item(item: AttentionItem) -> Markup:
    what, rest = matter_parts(item)
    lines: list[Markup | str] = [tag("b", item.who), f" · {what}"] if item.who else [what]
    detail = [tag("small", rest)] if rest else []
    return tag("li", _symbol(item.light), tag("span", *lines, *detail))


def _symbol(meaning: Light | None) -> Markup:
    if meaning is None:
        return tag("span", "•", css="mark none", aria_hidden="true")
    sign = light(meaning)
    return tag("span", sign.symbol, css=f"mark {meaning.value}", title=sign.word)
