"""A text to take away: shown as it is, with a button that puts it on the clipboard."""

import streamlit as st

_HTML = '<pre></pre><button type="button"></button>'
_CSS = """
:host { display: block; }
pre {
  white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 0 0.5rem; padding: 0.7rem 0.9rem;
  max-height: 26rem; overflow: auto;
  font: 400 0.9rem/1.5 var(--st-font); color: var(--st-text-color);
  background: var(--st-secondary-background-color); border-radius: 0.4rem;
}
button {
  font: 600 0.86rem/1.2 var(--st-font); color: var(--st-text-color); background: transparent; cursor: pointer;
  border: 1px solid var(--st-border-color); border-radius: 0.4rem; padding: 0.45rem 0.9rem;
}
button:hover, button:focus-visible { border-color: var(--st-primary-color); color: var(--st-primary-color); }
"""
# The clipboard's interface exists only on https and on this machine; elsewhere the selection is copied.
_JS = """
export default function ({ data, parentElement }) {
  const text = parentElement.querySelector("pre");
  const button = parentElement.querySelector("button");
  text.textContent = data.text;
  button.textContent = data.copy;
  const copied = () => {
    button.textContent = data.copied;
    setTimeout(() => { button.textContent = data.copy; }, 2000);
  };
  const copySelected = () => {
    const area = document.createElement("textarea");
    area.value = data.text;
    document.body.append(area);
    area.select();
    if (document.execCommand("copy")) copied();
    area.remove();
  };
  button.onclick = () => {
    if (!navigator.clipboard) return copySelected();
    navigator.clipboard.writeText(data.text).then(copied, copySelected);
  };
}
"""
_copy_text = st.components.v2.component("an_cu_copy_text", html=_HTML, css=_CSS, js=_JS)


def show_text_to_copy(text: str, copy: str, copied: str, key: str) -> None:
    """The text, and a button whose words are `copy` and, once pressed, `copied`."""
    _copy_text(data={"text": text, "copy": copy, "copied": copied}, key=key)
