"""The rectangles against the definitions themselves, worked out one question at a time on random histories."""

import datetime as dt
import random
from dataclasses import dataclass, field

import pytest

from tests.city import City

MONTHS = ("08/2019", "09/2019", "10/2019", "11/2019", "12/2019", "năm 2019")
CUTOFFS = {month: dt.date(2019, int(month[:2]), 14) for month in MONTHS[:5]} | {"năm 2019": dt.date(2019, 12, 14)}
DAYS = [dt.date(2019, 8, 1) + dt.timedelta(days=9 * step) for step in range(18)]
INSTANTS = [dt.datetime(2019, 12, 1) + dt.timedelta(hours=11 * step) for step in range(40)]


@dataclass
class Sent:
    """A submission as the test remembers it; `switches` are withdrawals (False) and returns (True)."""

    id: str
    month: str
    received_at: dt.datetime
    order: int
    members: dict[str, int]
    switches: list[tuple[dt.datetime, bool]] = field(default_factory=list)

    def is_accepted(self, known_by: dt.datetime) -> bool:
        states = [(self.received_at, True), *self.switches]
        return [state for at, state in states if at <= known_by][-1:] == [True]

    @property
    def rank(self) -> tuple[dt.date, dt.datetime, int]:
        return (CUTOFFS[self.month], self.received_at, self.order)


def tell(city: City, chance: random.Random) -> list[Sent]:
    """Send nine reports in any order, some corrected, some withdrawn, some put back."""
    sent = []
    for order in range(9):
        month = chance.choice(MONTHS)
        received_at = chance.choice(INSTANTS[:30])
        members = {f"T{team}": order * 10 + team for team in range(4) if chance.random() < 0.7}
        lines = [f"{team} | Đội | facility | {count}" for team, count in members.items()]
        text = "\n".join(["team | name | kind | members", *lines])
        submission = city.submit(period=month, received=received_at.isoformat(), fire_team=text)
        sent.append(Sent(submission, month, received_at, order, members))
    for each in chance.sample(sent, 4):
        gone, back = sorted(chance.sample([at for at in INSTANTS if at > each.received_at], 2))
        city.withdraw(each.id, gone.isoformat())
        each.switches.append((gone, False))
        if chance.random() < 0.5:
            city.restore(each.id, back.isoformat())
            each.switches.append((back, True))
    return sent


def current(sent: list[Sent], known_by: dt.datetime) -> list[Sent]:
    """Of each period the last received that is not withdrawn, by cut-off, then receipt."""
    accepted = sorted(
        (each for each in sent if each.is_accepted(known_by)), key=lambda each: (each.received_at, each.order)
    )
    return sorted({each.month: each for each in accepted}.values(), key=lambda each: each.rank)


def expected_state(sent: list[Sent], as_of: dt.date, known_by: dt.datetime) -> set[tuple[str, int, bool]]:
    reports = [each for each in current(sent, known_by) if CUTOFFS[each.month] <= as_of]
    last = {team: each for each in reports for team in each.members}
    return {(team, each.members[team], each is not reports[-1]) for team, each in last.items()}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_state_on_every_day_as_known_at_every_instant_is_the_defined_one(city: City, seed: int) -> None:
    sent = tell(city, random.Random(seed))
    store = city.store(macros=())
    rows = store.rows("select team, members, is_carried, valid_from, valid_to, known_from, known_to from fire_team")
    for as_of in DAYS:
        for known_by in INSTANTS:
            found = [
                (row["team"], row["members"], row["is_carried"])
                for row in rows
                if row["valid_from"] <= as_of < row["valid_to"] and row["known_from"] <= known_by < row["known_to"]
            ]
            assert sorted(found) == sorted(expected_state(sent, as_of, known_by)), (as_of, known_by)


@pytest.mark.parametrize("seed", [4, 5])
def test_every_event_as_known_at_every_instant_comes_from_the_last_cut_off(city: City, seed: int) -> None:
    chance = random.Random(seed)
    sent = []
    for order in range(8):
        month, received_at = chance.choice(MONTHS), chance.choice(INSTANTS)
        fines = {f"V{number}": order * 10 + number for number in range(4) if chance.random() < 0.6}
        lines = [f"{violation} | B1 | x | 2019-08-01 | {fine}" for violation, fine in fines.items()]
        text = "\n".join(["violation | building | violation_type | found_on | fine_vnd", *lines])
        submission = city.submit(period=month, received=received_at.isoformat(), violation=text)
        sent.append(Sent(submission, month, received_at, order, fines))
    rows = city.store(macros=()).rows("select violation, fine_vnd, is_carried, known_from, known_to from violation")
    for known_by in INSTANTS:
        found = [
            (row["violation"], row["fine_vnd"], row["is_carried"])
            for row in rows
            if row["known_from"] <= known_by < row["known_to"]
        ]
        assert sorted(found) == sorted(expected_state(sent, dt.date(2019, 12, 31), known_by)), known_by
