"""Hình ảnh hiện trạng: up to four photographs, checked when they are handed in, with their captions."""

from collections.abc import Sequence
from functools import partial

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from briefing.arrangement import MOST_PHOTOS, Photo
from briefing.composing import captioned, photo_first, with_photo, without_photo
from briefing.photographs import PhotoRefusedError, prepared
from data.papers import Papers
from ui.markup import show, tag
from ui.meeting.composition import Composition
from wording import compose as words

_ROUND, _REFUSED = "photo-round", "photos-refused"
_LONGEST = 120
_SHOWN_PX = 220


def show_photos(composition: Composition) -> None:
    """The photographs of the slide, and where to drop more."""
    show(
        tag("h3", words.PHOTOS, css="section"),
        tag("p", words.PHOTOS_HINT.format(most=MOST_PHOTOS), css="under"),
        *(tag("div", sentence, css="notice late") for sentence in st.session_state.pop(_REFUSED, ())),
    )
    photos = composition.briefing.outline.photos
    if photos:
        for number, (column, photo) in enumerate(zip(st.columns(MOST_PHOTOS), photos, strict=False), 1):
            with column:
                _show_photo(composition, photo, number)
    if len(photos) >= MOST_PHOTOS:
        show(tag("p", words.PHOTOS_FULL.format(most=MOST_PHOTOS), css="under"))
        return
    rounds = st.session_state.setdefault(_ROUND, 0)
    files = st.file_uploader(words.DROP_PHOTOS, accept_multiple_files=True, key=f"photos-{rounds}")
    if files:
        _take(composition, files)


def _show_photo(composition: Composition, photo: Photo, number: int) -> None:
    caption = words.CAPTION.format(number=number)
    key = f"caption-{photo.digest[:12]}"
    change = composition.desk.change
    st.image(Papers(composition.desk.folder).attached(photo.digest), width=_SHOWN_PX, alt=photo.caption or caption)
    st.text_input(
        caption,
        photo.caption,
        max_chars=_LONGEST,
        key=key,
        on_change=lambda: change(partial(captioned, digest=photo.digest, caption=str(st.session_state[key]).strip())),
    )
    with st.container(horizontal=True):
        if number > 1:
            first = partial(photo_first, digest=photo.digest)
            st.button(words.FIRST, key=f"first-{photo.digest[:12]}", type="tertiary", on_click=change, args=(first,))
        gone = partial(without_photo, digest=photo.digest)
        st.button(words.REMOVE_PHOTO, key=f"gone-{photo.digest[:12]}", type="tertiary", on_click=change, args=(gone,))


def _take(composition: Composition, files: Sequence[UploadedFile]) -> None:
    """Keeps what is a photograph, says why of what is not or has no room, and clears the box."""
    refused = []
    for file in files:
        if len(composition.desk.work().outline.photos) >= MOST_PHOTOS:
            refused.append(words.PHOTO_BEYOND.format(most=MOST_PHOTOS, name=file.name))
            continue
        try:
            digest = Papers(composition.desk.folder).attach(prepared(file.getvalue()))
        except PhotoRefusedError as error:
            refused.append(words.PHOTO_REFUSED[error.fault].format(name=file.name))
        else:
            composition.desk.change(partial(with_photo, photo=Photo(digest, "")))
    st.session_state[_REFUSED] = tuple(refused)
    st.session_state[_ROUND] += 1
    st.rerun()
