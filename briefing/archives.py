"""Several files in one zip, each made when its turn comes, so that progress can be shown."""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import TypeVar
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

Part = TypeVar("Part")
Done = Callable[[int, int], None]


def unseen(done: int, of: int) -> None:
    """The progress of work that nobody watches."""


def archive(parts: Sequence[Part], make: Callable[[Part], tuple[str, bytes]], show: Done = unseen) -> bytes:
    """The zip; `make` gives a part's file name and content. The same files give the same bytes.

    `show` is told how many are done, of how many, after each of them.
    """
    packed = BytesIO()
    with ZipFile(packed, "w") as files:
        for place, part in enumerate(parts, 1):
            name, content = make(part)
            files.writestr(ZipInfo(name), content, ZIP_DEFLATED)
            show(place, len(parts))
    return packed.getvalue()
