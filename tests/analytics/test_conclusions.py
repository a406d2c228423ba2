"""Kết luận kỳ trước: done, being worked on, overdue, on any day and as anybody knew it then."""

import datetime as dt
from collections import Counter

import pytest

from analytics.attention import AttentionKind, attention, select
from analytics.conclusions import ConclusionState, conclusion_counts, conclusions, earlier, gravest_first
from analytics.metric_table import Light
from analytics.scope import Scope
from data.concluded import recorded
from data.conclusion import Progress
from data.periods import parse_instant
from data.vocabulary import TaskStatus
from tests.city import City
from tests.meeting import conclude, line, tell

DONE, DOING, LATE = ConclusionState.DONE, ConclusionState.IN_PROGRESS, ConclusionState.OVERDUE


def states(city: City, as_of: str, known_by: str = "2020-12-31 00:00", **scope) -> dict[str, ConclusionState]:
    asked = Scope(dt.date.fromisoformat(as_of), known_by=parse_instant(known_by), **scope)
    return {item.unit: item.state for item in conclusions(city.store(), asked)}


@pytest.fixture
def followed(city: City) -> City:
    """Three units owe something by 6 January: one proves it on the 3rd, one says so late, one says nothing."""
    held = conclude(city, line("qldt;cong-an;ubnd-quynh-loi"))
    by_unit = {each.conclusion.unit: each for each in held}
    proved = Progress(TaskStatus.DONE, dt.date(2020, 1, 3), "12/QĐ", dt.date(2020, 1, 2))
    tell(city, by_unit["qldt"], proved, "2020-01-03", "2020-01-04 09:00")
    said = Progress(TaskStatus.DONE, dt.date(2020, 1, 8))
    tell(city, by_unit["cong-an"], said, "2020-01-08", "2020-01-09 09:00")
    return city


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2019-12-24", {}),
        ("2019-12-25", {"qldt": DOING, "cong-an": DOING, "ubnd-quynh-loi": DOING}),
        ("2020-01-03", {"qldt": DONE, "cong-an": DOING, "ubnd-quynh-loi": DOING}),
        ("2020-01-06", {"qldt": DONE, "cong-an": DOING, "ubnd-quynh-loi": DOING}),
        ("2020-01-07", {"qldt": DONE, "cong-an": LATE, "ubnd-quynh-loi": LATE}),
        ("2020-01-08", {"qldt": DONE, "cong-an": DONE, "ubnd-quynh-loi": LATE}),
    ],
)
def test_a_conclusion_is_overdue_the_day_after_its_deadline_until_it_is_done(followed, as_of, expected):
    assert states(followed, as_of) == expected


def test_what_was_told_later_was_not_known_before(followed: City):
    assert states(followed, "2020-01-08", known_by="2020-01-03 12:00")["qldt"] is LATE
    assert states(followed, "2020-01-08", known_by="2020-01-04 12:00")["qldt"] is DONE
    assert states(followed, "2020-01-08", known_by="2019-12-25 16:00") == {}


def test_a_word_taken_back_counts_no_longer(followed: City):
    last = followed.ledger.submissions()[-1]
    followed.withdraw(last.id, "2020-01-10 09:00")
    assert states(followed, "2020-01-08")["cong-an"] is LATE


def test_the_counts_add_up_and_name_what_is_only_said(followed: City):
    items = conclusions(followed.store(), Scope(dt.date(2020, 1, 8)))
    counts = conclusion_counts(items)
    assert (counts.given, counts.done, counts.self_reported, counts.in_progress, counts.overdue) == (3, 2, 1, 0, 1)
    assert (counts.silent, counts.units_late) == (1, 1)
    by_hand = Counter(
        each.conclusion.progress.status or each.conclusion.due_on < dt.date(2020, 1, 8)
        for each in recorded(followed.ledger)
    )
    assert by_hand == {TaskStatus.DONE: counts.done, True: counts.overdue}


def test_the_gravest_stand_first_and_what_is_done_last(followed: City):
    items = gravest_first(conclusions(followed.store(), Scope(dt.date(2020, 1, 8))))
    assert [item.unit for item in items] == ["ubnd-quynh-loi", "qldt", "cong-an"]
    assert [item.light for item in items] == [Light.LATE, Light.MET, Light.MET]


def test_wards_of_the_scope_choose_their_committees(followed: City):
    assert states(followed, "2020-01-08", wards=("quynh-loi",)) == {"ubnd-quynh-loi": LATE}


def test_a_meeting_follows_up_only_those_before_it(followed: City):
    items = conclusions(followed.store(), Scope(dt.date(2019, 12, 25)))
    assert earlier(items, dt.date(2019, 12, 25)) == ()
    assert len(earlier(items, dt.date(2019, 12, 26))) == 3


def test_overdue_and_soon_due_conclusions_are_work_to_urge(followed: City):
    def urged(as_of: str, kind: AttentionKind):
        items = select(attention(followed.store(), Scope(dt.date.fromisoformat(as_of))), kinds=[kind])
        return [(item.unit, item.days, item.light) for item in items]

    assert urged("2019-12-29", AttentionKind.CONCLUSION_DUE_SOON) == []
    soon = [(unit, 0, Light.AT_RISK) for unit in ("qldt", "cong-an", "ubnd-quynh-loi")]
    assert urged("2019-12-30", AttentionKind.CONCLUSION_DUE_SOON) == soon
    assert urged("2020-01-08", AttentionKind.CONCLUSION_OVERDUE) == [("ubnd-quynh-loi", 2, Light.LATE)]
