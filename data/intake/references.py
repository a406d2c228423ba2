"""Building references: the code or name in a row becomes the code of a known building, or the row waits."""

from collections.abc import Iterator

from data.intake.buildings import BuildingBook, Reference, Ward
from data.intake.candidates import Candidates
from data.intake.marks import Marks
from data.problems import Rule


def refer(candidates: Candidates, book: BuildingBook, marks: Marks) -> Candidates:
    """The candidates with every building they name given by its code."""
    fields = candidates.table.row.model_fields
    if not candidates.has_buildings:
        return candidates
    if "buildings" in fields:
        return candidates.with_columns(buildings=list(_listed(candidates, book, marks)))
    if "building" in fields and candidates.table.name != "building":
        return candidates.with_columns(building=list(_single(candidates, book, marks)))
    return candidates


def _single(candidates: Candidates, book: BuildingBook, marks: Marks) -> Iterator[str | None]:
    rows = candidates.rows
    names = rows["building_name"].to_pylist() if "building_name" in rows.column_names else [None] * rows.num_rows
    found: dict[tuple[Ward, str | None, str | None], Reference] = {}
    triples = zip(rows["ward"].to_pylist(), rows["building"].to_pylist(), names, strict=True)
    for row_id, (ward, code, name) in enumerate(triples):
        if row_id in candidates.rejected:
            yield code
        elif code is None and name is None:
            marks.add(candidates, row_id, "building", Rule.REQUIRED)
            yield None
        else:
            key = (ward, code, name)
            if key not in found:
                found[key] = book.find(ward, code, name)
            field, item = ("building", code) if code else ("building_name", name)
            _mark(candidates, row_id, field, found[key], marks=marks, item=item)
            yield found[key].code or code


def _listed(candidates: Candidates, book: BuildingBook, marks: Marks) -> Iterator[list[str] | None]:
    pairs = zip(candidates.rows["ward"].to_pylist(), candidates.rows["buildings"].to_pylist(), strict=True)
    for row_id, (ward, items) in enumerate(pairs):
        if items is None or row_id in candidates.rejected:
            yield items
            continue
        references = [book.find_text(ward, item) for item in items]
        for item, reference in zip(items, references, strict=True):
            _mark(candidates, row_id, "buildings", reference, marks=marks, item=item)
        yield [reference.code or item for item, reference in zip(items, references, strict=True)]


def _mark(candidates: Candidates, row_id: int, field: str, reference: Reference, *, marks: Marks, item: str) -> None:
    if reference.rule is not None:
        other = "; ".join(reference.others) or item
        marks.add(
            candidates,
            row_id,
            field,
            reference.rule,
            other=other,
            suggestion=reference.suggestion,
            because=reference.waiting_at,
        )
