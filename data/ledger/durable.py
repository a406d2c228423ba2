"""Files that survive a crash whole or not at all."""

import contextlib
import hashlib
import os
import shutil
import time
from pathlib import Path
from uuid import uuid4

REPLACE_ATTEMPTS = 20
REPLACE_PAUSE_S = 0.05


def write_file(path: Path, content: bytes) -> None:
    """Put `content` at `path` so that a crash leaves the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = unfinished_beside(path)
    with unfinished.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    replace(unfinished, path)
    sync_folder(path.parent)


def copy_file(source: Path, target: Path, sha256: str) -> bool:
    """Whether `source` still has that digest; then it stands at `target` too, as with `write_file`."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = unfinished_beside(target)
    shutil.copyfile(source, unfinished)
    if digest_of(unfinished) != sha256:
        unfinished.unlink()
        return False
    sync_file(unfinished)
    replace(unfinished, target)
    sync_folder(target.parent)
    return True


def digest_of(path: Path) -> str:
    """The sha256 of a file, however large."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def unfinished_beside(path: Path) -> Path:
    """A new dotted name beside `path`, for work that is renamed when it is whole."""
    return path.with_name(f".{path.name}.{uuid4().hex[:8]}")


def replace(source: Path, target: Path) -> None:
    """Move `source` over `target` at once; where a reader holds the target (Windows), try again for a second."""
    for _ in range(REPLACE_ATTEMPTS - 1):
        with contextlib.suppress(PermissionError):
            os.replace(source, target)
            return
        time.sleep(REPLACE_PAUSE_S)
    os.replace(source, target)


def finish_folder(unfinished: Path, target: Path) -> None:
    """Rename a whole folder into its place, over what an earlier crash may have left there."""
    for path in unfinished.rglob("*"):
        if path.is_file():
            sync_file(path)
    for folder in [unfinished, *(path for path in unfinished.rglob("*") if path.is_dir())]:
        sync_folder(folder)
    if target.exists():
        shutil.rmtree(target)
    os.replace(unfinished, target)
    sync_folder(target.parent)


def sync_file(path: Path) -> None:
    """Have the file's bytes on disk before returning."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Have the folder's names on disk before returning (Windows does so by itself)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def remove_unfinished(folder: Path) -> None:
    """Delete the dotted names that a crashed writer left in `folder`. Only under the lock."""
    for path in folder.glob(".*"):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
