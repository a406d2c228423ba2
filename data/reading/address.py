"""A1 addresses from row numbers (from 1) and column indexes (from 0)."""

from functools import cache


def address(row: int, column: int) -> str:
    """The A1 address of a cell: (12, 0) is “A12”."""
    return f"{column_letters(column)}{row}"


def row_address(row: int) -> str:
    """The address of a whole row: 12 is “12:12”."""
    return f"{row}:{row}"


@cache
def column_letters(column: int) -> str:
    """The letters of a column: 0 is “A”, 26 is “AA”."""
    before, letter = divmod(column, 26)
    return (column_letters(before - 1) if before else "") + chr(ord("A") + letter)


@cache
def column_index(letters: str) -> int:
    """The index of a column: “A” is 0, “AA” is 26."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1
