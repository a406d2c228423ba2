"""Cells as people type them, made into values. Pure functions: nothing here opens a sender's file.

encodings = detect_columns({field: values_of_the_column})
cleaner = ColumnCleaner(clean_integer, encodings[field].encoding)
outcome = cleaner[raw]           # a Cleaned: value, or a CellError: rule, suggestion, context
"""

from data.cleaning.choices import (
    Choices,
    VocabularyError,
    clean_choice,
    is_not_applicable,
    load_vocabulary,
    match_key,
)
from data.cleaning.column import ColumnCleaner
from data.cleaning.dates import clean_date, swapped
from data.cleaning.encoding import Detection, Encoding, convert, detect_columns, detect_encoding, encode
from data.cleaning.lists import Counted, clean_choices, looks_like_code, split_counted, split_list
from data.cleaning.numbers import clean_decimal, clean_integer, is_unit_word
from data.cleaning.outcome import Cell, CellError, Cleaned
from data.cleaning.text import clean_text, fold, tidy
from data.cleaning.wards import WardMatcher

__all__ = [
    "Cell",
    "CellError",
    "Choices",
    "Cleaned",
    "ColumnCleaner",
    "Counted",
    "Detection",
    "Encoding",
    "VocabularyError",
    "WardMatcher",
    "clean_choice",
    "clean_choices",
    "clean_date",
    "clean_decimal",
    "clean_integer",
    "clean_text",
    "convert",
    "detect_columns",
    "detect_encoding",
    "encode",
    "fold",
    "is_not_applicable",
    "is_unit_word",
    "load_vocabulary",
    "looks_like_code",
    "match_key",
    "split_counted",
    "split_list",
    "swapped",
    "tidy",
]
