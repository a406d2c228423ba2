"""Which column fills which field: suggested, shown with samples, chosen."""

from collections.abc import Mapping, Sequence

import streamlit as st

from data.intake.layout import required_fields
from data.mapping.drafting import equipment_of, says_yes_or_no
from data.mapping.fields import WARD_FIELD, field_title, fields_of
from data.profile import Derive
from data.tables import TABLES
from ui.mapping.dropped import Dropped
from ui.markup import literal, show, tag
from ui.table import Cell, Column, table
from ui.view import View
from wording import mapping as words
from wording import numbers

_A_ROW = 3
_SHOWN = 60  # letters of a title in a list


def ask_columns(dropped: Dropped, first: Mapping[str, str]) -> dict[str, str]:
    """The title of the column of each field that has one; `first` are the suggested ones."""
    fields = fields_of(dropped.table)
    needed = {*required_fields(dropped.table), *TABLES[dropped.table].key, WARD_FIELD}
    shown = [name for name in fields if name in needed or name in first]
    rest = [name for name in fields if name not in shown]
    chosen = _ask_fields(dropped, shown, first, needed)
    show(tag("p", words.NEEDED_UNDER, css="under"))
    with st.expander(words.MORE_FIELDS.format(n=numbers.integer(len(rest)))):
        chosen |= _ask_fields(dropped, rest, first, needed)
    _tell_twice(dropped.table, chosen)
    _show_columns(dropped, chosen)
    return chosen


def ask_joined(dropped: Dropped, columns: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The columns that together tell the record apart, under the field of its key; none where one column does."""
    (field, *_) = TABLES[dropped.table].key
    titles = [column.title for column in dropped.looked.columns]
    chosen = st.multiselect(
        words.JOINED, titles, format_func=_short, key=f"mapping-joined-{dropped.key}", placeholder=words.NONE
    )
    return {field: tuple(chosen)} if len(chosen) > 1 else {}


def ask_equipment(view: View, dropped: Dropped) -> tuple[Derive, ...]:
    """Columns of a list of buildings that say whether there is a type of equipment, each as rows of its own."""
    if dropped.table != "building":
        return ()
    titles = [column.title for column in dropped.looked.columns if says_yes_or_no(column)]
    if not titles:
        return ()
    key = f"mapping-equipment-{dropped.key}"
    chosen = st.multiselect(words.EQUIPMENT, titles, format_func=_short, key=key, placeholder=words.NONE)
    types = {each.equipment_type: each.name for each in view.area.equipment_types}
    return tuple(
        equipment_of(
            dropped.looked.column(title),
            st.selectbox(
                words.EQUIPMENT_TYPE.format(title=literal(_short(title))),
                list(types),
                format_func=types.__getitem__,
                key=f"{key}-{title}",
            ),
        )
        for title in chosen
    )


def _ask_fields(dropped: Dropped, fields: Sequence[str], first: Mapping[str, str], needed: set[str]) -> dict[str, str]:
    options = ["", *(column.title for column in dropped.looked.columns)]
    chosen: dict[str, str] = {}
    for start in range(0, len(fields), _A_ROW):
        for place, name in zip(st.columns(_A_ROW), fields[start : start + _A_ROW], strict=False):
            title = field_title(dropped.table, name)
            column = place.selectbox(
                literal(words.NEEDED.format(title=title) if name in needed else title),
                options,
                options.index(first.get(name, "")),
                format_func=lambda option: _short(option) or words.NONE,
                key=f"mapping-field-{name}-{dropped.key}",
            )
            if column:
                chosen[name] = column
    return chosen


def _tell_twice(table_name: str, chosen: Mapping[str, str]) -> None:
    for title in sorted({title for title in chosen.values() if list(chosen.values()).count(title) > 1}):
        fields = [field_title(table_name, name) for name, column in chosen.items() if column == title]
        show(tag("div", words.twice(_short(title), fields), css="notice at_risk"))


def _show_columns(dropped: Dropped, chosen: Mapping[str, str]) -> None:
    """Every column of the file with what stands in it, whether it is used or not."""
    fields = {title: field_title(dropped.table, name) for name, title in chosen.items()}
    rows = [
        (
            column.letters,
            Cell(column.title, css="clip"),
            Cell(words.samples(column), css="clip"),
            numbers.integer(column.filled),
            fields.get(column.title, ""),
        )
        for column in dropped.looked.columns
    ]
    heads = [Column(title, is_number=place == 3) for place, title in enumerate(words.FILE_COLUMNS)]
    with st.expander(words.COLUMNS_OF_FILE.format(n=numbers.integer(len(rows)))):
        show(table(heads, rows))


def _short(title: str) -> str:
    return title if len(title) <= _SHOWN else f"{title[: _SHOWN - 1]}…"
