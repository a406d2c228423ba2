"""The mess of real life: every kind by name, and where the story puts it."""

from dataclasses import dataclass
from enum import StrEnum

from data.problems import Rule


class MessKind(StrEnum):
    """What a file can have instead of what the template asks for. The words on the right: what the intake says."""

    # The form around the rows.
    TITLES_ABOVE = "titles_above"  # further lines over the header: skipped as titles
    RENAMED_HEADERS = "renamed_headers"  # other words for the titles: understood
    HEADER_AGAIN = "header_again"  # the header repeated further down: skipped
    EXTRA_COLUMN = "extra_column"  # column_unknown
    MISSING_COLUMN = "missing_column"  # column_missing
    MISSING_SHEET = "missing_sheet"  # sheet_missing
    TOTAL_ROW = "total_row"  # skipped, and its sum agrees
    WRONG_TOTAL = "wrong_total"  # total_differs
    BLANK_ROWS = "blank_rows"  # skipped
    EXAMPLE_ROW = "example_row"  # skipped
    MERGED_REMARK = "merged_remark"  # a remark under the table, merged over it: skipped as a note
    # How the cells are written.
    NFD_TEXT = "nfd_text"  # understood
    TCVN3_TEXT = "tcvn3_text"  # foreign_font
    VNI_TEXT = "vni_text"  # foreign_font
    STRAY_SPACES = "stray_spaces"  # understood
    DATES_AS_TEXT = "dates_as_text"  # understood
    THOUSANDS_DOT = "thousands_dot"  # 1.234: understood
    DECIMAL_COMMA = "decimal_comma"  # 3,5: understood
    UNIT_IN_NUMBER = "unit_in_number"  # “12 bình”: understood
    MARKS_FOR_YES = "marks_for_yes"  # “x” for “Có”: understood
    # What the cells say.
    SWAPPED_DATE = "swapped_date"  # day_month_swapped
    IMPOSSIBLE_DATE = "impossible_date"  # not_a_date
    FUTURE_DATE = "future_date"  # date_after_cutoff
    AMBIGUOUS_NUMBER = "ambiguous_number"  # 1,234: number_ambiguous
    MISSPELT_CHOICE = "misspelt_choice"  # not_in_list, with a suggestion
    WRONG_CODE = "wrong_code"  # unknown_building
    WORKING_EXCEEDS = "working_exceeds"  # working_exceeds_installed
    TRAINED_EXCEEDS = "trained_exceeds"  # trained_exceeds_members
    CLOSED_BEFORE_FOUND = "closed_before_found"
    DUPLICATE_ROW = "duplicate_row"  # duplicate_key
    KAD_WITHOUT_REASON = "kad_without_reason"  # not_applicable_without_reason
    LEFT_WITHOUT_DOCUMENT = "left_without_document"
    RECORD_LEFT_OUT = "record_left_out"  # missing_from_report
    CODES_LEFT_BLANK = "codes_left_blank"  # matched by what else the row says
    # The cover.
    WARD_SHORT = "ward_short"  # “P. Bách Khoa”: understood
    WARD_WITH_ETH = "ward_with_eth"  # “Ðống Mác”: understood
    UNSIGNED = "unsigned"


EVERY_PERIOD = "*"


@dataclass(frozen=True, slots=True)
class Mess:
    """One mess in one file, or in all files of a ward (EVERY_PERIOD).

    `expected` is the rule the intake names it by; None when it is simply understood.
    """

    kind: MessKind
    ward: str
    period: str
    table: str = ""
    expected: Rule | None = None

    def is_in(self, ward: str | None, period: str) -> bool:
        """Whether the ward's file for a period has it."""
        return self.ward == ward and self.period in {period, EVERY_PERIOD}
