"""The lines of equipment and their needs against the definitions, worked out one question at a time."""

import datetime as dt
import random
from dataclasses import dataclass

import pytest

from tests.city import City
from tests.data.snapshot.test_two_clocks_oracle import CUTOFFS, DAYS, INSTANTS, MONTHS, Sent, current

BUILDINGS = ("B1", "B2")
TYPES = ("torch", "axe")
LINES = [(building, kind) for building in BUILDINGS for kind in TYPES]
DECISION = "ward_name | ward | building | equipment_type | decision | required_approved | decided_on | document_no"


@dataclass
class Report:
    """What one ward report said: the day each of its buildings left (None: it stands), and the needs of its lines."""

    sent: Sent
    register: dict[str, dt.date | None]
    needs: dict[tuple[str, str], int]


@dataclass
class Decided:
    sent: Sent
    needs: dict[tuple[str, str], tuple[int, dt.date]]


def tell(city: City, chance: random.Random) -> tuple[list[Report], list[Decided]]:
    """Seven reports of the ward and five of the office, in any order, some withdrawn later."""
    reports = [_report(city, chance, order) for order in range(7)]
    decisions = [_decision(city, chance, order) for order in range(5)]
    for sent in chance.sample([each.sent for each in (*reports, *decisions)], 4):
        at = chance.choice([at for at in INSTANTS if at > sent.received_at])
        city.withdraw(sent.id, at.isoformat())
        sent.switches.append((at, False))
    return reports, decisions


def _report(city: City, chance: random.Random, order: int) -> Report:
    month, received_at = chance.choice(MONTHS), chance.choice(INSTANTS[:30])
    has_register, has_needs = chance.choice([(True, True), (True, False), (False, True)])
    register = {
        name: chance.choice([None, None, chance.choice(DAYS)])
        for name in BUILDINGS
        if has_register and chance.random() < 0.8
    }
    needs = {line: order * 10 + at for at, line in enumerate(LINES) if has_needs and chance.random() < 0.6}
    houses = "\n".join(
        f"{name} | {name} | old_block | {left_on} | demolished | 1/QĐ"
        if left_on
        else f"{name} | {name} | old_block |||"
        for name, left_on in register.items()
    )
    lines = "\n".join(f"{building} | {kind} | {need}" for (building, kind), need in needs.items())
    sheets = {"difficulty": f"content\n{order}"}
    if has_register:
        sheets["building"] = f"building | name | kind | left_on | left_reason | left_document\n{houses}"
    if has_needs:
        sheets["equipment"] = f"building | equipment_type | required_reported\n{lines}"
    submission = city.submit(period=month, received=received_at.isoformat(), **sheets)
    return Report(Sent(submission, month, received_at, order, {}), register, needs)


def _decision(city: City, chance: random.Random, order: int) -> Decided:
    month, received_at = chance.choice(MONTHS), chance.choice(INSTANTS[:30])
    needs = {line: (900 + order, chance.choice(DAYS)) for line in LINES if chance.random() < 0.4}
    rows = "\n".join(
        f"Quỳnh Lôi | quynh-loi | {building} | {kind} | approved | {need} | {decided_on} | 9/QĐ"
        for (building, kind), (need, decided_on) in needs.items()
    )
    submission = city.submit(
        ward=None, period=month, received=received_at.isoformat(), need_decision=f"{DECISION}\n{rows}"
    )
    return Decided(Sent(submission, month, received_at, order, {}), needs)


def expected(
    reports: list[Report], decisions: list[Decided], as_of: dt.date, known_by: dt.datetime
) -> dict[tuple[str, str], int | None]:
    """Each line that exists, with the need that counts."""
    by_id = {each.sent.id: each for each in reports}
    told = [by_id[sent.id] for sent in current([each.sent for each in reports], known_by)]
    held = [each for each in told if CUTOFFS[each.sent.month] <= as_of]
    register = {name: left_on for each in held for name, left_on in each.register.items()}
    gone = {name for name, left_on in register.items() if left_on and left_on <= as_of}
    decided = {line: need for line, need in _decided(decisions, as_of, known_by).items() if line[0] in register}
    first = _first_needs(reports, known_by)
    listed = {line for each in held for line in each.needs}
    return {line: decided.get(line, first.get(line)) for line in listed | set(decided) if line[0] not in gone}


def _first_needs(reports: list[Report], known_by: dt.datetime) -> dict[tuple[str, str], int]:
    spoke = [each for each in reports if each.sent.is_accepted(known_by)]
    late_to_early = sorted(spoke, key=lambda each: (each.sent.received_at, each.sent.order), reverse=True)
    return {line: need for each in late_to_early for line, need in each.needs.items()}


def _decided(decisions: list[Decided], as_of: dt.date, known_by: dt.datetime) -> dict[tuple[str, str], int]:
    by_id = {each.sent.id: each for each in decisions}
    rows = {
        (line, decided_on): (decided_on, need)
        for sent in current([each.sent for each in decisions], known_by)
        for line, (need, decided_on) in by_id[sent.id].needs.items()
        if decided_on <= as_of
    }
    return {line: need for (line, _), (_, need) in sorted(rows.items())}


@pytest.mark.parametrize("seed", range(6))
def test_every_line_and_its_need_on_every_day_as_known_at_every_instant_is_the_defined_one(
    city: City, seed: int
) -> None:
    reports, decisions = tell(city, random.Random(seed))
    rows = city.store(macros=()).rows(
        "select building, equipment_type::varchar as equipment_type, required_approved, valid_from, valid_to, "
        "known_from, known_to from equipment"
    )
    for as_of in DAYS:
        for known_by in INSTANTS:
            found = [
                ((row["building"], row["equipment_type"]), row["required_approved"])
                for row in rows
                if row["valid_from"] <= as_of < row["valid_to"] and row["known_from"] <= known_by < row["known_to"]
            ]
            assert len(dict(found)) == len(found), (as_of, known_by)
            assert dict(found) == expected(reports, decisions, as_of, known_by), (as_of, known_by)
