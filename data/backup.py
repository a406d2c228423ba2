"""The whole store as one archive with check sums, and its return."""

import errno
import json
import shutil
import struct
import zlib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import IO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from data.ledger import Ledger
from data.ledger.durable import finish_folder, remove_unfinished, replace, sync_file, sync_folder, unfinished_beside
from data.ledger.errors import ArchiveDamaged, LedgerDamaged, StoreInUse
from data.ledger.layout import Layout, writing

MANIFEST = "manifest.json"
FORMAT = 1
ROOMS = ("ledger", "papers", "snapshots")
CHUNK = 1 << 20
# What zipfile raises on damaged bytes: a changed flag can look like encryption or an unknown compression.
UNREADABLE = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, struct.error, UnicodeDecodeError)


def backup(store: Path, out: Path) -> Path:
    """The archive at `out`: ledger, papers and snapshots as they stood at one moment, with the sha256 of every file."""
    out = Path(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    unfinished = unfinished_beside(out)
    with writing(Path(store)) as layout, ZipFile(unfinished, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        sums = {name: _pack(archive, layout.folder / name, name) for name in _file_names(layout.folder)}
        archive.writestr(MANIFEST, json.dumps({"format": FORMAT, "files": sums}, indent=1))
    sync_file(unfinished)
    replace(unfinished, out)
    sync_folder(out.parent)
    return out


def restore(archive: Path, store: Path) -> None:
    """Bring an archive's store back into a folder that holds none: whole, or not at all.

    Raises ArchiveDamaged when a file is missing, added or changed, StoreInUse when the folder has a ledger already.
    """
    with writing(Path(store)) as layout:
        if layout.events.exists():
            raise StoreInUse(str(store))
        remove_unfinished(layout.folder)
        unfinished = unfinished_beside(layout.folder / "restored")
        try:
            _unpack(Path(archive), unfinished)
            _install(unfinished, layout)
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)


def _file_names(folder: Path) -> Iterator[str]:
    for room in ROOMS:
        for path in sorted((folder / room).rglob("*")):
            inside = path.relative_to(folder)
            if path.is_file() and not any(part.startswith(".") for part in inside.parts):
                yield inside.as_posix()


def _pack(archive: ZipFile, path: Path, name: str) -> str:
    with path.open("rb") as source, archive.open(name, "w", force_zip64=True) as target:
        return _copy(source, target)


def _unpack(archive_file: Path, folder: Path) -> None:
    """Fill `folder` with the archive's files, each compared with its check sum."""
    try:
        with ZipFile(archive_file) as archive:
            sums = _manifest(archive, archive_file)
            for name, expected in sums.items():
                target_file = folder / name
                target_file.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(name) as source, target_file.open("wb") as target:
                    if _copy(source, target) != expected:
                        raise ArchiveDamaged(archive_file.name, name)
        Ledger(folder).history()
    except (*UNREADABLE, LedgerDamaged) as error:
        raise ArchiveDamaged(archive_file.name, "") from error
    except OSError as error:
        if error.errno == errno.EINVAL:  # a damaged directory of the archive points outside it
            raise ArchiveDamaged(archive_file.name, "") from error
        raise


def _manifest(archive: ZipFile, archive_file: Path) -> dict[str, str]:
    try:
        manifest = json.loads(archive.read(MANIFEST))
        sums: dict[str, str] = manifest["files"]
    except (KeyError, ValueError) as error:
        raise ArchiveDamaged(archive_file.name, MANIFEST) from error
    odd = {MANIFEST, *sums} ^ set(archive.namelist()) | {name for name in sums if not _is_inside(name)}
    if odd or manifest.get("format") != FORMAT:
        raise ArchiveDamaged(archive_file.name, min(odd, default=MANIFEST))
    return sums


def _is_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return path.parts[0] in ROOMS and ".." not in path.parts and "\\" not in name and ":" not in name


def _install(unfinished: Path, layout: Layout) -> None:
    """Move the rooms into the store. The ledger counts; a snapshot that a crash leaves behind is built again."""
    for room in ROOMS:
        (unfinished / room).mkdir(parents=True, exist_ok=True)
    if layout.snapshots.exists():
        shutil.rmtree(layout.snapshots)
    for room in ROOMS:
        finish_folder(unfinished / room, layout.folder / room)


def _copy(source: IO[bytes], target: IO[bytes]) -> str:
    digest = sha256()
    while chunk := source.read(CHUNK):
        digest.update(chunk)
        target.write(chunk)
    return digest.hexdigest()
