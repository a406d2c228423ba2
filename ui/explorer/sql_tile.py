"""The answer of a saved SQL question as a tile: its first rows, or why there are none."""

from analytics.exploring.saved import SqlQuestion
from data.explorer.answer import Answer, Refusal
from ui.explorer.pool import explorer
from ui.explorer.sql_result import answer_table
from ui.explorer.sql_state import own_file_in
from ui.markup import show, tag
from ui.view import View
from wording import explorer as words
from wording import exploring_saved

_PATIENCE_S = 3.0


def show_sql_answer(view: View, question: SqlQuestion, most: int) -> None:
    """The first rows as the snapshot at hand gives them; a board does not wait long for any of its tiles."""
    running = explorer(view).start(question.sql, limit=most, beside=own_file_in(question.sql))
    match running.wait(_PATIENCE_S):
        case None:
            running.cancel()
            show(tag("p", exploring_saved.TOO_SLOW, css="under"))
        case Refusal() as refusal:
            show(tag("p", words.sentence(refusal), css="under"))
        case Answer(table=table) if not table.num_rows:
            show(tag("p", words.NO_ROWS, css="under"))
        case Answer() as answer:
            show(tag("p", words.size(answer), css="under"), answer_table(answer))
