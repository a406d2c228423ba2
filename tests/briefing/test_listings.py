"""The lists behind slides that no metric measures: every record that the briefing keeps, and those of one owner."""

import pytest

from analytics.attention_actors import actor_of
from analytics.registry import REGISTRY
from briefing.listings import listed
from briefing.material import Material
from briefing.outline import outline
from charts.buildings_by_ward import buildings_by_ward
from charts.spec import Listing
from charts.work_by_unit import work_bars
from tests.city import City
from tests.pages.conftest import DAY
from wording.listings import TITLES


def test_a_list_bears_no_metric_s_name_and_has_a_title():
    assert set(Listing) & set(REGISTRY) == set()
    assert set(TITLES) == set(Listing)


def test_every_slide_that_counts_something_leads_to_a_list(material: Material, town: City):
    without = [slide.id for slide in outline(material, town.area) if not slide.metrics and not slide.listings]
    assert without == ["cover", "thanks"]


@pytest.mark.parametrize("listing", Listing)
def test_a_list_has_a_row_a_record_and_says_whose_it_is(material: Material, town: City, listing: Listing):
    counts = {
        Listing.DIRECTIVES: 8,
        Listing.BUILDINGS: len(material.buildings),
        Listing.PRIORITY: len(material.priority.priority),
        Listing.DIFFICULTIES: 1,
        Listing.WORK: len(material.work),
        Listing.CONCLUSIONS: 0,
    }
    found = listed(material, town.area, listing)
    assert len(found.grid.rows) == len(found.owners) == counts[listing]
    assert {len(row) for row in found.grid.rows} <= {len(found.grid.columns)}


def test_the_buildings_of_a_ward_are_as_many_as_its_bar_says(material: Material, town: City):
    spec = buildings_by_ward([one.risk for one in material.buildings], DAY, ())
    every = listed(material, town.area, Listing.BUILDINGS)
    assert spec.listing is Listing.BUILDINGS
    assert {point.key: len(every.of(point.key).grid.rows) for point in spec.points} == {
        point.key: point.value for point in spec.points
    }
    assert {row[3] for row in every.of("bach-mai").grid.rows} == {"Bạch Mai"}


def test_the_work_of_a_unit_is_what_it_has_to_do(material: Material, town: City):
    assert work_bars((), DAY, ()).listing is Listing.WORK
    item = material.work[0]
    own = listed(material, town.area, Listing.WORK).of(actor_of(item))
    assert {row[1] for row in own.grid.rows} == {item.who}
    assert len(own.grid.rows) == sum(actor_of(one) == actor_of(item) for one in material.work)


def test_a_key_that_owns_nothing_leaves_the_list_whole(material: Material, town: City):
    every = listed(material, town.area, Listing.BUILDINGS)
    assert every.of("nowhere") is every.of("") is every
