"""The rules of the house that the import contracts cannot say."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("data", "analytics", "wording", "charts", "briefing", "ui", "pages", "terminal")
FRONTS = {"app", "cli"}
HOMELESS = {"utils", "helpers", "common", "core", "services"}


def _modules():
    return [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]


def _imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


@pytest.mark.parametrize("path", _modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_room_imports_a_front(path):
    assert not FRONTS & set(_imported(path))


def test_no_folder_or_file_is_named_after_nothing():
    names = {part for path in _modules() for part in path.relative_to(ROOT).with_suffix("").parts}
    assert not names & HOMELESS


def test_every_requirement_is_pinned_and_says_what_for():
    for name in ("requirements.txt", "requirements-dev.txt"):
        lines = [line for line in (ROOT / name).read_text(encoding="utf-8").splitlines() if line[:1].isalpha()]
        assert lines
        assert [line for line in lines if "==" not in line or "#" not in line] == []


def test_streamlit_sends_nothing_home_and_listens_on_this_machine_only():
    config = (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    assert 'address = "127.0.0.1"' in config
    assert "gatherUsageStats = false" in config


def test_styles_do_not_look_into_their_children():
    # A chart measures its texts one by one; each time the browser would look through every table for what :has() asks.
    lines = [line for path in (ROOT / "static").glob("*.css") for line in path.read_text(encoding="utf-8").splitlines()]
    everywhere = [line for line in lines if ":has(" in line and not line.startswith((" ", "@media"))]
    assert [line for line in everywhere if not line.startswith('[data-testid="stDialog"]')] == []
