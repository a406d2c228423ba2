"""The invented buildings of a ward, with neutral codes and names (DOMAIN §9)."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from random import Random

from data.area.model import Ward
from data.demo.phrases import phrase
from data.demo.story import Story, WardStory
from data.vocabulary import BoardStatus, BuildingKind, FireAcceptance, FundStatus, InspectionGrade, TruckAccess, YesNo

BLOCKS_IN_ESTATE = 7
ESTATE_LETTERS = "ABCDEFGH"
FIRST_OTHER_LANE = 40
STOREY_HEIGHT_M = 3.3
# Kinds of the buildings that are not old blocks: weight, fewest and most storeys, apartments on a storey.
OTHER_KINDS: Mapping[BuildingKind, tuple[int, int, int, int]] = {
    BuildingKind.COMMERCIAL: (58, 9, 32, 8),
    BuildingKind.RESETTLEMENT: (16, 5, 14, 10),
    BuildingKind.SOCIAL: (8, 6, 15, 10),
    BuildingKind.MIXED_USE: (8, 12, 28, 8),
    BuildingKind.MULTI_FLAT_HOUSE: (10, 5, 8, 4),
}


@dataclass(frozen=True, slots=True)
class Change:
    """Fields of a building that take new values on a day."""

    day: dt.date
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Building:
    """A building and how it changes. `facts` are fields of rows.BuildingRow."""

    code: str
    name: str
    estate: str
    kind: BuildingKind
    storeys: int
    households: int
    facts: Mapping[str, object]
    changes: tuple[Change, ...] = ()

    @property
    def is_old(self) -> bool:
        """Whether plan 141 covers the building."""
        return self.kind is BuildingKind.OLD_BLOCK


def ward_initials(ward: Ward) -> str:
    """“BK” for `bach-khoa`: the beginning of the ward's codes."""
    return "".join(part[0] for part in ward.ward.split("-")).upper()


def invent_buildings(random: Random, ward: Ward, tale: WardStory, story: Story) -> tuple[Building, ...]:
    """The buildings of one ward: old blocks by estate, then the others."""
    codes = (f"{ward_initials(ward)}-{number:03}" for number in count(1))
    old = [_old_block(random, ward, index, next(codes)) for index in range(tale.old)]
    others = [_other(random, ward, index, next(codes), story) for index in range(tale.other)]
    return (*old, *others)


def _old_block(random: Random, ward: Ward, index: int, code: str) -> Building:
    number, place = divmod(index, BLOCKS_IN_ESTATE)
    estate = phrase("names", "estate", number=number + 1)
    storeys = random.choices((2, 3, 4, 5, 6), (4, 12, 34, 44, 6))[0]
    size = _size(random, storeys, random.randint(8, 18), 42)
    return Building(
        code=code,
        name=phrase("names", "block", letter=ESTATE_LETTERS[number], number=place + 1, estate=estate),
        estate=estate,
        kind=BuildingKind.OLD_BLOCK,
        storeys=storeys,
        households=int(size["households"]),
        facts=size | _old_facts(random) | {"address": _address(ward, number + 1)},
    )


def _old_facts(random: Random) -> dict[str, object]:
    grades = (InspectionGrade.B, InspectionGrade.C, InspectionGrade.D, InspectionGrade.NOT_INSPECTED)
    access = (TruckAccess.YES, TruckAccess.LIMITED, TruckAccess.NO, None)
    return {
        "year_built": random.randint(1958, 1991),
        "basements": 0,
        "escape_routes": random.choice((1, 1, 2, 2, 3)),
        "lifts": 0,
        "board_status": BoardStatus.NOT_APPLICABLE,
        "fund_status": FundStatus.NOT_APPLICABLE,
        "dossier_handed_over": YesNo.NOT_APPLICABLE,
        "first_meeting_held": YesNo.NOT_APPLICABLE,
        "fire_acceptance": random.choices((FireAcceptance.NOT_APPLICABLE, FireAcceptance.UNKNOWN), (85, 15))[0],
        "inspection_grade": random.choices(grades, (22, 21, 3, 54))[0],
        "truck_access": random.choices(access, (44, 34, 18, 4))[0],
        "na_reason": phrase("names", "no_board"),
    }


