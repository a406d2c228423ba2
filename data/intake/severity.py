"""Which rule rejects a row or a file, which only asks, and which only tells: the whole judgement in one table."""

from typing import Final

from data.problems import Rule, Severity

_REFUSES_THE_FILE = (
    Rule.FILE_NOT_FOUND,
    Rule.IS_A_FOLDER,
    Rule.FILE_UNREADABLE,
    Rule.NOT_EXCEL,
    Rule.EMPTY_FILE,
    Rule.PASSWORD_PROTECTED,
    Rule.OPEN_IN_EXCEL,
    Rule.DAMAGED_FILE,
    Rule.TOO_LARGE,
    Rule.TEXT_TOO_LARGE,
    Rule.TOO_MANY_COLUMNS,
    Rule.NO_KNOWN_SHEET,
    Rule.TABLE_UNKNOWN,
    Rule.WARD_MISSING,
    Rule.WARD_UNKNOWN,
    Rule.WARD_DIFFERS,
    Rule.TWO_WARDS,
    Rule.PERIOD_MISSING,
    Rule.PERIOD_UNREADABLE,
    Rule.CUTOFF_MISSING,
    Rule.CUTOFF_DIFFERS,
    Rule.NOT_ALL_ACCEPTED,
    Rule.UNKNOWN_PROFILE,
)

_REJECTS_THE_SHEET = (Rule.HEADER_NOT_FOUND,)

# A cell that cannot be read never becomes a blank, and figures that contradict each other are not chosen between:
# the row waits until the ward has mended it.
_REJECTS_THE_ROW = (
    Rule.REQUIRED,
    Rule.NOT_A_NUMBER,
    Rule.NOT_AN_INTEGER,
    Rule.NUMBER_AMBIGUOUS,
    Rule.OUT_OF_RANGE,
    Rule.NOT_A_DATE,
    Rule.DAY_MONTH_SWAPPED,
    Rule.DATE_AFTER_CUTOFF,
    Rule.NOT_IN_LIST,
    Rule.TEXT_TOO_LONG,
    Rule.FORMULA_WITHOUT_VALUE,
    Rule.FORMULA_ERROR,
    Rule.NOT_APPLICABLE_HERE,
    Rule.WORKING_EXCEEDS_INSTALLED,
    Rule.TRAINED_EXCEEDS_MEMBERS,
    Rule.PAID_EXCEEDS_FINE,
    Rule.CLOSED_BEFORE_FOUND,
    Rule.DUE_BEFORE_FOUND,
    Rule.LEFT_WITHOUT_DOCUMENT,
    Rule.DUPLICATE_KEY,
    Rule.UNKNOWN_BUILDING,
    Rule.AMBIGUOUS_BUILDING,
    Rule.FOREIGN_WARD_ROW,
    Rule.OTHER_UNIT,
    Rule.CALL_INCOMPLETE,
    Rule.CALL_IN_FUTURE,
    Rule.RECORD_UNKNOWN,
    Rule.FIELD_FIXED,
    Rule.BEFORE_LAST_REPORT,
    Rule.NOTHING_CHANGED,
)

# Accepted, and asked about. Against gaming (DOMAIN §6) the metric, not the refusal, takes the advantage away:
# a violation transferred without a document stays in the ward's rate, a moved deadline keeps its first date.
_ASKS = (
    Rule.SHEET_MISSING,
    Rule.COLUMN_MISSING,
    Rule.COLUMN_REPEATED,
    Rule.ENCODING_DOUBTFUL,
    Rule.TOTAL_DIFFERS,
    Rule.NOT_APPLICABLE_WITHOUT_REASON,
    Rule.EXTENSION_WITHOUT_DOCUMENT,
    Rule.DEADLINE_MOVED,
    Rule.STATUS_DISAGREES,
    Rule.TRANSFER_WITHOUT_DOCUMENT,
    Rule.DONE_WITHOUT_EVIDENCE,
    Rule.TYPE_NOT_FOR_GROUP,
    Rule.MISSING_FROM_REPORT,
    Rule.UNCHANGED_THREE_PERIODS,
    Rule.DIFFERS_FROM_ADJUSTED,
)

_TELLS = (
    Rule.MACRO_WORKBOOK,
    Rule.UNMAPPED_SHEET,
    Rule.COLUMN_UNKNOWN,
    Rule.UNSIGNED,
    Rule.FOREIGN_FONT,
    Rule.COMMITMENTS_NOT_BY_BUILDING,
    Rule.NEED_CHANGED,
    Rule.REPEATED_VIOLATION,
)

SEVERITY: Final[dict[Rule, Severity]] = {
    **dict.fromkeys((*_REFUSES_THE_FILE, *_REJECTS_THE_SHEET, *_REJECTS_THE_ROW), Severity.ERROR),
    **dict.fromkeys(_ASKS, Severity.WARNING),
    **dict.fromkeys(_TELLS, Severity.NOTE),
}
