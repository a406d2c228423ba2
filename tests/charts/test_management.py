"""The duties as stacked bars: done of those that are known, every word of the form in the hover."""

import datetime as dt

from analytics.management import Duty, ManagedBuilding
from charts.management import duties

DAY = dt.date(2019, 12, 24)
LABELS = {"recognised": "Đã công nhận", "expired": "Hết nhiệm kỳ", "yes": "Có", "no": "Không", "partly": "Một phần"}


def _building(*codes: str | None) -> ManagedBuilding:
    return ManagedBuilding(
        "bach-mai", "H1", "Nhà H1", None, None, dict(zip(Duty, codes, strict=True)), None, None, None
    )


def test_a_row_says_done_of_known_and_its_states_in_the_words_of_the_form():
    buildings = (
        _building("recognised", "partly", "yes", "yes"),
        _building("expired", "partly", "no", "yes"),
        _building(None, "partly", "yes", "yes"),
    )
    spec = duties(buildings, LABELS, DAY, Duty.FUND)
    board = spec.stacks[0]
    assert (board.label, board.text) == ("Ban quản trị", "1/2")
    assert [segment.value for segment in board.segments] == [1, 0, 0, 1, 1]
    assert board.segments[0].hover == "Ban quản trị<br>Đã công nhận: 1<br>Hết nhiệm kỳ: 1<br>Chưa có số liệu: 1"
    assert spec.title == "Còn thiếu nhiều nhất: kinh phí bảo trì 2% (3/3 nhà)"
    assert spec.selected == (Duty.FUND,)


def test_nothing_owed_is_said_so():
    spec = duties((_building("recognised", None, "yes", "yes"),), LABELS, DAY, None)
    assert spec.title == "Không có nhà cao tầng nào còn thiếu thủ tục quản lý, vận hành"
