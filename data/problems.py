"""What can be wrong with a file, a sheet, a row or a cell. `wording.problems` makes the Vietnamese sentence."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """ERROR rejects the row (or, without a row, the file); WARNING accepts it and asks; NOTE only tells."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Rule(StrEnum):
    """The name of every check, stable because scripts read it from `cli.py import --format json`."""

    # The file as a whole: none of its rows is accepted.
    FILE_NOT_FOUND = "file_not_found"
    IS_A_FOLDER = "is_a_folder"
    FILE_UNREADABLE = "file_unreadable"
    NOT_EXCEL = "not_excel"
    EMPTY_FILE = "empty_file"
    PASSWORD_PROTECTED = "password_protected"
    OPEN_IN_EXCEL = "open_in_excel"
    DAMAGED_FILE = "damaged_file"
    TOO_LARGE = "too_large"
    TEXT_TOO_LARGE = "text_too_large"
    TOO_MANY_COLUMNS = "too_many_columns"
    NO_KNOWN_SHEET = "no_known_sheet"
    TABLE_UNKNOWN = "table_unknown"
    WARD_MISSING = "ward_missing"
    WARD_UNKNOWN = "ward_unknown"
    WARD_DIFFERS = "ward_differs"
    TWO_WARDS = "two_wards"
    PERIOD_MISSING = "period_missing"
    PERIOD_UNREADABLE = "period_unreadable"
    CUTOFF_MISSING = "cutoff_missing"
    CUTOFF_DIFFERS = "cutoff_differs"
    NOT_ALL_ACCEPTED = "not_all_accepted"
    UNKNOWN_PROFILE = "unknown_profile"
    # The file or a sheet, only told.
    MACRO_WORKBOOK = "macro_workbook"
    UNMAPPED_SHEET = "unmapped_sheet"
    SHEET_MISSING = "sheet_missing"
    COLUMN_MISSING = "column_missing"
    COLUMN_UNKNOWN = "column_unknown"
    COLUMN_REPEATED = "column_repeated"
    HEADER_NOT_FOUND = "header_not_found"
    ENCODING_DOUBTFUL = "encoding_doubtful"
    UNSIGNED = "unsigned"
    TOTAL_DIFFERS = "total_differs"
    # One cell.
    REQUIRED = "required"
    NOT_A_NUMBER = "not_a_number"
    NOT_AN_INTEGER = "not_an_integer"
    NUMBER_AMBIGUOUS = "number_ambiguous"
    OUT_OF_RANGE = "out_of_range"
    NOT_A_DATE = "not_a_date"
    DAY_MONTH_SWAPPED = "day_month_swapped"
    NOT_IN_LIST = "not_in_list"
    TEXT_TOO_LONG = "text_too_long"
    FORMULA_WITHOUT_VALUE = "formula_without_value"
    FORMULA_ERROR = "formula_error"
    NOT_APPLICABLE_HERE = "not_applicable_here"
    NOT_APPLICABLE_WITHOUT_REASON = "not_applicable_without_reason"
    FOREIGN_FONT = "foreign_font"
    # One row against itself.
    WORKING_EXCEEDS_INSTALLED = "working_exceeds_installed"
    TRAINED_EXCEEDS_MEMBERS = "trained_exceeds_members"
    CLOSED_BEFORE_FOUND = "closed_before_found"
    DUE_BEFORE_FOUND = "due_before_found"
    EXTENSION_WITHOUT_DOCUMENT = "extension_without_document"
    STATUS_DISAGREES = "status_disagrees"
    DATE_AFTER_CUTOFF = "date_after_cutoff"
    PAID_EXCEEDS_FINE = "paid_exceeds_fine"
    LEFT_WITHOUT_DOCUMENT = "left_without_document"
    TRANSFER_WITHOUT_DOCUMENT = "transfer_without_document"
    DONE_WITHOUT_EVIDENCE = "done_without_evidence"
    COMMITMENTS_NOT_BY_BUILDING = "commitments_not_by_building"
    TYPE_NOT_FOR_GROUP = "type_not_for_group"
    # One row against the others, of this file and of earlier ones.
    DUPLICATE_KEY = "duplicate_key"
    UNKNOWN_BUILDING = "unknown_building"
    AMBIGUOUS_BUILDING = "ambiguous_building"
    FOREIGN_WARD_ROW = "foreign_ward_row"
    NEED_CHANGED = "need_changed"
    DEADLINE_MOVED = "deadline_moved"
    MISSING_FROM_REPORT = "missing_from_report"
    REPEATED_VIOLATION = "repeated_violation"
    UNCHANGED_THREE_PERIODS = "unchanged_three_periods"
    OTHER_UNIT = "other_unit"
    DIFFERS_FROM_ADJUSTED = "differs_from_adjusted"
    # A figure told by telephone.
    CALL_INCOMPLETE = "call_incomplete"
    CALL_IN_FUTURE = "call_in_future"
    RECORD_UNKNOWN = "record_unknown"
    FIELD_FIXED = "field_fixed"
    BEFORE_LAST_REPORT = "before_last_report"
    NOTHING_CHANGED = "nothing_changed"


class Skip(StrEnum):
    """Why a sheet row was not meant to be a record. A sheet that maps to no table is one UNMAPPED reason."""

    TITLE = "title"
    HEADER = "header"
    COLUMN_NUMBER = "column-number"
    UNIT = "unit"
    EXAMPLE = "example"
    BLANK = "blank"
    TOTAL = "total"
    NOTE = "note"
    PROFILE = "profile"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding of the intake, at the address where the sender can mend it.

    `cell` is an A1 address, a row as "12:12", or "" for a whole sheet or file. `value` is the cell as it came.
    `context` holds what the sentence needs besides: the column title first, then the other value.
    """

    file: str
    sheet: str
    cell: str
    value: str
    rule: Rule
    severity: Severity
    suggestion: str = ""
    context: tuple[str, ...] = ()
