"""Streamlit's own English words that no setting and no style sheet can take off a page. A browser test holds the list.

Everything else English is ours and a fault. Words that only a screen reader hears are listed too.
"""

SPOKEN = frozenset(
    {
        # Icons are drawn by their names in the icon font; they are hidden from readers.
        "keyboard_double_arrow_left",
        "keyboard_double_arrow_right",
        "keyboard_arrow_right",
        "keyboard_arrow_down",
        "chevron_right",
        "expand_more",
        "download",
        "upload",
        "add",
        "help",
    }
)
# Made invisible by static/app.css, still in the page's text.
COVERED = frozenset({"Upload", "200MB per file", "add icon", "Deploy"})
