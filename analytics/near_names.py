"""Names that somebody who wrote another in a query may have meant."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from analytics.dictionary import DataDictionary, PartKind
from data.explorer.answer import Reason, Refusal

_CLOSE_ENOUGH = 65


def nearest(refusal: Refusal, sql: str, dictionary: DataDictionary) -> tuple[str, ...]:
    """The names that may have been meant; what DuckDB found near counts like a name of the dictionary."""
    if not refusal.name:
        return ()
    return near_names(refusal.name, {*refusal.candidates, *_known(refusal.reason, sql.lower(), dictionary)})


def _known(reason: Reason, sql: str, dictionary: DataDictionary) -> Iterable[str]:
    match reason:
        case Reason.UNKNOWN_TABLE:
            return [part.name for part in dictionary.parts]
        case Reason.UNKNOWN_FUNCTION:
            return [part.name for part in dictionary.parts if part.kind is PartKind.MACRO]
        case Reason.UNKNOWN_COLUMN:
            return [column.name for part in dictionary.parts if part.name in sql for column in part.columns]
    return ()


def near_names(name: str, known: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """The known names most like a misspelt one, the likest first; none when nothing comes near."""
    choices = sorted(set(known) - {name})
    found = process.extract(
        name, choices, scorer=fuzz.WRatio, processor=str.lower, limit=most, score_cutoff=_CLOSE_ENOUGH
    )
    return tuple(each for each, _, _ in found)
