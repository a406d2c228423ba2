"""The commands that write what is handed out at a meeting."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

from briefing.document import Form
from briefing.powerpoint.ratio import Ratio
from briefing.report import Issuer
from terminal import briefings
from terminal.figure_options import AsOf, KnownBy
from terminal.groups import app, command
from terminal.options import DEFAULT_STORE, AreaOption, FormatOption, StoreOption, call, option
from terminal.output import Format
from terminal.reading import choice
from terminal.scopes import Question


class AskedForm(StrEnum):
    """A form by name, or the one in force on the document's day."""

    AUTO = "auto"
    TT01 = "tt01"
    ND30 = "nd30"


Out = Annotated[Path, option("briefing_out", "--out")]
Pinned = Annotated[str | None, option("pinned", "--pinned")]


@command(app, "deck")
def deck_command(
    *,
    out: Out,
    pinned: Pinned = None,
    ratio: Annotated[Ratio, option("ratio", "--ratio", parser=choice(Ratio, "--ratio"))] = Ratio.WIDE,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    asked = briefings.Asked(pinned, Question(as_of, known_by))
    briefings.write_deck(call(store, area, output), asked, out, ratio)


@command(app, "report")
def report_command(
    *,
    out: Out,
    pinned: Pinned = None,
    form: Annotated[AskedForm, option("form", "--form", parser=choice(AskedForm, "--form"))] = AskedForm.AUTO,
    issuer: Annotated[Issuer, option("issuer", "--issuer", parser=choice(Issuer, "--issuer"))] = Issuer.COMMITTEE,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    paper = briefings.Paper(issuer, None if form is AskedForm.AUTO else Form(form.value))
    briefings.write_report(call(store, area, output), briefings.Asked(pinned, Question(as_of, known_by)), out, paper)


@command(app, "annex")
def annex_command(
    *,
    out: Out,
    pinned: Pinned = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    store: StoreOption = DEFAULT_STORE,
    area: AreaOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    briefings.write_annex(call(store, area, output), briefings.Asked(pinned, Question(as_of, known_by)), out)
