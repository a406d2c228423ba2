"""Snapshots: the same from the same ledger, swapped at once, kept while needed, checked by building again."""

import datetime as dt
from dataclasses import replace

import duckdb
import pytest

from data.ledger.errors import SnapshotDamaged
from data.ledger.layout import Layout
from data.snapshot import clean_up, current_snapshot, publish, snapshot_id, snapshots, verify
from data.snapshot.catalogue import find_snapshot
from data.snapshot.verification import digests
from data.store import open_store
from tests.city import City

TEAM = "team | name | kind | members\nT1 | Đội 1 | facility | {}"
NOON = dt.datetime(2019, 12, 25, 12)


def fill(city: City, members: int, period: str = "12/2019") -> str:
    return city.submit(period=period, received="2019-12-16", fire_team=TEAM.format(members))


def test_building_twice_gives_the_same_id_and_the_same_rows(city: City) -> None:
    fill(city, 5)
    first = city.publish()
    rows = digests(Layout(city.folder).snapshot(first.id))
    Layout(city.folder).snapshot_notes(first.id).unlink()
    second = city.publish()
    assert second.id == first.id
    assert digests(Layout(city.folder).snapshot(second.id)) == rows


def test_the_same_reports_in_another_store_give_the_same_id(city: City, tmp_path) -> None:
    other = City(tmp_path / "other")
    fill(city, 5)
    fill(other, 5)
    assert city.publish().id == other.publish().id


def test_nothing_new_builds_nothing(city: City) -> None:
    fill(city, 5)
    first = city.publish()
    assert city.publish() == first


def test_every_event_of_the_data_changes_the_id_and_a_pin_does_not(city: City) -> None:
    submission = fill(city, 5)
    received = city.publish()
    city.ledger.pin("Hội nghị", received.id, NOON, {}, {})
    assert snapshot_id(city.ledger, city.area) == received.id
    city.withdraw(submission, "2019-12-26")
    assert snapshot_id(city.ledger, city.area) != received.id


def test_an_edited_area_pack_changes_the_id(city: City) -> None:
    fill(city, 5)
    edited = replace(city.area, fingerprint="another")
    assert snapshot_id(city.ledger, edited) != snapshot_id(city.ledger, city.area)
    assert publish(city.folder, edited).area_fingerprint == "another"


def test_a_reader_keeps_what_it_opened_while_a_new_snapshot_is_published(city: City) -> None:
    fill(city, 5)
    before = city.store(macros=())
    fill(city, 9)
    after = city.store(macros=())
    count = "select members from fire_team where known_to = '9999-12-31'"
    assert (before.rows(count), after.rows(count)) == ([{"members": 5}], [{"members": 9}])


def test_the_current_the_pinned_and_the_last_three_are_kept(city: City) -> None:
    built = []
    for members in range(5):
        fill(city, members)
        built.append(city.publish().id)
        if members == 0:
            city.ledger.pin("Hội nghị", built[0], NOON, {}, {})
    gone = clean_up(city.folder)
    assert gone == (built[1],)
    assert {each.id for each in snapshots(city.folder)} == {built[0], *built[2:]}
    assert [each.pinned_as for each in snapshots(city.folder) if each.id == built[0]] == [("Hội nghị",)]
    assert open_store(city.folder, snapshot_id=built[0]).id == built[0]


def test_a_reader_whose_snapshot_is_cleaned_up_while_it_opens_gets_the_next(city: City, monkeypatch) -> None:
    fill(city, 5)
    found = [city.publish()]
    fill(city, 9)
    new = city.publish()
    Layout(city.folder).snapshot(found[0].id).unlink()
    monkeypatch.setattr("data.store.find_snapshot", lambda *asked: found.pop() if found else find_snapshot(*asked))
    assert open_store(city.folder).id == new.id


def test_a_pointer_that_names_what_was_just_cleaned_up_is_read_again(city: City, monkeypatch) -> None:
    fill(city, 5)
    new = city.publish()
    pointed = ["0123456789ab", new.id]
    monkeypatch.setattr("data.snapshot.catalogue._pointed_at", lambda _: pointed.pop(0))
    assert current_snapshot(city.folder) == new


def test_a_snapshot_asked_for_by_its_id_is_never_replaced_by_another(city: City) -> None:
    fill(city, 5)
    old = city.publish()
    fill(city, 9)
    city.publish()
    Layout(city.folder).snapshot(old.id).unlink()
    with pytest.raises(SnapshotDamaged):
        open_store(city.folder, snapshot_id=old.id)


def test_unfinished_work_of_a_crash_is_cleaned_up_and_never_listed(city: City) -> None:
    fill(city, 5)
    whole = city.publish()
    torn = Layout(city.folder).snapshots / ".0123456789ab.duckdb.deadbeef"
    torn.write_bytes(b"half a database")
    without_notes = Layout(city.folder).snapshot("0123456789ab")
    without_notes.write_bytes(b"renamed, but the crash came before its notes")
    clean_up(city.folder)
    assert not torn.exists()
    assert not without_notes.exists()
    assert [each.id for each in snapshots(city.folder)] == [whole.id]


def test_before_the_first_publication_there_is_no_snapshot(city: City) -> None:
    assert current_snapshot(city.folder) is None


def test_verify_finds_a_snapshot_sound(city: City) -> None:
    fill(city, 5)
    snapshot = city.publish()
    found = verify(city.folder, city.area)
    assert (found.snapshot_id, found.is_sound, found.differences, found.damaged_files) == (snapshot.id, True, (), ())


def test_verify_names_the_table_that_was_tampered_with(city: City) -> None:
    fill(city, 5)
    with duckdb.connect(str(Layout(city.folder).snapshot(city.publish().id))) as tampered:
        tampered.execute("update fire_team set members = 50")
    found = verify(city.folder, city.area)
    assert [(each.table, each.rows, each.rebuilt_rows) for each in found.differences] == [("fire_team", 1, 1)]
    assert not found.is_sound


def test_verify_names_a_received_file_that_is_no_longer_what_came(city: City) -> None:
    submission = fill(city, 5)
    city.publish()
    city.ledger.file(submission).write_bytes(b"something else")
    assert verify(city.folder, city.area).damaged_files == (submission,)


def test_verify_tells_when_the_ledger_has_moved_on(city: City) -> None:
    fill(city, 5)
    city.publish()
    fill(city, 9)
    assert not verify(city.folder, city.area).is_current
