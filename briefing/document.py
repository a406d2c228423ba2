"""An official document before anything writes it: letterhead, text, tables, annexes, as DOMAIN §8 asks."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from charts.spec import ChartSpec

OFFICIAL_PT = 14  # both forms: text of 13 to 14 points
ND30_FROM = dt.date(2020, 3, 5)  # the day NĐ 30/2020/NĐ-CP came into force


class Form(StrEnum):
    """The regulation on the form of documents: Thông tư 01/2011/TT-BNV before 05/03/2020, then NĐ 30/2020/NĐ-CP."""

    TT01 = "tt01"
    ND30 = "nd30"


def form_on(day: dt.date) -> Form:
    """The form of a document of that day."""
    return Form.ND30 if day >= ND30_FROM else Form.TT01


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who issues. An office has a superior line; a committee has none. `place` stands before the date left blank."""

    superior: str
    issuer: tuple[str, ...]
    number: str
    country: str
    motto: str
    place: str


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 1 is “I. …”, 2 “1. …”, 3 “a) …”; the text bears its own mark."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. `marks` is the row “(1) (2) (3)=(2)/(1)” under the head, `total` the row set apart; either may be empty.

    `weights` are the columns' widths in relation to each other.
    """

    caption: str
    columns: tuple[str, ...]
    are_numbers: tuple[bool, ...]
    weights: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    marks: tuple[str, ...] = ()
    total: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with its caption."""

    chart: ChartSpec
    caption: str

    @property
    def told(self) -> str:
        """What the chart says, for whoever cannot see it."""
        return f"{self.chart.title}. {self.chart.subtitle}"


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page."""


Block = Heading | Paragraph | Grid | Figure | PageBreak


@dataclass(frozen=True, slots=True)
class Annex:
    """“Phụ lục I / TÊN BIỂU / (Kèm theo …)”; wide ones lie on their side."""

    number: str
    title: str
    attached_to: str
    blocks: tuple[Block, ...]
    is_landscape: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """`kind` is “BÁO CÁO”; an empty one is a letter, whose `subject` stands under its number and which has `to`.

    `imprint` stands on every page: the briefing, the snapshot, and what the reader must know of both; `remarks` say it
    at length at the end. A sheet that is no official document has smaller text, no number, no recipients, no signature.
    """

    form: Form
    letterhead: Letterhead
    kind: str
    subject: str
    blocks: tuple[Block, ...]
    recipients: tuple[str, ...]
    signature: tuple[str, ...]
    imprint: str
    to: tuple[str, ...] = ()
    annexes: tuple[Annex, ...] = ()
    text_pt: int = OFFICIAL_PT
    remarks: tuple[str, ...] = ()
