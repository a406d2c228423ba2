"""The log on disk: torn lines, damage, the writers' lock, pins."""

import datetime as dt
from pathlib import Path

import pyarrow as pa
import pytest
from filelock import FileLock

from data.ledger import Ledger
from data.ledger.errors import LedgerDamaged, PinNameTaken, StoreLocked, UnknownPin, UnknownSnapshot
from data.ledger.layout import Layout
from tests.city import City

NOON = dt.datetime(2019, 12, 25, 12)
ONE_TEAM = "team | name | kind\nT1 | Đội 1 | facility"


def events_of(city: City) -> Path:
    return Layout(city.folder).events


def test_an_instant_is_written_with_its_offset(city: City) -> None:
    city.submit(received="2019-12-24 08:00", fire_team=ONE_TEAM)
    assert b'"at":"2019-12-24T08:00:00+07:00"' in events_of(city).read_bytes()


@pytest.mark.parametrize("torn", [b'{"seq":2,"eve', b"\0\0\0\0", b'{"seq":2,"event":"withdrawn"}'])
def test_a_torn_last_line_is_ignored_and_gone_after_the_next_write(city: City, torn: bytes) -> None:
    first = city.submit(received="2019-12-24 08:00", fire_team=ONE_TEAM)
    with events_of(city).open("ab") as log:
        log.write(torn)
    assert [each.id for each in Ledger(city.folder).submissions()] == [first]
    city.withdraw(first, "2019-12-25 08:00")
    assert torn not in events_of(city).read_bytes()
    assert events_of(city).read_bytes().count(b"\n") == 2


def test_a_damaged_line_inside_is_named(city: City) -> None:
    city.submit(period="11/2019", received="2019-12-24 08:00", fire_team=ONE_TEAM)
    city.submit(period="12/2019", received="2019-12-24 09:00", fire_team=ONE_TEAM)
    lines = events_of(city).read_bytes().splitlines(keepends=True)
    events_of(city).write_bytes(lines[0][:40] + b"\n" + lines[1])
    with pytest.raises(LedgerDamaged) as caught:
        Ledger(city.folder).submissions()
    assert caught.value.context[1] == "1"


def test_a_second_writer_is_told_that_the_store_is_locked(city: City) -> None:
    submission = city.submit(fire_team=ONE_TEAM)
    with FileLock(Layout(city.folder).lock), pytest.raises(StoreLocked):
        Ledger(city.folder, lock_timeout_s=0.01).withdraw(submission, NOON)


def test_what_a_crashed_writer_left_is_removed_by_the_next(city: City) -> None:
    city.submit(period="11/2019", fire_team=ONE_TEAM)
    left = Layout(city.folder).submissions / ".0123456789ab.deadbeef"
    left.mkdir()
    (left / "report.json").write_text("{")
    city.submit(period="12/2019", fire_team=ONE_TEAM)
    assert not left.exists()


def test_a_pin_gives_back_what_was_shown(city: City) -> None:
    city.submit(fire_team=ONE_TEAM)
    snapshot = city.publish()
    shown = pa.table({"metric": ["team_regulations"], "value": [0.5]})
    city.ledger.pin("Hội nghị 25/12", snapshot.id, NOON, {"overview": shown}, {"area": 'name = "hai_ba_trung"'})
    pin = Ledger(city.folder).pin_named("Hội nghị 25/12")
    assert (pin.snapshot_id, pin.pinned_at) == (snapshot.id, NOON)
    assert pin.table("overview").equals(shown)
    assert pin.text("area") == 'name = "hai_ba_trung"'
    assert (pin.tables(), pin.texts()) == (("overview",), ("area",))


def test_a_pin_needs_a_snapshot_and_a_name_of_its_own(city: City) -> None:
    city.submit(fire_team=ONE_TEAM)
    snapshot = city.publish()
    city.ledger.pin("Hội nghị", snapshot.id, NOON, {}, {})
    with pytest.raises(PinNameTaken):
        city.ledger.pin("Hội nghị", snapshot.id, NOON, {}, {})
    with pytest.raises(UnknownSnapshot):
        city.ledger.pin("Giao ban", "0123456789ab", NOON, {}, {})


def test_a_name_let_go_can_be_used_again(city: City) -> None:
    city.submit(fire_team=ONE_TEAM)
    snapshot = city.publish()
    city.ledger.pin("Hội nghị", snapshot.id, NOON, {}, {"note": "1"})
    city.ledger.unpin("Hội nghị", NOON)
    with pytest.raises(UnknownPin):
        city.ledger.pin_named("Hội nghị")
    city.ledger.pin("Hội nghị", snapshot.id, NOON, {}, {"note": "2"})
    assert [pin.text("note") for pin in city.ledger.pins()] == ["2"]
