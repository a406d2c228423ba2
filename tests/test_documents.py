"""The documents say what is so: every name in them exists, every call parses, every example works."""

import ast
import re
import shlex
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest
import typer

from analytics import MACROS, REGISTRY, Scope, measure
from analytics.metrics import teams
from analytics.registry import facts_sql
from app import PAGES
from data.area import default_area_folder, load_area
from data.intake.lists import AreaLists
from data.snapshot import publish
from data.store import open_store
from terminal.commands import program
from tests.city import City

ROOT = Path(__file__).parents[1]
DOCUMENTS = (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md")))
ROOMS = ("data", "analytics", "wording", "charts", "briefing", "ui", "pages", "terminal", "bench", "tests")
WRITTEN_BY_THE_READER = {"pages/teams.py", "tests/pages/test_teams.py"}
OVERVIEW, MOST_BYTES = "tong-quan", 150_000
AS_OF = load_area(default_area_folder()).defaults.as_of

_FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
_TICKED = re.compile(r"`([^`\n]+)`")
_PATH = re.compile(r"(?:\.?[\w-]+/)+(?:[\w.-]+\.\w+)?|[\w-]+\.(?:py|toml|md|txt)")
_LINK = re.compile(r"\]\((?!http)([^)#]+)\)")


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def ticked(document: Path) -> list[str]:
    return _TICKED.findall(_FENCE.sub("", document.read_text(encoding="utf-8")))


def block(document: str, language: str, part: str) -> str:
    """The fenced block of a document that holds a part, without its indentation."""
    found = [body for kind, body in _FENCE.findall(text_of(document)) if kind == language and part in body]
    assert len(found) == 1, f"{document}: {len(found)} blocks hold {part}"
    return "\n".join(line.removeprefix("   ") for line in found[0].splitlines()) + "\n"


def calls() -> list[str]:
    """Every call of the terminal in a document."""
    found = []
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        inside = [line for _, body in _FENCE.findall(text) for line in body.splitlines()]
        candidates = [*inside, *ticked(document)]
        found += [line.partition("#")[0].strip() for line in candidates if line.startswith("python cli.py ")]
    return sorted(set(found))


@cache
def defined_in(path: Path) -> set[str]:
    """The names a module defines: functions, classes with their methods, constants."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        if isinstance(node, ast.ClassDef):
            names |= {f"{node.name}.{inner.name}" for inner in node.body if isinstance(inner, ast.FunctionDef)}
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        names |= {target.id for target in targets if isinstance(target, ast.Name)}
    return names


@cache
def words_of_the_code() -> set[str]:
    files = [
        path for room in ROOMS for path in (ROOT / room).rglob("*") if path.suffix in {".py", ".sql", ".toml", ".csv"}
    ]
    files += [ROOT / "app.py", ROOT / "cli.py", ROOT / "Makefile", ROOT / "pyproject.toml"]
    files += list((ROOT / ".streamlit").glob("*.toml"))
    return {word for path in files if path != Path(__file__) for word in re.findall(r"\w+", path.read_text("utf-8"))}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_path_in_a_document_exists(document: Path) -> None:
    named = {token.partition(":")[0] for token in ticked(document)}
    paths = {token for token in named if _PATH.fullmatch(token) and "/" in token and not token.startswith("../")}
    links = {str((document.parent / link).relative_to(ROOT)) for link in _LINK.findall(document.read_text("utf-8"))}
    missing = [path for path in sorted(paths | links) if not (ROOT / path).exists()]
    assert [path for path in missing if path not in WRITTEN_BY_THE_READER] == []


def test_the_guide_shows_and_the_readme_names_every_page_of_the_menu() -> None:
    guide = text_of("docs/huong-dan.md")
    shown = set(re.findall(r"\]\(images/(.+)\.png\)", guide))
    assert {entry.url_path or OVERVIEW for entry in PAGES} - shown == set()
    assert [entry.title for entry in PAGES if f"**{entry.title}**" not in guide] == []
    assert [entry.title for entry in PAGES if entry.group and entry.title not in text_of("README.md")] == []


def test_every_picture_is_shown_and_small() -> None:
    pictures = sorted((ROOT / "docs" / "images").iterdir())
    documents = "".join(document.read_text(encoding="utf-8") for document in DOCUMENTS)
    assert [picture.name for picture in pictures if f"images/{picture.name})" not in documents] == []
    assert [picture.name for picture in pictures if picture.stat().st_size > MOST_BYTES] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_function_named_with_its_file_is_defined_there(document: Path) -> None:
    pairs = [token.split(":") for token in ticked(document) if re.fullmatch(r"[\w/.]+\.py:[\w.]+", token)]
    assert [f"{path}:{name}" for path, name in pairs if name not in defined_in(ROOT / path)] == []


@pytest.mark.parametrize("name", ["docs/architecture.md", "docs/profiles.md"])
def test_every_name_in_a_document_stands_in_the_code(name: str) -> None:
    names = {token for token in ticked(ROOT / name) if re.fullmatch(r"[A-Za-z_]\w*", token)}
    cells = {token for token in names if re.fullmatch(r"[A-Z]\d+", token)}
    assert sorted(names - cells - words_of_the_code()) == []


@pytest.mark.parametrize("call", calls())
def test_every_call_in_a_document_parses(call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    arguments = shlex.split(call)[2:]
    command, name = typer.main.get_command(program()), "cli.py"
    parent = None
    while hasattr(command, "commands"):
        name = arguments.pop(0)
        parent = command.make_context(name, [], parent=parent, resilient_parsing=True)
        command = command.commands[name]
    command.make_context(name, arguments, parent=parent)


def test_the_calls_name_metrics_that_exist() -> None:
    named = {word for call in calls() for word in re.findall(r"(?:measure|list) ([a-z]+_\w+)", call)}
    assert named - {"team_decisions"} <= set(REGISTRY)


def test_the_tables_of_a_snapshot_and_their_clocks_are_as_told(tmp_path: Path) -> None:
    publish(tmp_path, load_area(default_area_folder()))
    with closing(open_store(tmp_path)) as store:
        columns = store.rows("select table_name, column_name from duckdb_columns() where not internal")
    held: dict[str, set[str]] = {}
    for column in columns:
        held.setdefault(column["table_name"], set()).add(column["column_name"])
    clocks = {name: ("valid_from" in own and "known_from" in own, "known_from" in own) for name, own in held.items()}
    section = text_of("docs/architecture.md").partition("## The snapshot's tables")[2].partition("\n## ")[0]
    lines = [line.split("|") for line in section.splitlines() if line.startswith("| `")]
    told = {
        name: ("s" in clock.split(), "k" in clock.split())
        for _, names, clock, *_ in lines
        for name in _TICKED.findall(names)
    }
    assert told == clocks


def test_the_example_of_an_area_loads(tmp_path: Path) -> None:
    (tmp_path / "area.toml").write_text(block("docs/adding.md", "toml", "tổ dân phố"), encoding="utf-8")
    (tmp_path / "wards.csv").write_text(block("docs/adding.md", "", "to-1,1"), encoding="utf-8")
    area = load_area(tmp_path)
    assert [ward.name for ward in area.wards] == ["Tổ 1", "Tổ 2"]


def test_the_example_of_a_violation_type_is_read_by_its_spelling(tmp_path: Path) -> None:
    line = block("docs/adding.md", "", "blocked_refuse_chute")
    types = text_of("data/reference/violation_types.csv").rstrip("\n") + "\n" + line
    (tmp_path / "violation_types.csv").write_text(types, encoding="utf-8")
    (tmp_path / "area.toml").write_text(block("docs/adding.md", "toml", "tổ dân phố"), encoding="utf-8")
    (tmp_path / "wards.csv").write_text(block("docs/adding.md", "", "to-1,1"), encoding="utf-8")
    area = load_area(tmp_path)
    read = AreaLists(area, area.defaults.as_of).of("violation_type")
    assert read is not None
    assert read("Tắc ống rác").value == "blocked_refuse_chute"


def test_the_example_of_a_metric_counts_teams(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = block("docs/adding.md", "python", "DECISIONS = Metric(").partition("=")[2]
    metric = eval(entry.strip(), vars(teams))
    fact = block("docs/adding.md", "sql", "has_decision")
    old = facts_sql("team_facts")
    new = old.replace("    members is not null and trained", f"{fact}    members is not null and trained")
    assert new != old
    monkeypatch.setitem(REGISTRY, metric.id, metric)
    city.submit(
        fire_team="""
        team | name  | kind     | decision_no | decision_on
        D1   | Đội 1 | facility | 101/QĐ      | 2018-05-11
        D2   | Đội 2 | facility | 102/QĐ      |
        """
    )
    store = city.store([new if macro == old else macro for macro in MACROS])
    total = measure(store, [metric.id], Scope(AS_OF), ()).total(metric.id)
    assert (total.numerator, total.denominator) == (1, 2)
