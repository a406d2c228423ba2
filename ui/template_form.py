"""Which template to make, and the download that makes it on the click."""

from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from data.area import Ward
from data.ledger import Ledger
from data.periods import Period, month_containing, parse_period
from data.tables import WARD_TABLES
from data.templates import write_district_template, write_ward_template
from ui.downloads import XLSX
from ui.view import View
from wording import intake as words

_DISTRICT = ""


def show_template_form(view: View) -> None:
    """Ward, period and whether to fill in what the ward last reported."""
    names = {_DISTRICT: words.TEMPLATE_DISTRICT} | {
        ward.ward: ward.name for ward in view.area.wards_on(view.scope.as_of) if ward.has_apartments
    }
    periods = _periods(view)
    left, middle, right = st.columns([0.36, 0.3, 0.34], vertical_alignment="bottom")
    ward = left.selectbox(words.TEMPLATE_FOR, list(names), 1, format_func=lambda key: names[key], key="template-ward")
    labels = {code: parse_period(code).label for code in periods}
    code = middle.selectbox(words.TEMPLATE_PERIOD, periods, format_func=lambda key: labels[key], key="template-period")
    is_prefilled = right.toggle(words.TEMPLATE_PREFILLED, value=True, key="template-prefilled")
    st.download_button(
        words.TEMPLATE_GET,
        data=lambda: template(view, ward, parse_period(code), is_prefilled=is_prefilled),
        file_name=words.TEMPLATE_FILE.format(ward=ward or "quan", period=code),
        mime=XLSX,
        key="template",
        icon=":material/download:",
        on_click="ignore",
    )


def template(view: View, ward: str, period: Period, *, is_prefilled: bool) -> bytes:
    """The ward's workbook for a period, or the office's when no ward is named."""
    with TemporaryDirectory() as folder:
        out = Path(folder) / "template.xlsx"
        if ward == _DISTRICT:
            write_district_template(out, view.area, period)
        else:
            place = view.area.ward(ward)
            write_ward_template(out, view.area, place, period, _last_rows(view, place) if is_prefilled else None)
        return out.read_bytes()


def _last_rows(view: View, ward: Ward) -> dict[str, list[dict[str, object]]]:
    ledger = Ledger(view.folder)
    tables = {table.name: ledger.current_rows(ward.ward, table.name).to_pylist() for table in WARD_TABLES}
    return {name: rows for name, rows in tables.items() if rows}


def _periods(view: View) -> list[str]:
    upcoming = month_containing(view.scope.as_of)
    known = [period.period for period in view.area.expected_periods(view.scope.as_of)]
    return list(dict.fromkeys([upcoming.code, *known[::-1]]))
