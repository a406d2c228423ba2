"""The words of the checks before an export: what each looks at, what it found, what is stamped."""

from collections.abc import Iterable, Mapping, Sequence

from analytics.agreement import Consequence, Fault, Rule
from wording import numbers
from wording.clipping import clipped

TITLE_OF_PART = "Kiểm tra trước khi xuất"
TITLE = "tiêu đề biểu đồ"
FINDINGS = "Câu nêu kết quả"
REPORT = "Báo cáo"
ANNEX = "Phụ lục, biểu “{title}”"
LINES = "số dòng"
WARDS_SUM = "{metric}, tổng các phường khác số toàn địa bàn"
POOLED = "{metric}, tỷ lệ khác tử số chia mẫu số"
PAGES = "Các trang của phần mềm"
DEFINITION = "Định nghĩa chỉ tiêu"
_SHOWN_FAULTS = 3
_CLIP = 120

RULES: Mapping[Rule, str] = {
    Rule.ADDS_UP: "Số của các phường cộng lại bằng số toàn địa bàn",
    Rule.NO_MEAN: "Tỷ lệ chung tính từ tổng tử số và tổng mẫu số, không lấy trung bình các tỷ lệ",
    Rule.SAME_FIGURES: "Số trên trang trình bày, trong báo cáo và phụ lục đều khớp bảng số liệu",
    Rule.MARKED: "Phường chưa có số liệu hoặc dùng số liệu kỳ trước đều được đánh dấu",
    Rule.SAME_ON_PAGES: "Số trên các trang của phần mềm khớp với bản trình bày",
    Rule.REVIEWED: "Định nghĩa các chỉ tiêu đã được rà soát",
    Rule.ONE_SNAPSHOT: "Các trang thêm vào lấy từ cùng một bản số liệu",
    Rule.EDITED: "Câu người soạn sửa không nêu số khác câu tính từ số liệu",
    Rule.PINNED: "Số liệu đã chốt",
}
STAMPS: Mapping[Rule, str] = {
    Rule.SAME_ON_PAGES: "Cách tính đã thay đổi sau khi chốt",
    Rule.REVIEWED: "Định nghĩa chưa rà soát",
    Rule.ONE_SNAPSHOT: "Có trang lấy từ bản số liệu khác",
    Rule.EDITED: "Có câu sửa khác số tính từ số liệu",
    Rule.PINNED: "Số liệu chưa chốt",
}
PASSED = "Đạt"
FAILED: Mapping[Consequence, str] = {
    Consequence.BLOCKS: "Không đạt, không xuất được",
    Consequence.STAMPS: "Chưa đạt, ghi trên từng trang",
}
COLUMNS = ("STT", "Nội dung kiểm tra", "Kết quả", "Chi tiết")
CHECKING = "Đang kiểm tra số liệu trước khi xuất…"
PASSED_LIST = "{n} nội dung đạt"
NOT_PINNED = "Vào “Chốt số liệu” để chốt rồi mở bản chốt."


def on_slide(title: str) -> str:
    """Where a fault stands: a slide by its title, on one line."""
    return f"Trang “{clipped(title, _CLIP)}”"


def in_table(place: str, caption: str) -> str:
    """Where a fault stands: a table of a document."""
    return f"{place}, bảng “{caption}”"


def joined(cells: Sequence[str]) -> str:
    """Cells as they stand, in a row."""
    return " · ".join(cells)


def listed(figures: Iterable[float | None]) -> str:
    """Figures in a row: 18 · 36 · 0,5."""
    return " · ".join(numbers.plain(figure, 4) for figure in figures)


def fault(one: Fault) -> str:
    """One place where a rule is not kept, as a sentence."""
    about = f"{one.place}: {clipped(one.subject, _CLIP)}" if one.subject else one.place
    if one.said and one.known:
        return f"{about} ghi {clipped(one.said, _CLIP)}, số liệu là {clipped(one.known, _CLIP)}."
    return f"{about}; không thấy “{clipped(one.said, _CLIP)}” trong số liệu." if one.said else f"{about.rstrip('.')}."


def faults(every: Sequence[Fault]) -> str:
    """The first places where a rule is not kept, and how many more there are."""
    shown = " ".join(fault(one) for one in every[:_SHOWN_FAULTS])
    rest = len(every) - _SHOWN_FAULTS
    return f"{shown} Và {numbers.integer(rest)} chỗ khác." if rest > 0 else shown


def remark(rule: Rule, every: Sequence[Fault]) -> str:
    """A failed check at the end of a document."""
    return f"{TITLE_OF_PART}: {STAMPS[rule]}. {faults(every)}"


def line(rule: Rule, every: Sequence[Fault]) -> str:
    """A check in the notes of a deck: whether it passed, and where it did not."""
    return f"{RULES[rule]}: chưa đạt. {faults(every)}" if every else f"{RULES[rule]}: {PASSED.lower()}."


def summary(checks: int, kept_back: int, stamped: int) -> str:
    """How the checks ended together, and what follows."""
    done = f"Đã kiểm tra {numbers.integer(checks)} nội dung"
    if kept_back:
        return f"{done}: {numbers.integer(kept_back)} nội dung không đạt nên chưa xuất được tệp."
    if stamped:
        return f"{done}: xuất được tệp; {numbers.integer(stamped)} nội dung chưa đạt, có ghi rõ trên từng trang."
    return f"{done}: tất cả đều đạt, xuất được tệp."


def result(consequence: Consequence, every: Sequence[Fault]) -> str:
    """How a check ended, in words."""
    return FAILED[consequence] if every else PASSED


def refusal(kept_back: Sequence[tuple[Rule, Sequence[Fault]]]) -> str:
    """Why no file is made."""
    told = " ".join(f"{RULES[rule]}: không đạt. {faults(every)}" for rule, every in kept_back)
    return f"Không xuất được tệp vì kiểm tra trước khi xuất không đạt. {told}"
