"""Every error of a call as one Vietnamese sentence and an exit code; a traceback only with --debug."""

import traceback
from collections.abc import Callable

from typer.exceptions import TyperException
from wording.errors import sentence

from data.area import AreaError
from data.ledger.errors import StoreError
from data.profile import ProfileError
from terminal.options import UnusableCallError
from terminal.output import print_error
from wording import terminal as words

EXIT_INTERNAL, EXIT_UNUSABLE, EXIT_REFUSED, EXIT_INTERRUPTED = 1, 2, 3, 130


def guarded(command: Callable[[], int | None], name: str, debug: bool) -> int:
    """The exit code of a command; what it raises becomes one sentence on stderr."""
    try:
        return command() or 0
    except KeyboardInterrupt:
        print_error(words.INTERRUPTED)
        return EXIT_INTERRUPTED
    except (TyperException, UnusableCallError, AreaError, ProfileError, StoreError, OSError) as error:
        if debug:
            traceback.print_exc()
        text, code = _sentence(error, name)
        print_error(text)
        return code


def _sentence(error: Exception, name: str) -> tuple[str, int]:
    match error:
        case TyperException():
            return words.usage_error(type(error).__name__, _parameter(error), name), EXIT_UNUSABLE
        case StoreError():
            return sentence(error), EXIT_REFUSED
        case OSError():
            reason = error.strerror or type(error).__name__
            return words.NO_WRITE.format(path=error.filename or "", reason=reason), EXIT_REFUSED
    return str(error), EXIT_UNUSABLE


def _parameter(error: TyperException) -> str:
    """The option or argument that an unreadable call is about."""
    option = getattr(error, "option_name", None)
    param = getattr(error, "param", None)
    if option or param is None:
        return str(option or "")
    return next((str(each) for each in param.opts if each.startswith("--")), str(param.human_readable_name))
