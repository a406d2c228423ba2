"""The words of Việc cần đôn đốc: counts, columns, and the text that is sent to a unit."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from analytics.attention import AttentionItem, AttentionKind
from analytics.attention_actors import ActorWork, LightWork
from analytics.metric_table import Light
from wording.attention import KIND_LABELS, matter, matter_parts
from wording.labels import LightWord
from wording.numbers import date, integer

NOTHING_LATE = "Không có việc quá hạn."
NOTHING_LIKE_IT = "Không có việc nào phù hợp với bộ lọc. Bỏ bớt điều kiện lọc."
UNIT = "Đơn vị"
EVERY_UNIT = "Mọi đơn vị"
KIND = "Loại việc"
EVERY_KIND = "Mọi loại việc"
REMOVE = "{name} ✕"
LIST = "Danh sách việc"
LIST_SCOPE = "{items} việc ở {units} đơn vị, việc nặng nhất ở trên"
LETTER = "Nội dung gửi {unit}"
LETTER_HINT = "Bấm một đơn vị trên biểu đồ, hoặc chọn ở ô “Đơn vị”, để có nội dung đôn đốc gửi đơn vị đó."
COPY = "Sao chép"
COPIED = "Đã sao chép"
SAMPLE = "(Dữ liệu minh họa)"
FILE = "viec-can-don-doc-{day}"

COLUMNS = (UNIT, "Việc phải làm, thời hạn")
SHEET_COLUMNS = (
    "Mức độ",
    UNIT,
    KIND,
    "Việc phải làm",
    "Số lượng",
    "Thời hạn",
    "Số ngày quá hạn",
    "Số ngày làm việc còn lại",
)
LIGHTS: Mapping[Light, LightWord] = {
    Light.LATE: LightWord("■", "Quá hạn"),
    Light.AT_RISK: LightWord("▲", "Cần đôn đốc"),
    Light.NOT_DUE: LightWord("◇", "Chưa đến hạn"),
}
_NAMED = 3
_AWAITING = "Đang chờ xem xét, quyết định"
_OPENING = "Tính đến ngày {day}, đơn vị còn {n} việc sau:"
_URGENT = "Đề nghị đơn vị khẩn trương thực hiện và báo cáo kết quả theo quy định."
_IN_TIME = "Đề nghị đơn vị chủ động thực hiện, bảo đảm đúng hạn."


def summary(work: LightWork) -> str:
    """“33 việc quá hạn thuộc trách nhiệm của 20 đơn vị.”"""
    what = LIGHTS[work.light].word.lower()
    return f"{integer(work.items)} việc {what} thuộc trách nhiệm của {integer(work.actors)} đơn vị."


def chart_title(work: Sequence[ActorWork]) -> str:
    """The finding of the picture by unit, without a full stop: who is late, and who with most."""
    late = [each for each in work if each.late]
    if not late:
        return NOTHING_LATE.removesuffix(".")
    most = [each.name for each in late if each.late == late[0].late]
    found = f"{integer(len(late))} đơn vị có việc quá hạn"
    if len(most) > _NAMED:
        return found
    return f"{found}; nhiều nhất: {', '.join(most)} ({integer(late[0].late)} việc)"


def chart_subtitle(as_of: dt.date) -> str:
    """What the picture by unit shows, and its day."""
    return f"Số việc quá hạn / tổng số việc của đơn vị; tính đến ngày {date(as_of)}."


def bar_label(work: ActorWork) -> str:
    """The late items behind a bar, of all that the unit has: “5 / 7 việc”."""
    return f"{integer(work.late)} / {integer(sum(work.counts.values()))} việc"


def bar_hover(work: ActorWork) -> str:
    """A full sentence for a unit's bar."""
    counts = ", ".join(
        f"{integer(work.counts[light])} việc {sign.word.lower()}"
        for light, sign in LIGHTS.items()
        if work.counts.get(light)
    )
    return f"{work.name}: {counts}."


def row(item: AttentionItem) -> tuple[str, str, str, str]:
    """An item as a line of the list: how grave, who, what, by when."""
    what, when = matter_parts(item)
    return str(LIGHTS[item.light]), item.who, _capital(what), _capital(when)


def sheet_row(item: AttentionItem) -> tuple[object, ...]:
    """An item as a line of the file to take away; dates and numbers keep their type."""
    sign = LIGHTS[item.light]
    left = item.working_days if item.light is not Light.LATE else None
    late = item.days if item.light is Light.LATE else None
    what, _ = matter_parts(item)
    return sign.word, item.who, KIND_LABELS[item.kind], _capital(what), item.count, item.due_on, late, left


def letter(unit: str, as_of: dt.date, items: Sequence[AttentionItem], *, is_sample: bool) -> str:
    """The text that urges one unit, ready to be sent: what is late first, each matter a numbered line."""
    is_urgent = any(item.light is not Light.NOT_DUE for item in items)
    lines = [
        f"Kính gửi: {unit}",
        "",
        _OPENING.format(day=date(as_of), n=integer(len(items))),
        *_sections(items),
        "",
        _URGENT if is_urgent else _IN_TIME,
        *([SAMPLE] if is_sample else []),
    ]
    return "\n".join(lines)


def _sections(items: Sequence[AttentionItem]) -> Iterator[str]:
    place = 0
    for title, group in _grouped(items).items():
        yield from ("", f"{title}:")
        for item in group:
            place += 1
            yield f"{place}. {_capital(matter(item))}."


def _grouped(items: Iterable[AttentionItem]) -> dict[str, list[AttentionItem]]:
    groups: dict[str, list[AttentionItem]] = {}
    for item in items:
        # A request waits for the district's decision: the ward is told, not urged.
        title = _AWAITING if item.kind is AttentionKind.NEED_CHANGE else LIGHTS[item.light].word
        groups.setdefault(title, []).append(item)
    return groups


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
