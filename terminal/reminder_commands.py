"""The commands that write what goes to units and wards: letters, chat texts, the summary, a page a ward."""

from pathlib import Path
from typing import Annotated

from analytics.attention import AttentionKind
from briefing.document import Form
from briefing.reminders import REPLY_DAYS, Style
from briefing.report import Issuer
from terminal import handouts, reminders
from terminal.briefing_commands import AskedForm, Out, Pinned
from terminal.briefings import Asked
from terminal.figure_options import AsOf, KnownBy, WardsOption
from terminal.groups import app, command
from terminal.options import DEFAULT_STORE, AreaOption, FormatOption, StoreOption, call, option
from terminal.output import Format
from terminal.reading import choice, whole_number
from terminal.scopes import Question

_REPLY_DAYS = range(1, 61)


@command(app, "remind")
def remind_command(
    *,
    out: Annotated[Path | None, option("letters_out", "--out")] = None,
    pinned: Pinned = None,
    units: Annotated[list[str] | None, option("units", "--unit")] = None,
    kinds: Annotated[
        list[AttentionKind] | None, option("kinds", "--kind", parser=choice(AttentionKind, "--kind"))
    ] = None,
    form: Annotated[AskedForm, option("form", "--form", parser=choice(AskedForm, "--form"))] = AskedForm.AUTO,
    issuer: Annotated[Issuer, option("issuer", "--issuer", parser=choice(Issuer, "--issuer"))] = Issuer.COMMITTEE,
    reply_days: Annotated[
        int, option("reply_days", "--reply-days", parser=whole_number("--reply-days", _REPLY_DAYS))
    ] = REPLY_DAYS,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    asked = Asked(pinned, Question(as_of, known_by))
    if out is None:
        reminders.print_chats(call(store, area, output), asked, units or ())
        return
    style = Style(issuer, None if form is AskedForm.AUTO else Form(form.value), reply_days)
    wanted = reminders.Wanted(units or (), kinds or (), style)
    reminders.write_letters(call(store, area, output), asked, wanted, out)


@command(app, "summary")
def summary_command(
    *,
    out: Annotated[Path | None, option("summary_out", "--out")] = None,
    pinned: Pinned = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    asked, on = Asked(pinned, Question(as_of, known_by)), call(store, area, output)
    if out is None:
        handouts.print_summary(on, asked)
    else:
        handouts.write_summary(on, asked, out)


@command(app, "ward-pages")
def ward_pages_command(
    *,
    out: Out,
    wards: WardsOption = None,
    pinned: Pinned = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    asked = Asked(pinned, Question(as_of, known_by))
    handouts.write_ward_pages(call(store, area, output), asked, wards or (), out)
