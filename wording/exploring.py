"""Tra cứu theo bảng: what the page says, and what a question asks, as sentences."""

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import pairwise

from analytics.exploring.answer import Answer
from analytics.exploring.column import ColumnKind
from analytics.exploring.question import BLANK, Asks, Filter, Picture, Question
from analytics.exploring.subject import Subject
from analytics.metric import Dimension
from analytics.registry import REGISTRY
from data.tables import TABLES
from wording import numbers
from wording.exploring_cells import NOT_KNOWN, Labels, Told
from wording.exploring_columns import (
    RECORDS,
    SUBJECTS,
    calculation_title,
    dimension_title,
    group_title,
    metric_title,
    title,
)
from wording.labels import is_share

INTRO = "Chọn chủ đề, thêm điều kiện lọc, nhóm và phép tính; bảng và biểu đồ hiện ngay. Địa chỉ trang giữ cả câu hỏi."
PANELS = "Mở thêm"
EXAMPLES = "Câu hỏi mẫu"
EXAMPLES_UNDER = "Bấm một câu để mở; sau đó đổi bất cứ phần nào."
SUBJECT = "Chủ đề"
COLUMNS = "Cột hiển thị"
COLUMNS_HINT = "Các cột thường dùng"
FILTERS = "Điều kiện lọc"
FILTERS_HINT = "Chọn cột cần lọc"
GROUPS = "Nhóm theo (dòng)"
GROUPS_HINT = "Không nhóm: liệt kê từng bản ghi"
ACROSS = "Trải ra cột theo"
NO_ACROSS = "Không trải"
CALCULATIONS = "Phép tính"
CALCULATIONS_HINT = "Đếm số bản ghi"
METRICS = "Chỉ tiêu"
METRICS_HINT = "Chọn một hoặc nhiều chỉ tiêu"
METRIC_GROUPS_HINT = "Toàn bộ phạm vi"
SORT = "Sắp xếp theo"
USUAL_ORDER = "Thứ tự thông thường"
DESCENDING = "Giảm dần"
LIMIT = "Số dòng"
PICTURE = "Biểu đồ"
FROM, TO = "Từ", "Đến"
WHOLE_SHARE = " (%)"
CONTAINS = "Có chứa"
ANY = "Bất kỳ"
YES, NO = "Có", "Không"
KNOWN = "Có số liệu"
IN_RANGE = "Trong khoảng"
RESULT = "Kết quả: {title}"
PICTURES: Mapping[Picture, str] = {
    Picture.NONE: "Chỉ bảng",
    Picture.BARS: "Thanh ngang",
    Picture.STACKED: "Thanh chồng",
    Picture.LINES: "Đường theo thời gian",
    Picture.HEAT_MAP: "Bảng màu",
    Picture.SCATTER: "Hai chỉ số",
    Picture.WARD_MAP: "Bản đồ phường",
    Picture.TILE_MAP: "Ô lưới phường",
}
UNREADABLE = "Địa chỉ này không giữ một câu hỏi đọc được. Chọn một chủ đề để bắt đầu lại."
UNKNOWN_NAME = "Câu hỏi nhắc đến “{name}” mà chủ đề này không có. Bỏ phần đó hoặc bắt đầu lại."
NO_OWN_FILE = "Câu hỏi này dùng tệp của bạn. Thả lại tệp ở “Tệp của bạn” phía trên; tệp chỉ dùng trong lần mở này."
NO_PINS = "Cần ít nhất hai bản chốt để so sánh. Vào “Chốt số liệu” để chốt."
NOT_ASKED = "Chọn ít nhất một chỉ tiêu để xem số liệu."
NOTHING_FOUND = "Không có bản ghi nào phù hợp với điều kiện lọc. Bỏ bớt điều kiện lọc."
SKIPPED = (
    "Chỉ tiêu đã chọn không xem được theo cách nhóm này. Đổi nhóm, hoặc chọn nhóm phương tiện cho chỉ tiêu về số lượng."
)
OTHER_SNAPSHOT = "Đang xem bản số liệu {id} mà liên kết này ghi lại, không phải bản mới nhất."
GONE_SNAPSHOT = "Bản số liệu {id} mà liên kết này ghi lại không còn trong kho; đang dùng bản mới nhất {now}."
USE_LATEST = "Dùng bản mới nhất"
CUT = "{n} dòng đầu; còn nữa. Tăng số dòng hoặc thêm điều kiện."
COUNTED = "{rows} dòng, từ {records} {record}."
ROWS = "{rows} dòng."
BLANKS = "Cột “{column}”: {blank}/{records} bản ghi chưa có số liệu, không tính vào kết quả."
AS_SQL = "Câu lệnh SQL của câu hỏi này"
CONTINUE_AS_SQL = "Sửa tiếp bằng SQL"
NOT_AS_SQL = (
    "Câu hỏi này (nhiều chiều, thời gian hoặc có phạm vi phường) do hệ thống tính; không viết được thành một câu lệnh."
)
ONLY_HERE = "Bảng này gộp các bản chốt, không nằm trong bản số liệu đang xem, nên không mở tiếp được ở “Truy vấn SQL”."
NOTE = "Cách tính, phạm vi, mức độ đầy đủ số liệu"
CLICK_OPENS = "Bấm vào hình để xem danh sách."
OPENED = "Danh sách: {group}"
CLOSE = "Đóng danh sách ✕"
START_OVER = "Bắt đầu lại"
REST = "Còn lại"
DOWNLOAD_PARQUET = "Tải Parquet"
DOWNLOAD_PNG = "Tải ảnh PNG"
DOWNLOAD_SVG = "Tải ảnh SVG"
LINK = "Liên kết"
FIRST_SHOWN = "Trang hiện {n} dòng đầu; tệp tải về có đủ."
RECORD_IS = "Mỗi bản ghi là một {record}; cột và quy tắc như mọi trang khác của hệ thống."
FROM_SHEET = "Nguồn: {sheet} trong báo cáo của các phường."
BLANK_IS_NOT_ZERO = "Ô để trống là chưa có số liệu: hiện dấu “–”, không tính là 0."
OF_SNAPSHOT = "Bản số liệu {id}, tính đến ngày {day}."
NO_LIST_OVER_TIME = (
    "Số liệu theo thời gian không có danh sách riêng; chọn ngày ở “Tính đến ngày” rồi nhóm theo phường để xem."
)
_HIGHEST = "{result}: cao nhất – {group} ({value})"
_ALL_BLANK = "{result}: chưa có số liệu"
_LAST = "{result}: {group} {value}"


