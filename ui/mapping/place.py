"""Where and when a foreign file belongs: wards, day, and a new area when it is another place's."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from data.area import Area, AreaError
from data.mapping.area_pack import (
    AreaDraft,
    BoundariesError,
    Matched,
    area_archive,
    matched,
    naming_property,
    read_features,
    wards_of,
    write_area,
)
from data.mapping.fields import WARD_FIELD, field_title
from data.periods import PeriodKind, single_cutoff_period
from data.profile import Mode, Wards
from ui.downloads import ZIP, download_button
from ui.mapping.dropped import Dropped, once
from ui.markup import literal, show, tag
from ui.view import View
from wording import mapping as words

_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Occasion:
    """Whose file it is and of when."""

    wards: Wards
    ward: str
    mode: Mode
    period: str


def ask_occasion(view: View, dropped: Dropped, first: Wards) -> Occasion:
    """Whose rows these are, whether they are all, and of which day."""
    label = view.area.ward_label.lower()
    left, middle, right = st.columns(3)
    kinds = list(Wards)
    wards = left.selectbox(
        words.WARDS,
        kinds,
        kinds.index(first),
        format_func=lambda kind: words.WARDS_OF[kind].format(ward=label),
        key=f"mapping-wards-{dropped.key}",
    )
    modes = list(Mode)
    mode = middle.selectbox(words.MODE, modes, 0, format_func=words.MODES.__getitem__, key="mapping-mode")
    day = right.date_input(words.CUTOFF, view.scope.as_of, format="DD/MM/YYYY", key="mapping-day")
    names = view.ward_names
    ward = ""
    if wards is Wards.ONE:
        ward = st.selectbox(
            words.WARD.format(ward=label), list(names), format_func=names.__getitem__, key="mapping-ward"
        )
    return Occasion(wards, ward, mode, single_cutoff_period(PeriodKind.FLASH, day or view.scope.as_of).code)


def ask_area(view: View, dropped: Dropped, columns: Mapping[str, str]) -> Area:
    """The area that the file is read with: the one at hand, or a new one made of its own wards."""
    if not st.toggle(words.NEW_AREA, key=f"mapping-area-{dropped.key}"):
        return view.area
    if WARD_FIELD not in columns:
        show(tag("div", words.needs_wards(field_title("building", WARD_FIELD)), css="notice at_risk"))
        return view.area
    show(tag("p", words.NEW_AREA_UNDER, css="under"))
    draft, found = _ask_draft(view, dropped, columns[WARD_FIELD])
    try:
        area = once(("area", draft.name, repr(draft)), lambda: _made(draft))
    except AreaError as error:
        show(tag("div", words.AREA_UNUSABLE.format(fault=str(error)), css="notice late"))
        return view.area
    lines = words.area_made(len(draft.wards), draft.ward_label, found)
    show(*(tag("p", line, css="under") for line in lines))
    download_button(words.AREA_DOWNLOAD, lambda: area_archive(draft), "dia-ban.zip", ZIP, "mapping-area-zip")
    return area


def _ask_draft(view: View, dropped: Dropped, title: str) -> tuple[AreaDraft, Matched | None]:
    first, second, third, fourth = st.columns([0.3, 0.2, 0.2, 0.3])
    stem = Path(dropped.name).stem[:_LONGEST]
    name = first.text_input(words.AREA_NAME, stem, key=f"mapping-area-name-{dropped.key}", max_chars=_LONGEST)
    unit = second.text_input(words.UNIT_LABEL, words.DEFAULT_UNIT_LABEL, key="mapping-unit", max_chars=_LONGEST)
    label = third.text_input(words.WARD_LABEL, words.DEFAULT_WARD_LABEL, key="mapping-label", max_chars=_LONGEST)
    source = fourth.text_input(words.ATTRIBUTION, key="mapping-source", max_chars=500)
    wards = wards_of(dropped.looked.column(title))
    found = _ask_boundaries(wards)
    draft = AreaDraft(
        name=name.strip() or stem,
        unit_label=unit.strip() or words.DEFAULT_UNIT_LABEL,
        ward_label=label.strip() or words.DEFAULT_WARD_LABEL,
        attribution=source.strip(),
        as_of=_day(view),
        wards=wards,
        boundaries=found.features if found else {},
    )
    return draft, found


def _day(view: View) -> dt.date:
    day: dt.date | None = st.session_state.get("mapping-day")
    return day or view.scope.as_of


def _ask_boundaries(wards: tuple[str, ...]) -> Matched | None:
    file = st.file_uploader(words.GEOJSON, key="mapping-geojson")
    if file is None:
        return None
    try:
        features = once(("features", file.file_id), lambda: read_features(file.getvalue()))
    except BoundariesError:
        show(tag("div", words.NO_GEOJSON, css="notice late"))
        return None
    names = sorted({name for each in features for name in each["properties"]})
    first = naming_property(features, wards)
    chosen = st.selectbox(
        words.PROPERTY, names, names.index(first), format_func=literal, key=f"mapping-property-{file.file_id}"
    )
    return matched(features, chosen, wards)


def _made(draft: AreaDraft) -> Area:
    """The pack, read back from a folder that is gone afterwards: only its lists are used here."""
    with TemporaryDirectory() as folder:
        return write_area(draft, Path(folder))
