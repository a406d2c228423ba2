"""What the server loads beside the first visitor's page: no page needs it, the first file taken away would wait."""

from threading import Thread

import streamlit as st

from briefing.release import load_writers


@st.cache_resource(show_spinner=False)
def load_writers_beside() -> Thread:
    """The thread that loads them, started once a server."""
    thread = Thread(target=load_writers)
    thread.start()
    return thread
