"""The least a Streamlit page can be: what it takes until anything can be read."""

import streamlit as st

st.title("Tổng quan")
st.write("Số liệu tính đến ngày 24/12/2019.")