def _other(random: Random, ward: Ward, index: int, code: str, story: Story) -> Building:
    kind = random.choices(list(OTHER_KINDS), [weight for weight, *_ in OTHER_KINDS.values()])[0]
    _, lowest, highest, on_storey = OTHER_KINDS[kind]
    storeys = random.randint(lowest, highest)
    size = _size(random, storeys, on_storey, 78)
    is_tower = kind is not BuildingKind.MULTI_FLAT_HOUSE
    return Building(
        code=code,
        name=_other_name(kind, index),
        estate="",
        kind=kind,
        storeys=storeys,
        households=int(size["households"]),
        facts=size | _other_facts(random, storeys, is_tower) | {"address": _address(ward, FIRST_OTHER_LANE + index)},
        changes=_board_recognised_later(random, story) if is_tower else (),
    )


def _other_name(kind: BuildingKind, index: int) -> str:
    estate = index // 2 + 1
    if kind is BuildingKind.MULTI_FLAT_HOUSE:
        return phrase("names", "house", estate=index + 1)
    if kind is BuildingKind.RESETTLEMENT:
        return phrase("names", "resettlement", number=index % 2 + 1, estate=estate)
    return phrase("names", "tower", letter="CT", number=index % 2 + 1, estate=estate)


def _other_facts(random: Random, storeys: int, is_tower: bool) -> dict[str, object]:
    accepted = random.choices((FireAcceptance.ACCEPTED, FireAcceptance.NOT_ACCEPTED), (86, 14))[0]
    return {
        "year_built": random.randint(2003, 2018),
        "basements": random.randint(1, 3) if storeys >= 12 else 0,
        "escape_routes": 2 if storeys >= 9 else 1,
        "lifts": max(1, storeys // 6),
        "developer": phrase("names", "developer", number=random.randint(1, 24)),
        "operator": phrase("names", "operator", number=random.randint(1, 12)) if is_tower else None,
        "fire_acceptance": accepted if is_tower else FireAcceptance.UNKNOWN,
        "inspection_grade": random.choices((InspectionGrade.A, InspectionGrade.B), (70, 30))[0],
        "truck_access": random.choices((TruckAccess.YES, TruckAccess.LIMITED), (88, 12))[0],
        **(_management(random) if is_tower else {}),
    }


def _management(random: Random) -> dict[str, object]:
    boards = (BoardStatus.RECOGNISED, BoardStatus.ELECTED, BoardStatus.NONE, BoardStatus.EXPIRED, None)
    funds = (FundStatus.HANDED_OVER, FundStatus.PARTLY, FundStatus.NOT_HANDED_OVER, FundStatus.DISPUTED, None)
    board = random.choices(boards, (66, 9, 15, 7, 3))[0]
    has_met = board is not None and board is not BoardStatus.NONE
    return {
        "board_status": board,
        "fund_status": random.choices(funds, (66, 12, 12, 7, 3))[0],
        "dossier_handed_over": random.choices((YesNo.YES, YesNo.NO, None), (77, 20, 3))[0],
        "first_meeting_held": YesNo.YES if has_met or random.random() < 0.2 else YesNo.NO,
    }


def _board_recognised_later(random: Random, story: Story) -> tuple[Change, ...]:
    """For some towers, the board recognised and the fund handed over during the story."""
    if random.random() > 0.14:
        return ()
    day = story.begun_on + dt.timedelta(days=random.randint(20, 205))
    recognised = {"board_status": BoardStatus.RECOGNISED, "first_meeting_held": YesNo.YES}
    fund = {"fund_status": FundStatus.HANDED_OVER, "dossier_handed_over": YesNo.YES}
    return Change(day, recognised), Change(day + dt.timedelta(days=28), fund)


def _size(random: Random, storeys: int, on_storey: int, area_m2: int) -> dict[str, int | float]:
    apartments = storeys * on_storey
    households = round(apartments * random.uniform(0.9, 1.15))
    return {
        "storeys": storeys,
        "fire_height_m": round(storeys * STOREY_HEIGHT_M - 1.5 + random.choice((0.0, 0.3, 0.6)), 1),
        "floor_area_m2": float(apartments * area_m2),
        "apartments": apartments,
        "households": households,
        "residents": round(households * random.uniform(3.1, 4.1)),
    }


def _address(ward: Ward, number: int) -> str:
    return phrase("names", "address", number=number, ward=ward.name)
