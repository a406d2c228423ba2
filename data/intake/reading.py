"""A workbook's sheets read into candidates, with what is said about whole sheets on the way."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from data.intake.candidates import Candidates
from data.intake.columns import tell_columns
from data.intake.cover import CoverCell
from data.intake.findings import Findings, Refusal
from data.intake.joined import with_joined
from data.intake.layout import find_layout
from data.intake.lists import AreaLists
from data.intake.report import SheetCount
from data.intake.sheet_reader import SheetReader
from data.intake.sheets import SheetPlan
from data.intake.wards_named import foreign_ward
from data.problems import Rule, Skip
from data.profile import Profile, SheetSection, Wards
from data.reading.sheet import Sheet
from data.reading.workbook import Workbook


@dataclass(frozen=True, slots=True)
class WorkbookReader:
    """Reads the planned sheets of one workbook. `ward` is the sender when the file is one ward's."""

    workbook: Workbook
    profile: Profile
    lists: AreaLists
    ward: str | None
    findings: Findings
    unreadable: list[SheetCount] = field(default_factory=list)

    def candidates(self, plan: SheetPlan) -> Iterator[Candidates]:
        """The candidates of each sheet, one sheet after the other."""
        for reader in self.readers(plan):
            yield from reader.read()

    def readers(self, plan: SheetPlan) -> Iterator[SheetReader]:
        """What reads each sheet that has a header, one sheet after the other."""
        self._tell_sheets(plan)
        for section, sheet in plan.found:
            reader = self._reader(section, sheet)
            if reader is not None:
                yield reader

    def _tell_sheets(self, plan: SheetPlan) -> None:
        for name in plan.unmapped:
            self.findings.add(Rule.UNMAPPED_SHEET, sheet=name)
        for section in plan.missing if self.profile.all_sheets_expected else ():
            self.findings.add(Rule.SHEET_MISSING, context=(section.names[0],))

    def _reader(self, section: SheetSection, sent: Sheet) -> SheetReader | None:
        sheet = with_joined(sent, section)
        layout = find_layout(sheet, section, self.lists, self.findings, date_1904=self.workbook.date_1904)
        if layout is None:
            self._tell_unreadable(section, sheet)
            return None
        if self.ward is not None and self.profile.wards is Wards.ONE:
            self._refuse_other_ward(sheet, layout.header.first_row)
        if not section.until_blank:
            tell_columns(layout.header, section, self.profile, sheet.name, self.findings)
        return SheetReader(sheet, section, self.profile, layout, self.findings)

    def _refuse_other_ward(self, sheet: Sheet, first_row: int) -> None:
        area = self.lists.area
        titles, own = list(islice(sheet.rows(), first_row - 1)), str(self.ward)
        other = foreign_ward(titles, own, area.ward_label, self.lists.wards)
        if other is not None:
            context = (area.ward(own).name, other.name)
            raise Refusal(Rule.TWO_WARDS, other.name, context=context, at=CoverCell(other.name, sheet.name))

    def _tell_unreadable(self, section: SheetSection, sheet: Sheet) -> None:
        """A sheet without a header is not reported on; what stands in it is rejected, never dropped in silence."""
        if section.until_blank:
            return
        filled = blank = 0
        for cells in sheet.rows():
            is_blank = all(cell == "" for cell in cells)
            blank, filled = blank + is_blank, filled + (not is_blank)
        skipped = Counter({Skip.BLANK: blank})
        self.unreadable.append(SheetCount(sheet.name, section.table, filled + blank, 0, filled, skipped))
        if filled:
            self.findings.add(Rule.HEADER_NOT_FOUND, sheet=sheet.name)
        else:
            self.findings.add(Rule.SHEET_MISSING, context=(sheet.name,))
