"""A Streamlit page with one plain Plotly chart: what it takes until a chart is drawn."""

import plotly.express as px
import streamlit as st

WARDS = ["Bạch Mai", "Quỳnh Lôi", "Thanh Nhàn", "Trương Định", "Vĩnh Tuy"]

st.title("Tổng quan")
st.write("Số liệu tính đến ngày 24/12/2019.")
st.plotly_chart(px.bar(x=[43, 61, 58, 72, 35], y=WARDS, orientation="h"))
