"""The store that the guide's pictures show: demonstration data, and what people at their desks have kept beside them.

Two briefings are pinned, an earlier meeting's conclusions are followed up, and one person has a board of questions.
"""

import datetime as dt
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from analytics import MACROS
from analytics.exploring.examples import examples
from analytics.exploring.question import Asks, Filter, Group, Picture, Question
from analytics.exploring.saved import SavedQuestion, as_file, board_text
from analytics.exploring.written import as_text
from analytics.sql_examples import SqlExample, example_sql
from data.papers import PaperKind, Papers
from data.snapshot import current_snapshot
from data.store import open_store
from terminal.commands import run
from ui.explorer.address import QUESTION
from ui.explorer.sql_state import QUERY
from ui.explorer.tiles import PERSON as BOARD_OF
from ui.links import EXPLORE_PATH, SQL_PATH
from ui.meeting.present import NUMBER
from ui.scope_controls import PIN
from wording.exploring_examples import EXAMPLES

PERSON = "Lan"
BRIEFINGS = {"Giao ban 16/12/2019": "16/12/2019", "Hội nghị 25/12/2019": "24/12/2019"}
BRIEFING = tuple(BRIEFINGS)[-1]
ON_THE_BOARD = ("due_in_30_days", "bought_since_plan")
OPEN_BY_WARD = Question(
    "violation",
    filters=(Filter("is_open", Asks.ONE_OF, ("true",)),),
    groups=(Group("ward"),),
    picture=Picture.BARS,
)
MEETING = "Giao ban 02/12/2019"
_CALLED = ("--meeting", MEETING, "--on", "02/12/2019", "--chair", "Phó Chủ tịch UBND quận")
_CONCLUDED = (
    (("Quỳnh Lôi", "Thanh Nhàn"), "Ban hành quy chế hoạt động đội PCCC cơ sở", "20/12/2019", "Quy chế có số, ngày"),
    (("Bạch Đằng",), "Phúc tra các tồn tại đã báo khắc phục", "31/12/2019", "Biên bản phúc tra"),
    (("qldt",), "Tổng hợp nhu cầu phương tiện còn thiếu", "06/01/2020", "Biểu tổng hợp"),
)
FOREIGN_FILE = "nha-noi-khac.csv"
FOREIGN_TEXT = """RSN,SITE_ADDRESS,WARD,PROPERTY_TYPE,YEAR_BUILT,CONFIRMED_STOREYS,CONFIRMED_UNITS,FIRE_ALARM
4153,Nhà A1 minh họa,Bạch Mai,PRIVATE,1974,5,40,NO
4154,Nhà A2 minh họa,Quỳnh Lôi,SOCIAL HOUSING,2012,17,204,YES
4155,Nhà A3 minh họa,Bạch Mai,PRIVATE,1981,5,48,
4156,Nhà A4 minh họa,Thanh Nhàn,TCHC,2009,NA,96,YES
"""
_KEPT_AT = dt.datetime(2019, 12, 24, 10, 30)


def add_desk_work(store: Path) -> None:
    """Adds it to demonstration data. Raises AssertionError when a command does not do what it is for."""
    for units, work, due_on, product in _CONCLUDED:
        named = [word for unit in units for word in ("--unit", unit)]
        given = ("--work", work, "--due", due_on, "--product", product, "--at", "02/12/2019 16:00")
        _call("conclude", store, *_CALLED, *named, *given)
    snapshot = current_snapshot(store)
    assert snapshot is not None, "the demonstration data made no snapshot"
    for name, as_of in BRIEFINGS.items():
        _call("snapshot", store, "pin", snapshot.id, "--as", name, "--as-of", as_of)
    _keep_board(store)


def addresses() -> Mapping[str, Mapping[str, str]]:
    """What pages are asked so that there is something to see: their query, by path."""
    return {
        "trinh-chieu": {PIN: BRIEFING, NUMBER: "6"},
        "bao-cao-phu-luc": {PIN: BRIEFING},
        EXPLORE_PATH: {QUESTION: as_text(OPEN_BY_WARD)},
        SQL_PATH: {QUERY: example_sql(SqlExample.METRIC, dt.date(2019, 12, 24), dt.date(2019, 6, 10))},
        "bang-cua-toi": {BOARD_OF: PERSON},
    }


def _keep_board(store: Path) -> None:
    papers = Papers(store)
    with closing(open_store(store, MACROS)) as opened:
        worked = examples(opened)
    asked = {"Tồn tại đang mở theo phường": OPEN_BY_WARD, **{EXAMPLES[name]: worked[name] for name in ON_THE_BOARD}}
    for name, each in asked.items():
        saved = as_file(SavedQuestion(name, PERSON, "", each))
        papers.keep(PaperKind.QUESTION, name, saved, PERSON, _KEPT_AT)
    papers.keep(PaperKind.BOARD, PERSON, board_text(tuple(asked)), PERSON, _KEPT_AT)


def _call(command: str, store: Path, *more: str) -> None:
    call = [command, *more, "--store", str(store)]
    assert run(call) == 0, " ".join(call)
