"""The button that prints the page; what is printed and how it is broken stands in static/app.css."""

import streamlit as st

_HTML = '<button type="button"></button>'
_CSS = """
button {
  font: 600 0.9rem/1.2 var(--st-font); color: var(--st-text-color); background: transparent; cursor: pointer;
  border: 1px solid var(--st-border-color); border-radius: 0.4rem; padding: 0.5rem 0.9rem;
}
button:hover, button:focus-visible { border-color: var(--st-primary-color); color: var(--st-primary-color); }
"""
_JS = """
export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  button.textContent = data.label;
  button.onclick = () => window.print();
}
"""
_print_button = st.components.v2.component("an_cu_print", html=_HTML, css=_CSS, js=_JS)


def show_print_button(label: str, key: str) -> None:
    """A button that opens the browser's print dialog."""
    with st.container(key=f"print-{key}"):
        _print_button(data={"label": label}, key=key)
