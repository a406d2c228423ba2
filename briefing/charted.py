"""A chart of a page as a slide: as it was shown, with what stands behind it."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from pydantic import TypeAdapter

from analytics.registry import REGISTRY
from analytics.scope import Scope
from briefing.slide import Slide
from charts.spec import ChartSpec
from wording import briefing as words

_SPEC = TypeAdapter(ChartSpec)


def charted(spec: ChartSpec, topic: str, scope: Scope, snapshot: str, remarks: Sequence[str]) -> Slide:
    """The slide of a chart; equal charts of a snapshot have one id, whatever is selected in them.

    `topic` is the page's title, `remarks` say what the chart was restricted to and where it stood.
    """
    shown = replace(spec, selected=())
    told = sha256(b"%b %b" % (snapshot.encode(), _SPEC.dump_json(shown))).hexdigest()
    metrics = tuple(metric for metric in spec.metrics if metric in REGISTRY)
    defined = words.notes([REGISTRY[metric] for metric in metrics], scope.as_of, snapshot)
    return Slide(
        f"chart-{told[:16]}",
        topic,
        spec.title,
        chart=shown,
        footnote=remarks[0] if remarks else "",
        notes="\n".join([*remarks, *filter(None, (spec.note,)), defined]),
        metrics=metrics,
    )
