"""Where a saved question is opened: a question of the builder there, one in SQL on Truy vấn SQL."""

from analytics.exploring.saved import SavedQuestion, SqlQuestion
from analytics.exploring.written import as_text
from ui.explorer.address import QUESTION
from ui.explorer.sql_state import SAVED
from ui.links import explore_address, sql_address


def saved_address(saved: SavedQuestion) -> str:
    """The address that opens a saved question, with the scope at hand."""
    if isinstance(saved.question, SqlQuestion):
        return sql_address({SAVED: [saved.name]})
    return explore_address({QUESTION: [as_text(saved.question)]})
