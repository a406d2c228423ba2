"""The briefing of a small district: every ward but one has sent its báo cáo nhanh."""

from dataclasses import replace

import pytest

from analytics import MACROS, Dimension, Scope
from briefing.material import Material, gather
from data.store import Store, open_store
from tests.city import City
from tests.pages.conftest import DAY, fill

DIFFICULTY = """
    content                        | proposal
    Nhà xuống cấp, khó lắp thiết bị | Bố trí kinh phí
"""


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> City:
    city = City(tmp_path_factory.mktemp("town"))
    for ward in city.area.wards_on(DAY):
        if ward.has_apartments and ward.ward != "quynh-loi":
            fill(city, ward.ward)
    city.collect("difficulty", DIFFICULTY, ward="bach-mai")
    city.publish()
    return city


@pytest.fixture(scope="session")
def town_store(town: City) -> Store:
    return open_store(town.folder, MACROS)


@pytest.fixture(scope="session")
def material(town: City, town_store: Store) -> Material:
    return gather(town_store, Scope(DAY), town_store.id, town.area)


@pytest.fixture(scope="session")
def old_material(material: Material) -> Material:
    """The same, but every ward's figures are an earlier period's."""
    table = material.table(Dimension.WARD)
    stale = replace(table, rows=tuple(replace(row, stale=True) for row in table.rows))
    return replace(material, tables={**material.tables, (Dimension.WARD,): stale})
