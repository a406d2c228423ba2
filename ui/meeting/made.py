"""Files that take a while: made on the click under a progress bar, then offered; kept until what they say changes."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass

import streamlit as st

from briefing.archives import Done
from ui.downloads import download_button
from wording import handouts as words


@dataclass(frozen=True, slots=True)
class MadeFile:
    """What the button is called, the file's name and kind. The file is out of date once `says` is another value."""

    label: str
    name: str
    mime: str
    says: Hashable
    icon: str = ":material/folder_zip:"


def offer_made(file: MadeFile, make: Callable[[Done], bytes], key: str) -> None:
    """The button that makes the file, and once it is made the one that downloads it."""
    if st.button(file.label, key=f"make-{key}", icon=file.icon, type="tertiary"):
        st.session_state[key] = (file.says, _made(make))
    says, content = st.session_state.get(key, (None, b""))
    if content and says == file.says:
        download_button(words.READY.format(name=file.name), lambda: content, file.name, file.mime, f"get-{key}")


def _made(make: Callable[[Done], bytes]) -> bytes:
    bar = st.progress(0.0, words.BEGINNING)

    def show(done: int, of: int) -> None:
        bar.progress(done / of, words.MAKING.format(done=done, of=of))

    content = make(show)
    bar.empty()
    return content
