"""The whole store in one archive, and back: all of it, or nothing."""

import datetime as dt
import shutil
from pathlib import Path
from zipfile import ZipFile

import pyarrow as pa
import pytest

from data.backup import backup, restore
from data.ledger import Ledger
from data.ledger.errors import ArchiveDamaged, StoreInUse
from data.snapshot import current_snapshot, publish, verify
from data.store import open_store
from tests.city import City

TEAM = "team | name | kind\nT1 | Đội 1 | facility"


@pytest.fixture
def archive(city: City, tmp_path: Path) -> Path:
    first = city.submit(period="11/2019", received="2019-11-16", fire_team=TEAM)
    city.submit(period="12/2019", received="2019-12-16", fire_team=TEAM)
    city.withdraw(first, "2019-12-20")
    shown = pa.table({"value": [1.0]})
    city.ledger.pin("Hội nghị", city.publish().id, dt.datetime(2019, 12, 25), {"overview": shown}, {"note": "chốt"})
    return backup(city.folder, tmp_path / "an-cu.zip")


def rewritten(archive: Path, change: dict[str, bytes | None]) -> Path:
    """A copy of the archive with some members replaced, added, or (None) left out."""
    copy = archive.with_name("changed.zip")
    with ZipFile(archive) as source, ZipFile(copy, "w") as target:
        members = {name: source.read(name) for name in source.namelist()} | change
        for name, content in members.items():
            if content is not None:
                target.writestr(name, content)
    return copy


def test_a_restored_store_is_the_one_that_was_saved(city: City, archive: Path, tmp_path: Path) -> None:
    back = tmp_path / "back"
    restore(archive, back)
    assert Ledger(back).submissions() == city.ledger.submissions()
    assert current_snapshot(back) == current_snapshot(city.folder)
    assert Ledger(back).pin_named("Hội nghị").text("note") == "chốt"
    assert open_store(back).rows("select count(*) as n from fire_team")[0]["n"] > 0
    assert verify(back, city.area).is_sound


def test_a_restored_store_goes_on(city: City, archive: Path, tmp_path: Path) -> None:
    back = tmp_path / "back"
    restore(archive, back)
    shutil.rmtree(back / "snapshots")
    assert publish(back, city.area).id == current_snapshot(city.folder).id


def test_a_store_in_use_is_never_overwritten(city: City, archive: Path) -> None:
    log = (city.folder / "ledger" / "events.jsonl").read_bytes()
    with pytest.raises(StoreInUse):
        restore(archive, city.folder)
    assert (city.folder / "ledger" / "events.jsonl").read_bytes() == log


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"ledger/events.jsonl": b"{}\n"}, "ledger/events.jsonl"),
        ({"ledger/events.jsonl": None}, "ledger/events.jsonl"),
        ({"ledger/extra.txt": b"slipped in"}, "ledger/extra.txt"),
        ({"../outside.txt": b"slipped out"}, "../outside.txt"),
        ({"manifest.json": None}, "manifest.json"),
        ({"manifest.json": b"not json"}, "manifest.json"),
    ],
)
def test_a_damaged_archive_is_refused_whole(
    archive: Path, tmp_path: Path, change: dict[str, bytes | None], named: str
) -> None:
    back = tmp_path / "back"
    with pytest.raises(ArchiveDamaged) as caught:
        restore(rewritten(archive, change), back)
    assert caught.value.context == ("changed.zip", named)
    assert [path.name for path in back.iterdir() if path.name != "lock"] == []


@pytest.mark.parametrize("kept", [0.0, 0.3, 0.9])
def test_a_cut_off_archive_is_refused(archive: Path, tmp_path: Path, kept: float) -> None:
    content = archive.read_bytes()
    cut = tmp_path / "cut.zip"
    cut.write_bytes(content[: int(len(content) * kept)])
    with pytest.raises(ArchiveDamaged):
        restore(cut, tmp_path / "back")
    assert Ledger(tmp_path / "back").submissions() == ()


@pytest.mark.parametrize("position", [0.2, 0.5, 0.8])
def test_a_flipped_byte_is_found(archive: Path, tmp_path: Path, position: float) -> None:
    content = bytearray(archive.read_bytes())
    content[int(len(content) * position)] ^= 0xFF
    archive.write_bytes(bytes(content))
    with pytest.raises(ArchiveDamaged):
        restore(archive, tmp_path / "back")
    assert Ledger(tmp_path / "back").submissions() == ()
