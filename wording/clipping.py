"""Texts cut to the room they have: names and notes come from files and may be of any length."""

_MORE = "…"


def clipped(text: str, most: int) -> str:
    """The text on one line in at most so many characters; a longer one ends in “…”, between two words where it can."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - len(_MORE)]
    words, space, _ = cut.rpartition(" ")
    return (words if len(words) > most // 2 and space else cut).rstrip(" ,;:.–-") + _MORE
