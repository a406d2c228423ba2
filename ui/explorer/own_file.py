"""The visitor's own file: kept in his session's memory, never in the store."""

from dataclasses import dataclass

import pyarrow as pa
import streamlit as st

from analytics.exploring.subject import Subject

_KEPT = "own-file"


@dataclass(frozen=True, slots=True)
class OwnTable:
    """The file as a table that can be asked, with what could not be read of it."""

    name: str
    subject: Subject
    table: pa.Table


def own_table() -> OwnTable | None:
    """What this visitor brought along; None before."""
    kept: OwnTable | None = st.session_state.get(_KEPT)
    return kept
