"""What the ledger makes of files: order, sameness, withdrawal, and what it keeps of each."""

import datetime as dt
from hashlib import sha256
from pathlib import Path

import pytest

from data.intake.report import FileStatus, Intake, IntakeReport
from data.ledger import Ledger, Status
from data.ledger.errors import AlreadyWithdrawn, NotAccepted, NotWithdrawn, TooEarly, UnknownSubmission
from tests.city import City, make_intake

ONE_TEAM = "team | name | kind\nT1 | Đội 1 | facility"
TWO_TEAMS = ONE_TEAM + "\nT2 | Đội 2 | facility"


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def statuses(city: City) -> dict[str, Status]:
    return {each.id: each.status for each in city.ledger.submissions()}


def test_a_corrected_file_supersedes_the_one_of_its_key(city: City) -> None:
    first = city.submit(period="12/2019", received="2019-12-16 08:00", fire_team=ONE_TEAM)
    second = city.submit(period="12/2019", received="2019-12-16 15:00", fire_team=TWO_TEAMS)
    assert statuses(city) == {first: Status.SUPERSEDED, second: Status.CURRENT}


def test_files_of_other_periods_wards_and_profiles_supersede_nothing(city: City) -> None:
    city.submit(period="11/2019", fire_team=ONE_TEAM)
    city.submit(period="12/2019", fire_team=ONE_TEAM)
    city.submit(period="12/2019", ward="bach-khoa", fire_team=ONE_TEAM)
    city.submit(period="12/2019", profile="other", fire_team=ONE_TEAM)
    assert list(statuses(city).values()) == [Status.CURRENT] * 4


def test_the_same_bytes_under_the_same_key_change_nothing_and_keep_their_status(city: City) -> None:
    first = city.submit(received="2019-12-24 08:00", fire_team=ONE_TEAM)
    city.submit(received="2019-12-24 09:00", fire_team=TWO_TEAMS)
    log = (city.folder / "ledger" / "events.jsonl").read_bytes()
    again = city.submit(received="2019-12-24 10:00", fire_team=ONE_TEAM)
    assert again == first
    assert statuses(city)[first] is Status.SUPERSEDED
    assert (city.folder / "ledger" / "events.jsonl").read_bytes() == log


def test_the_same_bytes_twice_in_one_batch_are_one_submission(city: City) -> None:
    intake = make_intake(
        ward="bach-mai", period="12/2019", profile="ward", cutoff=dt.date(2019, 12, 14), tables={"fire_team": ONE_TEAM}
    )
    received = city.ledger.receive_all([(intake, at("2019-12-16T08:00")), (intake, at("2019-12-16T09:00"))])
    assert [each.received_at for each in received] == [at("2019-12-16T08:00")] * 2
    assert len(city.ledger.submissions()) == 1


def test_withdrawing_makes_the_earlier_one_current_and_restoring_puts_it_back(city: City) -> None:
    first = city.submit(received="2019-12-24 08:00", fire_team=ONE_TEAM)
    second = city.submit(received="2019-12-24 09:00", fire_team=TWO_TEAMS)
    city.withdraw(second, "2019-12-25 09:00")
    assert statuses(city) == {first: Status.CURRENT, second: Status.WITHDRAWN}
    city.restore(second, "2019-12-26 09:00")
    assert statuses(city) == {first: Status.SUPERSEDED, second: Status.CURRENT}


def test_spans_tell_who_was_current_when(city: City) -> None:
    first = city.submit(received="2019-12-24 08:00", fire_team=ONE_TEAM)
    second = city.submit(received="2019-12-24 09:00", fire_team=TWO_TEAMS)
    city.withdraw(second, "2019-12-25 09:00")
    city.restore(second, "2019-12-26 09:00")
    spans = [(span.submission, str(span.known_from), str(span.known_to)) for span in city.ledger.history().current]
    assert spans == [
        (first, "2019-12-24 08:00:00", "2019-12-24 09:00:00"),
        (first, "2019-12-25 09:00:00", "2019-12-26 09:00:00"),
        (second, "2019-12-24 09:00:00", "2019-12-25 09:00:00"),
        (second, "2019-12-26 09:00:00", "9999-12-31 00:00:00"),
    ]


