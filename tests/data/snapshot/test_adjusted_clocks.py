"""Calls between reports, on both clocks: any history against the definition, one question at a time."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.calls import made_call
from tests.city import City

WARD = "quynh-loi"
DAYS = [dt.date(2019, 12, day) for day in (1, 8, 14, 20, 24)]
HOURS = [dt.datetime(2019, 12, 25) + dt.timedelta(hours=hour) for hour in range(0, 60, 5)]


@dataclass(frozen=True)
class Sent:
    """A ward's report on its teams, or a call about one of them; `gone_at` is when it was withdrawn."""

    cutoff: dt.date
    received_at: dt.datetime
    members: dict[str, int]
    is_call: bool
    gone_at: dt.datetime | None

    @property
    def key(self) -> tuple:
        return (self.cutoff, tuple(self.members) if self.is_call else ())


@st.composite
def histories(draw) -> list[Sent]:
    """Reports and calls in any order; every number of members is told once, so that it names its teller."""
    sent = []
    for number in range(draw(st.integers(2, 7))):
        received_at = draw(st.sampled_from(HOURS[:-2]))
        is_call = draw(st.booleans())
        teams = draw(st.sets(st.sampled_from(["T1", "T2"]), min_size=1, max_size=1 if is_call else 2))
        gone_at = draw(st.none() | st.sampled_from([hour for hour in HOURS if hour > received_at]))
        members = {team: 10 * number + place for place, team in enumerate(sorted(teams), start=1)}
        sent.append(Sent(draw(st.sampled_from(DAYS)), received_at, members, is_call, gone_at))
    return sent


def tell(city: City, sent: list[Sent]) -> None:
    for each in sent:
        lines = [
            "team | name | kind | members",
            *(f"{team} | Đội | facility | {n}" for team, n in each.members.items()),
        ]
        text = "\n".join(lines)
        if each.is_call:
            record = next(iter(each.members))
            intake = made_call(city, ward=WARD, cutoff=each.cutoff, table="fire_team", record=record, text=text)
            submission = city.ledger.receive(intake, each.received_at).id
        else:
            period, received = f"flash-{each.cutoff}", each.received_at.isoformat()
            submission = city.submit(ward=WARD, period=period, received=received, fire_team=text)
        if each.gone_at:
            city.ledger.withdraw(submission, each.gone_at)


def holder(sent: list[Sent], team: str, as_of: dt.date, known_by: dt.datetime) -> Sent | None:
    """Who holds a team: of each key the last received that counts, of those the last by cut-off, then by receipt."""
    counting = [
        (each.received_at, place, each)
        for place, each in enumerate(sent)
        if each.received_at <= known_by and (each.gone_at is None or known_by < each.gone_at)
    ]
    current = {
        each.key: (each.cutoff, at, place, each) for at, place, each in sorted(counting, key=lambda one: one[:2])
    }
    speaking = [one for one in current.values() if one[0] <= as_of and team in one[3].members]
    return max(speaking, key=lambda one: one[:3])[3] if speaking else None


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sent=histories())
def test_a_record_is_what_its_last_teller_said_on_every_day_as_known_at_every_instant(sent: list[Sent]) -> None:
    with TemporaryDirectory() as folder:
        city = City(Path(folder))
        tell(city, sent)
        teams = city.query("select team, members, valid_from, valid_to, known_from, known_to from fire_team")
        calls = city.query("select source_id, valid_from, valid_to, known_from, known_to from adjustment")
        told = dict(city.query("select members, source_id from fire_team"))
        for as_of in DAYS:
            for known_by in HOURS:
                held = {team: one for team in ("T1", "T2") if (one := holder(sent, team, as_of, known_by))}
                found = [(team, n) for team, n, *where in teams if _is_in(where, as_of, known_by)]
                assert sorted(found) == [(team, one.members[team]) for team, one in sorted(held.items())]
                marked = sorted(source for source, *where in calls if _is_in(where, as_of, known_by))
                assert marked == sorted(told[one.members[team]] for team, one in held.items() if one.is_call)
        city.close()


def _is_in(where: list, as_of: dt.date, known_by: dt.datetime) -> bool:
    valid_from, valid_to, known_from, known_to = where
    return valid_from <= as_of < valid_to and known_from <= known_by < known_to
