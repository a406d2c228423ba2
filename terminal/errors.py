"""Every error of a call as one Vietnamese sentence and an exit code; a traceback only with --debug."""

import errno
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Self

from typer.exceptions import TyperException

from briefing.checking.blocked import BlockedError
from data.area import AreaError
from data.ledger.errors import ArchiveDamaged, LedgerDamaged, SnapshotDamaged, StoreError
from data.profile import ProfileError
from terminal.output import print_error
from terminal.unusable import UnusableCallError
from wording import terminal as words
from wording.errors import sentence

EXIT_INTERNAL, EXIT_UNUSABLE, EXIT_REFUSED, EXIT_INTERRUPTED = 1, 2, 3, 130


def guarded(command: Callable[[], int | None], name: str, *, debug: bool) -> int:
    """The exit code of a command; what it raises becomes one sentence on stderr."""
    with _Guard(name, debug=debug) as guard:
        guard.code = command() or 0
    if guard.code == EXIT_INTERRUPTED:
        print_error(words.INTERRUPTED)
    return guard.code


class _Guard:
    """The outermost frame of a call: whatever gets here is told in a sentence and ends the call, nothing goes on."""

    def __init__(self, name: str, *, debug: bool) -> None:
        self.code = 0
        self._name = name
        self._debug = debug

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        """Whether the error has been told; one that ends the interpreter goes on."""
        if not isinstance(error, Exception | KeyboardInterrupt):
            return False
        if self._debug:
            traceback.print_exception(error)
        if isinstance(error, KeyboardInterrupt):
            self.code = EXIT_INTERRUPTED
            return True
        text, self.code = _told(error, self._name)
        print_error(text)
        return True


def _told(error: Exception, name: str) -> tuple[str, int]:
    """The sentence and the exit code: a file that cannot be used is refused, any other call is unusable."""
    match error:
        case TyperException():
            return words.usage_error(type(error).__name__, _parameter(error), name), EXIT_UNUSABLE
        case ArchiveDamaged() | LedgerDamaged() | SnapshotDamaged():
            return sentence(error), EXIT_REFUSED
        case StoreError() | AreaError():
            return sentence(error), EXIT_UNUSABLE
        case BlockedError():
            return str(error), EXIT_REFUSED
        case ProfileError() | OSError() | UnusableCallError():
            return _sentence(error), EXIT_UNUSABLE
    return words.INTERNAL.format(kind=type(error).__name__), EXIT_INTERNAL


def _sentence(error: ProfileError | OSError | UnusableCallError) -> str:
    match error:
        case ProfileError():
            return words.BAD_PROFILE.format(file=error.file.name, key=error.key or "–")
        case OSError():
            return words.no_access(str(error.filename or "–"), errno.errorcode.get(error.errno or 0, ""))
    return str(error)


def _parameter(error: TyperException) -> str:
    """The option or argument that an unreadable call is about."""
    option = getattr(error, "option_name", None)
    param = getattr(error, "param", None)
    if option or param is None:
        return str(option or "")
    return next((str(each) for each in param.opts if each.startswith("--")), str(param.metavar or param.name))
