"""What a process loads to write a file: a call of the terminal waits for it longer than for the file itself."""

import subprocess
import sys

import pytest

SCREENS = {"plotly", "streamlit"}
WRITERS = {"matplotlib", "docx", "pptx", "typst", "xlsxwriter"}


def loaded_by(module: str) -> set[str]:
    script = f"import sys, {module}; print(*(name.partition('.')[0] for name in sys.modules))"
    return set(
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    )


@pytest.mark.parametrize(
    "module", ["briefing.pdf", "briefing.word", "briefing.powerpoint.deck", "briefing.annex_workbook"]
)
def test_what_writes_files_waits_for_nothing_that_draws_on_screens(module: str):
    assert not loaded_by(module) & SCREENS


def test_a_release_loads_what_writes_a_kind_of_file_when_one_is_asked_for():
    assert not loaded_by("briefing.release") & (SCREENS | WRITERS)


def test_the_writers_are_all_loaded_beforehand_where_a_server_has_the_time():
    script = "import sys; from briefing.release import load_writers; load_writers(); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert set(loaded) >= WRITERS


def test_a_deck_waits_for_nothing_that_writes_documents():
    assert not loaded_by("briefing.powerpoint.deck") & {"matplotlib", "docx", "typst"}
