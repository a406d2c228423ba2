"""Who has how much to do, and how grave it is."""

from analytics.attention import AttentionItem, AttentionKind
from analytics.attention_actors import LightWork, actor_of, actors_of, of_actor, work_by_actor, work_by_light
from analytics.metric_table import Light


def item(unit: str | None, light: Light, order: int = 1, ward: str | None = None) -> AttentionItem:
    kind = AttentionKind.TASK_OVERDUE if light is Light.LATE else AttentionKind.TASK_DUE_SOON
    return AttentionItem(kind, light, ward, unit, (unit or ward or "").upper(), order)


ITEMS = (
    item("b", Light.LATE, order=2),
    item("b", Light.LATE, order=2),
    item("a", Light.LATE),
    item("c", Light.LATE, order=3),
    item("c", Light.AT_RISK, order=3),
    item("d", Light.NOT_DUE, order=4),
)


def test_units_stand_by_their_late_work_and_equals_in_official_order():
    work = work_by_actor(ITEMS)
    assert [(each.actor, each.late, sum(each.counts.values())) for each in work] == [
        ("b", 2, 2),
        ("a", 1, 1),
        ("c", 1, 2),
        ("d", 0, 1),
    ]


def test_each_gravity_counts_its_items_and_the_units_behind_them():
    assert work_by_light(ITEMS) == (
        LightWork(Light.LATE, 4, 3),
        LightWork(Light.AT_RISK, 1, 1),
        LightWork(Light.NOT_DUE, 1, 1),
    )


def test_the_items_of_a_unit_keep_their_order_and_none_means_all():
    assert of_actor(ITEMS, "c") == ITEMS[3:5]
    assert of_actor(ITEMS, None) == ITEMS
    assert of_actor(ITEMS, "e") == ()


def test_where_an_area_names_no_units_the_ward_must_act():
    assert actor_of(item(None, Light.LATE, ward="w")) == "w"


def test_what_nobody_is_named_for_is_counted_but_adds_no_unit():
    items = (*ITEMS, item(None, Light.AT_RISK))
    assert actors_of(items) == {"a", "b", "c", "d"}
    assert work_by_light(items)[1] == LightWork(Light.AT_RISK, 2, 1)
