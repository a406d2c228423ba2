"""The page one writes first: pandas reads the violations, groups them, plotly.express draws them; nothing is kept."""

import os

import duckdb
import pandas as pd
import plotly.express as px
import streamlit as st

DAY = pd.Timestamp("2019-12-24")
COLUMNS = "ward, building, violation_type, found_on, deadline_on, open_to, known_from, known_to"


def read_violations() -> pd.DataFrame:
    """Every violation as it is known now, found by the day."""
    with duckdb.connect(os.environ["BENCH_SNAPSHOT"], read_only=True) as connection:
        rows = connection.execute(f"select {COLUMNS} from violation").df()
    return rows[(rows["known_to"] > pd.Timestamp.max.normalize()) & (rows["found_on"] <= DAY)]


def read_wards() -> dict[str, str]:
    """The names of the wards of the day, by key."""
    with duckdb.connect(os.environ["BENCH_SNAPSHOT"], read_only=True) as connection:
        wards = connection.execute("select * from ward order by report_order").df()
    wards = wards[(wards["valid_from"] <= DAY) & (wards["valid_to"] > DAY)]
    return dict(zip(wards["ward"], wards["name"], strict=True))


st.set_page_config(layout="wide")
names = read_wards()
chosen = st.sidebar.multiselect("Phường", list(names), format_func=names.__getitem__)
violations = read_violations()
if chosen:
    violations = violations[violations["ward"].isin(chosen)]
st.title("Tổng quan")
st.subheader(", ".join(names[ward] for ward in chosen) or "Toàn quận")
is_open = violations["open_to"] > DAY
is_overdue = is_open & (violations["deadline_on"] < DAY)
found, still_open, overdue, verified = st.columns(4)
found.metric("Phát hiện", len(violations))
still_open.metric("Đang tồn tại", int(is_open.sum()))
overdue.metric("Quá hạn", int(is_overdue.sum()))
verified.metric("Đã khắc phục", f"{1 - is_open.mean():.1%}")
by_ward = violations[is_open].groupby("ward", observed=True).size().rename("violations").reset_index()
by_ward["ward"] = by_ward["ward"].map(names)
st.plotly_chart(px.bar(by_ward, x="violations", y="ward", orientation="h"))
by_type = violations[is_open].groupby("violation_type", observed=True).size().rename("violations").reset_index()
st.plotly_chart(px.bar(by_type.nlargest(10, "violations"), x="violations", y="violation_type", orientation="h"))
