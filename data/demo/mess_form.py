"""Mess in the form around the rows: titles, columns, totals, rows that are no records."""

from dataclasses import replace
from typing import Any

from data.demo.phrases import phrase, phrase_list
from data.tables import TABLES
from data.templates.cells import Cell
from data.templates.columns import CellKind
from data.templates.content import SheetContent

BLANK_EVERY = 7
HEADER_EVERY = 20
DROPPED = {"building": "lifts", "violation": "description", "equipment": "checked_on", "outreach": "documents"}


def with_titles_above(form: SheetContent) -> SheetContent:
    """The form pushed down by lines of the ward's own."""
    return replace(form, above=tuple(phrase_list("titles_above")))


def with_renamed_headers(form: SheetContent) -> SheetContent:
    """The form under the first other name of each column."""
    table = next(table for table in TABLES.values() if table.sheet == form.name)
    columns = []
    for column in form.columns:
        extra: Any = table.row.model_fields[column.field].json_schema_extra
        columns.append(replace(column, title=(extra["aliases"] or [column.title])[0]))
    return replace(form, columns=tuple(columns))


def with_extra_column(form: SheetContent) -> SheetContent:
    """The form with a column that nobody asked for."""
    column = replace(form.columns[-1], field="follower", title=phrase("mess", "extra_title"), group="", options=None)
    name = phrase("mess", "extra_value")
    return replace(form, columns=(*form.columns, column), rows=tuple((*row, name) for row in form.rows))


def without_column(form: SheetContent) -> SheetContent:
    """The form without one column that is not required."""
    fields = [column.field for column in form.columns]
    place = fields.index(next(field for field in DROPPED.values() if field in fields))
    return replace(
        form,
        columns=form.columns[:place] + form.columns[place + 1 :],
        rows=tuple(row[:place] + row[place + 1 :] for row in form.rows),
    )


def with_total(form: SheetContent, error: int = 0) -> SheetContent:
    """The form with a total row over its whole numbers, out by `error`."""
    sums: list[Cell] = [_total(form, index) for index in range(len(form.columns))]
    summed = next(index for index, value in enumerate(sums) if isinstance(value, int))
    sums[summed] = int(str(sums[summed])) + error
    return replace(form, total=(phrase("mess", "total"), *sums[1:]))


def with_wrong_total(form: SheetContent) -> SheetContent:
    """The form with a total that is out by three."""
    return with_total(form, error=3)


def _total(form: SheetContent, index: int) -> int | None:
    if form.columns[index].kind is not CellKind.INTEGER:
        return None
    return sum(value for row in form.rows if isinstance(value := row[index], int))


def with_blank_rows(form: SheetContent) -> SheetContent:
    """The form with a blank row now and then."""
    return _with_inserted(form, [None] * len(form.columns), BLANK_EVERY)


def with_header_again(form: SheetContent) -> SheetContent:
    """The form with its header repeated as on a printed page."""
    return _with_inserted(form, [column.title for column in form.columns], HEADER_EVERY)


def _with_inserted(form: SheetContent, line: list[Cell], every: int) -> SheetContent:
    rows: list[tuple[Cell, ...]] = []
    inserted = set()
    for number, row in enumerate(form.rows):
        if number and number % every == 0:
            inserted.add(len(rows))
            rows.append(tuple(line))
        rows.append(row)
    return replace(form, rows=tuple(rows), unnumbered=frozenset(inserted))


def with_example(form: SheetContent) -> SheetContent:
    """The form with the example row left in."""
    example = (phrase("mess", "example"), *form.rows[0][1:])
    return replace(form, rows=(example, *form.rows), unnumbered=frozenset({0}))


def with_merged_remark(form: SheetContent) -> SheetContent:
    """The form with a remark merged over the width of the table."""
    return replace(form, remark=phrase("mess", "remark"))
