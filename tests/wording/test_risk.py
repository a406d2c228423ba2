import dataclasses

import pytest

from analytics.risk import BuildingRisk
from analytics.risk_reasons import Reason, ReasonCode
from wording.risk import first_step, reason, sentence, why


def building(**known):
    blank = {field.name: None for field in dataclasses.fields(BuildingRisk)}
    return BuildingRisk(**blank | {"building": "B3", "name": "Nhà B3", "ward_name": "Quỳnh Lôi", "reasons": ()} | known)


def test_priority_building_is_explained_in_one_sentence():
    row = building(
        is_priority=True,
        hazard_level=3,
        people_level=3,
        reasons=(
            Reason(ReasonCode.SERIOUS_VIOLATIONS, 2),
            Reason(ReasonCode.OVERDUE_VIOLATIONS, 1),
            Reason(ReasonCode.COMPLIANCE, 2, 5),
            Reason(ReasonCode.SAFETY_INDEX, 1.84, 0.26),
            Reason(ReasonCode.TRUCK_ACCESS_NONE, 1),
            Reason(ReasonCode.RESIDENTS, 1240),
        ),
    )
    assert sentence(row) == (
        "Nhà B3, Quỳnh Lôi: thuộc nhóm ưu tiên xử lý, vì 2 tồn tại, vi phạm nghiêm trọng chưa khắc phục; 1 trường hợp "
        "quá hạn khắc phục; có 2/5 hạng mục PCCC đối chiếu còn hoạt động; chỉ số an toàn tham khảo 1,8/5 (độ phủ dữ "
        "liệu 26%); xe chữa cháy không tiếp cận được; 1.240 nhân khẩu."
    )


def test_other_building_is_said_to_stand_at_its_levels():
    row = building(name=None, is_priority=False, hazard_level=3, reasons=(Reason(ReasonCode.DANGEROUS_GRADE_D, 1),))
    assert sentence(row) == (
        "B3, Quỳnh Lôi: mức nguy hại cao, mức ảnh hưởng đến người chưa có số liệu; kết quả kiểm định cấp D."
    )


@pytest.mark.parametrize("code", list(ReasonCode))
def test_every_reason_has_its_words(code):
    assert reason(Reason(code, 3, 5))[0].islower() or reason(Reason(code, 3, 5))[0].isdigit()


def test_the_first_step_follows_the_first_ground_that_something_can_be_done_about():
    grounds = (Reason(ReasonCode.COMPLIANCE, 2, 5), Reason(ReasonCode.TRUCK_ACCESS_NONE, 1))
    assert first_step(building(reasons=grounds)) == (
        "bổ sung, sửa chữa 3 hạng mục PCCC đối chiếu chưa có hoặc không hoạt động"
    )
    assert first_step(building(reasons=(Reason(ReasonCode.RESIDENTS, 500),))) == ""


def test_the_grounds_alone_are_a_sentence():
    assert why(building(reasons=(Reason(ReasonCode.DANGEROUS_GRADE_D, 1), Reason(ReasonCode.RESIDENTS, 500)))) == (
        "Kết quả kiểm định cấp D; 500 nhân khẩu."
    )
    assert why(building()) == "Không có căn cứ nào ở mức trung bình trở lên."
