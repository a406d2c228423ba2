"""The lists behind a pinned briefing's figures are those that were shown, whatever has been reported since."""

import datetime as dt

import pytest

from analytics import Scope
from analytics.metric import Dimension, RecordState
from analytics.records import RecordList, records
from analytics.registry import REGISTRY
from briefing.keeping import Occasion, pin_briefing
from briefing.kept_records import kept_records
from data.ledger import Ledger
from tests.city import City
from tests.pages.conftest import DAY

AT = dt.datetime(2019, 12, 25, 8, 0)
METRIC = "buildings_fully_equipped"


@pytest.fixture(scope="module")
def pin(material, town: City, town_store):
    return pin_briefing(Ledger(town.folder), material, town_store, town.area, Occasion("Danh sách của hội nghị", AT))


@pytest.mark.parametrize("metric", REGISTRY)
def test_a_pin_gives_back_the_list_of_every_metric(pin, town_store, metric: str):
    shown, kept = records(town_store, metric, Scope(DAY)), kept_records(pin, metric)
    assert (kept.columns, kept.counts, kept.is_cut) == (shown.columns, shown.counts, False)
    assert rounded(kept) == rounded(shown)


def rounded(found: RecordList) -> list[list[object]]:
    """The rows; an index that the store adds up in another order differs in its last digit, and with it the level of
    buildings that are all alike, as this town's are.
    """
    rows = ([value for name, value in row.items() if name != "hazard_level"] for row in found.rows)
    return [[round(value, 12) if isinstance(value, float) else value for value in row] for row in rows]


def test_a_state_has_its_own_records_and_all_states_their_counts(pin, town_store):
    shown = records(town_store, METRIC, Scope(DAY), state=RecordState.NOT_DONE)
    assert kept_records(pin, METRIC, RecordState.NOT_DONE) == shown
    assert shown.counts[RecordState.NOT_DONE] == len(shown.rows) == 18


def test_a_ward_has_its_own_records(pin, town_store):
    shown = records(town_store, METRIC, Scope(DAY), within={Dimension.WARD: "bach-mai"})
    assert kept_records(pin, METRIC, ward="bach-mai") == shown
    assert len(shown.rows) == 3


def test_a_long_list_is_cut_and_says_so(pin):
    some = kept_records(pin, METRIC, limit=5)
    assert (len(some.rows), some.is_cut) == (5, True)
    assert sum(some.counts.values()) == 54


def test_a_pin_of_an_earlier_version_has_no_list(town: City, material):
    bare = Ledger(town.folder).pin("Không kèm danh sách", material.snapshot, AT, {}, {})
    with pytest.raises(FileNotFoundError):
        kept_records(bare, METRIC)
