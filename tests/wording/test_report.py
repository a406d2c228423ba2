"""How the official report names documents and tasks."""

from dataclasses import replace

import pytest

from data.area import default_area_folder, load_area
from wording.report import directive, task_name

PLAN = next(plan for plan in load_area(default_area_folder()).plans if plan.number == "29/CT-TTg")


def test_a_directive_is_cited_by_kind_number_day_and_issuer():
    assert directive(PLAN) == "- Chỉ thị số 29/CT-TTg ngày 09 tháng 10 năm 2018 của Thủ tướng Chính phủ;"


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("26-NQ/TU", "Nghị quyết"),
        ("161-KH/QU", "Kế hoạch"),
        ("245/KH-UBND", "Kế hoạch"),
        ("30/2020/NĐ-CP", "Nghị định"),
        ("1267/UBND-ĐT", "Văn bản"),
    ],
)
def test_the_kind_of_a_document_is_read_from_its_number(number: str, kind: str):
    assert directive(replace(PLAN, number=number)).startswith(f"- {kind} số {number} ngày")


def test_a_task_bears_the_plan_it_is_of():
    assert task_name("Tuyên truyền", "245-1") == "Tuyên truyền (KH 245)"
    assert task_name("Tuyên truyền", "pccc-1") == "Tuyên truyền (pccc)"
