"""The memo that cleans each distinct value of a column once."""

from collections.abc import Callable
from typing import Any, TypeVar

from data.cleaning.encoding import Encoding, convert
from data.cleaning.outcome import Cell, CellError, Cleaned

T = TypeVar("T")

# A column of a hundred thousand distinct names gains nothing from a memo: past this it stops growing.
MEMO_LIMIT = 50_000


class ColumnCleaner(dict[Cell, Cleaned[T] | CellError]):
    """Each distinct raw value of one column, converted and cleaned once: `cleaner[raw]` is a Cleaned or a CellError.

    Rows come from `Sheet.rows()`, where Excel's TRUE is text: 1, 1.0 and True would share one place here.
    """

    def __init__(self, clean: Callable[[Cell], Cleaned[T]], encoding: Encoding = Encoding.UNICODE) -> None:
        super().__init__({"": _BLANK, None: _BLANK})
        self._clean = clean if encoding is Encoding.UNICODE else _after_conversion(clean, encoding)

    def __missing__(self, raw: Cell) -> Cleaned[T] | CellError:
        outcome = self.outcome(raw)
        if len(self) < MEMO_LIMIT:
            self[raw] = outcome
        return outcome

    def outcome(self, raw: Cell) -> Cleaned[T] | CellError:
        """What the cell gives, cleaned anew."""
        try:
            return self._clean(raw)
        except CellError as error:
            return error.with_traceback(None)


class ColumnValues(dict[Cell, Any]):
    """What rows keep of each distinct raw value of a column: the cleaned value, or the CellError."""

    def __init__(self, cleaner: ColumnCleaner[Any]) -> None:
        super().__init__({"": None, None: None})
        self._cleaner = cleaner

    def __missing__(self, raw: Cell) -> Any:
        outcome = self._cleaner.outcome(raw)
        kept = outcome if isinstance(outcome, CellError) else outcome.value
        if len(self) < MEMO_LIMIT:
            self[raw] = kept
        return kept


def _after_conversion(clean: Callable[[Cell], Cleaned[T]], encoding: Encoding) -> Callable[[Cell], Cleaned[T]]:
    return lambda raw: clean(convert(raw, encoding) if isinstance(raw, str) else raw)


_BLANK: Cleaned[Any] = Cleaned(None)
