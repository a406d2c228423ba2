"""The sentences that a briefing is known to say: one in other numbers, on a slide or a page, is not among them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from analytics.plan_tasks import PlanTask
from analytics.registry import REGISTRY
from briefing import follow_up
from briefing.checking.evidence import of_row, of_task
from briefing.checking.told import Evidence, skeleton, together
from briefing.material import Material
from briefing.outline import directives
from briefing.voices import named_difficulties, proposals
from data.area import Area
from wording import briefing as slide_words
from wording import report as report_words
from wording.attention import attention_sentence


@dataclass(frozen=True)
class Sayings:
    """What is known to be said, and what stands behind a text that begins with a metric or names a task."""

    material: Material
    area: Area

    def is_said(self, text: str) -> bool:
        """Whether a text is one of the findings, the work to urge, the documents named, or a ward's own words."""
        return text.rstrip(".") in self._known.get(skeleton(text), ())

    def is_altered(self, text: str) -> bool:
        """Whether a text is a known one but for its numbers."""
        return skeleton(text) in self._known and not self.is_said(text)

    def behind(self, text: str) -> Evidence | None:
        """The evidence of a text that names one metric or one task; None when it names neither."""
        pieces = [of_task(own) for name, own in self._tasks.items() if name in text]
        if pieces:
            return together(pieces)
        named = [name for name in self._labels if _begins(text, self._labels[name])]
        high_rises = (row for row in self.material.high_rises.totals if row.metric in named)
        rows = (*map(self.material.total, named), *high_rises)
        return together(map(of_row, rows)) if rows else None

    @cached_property
    def _known(self) -> Mapping[str, frozenset[str]]:
        known: dict[str, set[str]] = {}
        for text in self._sentences():
            known.setdefault(skeleton(text), set()).add(text.rstrip("."))
        return {shape: frozenset(texts) for shape, texts in known.items() if "#" in shape}

    def _sentences(self) -> Iterable[str]:
        yield from (one.sentence for one in self.material.stated)
        for item in self.material.work:
            yield from (attention_sentence(item), f"- {attention_sentence(item)}")
        yield from (row.name for row in self.material.priority.priority if row.name)
        for tasks in self.material.tasks.values():
            yield from (f"{task.task_order}. {task.task_name}" for task in tasks)
        for plan in self.area.plans:
            yield from (plan.number, plan.title, plan.issuer, report_words.directive(plan), slide_words.subject(plan))
        yield slide_words.directives_message(directives(self.area, self.material.scope.as_of))
        yield from follow_up.sentences(self.material)
        for one in named_difficulties(self.material.difficulties):
            yield from (slide_words.named_by(one.wards, one.text), report_words.difficulty(one.wards, one.text))
        for one in proposals(self.material.difficulties):
            yield slide_words.asked_by(one.wards, one.text, one.addressed_to)
            yield report_words.proposal(one.wards, one.text, one.addressed_to)

    @cached_property
    def _tasks(self) -> Mapping[str, list[PlanTask]]:
        tasks: dict[str, list[PlanTask]] = {}
        for own in self.material.tasks.values():
            for task in own:
                tasks.setdefault(task.task_name, []).append(task)
        return tasks

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        return {row.metric: REGISTRY[row.metric].label for row in self.material.tables[()].totals}


def _begins(text: str, label: str) -> bool:
    """Whether a text is about a metric: “Nhà được trang bị đủ: 63,7% (165/259)”, “Nhà được trang bị đủ 63,7%”."""
    rest = text.removeprefix(label)
    return rest != text and rest[:1] in (":", " ") and any(rest.lstrip(": ")[:1] == digit for digit in "0123456789")