def subject_title(subject: str) -> str:
    """What a subject is called."""
    return SUBJECTS.get(subject, subject)


def finding(result: str, names: Sequence[str], values: Sequence[float | None], highest: str) -> str:
    """The title of a picture: which of the named figures is highest; `highest` is that one in words."""
    known = [(value, name) for value, name in zip(values, names, strict=True) if value is not None]
    if not known:
        return _ALL_BLANK.format(result=result)
    _, name = max(known, key=lambda each: each[0])
    return _HIGHEST.format(result=result, group=name, value=highest)


def latest(told: Told, at: int) -> str:
    """The title of a line: where it stands at its end."""
    if not told.texts:
        return _ALL_BLANK.format(result=told.titles[at])
    return _LAST.format(result=told.titles[at], group=told.texts[-1][0], value=told.texts[-1][at])


def under(question: Question, subject: Subject | None, labels: Labels, as_of: dt.date) -> str:
    """What is shown: the subject, how it is grouped, the conditions, the day."""
    parts = [f"{subject_title(question.subject)}{_grouped(question, subject)}", *conditions(question, subject, labels)]
    return f"{'; '.join(parts)}; tính đến ngày {numbers.date(as_of)}."


def _grouped(question: Question, subject: Subject | None) -> str:
    """By what: “ theo phường, ngày phát hiện (theo quý)”."""
    titles = [
        group_title(subject, group) if subject else dimension_title(Dimension(group.column))
        for group in question.every_group
    ]
    return f" theo {', '.join(f'{title[:1].lower()}{title[1:]}' for title in titles)}" if titles else ""


