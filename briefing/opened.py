"""A briefing opened: pinned under a name, or as the figures stand. Slides, documents and the hall read only this."""

from dataclasses import dataclass
from pathlib import Path

from briefing.arrangement import Outline, arranged, kept_outline
from briefing.keeping import recalled
from briefing.material import Material
from briefing.outline import outline as computed_outline
from briefing.slide import Slide
from data.area import Area
from data.ledger import Ledger
from data.papers import Papers
from wording import briefing as words

DRAFT = ""


@dataclass(frozen=True, slots=True)
class Briefing:
    """`name` is the pin's, empty for a draft on the figures as they stand; `outline` is what people changed.

    `stamps` are the words of failed checks, which every slide and page bears.
    """

    name: str
    material: Material
    area: Area
    outline: Outline
    folder: Path
    stamps: tuple[str, ...] = ()

    @property
    def slides(self) -> tuple[Slide, ...]:
        """The slides in their order, edited and added ones included, hidden ones left out."""
        return arranged(computed_outline(self.material, self.area), self.outline, Papers(self.folder).attached)

    @property
    def imprint(self) -> str:
        """What stands at the foot of every slide and page: the day, the briefing, its snapshot."""
        material = self.material
        text = words.imprint(material.scope.as_of, self.name, material.snapshot, is_sample=material.is_sample)
        # That figures are not pinned is said already.
        return " · ".join((text, *(stamp for stamp in self.stamps if stamp not in text)))


def pinned_briefing(folder: Path, area: Area, name: str) -> Briefing:
    """The briefing of a pin, read and never computed. Raises FileNotFoundError when the pin holds none."""
    return Briefing(name, recalled(Ledger(folder).pin_named(name)), area, kept_outline(Papers(folder), name), folder)


def draft_briefing(folder: Path, area: Area, material: Material) -> Briefing:
    """The briefing of the figures as they stand, not pinned yet."""
    return Briefing(DRAFT, material, area, kept_outline(Papers(folder), DRAFT), folder)
