"""The last net of the frame: the page shows a Vietnamese sentence, the log keeps the trace."""

import logging
from types import TracebackType
from typing import Self

from data.area import AreaError
from data.ledger.errors import StoreError
from ui.markup import show, tag
from wording import errors as error_words
from wording import frame as words

_LOG = logging.getLogger("an_cu")


class Guard:
    """`with Guard():` around what a page draws. Streamlit's own control flow (rerun, stop) passes through."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if not isinstance(error, Exception):
            return False
        _LOG.error("the page could not be drawn", exc_info=error)
        show(tag("div", sentence(error), css="notice late"))
        return True


def sentence(error: Exception) -> str:
    """The error in Vietnamese: its own sentence where it has one, else that the log knows more."""
    if isinstance(error, StoreError | AreaError):
        return error_words.sentence(error)
    return words.BROKEN
