"""Store errors in Vietnamese: every fault has its sentence, with the values that matter in it."""

import pytest

from data.ledger import errors
from wording.errors import sentence


@pytest.mark.parametrize("fault", list(errors.StoreFault))
def test_every_fault_has_an_error_and_a_sentence(fault: errors.StoreFault) -> None:
    kinds = {kind.fault: kind for kind in errors.StoreError.__subclasses__()}
    two_instants = ("2019-12-20T09:00:00", "2019-12-21T10:00:00")
    context = ("kho", *two_instants) if fault is errors.StoreFault.TOO_EARLY else ("kho", "7")
    assert "“kho”" in sentence(kinds[fault](*context))


def test_an_instant_too_early_is_named_as_people_write_it() -> None:
    error = errors.TooEarly("ab12", "2019-12-20T09:00:00", "2019-12-21T10:05:00")
    assert sentence(error) == (
        "Thời điểm 09:00 ngày 20/12/2019 sớm hơn lần thay đổi trước của lần gửi “ab12” (10:05 ngày 21/12/2019). "
        "Chọn thời điểm muộn hơn."
    )


def test_a_damaged_archive_names_the_file_inside() -> None:
    assert sentence(errors.ArchiveDamaged("luu.zip", "ledger/events.jsonl")) == (
        "Bản sao lưu “luu.zip” không còn nguyên vẹn (tệp “ledger/events.jsonl” bên trong bị hỏng hoặc thiếu). "
        "Kho vẫn như cũ; hãy dùng bản khác."
    )
