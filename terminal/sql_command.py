"""The command that answers a query of its caller's own."""

from typing import Annotated

from terminal import sql
from terminal.groups import app, command
from terminal.options import DEFAULT_STORE, AreaOption, FormatOption, StoreOption, argument, call
from terminal.output import Format


@command(app, "sql")
def sql_command(
    *,
    query: Annotated[str, argument("query")],
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    sql.print_answer(call(store, area, output), query)
