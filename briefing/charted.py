"""A chart of a page as a slide: as it was shown, with what stands behind it."""

from dataclasses import dataclass, replace
from hashlib import sha256

from pydantic import TypeAdapter

from analytics.registry import REGISTRY
from analytics.scope import Scope
from briefing.slide import Slide
from charts.spec import ChartSpec
from wording import briefing as words

_SPEC = TypeAdapter(ChartSpec)


@dataclass(frozen=True, slots=True)
class Taken:
    """Where a chart was taken from: the page's title, what restricted it in words, the scope and the snapshot."""

    page: str
    limits: tuple[str, ...]
    scope: Scope
    snapshot: str


def charted(spec: ChartSpec, taken: Taken) -> Slide:
    """The slide of a chart; equal charts of a snapshot have one id, whatever is selected in them."""
    shown = replace(spec, selected=(), subtitle=" ".join(filter(None, (spec.subtitle, *taken.limits))))
    told = sha256(b"%b %b" % (taken.snapshot.encode(), _SPEC.dump_json(shown))).hexdigest()
    metrics = tuple(metric for metric in spec.metrics if metric in REGISTRY)
    defined = words.notes([REGISTRY[metric] for metric in metrics], taken.scope.as_of, taken.snapshot)
    source = words.taken_from(taken.page)
    return Slide(
        f"chart-{told[:16]}",
        taken.page,
        spec.title,
        chart=shown,
        notes="\n".join(filter(None, (*taken.limits, source, spec.note, defined))),
        metrics=metrics,
        listings=(spec.listing,) if spec.listing else (),
    )
