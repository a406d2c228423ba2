"""The parts of the plans' pages that decide without drawing: căn cứ, what is chosen, which metrics go together."""

from analytics.metric import Dimension
from data.area import default_area_folder, load_area
from ui.plans.directives import in_order, relation
from ui.plans.questions import filtered_alike, items_of_plan
from wording import plans as words

PLANS = load_area(default_area_folder()).plans
BY_KEY = {plan.plan: plan for plan in PLANS}


def test_documents_stand_by_level_then_by_day():
    assert [plan.number for plan in in_order(PLANS)] == [
        "29/CT-TTg",
        "26-NQ/TU",
        "15/CT-UBND",
        "1267/UBND-ĐT",
        "241/KH-UBND",
        "161-KH/QU",
        "141/KH-UBND",
        "245/KH-UBND",
    ]


def test_only_what_a_source_says_is_called_a_basis():
    relations = {plan.plan: relation(plan, BY_KEY["245"], PLANS) for plan in PLANS}
    assert {key: word for key, word in relations.items() if word} == {
        "245": words.THIS_PLAN,
        "241": words.DIRECT,
        "161-kh-qu": words.DIRECT,
        "26-nq-tu": words.INDIRECT,
    }
    assert relation(BY_KEY["29-ct-ttg"], BY_KEY["141"], PLANS) == ""


def test_the_items_of_a_plan_are_its_metrics_that_wards_can_be_set_beside():
    found = [metric.id for metric in items_of_plan("141")]
    assert {"buildings_fully_equipped", "equipment_lines_met", "team_training", "outreach_sessions"} <= set(found)
    assert not {"equipment_coverage", "shortage_cost", "plans_issued"} & set(found)


def test_metrics_are_measured_together_where_the_filter_restricts_them_alike():
    chosen = ((Dimension.EQUIPMENT_TYPE, "axe"), (Dimension.PLAN, "141"))
    metrics = ("equipment_lines_met", "team_training", "buildings_reached")
    assert filtered_alike(metrics, chosen) == {
        ((Dimension.EQUIPMENT_TYPE, "axe"),): ("equipment_lines_met",),
        (): ("team_training", "buildings_reached"),
    }
