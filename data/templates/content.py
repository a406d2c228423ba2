"""What a workbook says, before it is an Excel file: cover, headings, columns and cells."""

import datetime as dt
from dataclasses import dataclass

from data.periods import Period
from data.templates.cells import Cell
from data.templates.columns import Column
from data.templates.options import Options
from data.templates.texts import texts


@dataclass(frozen=True, slots=True)
class Heading:
    """The lines over and under a form: who reports, for which period, and who signs."""

    unit: str
    receiver: str
    period: str
    cutoff: dt.date
    place: str
    signers: tuple[str, ...]
    country: str = ""
    motto: str = ""
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class SheetContent:
    """One sheet of a form. `above` are further lines over the form, `total` and `remark` are rows under the data.

    `spare_rows` are empty ruled rows for what the officer adds; rows in `unnumbered` bear no ordinal number.
    """

    name: str
    number: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    spare_rows: int = 0
    above: tuple[str, ...] = ()
    total: tuple[Cell, ...] | None = None
    remark: str = ""
    unnumbered: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Signature:
    """The document a report came with; blanks make its figures “số liệu tạm”."""

    document_no: str | None = None
    signed_on: dt.date | None = None
    signed_by: str | None = None


@dataclass(frozen=True, slots=True)
class OwnPlan:
    """The plan a ward issued of its own to carry out a plan of a higher level; blank until it is issued."""

    plan: str
    own_plan_no: str | None = None
    issued_on: dt.date | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Cover:
    """What the cover says. `ward` is the ward's name as it is to be printed; the district office has none."""

    period: Period
    ward: str | None
    signature: Signature
    own_plans: tuple[OwnPlan, ...]

    def particulars(self) -> tuple[tuple[str, str | dt.date | None], ...]:
        """Label and value of every line, in order."""
        words = texts("cover")
        ward = ((words["ward"], self.ward),) if self.ward else ()
        return (
            *ward,
            (words["kind"], texts("kinds")[self.period.kind]),
            (words["period"], self.period.label),
            (words["cutoff"], self.period.cutoff),
            (words["document_no"], self.signature.document_no),
            (words["signed_on"], self.signature.signed_on),
            (words["signed_by"], self.signature.signed_by),
        )


@dataclass(frozen=True, slots=True)
class WorkbookContent:
    """Everything a workbook says. `cover_name` is the cover's sheet name."""

    cover_name: str
    cover: Cover
    heading: Heading
    forms: tuple[SheetContent, ...]
    options: Options
