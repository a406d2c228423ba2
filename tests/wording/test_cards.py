"""The lines under a card's figure: what there is, and nothing in place of what there is not."""

from analytics.metric_table import MetricRow
from analytics.registry import REGISTRY
from wording.cards import details


def test_a_share_says_done_of_all_its_target_and_how_it_moved():
    row = MetricRow("team_regulations", "", "", 9, 12, 0.75, None, None, 1.0, False, 0.9, None, 0.5)
    assert details(REGISTRY[row.metric], row) == ("9/12 · chỉ tiêu 90%", "tăng 25,0 điểm % so với kỳ trước")


def test_a_count_without_a_target_says_only_how_it_moved():
    row = MetricRow("outreach_sessions", "", "", 14, None, 14, None, None, 1.0, False, None, None, 12)
    assert details(REGISTRY[row.metric], row) == ("tăng 2 buổi so với kỳ trước",)
