"""The commands of a meeting's conclusions: recorded, followed up, told in a notice; and the chair's sheet."""

from typing import Annotated

from briefing.document import Form
from terminal import concluding
from terminal.briefing_commands import AskedForm, Out, Pinned
from terminal.briefings import Asked
from terminal.figure_options import AsOf, KnownBy, WardsOption
from terminal.groups import app, command
from terminal.options import DEFAULT_STORE, AreaOption, At, FormatOption, StoreOption, call, option
from terminal.output import Format
from terminal.reading import choice, read_day, read_instant_or_now
from terminal.scopes import Question

Meeting = Annotated[str, option("meeting", "--meeting")]


@command(app, "conclude")
def conclude_command(
    *,
    meeting: Meeting,
    held_on: Annotated[str, option("held_on", "--on")],
    chair: Annotated[str, option("chair", "--chair")],
    units: Annotated[list[str], option("given_to", "--unit")],
    work: Annotated[str, option("work", "--work")],
    due_on: Annotated[str, option("due_on", "--due")],
    product: Annotated[str, option("product", "--product")],
    supports: Annotated[list[str] | None, option("supports", "--support")] = None,
    at: At = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    told = concluding.Told(
        meeting,
        read_day(held_on, "--on"),
        chair,
        tuple(units),
        tuple(supports or ()),
        work,
        read_day(due_on, "--due"),
        product,
    )
    concluding.conclude(call(store, area, output), told, read_instant_or_now(at, "--at"))


@command(app, "conclusions")
def conclusions_command(
    *,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    wards: WardsOption = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    concluding.print_conclusions(call(store, area, output), Question(as_of, known_by, wards=wards or []))


@command(app, "chair")
def chair_command(
    *,
    out: Out,
    pinned: Pinned = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    concluding.write_chair_sheet(call(store, area, output), Asked(pinned, Question(as_of, known_by)), out)


@command(app, "notice")
def notice_command(
    *,
    out: Out,
    meeting: Annotated[str | None, option("meeting", "--meeting")] = None,
    form: Annotated[AskedForm, option("form", "--form", parser=choice(AskedForm, "--form"))] = AskedForm.AUTO,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    asked = None if form is AskedForm.AUTO else Form(form.value)
    concluding.write_notice(call(store, area, output), meeting, asked, out)
