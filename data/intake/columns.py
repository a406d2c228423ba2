"""What is told about a sheet's columns: those that are missing, unknown or there twice."""

from data.cleaning.choices import match_key
from data.intake.findings import Findings
from data.intake.layout import required_fields, shown_fields, title_of
from data.problems import Rule
from data.profile import Profile, SheetSection
from data.reading.address import address, row_address
from data.reading.header import Header, Title


def tell_columns(header: Header, section: SheetSection, profile: Profile, sheet: str, findings: Findings) -> None:
    """Records the missing, unknown and repeated columns of a sheet; a missing required one is told with the rows."""
    told_elsewhere = {*required_fields(section.table), *section.constants}
    expected = set(section.columns or shown_fields(section.table)) - told_elsewhere
    for field in header.missing:
        if field in expected:
            cell = row_address(header.last_row)
            findings.add(Rule.COLUMN_MISSING, sheet=sheet, cell=cell, context=(title_of(section.table, field),))
    for title in header.repeated:
        _tell(Rule.COLUMN_REPEATED, title, header, sheet, findings)
    ignored = {match_key(name) for name in profile.ignored_columns}
    for title in header.unknown:
        if not profile.other_columns_expected and match_key(title.text) not in ignored:
            _tell(Rule.COLUMN_UNKNOWN, title, header, sheet, findings)


def _tell(rule: Rule, title: Title, header: Header, sheet: str, findings: Findings) -> None:
    cell = address(header.last_row, title.column)
    findings.add(rule, sheet=sheet, cell=cell, value=title.text, context=(title.text,))