def test_history_entered_out_of_order_counts_by_its_instants(city: City) -> None:
    later = city.submit(received="2019-12-24 15:00", fire_team=TWO_TEAMS)
    earlier = city.submit(received="2019-12-24 08:00", fire_team=ONE_TEAM)
    assert [each.id for each in city.ledger.submissions()] == [earlier, later]
    assert statuses(city) == {earlier: Status.SUPERSEDED, later: Status.CURRENT}


def test_of_files_received_at_the_same_instant_the_one_entered_last_is_current(city: City) -> None:
    first = city.submit(received="2019-12-24 08:00", fire_team=ONE_TEAM)
    second = city.submit(received="2019-12-24 08:00", fire_team=TWO_TEAMS)
    assert statuses(city) == {first: Status.SUPERSEDED, second: Status.CURRENT}
    assert [span.submission for span in city.ledger.history().current] == [second]


def test_a_submission_is_withdrawn_and_restored_once_and_never_before_its_last_change(city: City) -> None:
    submission = city.submit(received="2019-12-24 08:00", fire_team=ONE_TEAM)
    with pytest.raises(TooEarly):
        city.withdraw(submission, "2019-12-23 08:00")
    with pytest.raises(NotWithdrawn):
        city.restore(submission, "2019-12-25 08:00")
    city.withdraw(submission, "2019-12-25 08:00")
    with pytest.raises(AlreadyWithdrawn):
        city.withdraw(submission, "2019-12-26 08:00")
    with pytest.raises(TooEarly):
        city.restore(submission, "2019-12-24 09:00")


def test_an_unknown_submission_is_named(city: City) -> None:
    with pytest.raises(UnknownSubmission) as caught:
        city.withdraw("0123456789ab", "2019-12-25 08:00")
    assert caught.value.context == ("0123456789ab",)


def test_a_refused_file_cannot_be_received(city: City) -> None:
    refused = IntakeReport("hu.xlsx", FileStatus.REFUSED, None, {}, 0, 0, ())
    with pytest.raises(NotAccepted):
        city.ledger.receive(Intake(refused, {}, b"hu"), at("2019-12-24T08:00"))
    assert city.ledger.submissions() == ()


def test_the_ledger_keeps_the_file_its_report_and_its_rows(city: City) -> None:
    intake = make_intake(
        ward="bach-mai", period="12/2019", profile="ward", cutoff=dt.date(2019, 12, 14), tables={"fire_team": TWO_TEAMS}
    )
    submission = city.ledger.receive(intake, at("2019-12-16T08:00"))
    kept = Ledger(city.folder)
    assert kept.file(submission.id).read_bytes() == intake.content
    assert kept.report(submission.id) == intake.report
    assert kept.current_rows("bach-mai", "fire_team").equals(intake.tables["fire_team"])
    assert kept.find_bytes(sha256(intake.content).hexdigest(), submission.key) == submission
    assert kept.find_bytes(sha256(intake.content).hexdigest(), ("bach-mai", "2019-11", "ward")) is None


def test_the_last_rows_of_a_ward_come_from_its_latest_cut_off(city: City) -> None:
    city.submit(period="12/2019", received="2019-12-16 08:00", fire_team=TWO_TEAMS)
    city.submit(period="11/2019", received="2019-12-20 08:00", fire_team=ONE_TEAM)
    city.submit(period="flash-2019-12-24", received="2019-12-24 08:00", empty=("violation",))
    rows = city.ledger.current_rows("quynh-loi", "fire_team")
    assert rows["team"].to_pylist() == ["T1", "T2"]
    earlier = city.ledger.current_rows("quynh-loi", "fire_team", before=dt.date(2019, 12, 14))
    assert earlier["team"].to_pylist() == ["T1"]
    assert city.ledger.current_rows("bach-mai", "fire_team").num_rows == 0


def test_a_signature_that_comes_later_is_kept_with_the_submission(city: City) -> None:
    submission = city.submit(fire_team=ONE_TEAM)
    city.ledger.sign(
        submission,
        at("2019-12-26T08:00"),
        document_no="45/BC-UBND",
        signed_on=dt.date(2019, 12, 25),
        signed_by="Chủ tịch UBND phường",
    )
    assert city.query("select document_no, signed_on from submission") == [("45/BC-UBND", dt.date(2019, 12, 25))]


def test_another_ledger_on_the_same_folder_sees_what_was_written(city: City, tmp_path: Path) -> None:
    reader = Ledger(city.folder)
    assert reader.submissions() == ()
    submission = city.submit(fire_team=ONE_TEAM)
    assert [each.id for each in reader.submissions()] == [submission]
