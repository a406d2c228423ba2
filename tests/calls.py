"""Figures told by telephone to the city of the tests."""

import datetime as dt
from dataclasses import replace
from typing import Any

from data.adjustment import Adjustment, Call, Change
from data.intake.adjusting import Desk, Told, judge_told
from data.intake.report import Intake
from data.periods import parse_instant
from tests.city import DEFAULT_WARD, City, make_intake
from wording.adjustment import slip, slip_name

TOLD_AT = dt.datetime(2019, 12, 25, 8, 15)
CALL = Call("Nguyễn Văn A", "Phó Chủ tịch UBND phường", "0901 234 567", TOLD_AT, "Đã lắp thêm sau ngày chốt")
DAY = dt.date(2019, 12, 24)


def told(value: str, **known: Any) -> Told:
    """A call about how many extinguishers B1 has, unless more is said; `call` takes fields of the call."""
    usual = Told(DEFAULT_WARD, "equipment", "B1|powder_extinguisher", "installed", DAY, value, CALL)
    as_of = dt.date.fromisoformat(known.pop("as_of", DAY.isoformat()))
    spoken = replace(CALL, **known.pop("call", {}))
    return replace(usual, **known, as_of=as_of, call=spoken)


def judge_call(city: City, what: Told, at: str = "2019-12-25 08:20") -> Intake:
    """What becomes of a call that is entered at an instant."""

    def paper(adjustment: Adjustment, ward: str, as_of: dt.date) -> tuple[str, str]:
        return slip_name(adjustment), slip(adjustment, city.area.ward(ward).name, as_of)

    return judge_told(what, Desk(city.area, city.ledger, parse_instant(at), paper))


def call(city: City, value: str, at: str = "2019-12-25 08:20", **known: Any) -> str:
    """The id of the submission that a call became."""
    city.publish()
    judged = judge_call(city, told(value, **known), at)
    assert judged.report.submission, judged.report.problems
    return city.ledger.receive(judged, parse_instant(at)).id


def made_call(city: City, *, ward: str, cutoff: dt.date, table: str, record: str, text: str) -> Intake:
    """A call as the ledger takes it, without the judgement that keeps calls in order."""
    adjustment = Adjustment(table, record, record, (Change("members", "", text, CALL),))
    intake = make_intake(
        ward=ward,
        period=f"flash-{cutoff}",
        profile=adjustment.profile,
        cutoff=cutoff,
        tables={table: text},
        is_delta=True,
        file_name=slip_name(adjustment),
    )
    draft = intake.report.submission
    assert draft
    return replace(intake, report=replace(intake.report, submission=replace(draft, adjustment=adjustment)))