def conditions(question: Question, subject: Subject | None, labels: Labels) -> list[str]:
    """Each filter as a few words: “Cấp kiểm định: D”, “Số tầng nổi từ 5 đến 9”."""
    return [_condition(question, subject, labels, each) for each in question.filters]


def filter_title(question: Question, subject: Subject | None, name: str) -> str:
    """What a filter is about: a column, or what is computed."""
    if name in REGISTRY:
        return RESULT.format(title=metric_title(name))
    if subject is None:
        return dimension_title(Dimension(name))
    results = {each.name: each for each in question.every_calculation} if question.is_grouped else {}
    if name in results:
        return RESULT.format(title=calculation_title(subject, results[name]))
    return title(subject, name)


def blanks(answer: Answer, subject: Subject) -> list[str]:
    """What was blank among the records that were computed with."""
    total = numbers.integer(answer.records)
    return [
        BLANKS.format(column=title(subject, each.column), blank=numbers.integer(each.blank), records=total)
        for each in answer.blanks
    ]


def size(answer: Answer, rows: int, shown: int, subject: Subject | None) -> str:
    """How much there is: rows, those of them that the page shows, the records they rest on."""
    number = numbers.integer(rows)
    if answer.records is None or subject is None:
        said = ROWS.format(rows=number)
    else:
        said = COUNTED.format(rows=number, records=numbers.integer(answer.records), record=RECORDS[subject.id])
    said = CUT.format(n=number) if answer.is_cut else said
    return f"{FIRST_SHOWN.format(n=shown)} {said}" if rows > shown else said


def basis(subject: Subject) -> list[str]:
    """What a subject's records are, and which reports speak of them."""
    said = [RECORD_IS.format(record=RECORDS[subject.id])]
    if subject.sheet:
        said.append(FROM_SHEET.format(sheet=TABLES[subject.sheet].sheet))
    return [*said, BLANK_IS_NOT_ZERO]


def snapshot(snapshot_id: str, as_of: dt.date) -> str:
    """Which snapshot was asked, and of which day."""
    return OF_SNAPSHOT.format(id=snapshot_id[:12], day=numbers.date(as_of))


def clipped(text: str, most: int = 60) -> str:
    """The text, cut where it is too long for a heading or a label."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def steps(breaks: Sequence[float], *, is_share: bool) -> tuple[str, ...]:
    """The five steps of a scale in words: dưới 10 · 10–20 · … · từ 40."""
    edges = [numbers.percent(edge, 0) if is_share else numbers.plain(edge) for edge in breaks]
    middle = [f"{low}–{high}" for low, high in pairwise(edges)]
    return (f"dưới {edges[0]}", *middle, f"từ {edges[-1]}")


def _condition(question: Question, subject: Subject | None, labels: Labels, asked: Filter) -> str:
    name = filter_title(question, subject, asked.column)
    if asked.test is Asks.IS_BLANK:
        return f"{name}: {NOT_KNOWN.lower()}"
    if asked.test is Asks.IS_KNOWN:
        return f"{name}: {KNOWN.lower()}"
    if asked.test is Asks.CONTAINS:
        return f"{name} có chứa “{clipped(' '.join(asked.values), 40)}”"
    if asked.test is Asks.BETWEEN:
        return f"{name}{_range(question, subject, asked)}"
    known = {BLANK: NOT_KNOWN, "true": YES, "false": NO, **labels.get(asked.column, {})}
    return f"{name}: {', '.join(known.get(value, value) for value in asked.values)}"


def _range(question: Question, subject: Subject | None, asked: Filter) -> str:
    is_day = subject is not None and _kind(subject, asked.column) is ColumnKind.DATE
    low, high = (_end(value, asked.column, is_day=is_day) for value in asked.values)
    return f"{f' từ {low}' if low else ''}{f' đến {high}' if high else ''}"


def _kind(subject: Subject, name: str) -> ColumnKind | None:
    return subject.column(name).kind if name in subject.by_name else None


def _end(value: str, name: str, *, is_day: bool) -> str:
    if not value:
        return ""
    if is_day:
        return numbers.date(dt.date.fromisoformat(value))
    if name in REGISTRY and is_share(REGISTRY[name]):
        return numbers.percent(float(value))
    return numbers.plain(float(value), 2)
