"""What the cells mean: values, constants, the order of dates, texts for nothing, rows that are not meant."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from data.area import Area
from data.cleaning import clean_text
from data.intake.layout import required_fields
from data.mapping.drafting import Draft, date_fields
from data.mapping.fields import field_title, fixed_values
from data.mapping.values import ForeignValue, date_order, foreign_values
from data.profile import SkipRule, Value
from ui.mapping.dropped import Dropped
from ui.markup import literal, show, tag
from wording import mapping as words

_A_ROW = 3
_MOST_ASKED = 45
_MOST_SKIPS = 5
_SKIP_CHOICES = 300


@dataclass(frozen=True, slots=True)
class DateReading:
    """How the dates of a file are read."""

    month_first: bool
    either_order: bool


def ask_values(dropped: Dropped, columns: Mapping[str, str], area: Area) -> dict[str, dict[str, Value]]:
    """Our code for each foreign value, by field; what is read as it stands needs none."""
    asked: dict[str, dict[str, Value]] = {}
    for name, title in columns.items():
        labels = fixed_values(dropped.table, name, area)
        if not labels:
            continue
        found = foreign_values(dropped.looked.column(title), dropped.table, name, area)
        foreign = [each for each in found if not each.is_known]
        unknown = sum(each.code is None for each in foreign)
        field = field_title(dropped.table, name)
        with st.expander(literal(words.values(field, found, unknown)), expanded=0 < len(foreign) <= _MOST_ASKED):
            asked[name] = _ask_codes(f"mapping-value-{name}-{title}-{dropped.key}", foreign, labels)
    return asked


def ask_constants(dropped: Dropped, columns: Mapping[str, str], area: Area) -> dict[str, Value]:
    """A value for every row of each required field that has no column and takes fixed values."""
    missing = [name for name in required_fields(dropped.table) if name not in columns]
    constants: dict[str, Value] = {}
    for name in missing:
        if labels := fixed_values(dropped.table, name, area):
            label = words.CONSTANT.format(title=literal(field_title(dropped.table, name)))
            key = f"mapping-constant-{name}-{dropped.key}"
            if code := _ask_code(label, labels, "", key):
                constants[name] = code
    if missing:
        show(tag("p", words.CONSTANT_UNDER, css="under"))
    return constants


def ask_dates(dropped: Dropped, columns: Mapping[str, str], first: Draft) -> DateReading:
    """The order of day and month, with what the cells say about it."""
    dates = date_fields(dropped.table, columns)
    if not dates:
        return DateReading(month_first=False, either_order=False)
    orders = [*words.DATE_ORDERS]
    usual = words.EITHER_MONTH if first.month_first else words.EITHER_DAY
    usual = usual if first.either_order else words.MONTH_FIRST if first.month_first else words.DAY_FIRST
    chosen = st.radio(
        words.DATES,
        orders,
        orders.index(usual),
        format_func=words.DATE_ORDERS.__getitem__,
        key=f"mapping-dates-{dropped.key}",
    )
    for name in dates:
        found = date_order(dropped.looked.column(columns[name]))
        show(tag("p", words.order(field_title(dropped.table, name), found), css="under"))
    is_either = chosen in (words.EITHER_DAY, words.EITHER_MONTH)
    return DateReading(chosen in (words.MONTH_FIRST, words.EITHER_MONTH), is_either)


def ask_blanks(dropped: Dropped, first: Draft) -> tuple[str, ...]:
    """The texts that stand for an empty cell."""
    text = st.text_input(words.BLANKS, "; ".join(first.blanks), key=f"mapping-blanks-{dropped.key}", max_chars=500)
    return tuple(dict.fromkeys(part.strip() for part in text.split(";") if part.strip()))


def ask_skips(dropped: Dropped) -> tuple[SkipRule, ...]:
    """The rows that are left out, and why; a further rule is offered once the last one is told."""
    rules: list[SkipRule] = []
    while len(rules) < _MOST_SKIPS and (rule := _ask_skip(dropped, len(rules))):
        rules.append(rule)
    return tuple(rules)


def _ask_skip(dropped: Dropped, number: int) -> SkipRule | None:
    key = f"mapping-skip-{number}-{dropped.key}"
    left, middle, right = st.columns([0.3, 0.4, 0.3])
    titles = ["", *(column.title for column in dropped.looked.columns)]
    title = left.selectbox(
        words.SKIP_COLUMN, titles, format_func=lambda option: option[:60] or words.NO_SKIP, key=f"{key}-column"
    )
    if not title:
        return None
    cells = dropped.looked.column(title).values[:_SKIP_CHOICES]
    texts = ["", *dict.fromkeys(text for cell, _ in cells if (text := clean_text(cell).value))]
    values = middle.multiselect(
        words.SKIP_VALUES,
        texts,
        format_func=lambda text: text[:60] or words.BLANK_VALUE,
        key=f"{key}-values-{title}",
        placeholder="",
    )
    why = right.text_input(words.SKIP_WHY, words.DEFAULT_WHY, key=f"{key}-why", max_chars=200)
    return SkipRule(column=title, values=tuple(values), why=why) if values else None


def _ask_codes(key: str, found: list[ForeignValue], labels: Mapping[str, str]) -> dict[str, Value]:
    codes: dict[str, Value] = {}
    asked = found[:_MOST_ASKED]
    for start in range(0, len(asked), _A_ROW):
        for place, each in zip(st.columns(_A_ROW), asked[start : start + _A_ROW], strict=False):
            with place:
                code = _ask_code(literal(words.value(each)), labels, each.code or "", f"{key}-{start}-{each.text}")
            if code:
                codes[each.text] = code
    if len(found) > len(asked):
        show(tag("p", words.more_values(len(found) - len(asked)), css="under"))
    return codes


def _ask_code(label: str, labels: Mapping[str, str], first: str, key: str) -> str:
    options = ["", *labels]
    return st.selectbox(
        label, options, options.index(first), format_func=lambda code: labels.get(code, words.NO_MEANING), key=key
    )
