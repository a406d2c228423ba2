"""A pinned briefing comes back as it was, whatever the store has learned since."""

import datetime as dt

from briefing.keeping import has_briefing, kept, recalled
from briefing.outline import outline
from data.ledger import Ledger
from tests.city import City

AT = dt.datetime(2019, 12, 25, 8, 0)


def test_a_pinned_briefing_is_read_back_to_the_last_digit(material, town: City):
    pin = Ledger(town.folder).pin("Hội nghị 25/12/2019", material.snapshot, AT, *kept(material))
    again = recalled(pin)
    assert has_briefing(pin)
    assert {by: (t.rows, t.totals) for by, t in again.tables.items()} == {
        by: (t.rows, t.totals) for by, t in material.tables.items()
    }
    assert [(day, table.totals) for day, table in again.trail] == [(day, t.totals) for day, t in material.trail]
    assert (again.work, again.priority, again.reports) == (material.work, material.priority, material.reports)
    assert outline(again, town.area) == outline(material, town.area)
