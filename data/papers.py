"""Papers the office writes itself, such as the outline of a briefing or a saved question: every version is kept."""

import datetime as dt
import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from data.ledger.durable import write_file
from data.ledger.layout import Layout, writing


class PaperKind(StrEnum):
    """What a paper is; within a kind its name tells it apart."""

    OUTLINE = "outline"  # of a briefing, by the name it is pinned under
    QUESTION = "question"  # a saved question of the explorer
    BOARD = "board"  # somebody's own page of questions
    PROFILE = "profile"  # how a foreign file is read, as TOML, by the profile's name


@dataclass(frozen=True, slots=True)
class Paper:
    """One version of a paper, counted from 1. `text` is the writer's own format; None says it was taken away."""

    kind: PaperKind
    name: str
    version: int
    author: str
    kept_at: dt.datetime
    text: str | None


class Papers:
    """The papers of a store folder."""

    def __init__(self, store: Path) -> None:
        self._store = Path(store)
        self._layout = Layout(self._store)

    def keep(self, kind: PaperKind, name: str, text: str | None, author: str, at: dt.datetime) -> Paper:
        """The paper's new version, on disk for good. Raises StoreLocked while another writer is at work."""
        with writing(self._store):
            paper = Paper(kind, name, len(self.versions(kind, name)) + 1, author, at, text)
            content = json.dumps({**asdict(paper), "kept_at": at.isoformat()}, ensure_ascii=False, indent=1)
            write_file(self._folder(kind, name) / f"{paper.version:06}.json", content.encode())
        return paper

    def find(self, kind: PaperKind, name: str) -> Paper | None:
        """The latest version of a paper; None where there is none, or it was taken away."""
        versions = self.versions(kind, name)
        return versions[-1] if versions and versions[-1].text is not None else None

    def versions(self, kind: PaperKind, name: str) -> tuple[Paper, ...]:
        """Every version of a paper, the first one first."""
        return tuple(map(_read, sorted(self._folder(kind, name).glob("*.json"))))

    def all(self, kind: PaperKind) -> tuple[Paper, ...]:
        """The latest version of every paper of a kind that stands, by name."""
        folders = (self._layout.papers / kind).glob("*")
        latest = (_read(max(folder.glob("*.json"))) for folder in folders if any(folder.glob("*.json")))
        return tuple(sorted((paper for paper in latest if paper.text is not None), key=lambda paper: paper.name))

    def attach(self, content: bytes) -> str:
        """The sha256 under which a paper can speak of a file, a photograph for instance."""
        digest = sha256(content).hexdigest()
        with writing(self._store):
            if not self._attached(digest).is_file():
                write_file(self._attached(digest), content)
        return digest

    def attached(self, digest: str) -> bytes:
        """The file a paper speaks of. Raises FileNotFoundError when it was never attached."""
        return self._attached(digest).read_bytes()

    def _folder(self, kind: PaperKind, name: str) -> Path:
        # People name papers as they like; a folder's name must suit every file system.
        return self._layout.papers / kind / sha256(name.encode()).hexdigest()[:24]

    def _attached(self, digest: str) -> Path:
        return self._layout.papers / "attached" / digest[:2] / digest


def _read(path: Path) -> Paper:
    values = json.loads(path.read_bytes())
    return Paper(
        kind=PaperKind(values["kind"]),
        name=values["name"],
        version=values["version"],
        author=values["author"],
        kept_at=dt.datetime.fromisoformat(values["kept_at"]),
        text=values["text"],
    )
