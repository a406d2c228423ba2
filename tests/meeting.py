"""A meeting's conclusions, recorded in the city of the tests; what tables of documents have no room for."""

import datetime as dt
from typing import Any

from briefing.document import Document, Grid
from briefing.word_frame import LEFT, PORTRAIT, RIGHT, TABLE_PT
from charts.letters import Face, text_width
from data.concluded import Recorded, recorded
from data.conclusion import Conclusion, Meeting, Progress
from data.intake.concluding import Line, conclusions_of_lines, flaws_of_lines, intake_of
from data.periods import parse_instant
from tests.city import City
from wording.conclusions import slips

MEETING = Meeting("Hội nghị 25/12/2019", dt.date(2019, 12, 25), "Phó Chủ tịch UBND quận")
WORK = "Ban hành quy chế hoạt động đội PCCC cơ sở"


def line(units: str = "ubnd-quynh-loi", due_on: str = "2020-01-06", **known: Any) -> Line:
    """A line of the form; units are separated by semicolons."""
    usual = {"work": WORK, "product": "Quy chế có số, ngày"} | known
    return Line(tuple(units.split(";")), due_on=dt.date.fromisoformat(due_on), **usual)


def receive(city: City, conclusion: Conclusion, holds_from: str, at: str) -> str:
    """The id of the submission that a version of a conclusion became."""
    instant = parse_instant(at)
    intake = intake_of(conclusion, dt.date.fromisoformat(holds_from), slips(city.area, instant))
    return city.ledger.receive(intake, instant).id


def conclude(
    city: City, *lines: Line, at: str = "2019-12-25 17:00", meeting: Meeting = MEETING
) -> tuple[Recorded, ...]:
    """What stands after a meeting has given these lines."""
    assert flaws_of_lines(meeting, lines, city.area) == ()
    for conclusion in conclusions_of_lines(meeting, lines):
        receive(city, conclusion, meeting.held_on.isoformat(), at)
    return recorded(city.ledger)


def tell(city: City, held: Recorded, progress: Progress, on: str, at: str) -> str:
    """The id of the submission that a word on a conclusion became."""
    one = held.conclusion
    new = Conclusion(
        one.meeting, one.item_no, one.unit, one.work, one.due_on, one.product, one.supports, progress, one.code
    )
    return receive(city, new, on, at)


def torn(document: Document) -> list[str]:
    """The words wider than their columns, which Word would tear: a cell keeps 1.9 mm free on either side."""
    parts = [(document.blocks, False), *((annex.blocks, annex.is_landscape) for annex in document.annexes)]
    found: list[str] = []
    for blocks, is_landscape in parts:
        width = (PORTRAIT[1] if is_landscape else PORTRAIT[0]) - LEFT - RIGHT
        for grid in (block for block in blocks if isinstance(block, Grid)):
            rooms = [width * weight / sum(grid.weights) - 2 * 1.9 for weight in grid.weights]
            lines = [line for line in (grid.columns, grid.marks, grid.total, *grid.rows) if line]
            cells = [(cell, room) for line in lines for cell, room in zip(line, rooms, strict=True)]
            points = min(TABLE_PT, document.text_pt - 1)
            found += [word for cell, room in cells for word in cell.split() if _width_mm(word, points) > room]
    return found


def _width_mm(word: str, points: float) -> float:
    return text_width(word, points, Face.SERIF) * 25.4 / 72
