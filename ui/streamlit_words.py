"""Streamlit's own English words that no setting and no style sheet can take off a page. Browser tests hold the list.

Everything else English is ours and a fault. The calendar of a date input speaks the browser's language: it opens in a
Vietnamese browser only, elsewhere days are typed.
"""

import re

# Read out by screen readers or drawn as icons by their names; nobody sees these letters.
UNSEEN = re.compile(
    r"\d+ options? available\.|Selected Date: .*|Choose date, .*"
    r"|Use arrow keys to navigate dates\. Enter to select\. Escape to close\."
    r"|(keyboard_)?(double_)?(arrow|chevron)_\w+|expand_more|download|upload|add|help|close|add icon"
)
# In the page's text, but covered by static/app.css with our own words.
COVERED = re.compile(r"Upload|\d+MB per file|Connection error|Streamlit server is not responding\. .*")
# Seen, rarely: a name typed into a list that does not have it.
SEEN = re.compile(r"No results")


def is_streamlit_s_own(line: str) -> bool:
    """Whether a line of a page's text is one of the unavoidable ones."""
    return any(words.fullmatch(line) for words in (UNSEEN, COVERED, SEEN))
