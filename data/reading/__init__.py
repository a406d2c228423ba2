"""Files as they come, made into rows of cells. Row numbers count from 1 as Excel does, columns from 0 as lists do.

workbook = read_file(path)                        # FileRefused carries the Problem
header = find_header(sheet.rows(), titles, sheet.merged)
classifier = RowClassifier(header)
for number, cells in enumerate(sheet.rows(), start=1):
    reason = classifier.skip(number, cells)       # a Skip, or None for a record
"""

from data.reading.address import address, column_letters, row_address
from data.reading.header import Header, Title, find_header
from data.reading.refusal import FileRefused
from data.reading.row_kinds import RowClassifier, classify_row
from data.reading.sheet import Merge, Sheet
from data.reading.workbook import Workbook, read_file

__all__ = [
    "FileRefused",
    "Header",
    "Merge",
    "RowClassifier",
    "Sheet",
    "Title",
    "Workbook",
    "address",
    "classify_row",
    "column_letters",
    "find_header",
    "read_file",
    "row_address",
]
