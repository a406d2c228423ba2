"""The words of Bản tóm tắt: one page for phones, and a text to paste."""

import datetime as dt
from collections.abc import Collection, Iterable
from itertools import islice

from analytics.metric_table import Light
from wording.clipping import clipped
from wording.labels import LIGHTS
from wording.numbers import date, integer

HEAD = "TÓM TẮT AN TOÀN NHÀ CHUNG CƯ"
FINDINGS = "Kết quả chính"
CARDS = "Chỉ tiêu"
NO_DATA = "Chưa có số liệu."
FILE = "tom-tat-{day}"
MOST = 900
SENTENCE = 300
NAME, _IMPRINT = 120, 400


def as_of(day: dt.date, name: str) -> str:
    """“Tính đến ngày 24/12/2019”, after the briefing's name where it has one."""
    said = f"Tính đến ngày {date(day)}"
    return f"{clipped(name, NAME)} · {said[:1].lower()}{said[1:]}" if name else said


def key(meanings: Collection[str]) -> str:
    """What the symbols beside the bars stand for: “● Đạt · ▲ Cần đôn đốc”, in the order of the lights."""
    return " · ".join(str(sign) for light, sign in LIGHTS.items() if light.value in meanings)


def more_wards(rest: int, label: str) -> str:
    """That not every ward has a bar."""
    return f"… còn {integer(rest)} {label} khác, xếp sau theo đánh giá."


def text(area: str, said: Iterable[tuple[Light | None, str]], imprint: str) -> str:
    """The text to paste: sentences as far as they fit in 900 characters, then what they rest on.

    A sentence that does not fit leaves out what it lists.
    """
    head, foot = f"{HEAD} – {clipped(area, NAME)}", clipped(imprint, _IMPRINT)
    lines: list[str] = []
    for light, sentence in said:
        line = f"{LIGHTS[light].symbol} {sentence}" if light else f"– {sentence}"
        short = f"{line.partition(';')[0]}…"
        fitting = (one for one in (line, short) if len("\n".join([head, *lines, one, foot])) <= MOST)
        lines += islice(fitting, 1)
    return "\n".join([head, *(lines or [NO_DATA]), foot])
