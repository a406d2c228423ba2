"""What has to be bought, house by house, and the workbook that procurement takes away."""

from collections.abc import Iterator, Sequence

from analytics.equipment_stock import Stock
from analytics.metric import Dimension
from analytics.missing_equipment import MissingLine
from data.listing import Sheet
from ui.downloads import offer_workbook
from ui.equipment import questions as own
from ui.equipment.prices import Prices
from ui.equipment.shortage import lacking
from ui.markup import Markup, show, tag
from ui.questions import Groups
from ui.table import Column, table
from ui.view import View
from wording import equipment as words
from wording import numbers

_NUMBERS = (3, 4, 5)


def show_missing_list(view: View, chosen: Groups, prices: Prices) -> None:
    """The missing lines that a page has room for; nothing when none is missing."""
    stocks = lacking(view, chosen)
    if not stocks:
        return
    some = view.ask(own.first_missing, chosen)
    total = sum(each.short for each in stocks)
    under = words.LIST_UNDER.format(lines=numbers.integer(total), wards=_wards(view, chosen))
    show(tag("h2", words.LIST, css="section"), tag("p", under, css="under"), _table(some))
    if len(some) < total:
        show(tag("p", words.LIST_SHOWN.format(shown=len(some), total=numbers.integer(total)), css="under"))
    name = words.FILE.format(day=f"{view.scope.as_of:%Y%m%d}")
    offer_workbook(name, lambda: tuple(_sheets(view, chosen, stocks, prices)), "missing")


def _wards(view: View, chosen: Groups) -> int:
    stocks = view.ask(own.stock, Dimension.WARD, chosen)
    return sum(bool(each.short) for key, each in stocks.items() if not view.scope.wards or key in view.scope.wards)


def _table(lines: Sequence[MissingLine]) -> Markup:
    columns = [Column(title, is_number=place in _NUMBERS) for place, title in enumerate(words.LIST_COLUMNS)]
    return table(columns, [words.list_cells(line) for line in lines])


def _sheets(view: View, chosen: Groups, stocks: Sequence[Stock], prices: Prices) -> Iterator[Sheet]:
    kinds = view.ask(own.types)
    totals = [words.total_row(each, kinds[each.key].name, kinds[each.key].unit_of_measure, prices) for each in stocks]
    yield Sheet(words.SHEET_TOTALS, (*words.TOTAL_COLUMNS, *words.PRICE_COLUMNS), totals)
    lines = view.ask(own.every_missing, chosen)
    rows = [words.list_row(line, prices.get(line.equipment_type)) for line in lines]
    yield Sheet(words.SHEET_LIST, words.SHEET_LIST_COLUMNS, rows)
