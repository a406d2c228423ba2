"""The demonstration workbooks as files, in the order in which they would arrive."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from data.area import Area
from data.demo.mess_making import with_mess
from data.demo.office import office_records
from data.demo.phrases import phrase
from data.demo.schedule import Delivery, deliveries
from data.demo.story import Story, load_story
from data.demo.view import ward_records
from data.demo.world import World, invent_world
from data.templates.content import Signature, WorkbookContent
from data.templates.district import district_workbook
from data.templates.ward import ward_workbook
from data.templates.workbook import workbook_bytes

SEED = 2019
WARD_PROFILE, OFFICE_PROFILE = "ward", "district"
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class DemoFile:
    """One workbook: its bytes, whose it is (None: the district office), and when it is said to have come in."""

    name: str
    content: bytes
    ward: str | None
    period: str
    profile: str
    received_at: dt.datetime


def story_periods(area: Area, *, is_next: bool = False) -> tuple[str, ...]:
    """The periods that the area's story covers, or those that follow it (`demo --next`)."""
    story = load_story(area)
    return story.next_periods if is_next else story.periods


def demo_files(area: Area, seed: int = SEED, periods: Sequence[str] | None = None) -> Iterator[DemoFile]:
    """The files of some periods (default: the story's), one by one in order of arrival.

    The same seed gives the same bytes. Raises StoryError where the area has no story or lacks a period.
    """
    story = load_story(area)
    world = invent_world(area, story, seed)
    for delivery in deliveries(area, story, seed, periods or story.periods):
        yield _file(area, story, world, delivery)


def write_demo(
    folder: Path,
    area: Area,
    *,
    seed: int = SEED,
    periods: Sequence[str] | None = None,
    progress: Progress | None = None,
) -> tuple[tuple[Path, DemoFile], ...]:
    """Writes the workbooks into a folder; gives each path with its file, in order of arrival.

    `progress` is called after each file with (files written, files in all, file name).
    """
    folder.mkdir(parents=True, exist_ok=True)
    count = len(deliveries(area, load_story(area), seed, periods or story_periods(area)))
    written = []
    for number, file in enumerate(demo_files(area, seed, periods), start=1):
        path = folder / file.name
        path.write_bytes(file.content)
        written.append((path, file))
        if progress:
            progress(number, count, file.name)
    return tuple(written)


def _file(area: Area, story: Story, world: World, delivery: Delivery) -> DemoFile:
    content = _ward(area, story, world, delivery) if delivery.ward else _office(area, story, world, delivery)
    return DemoFile(
        name=_name(delivery),
        content=workbook_bytes(content),
        ward=delivery.ward,
        period=delivery.period.code,
        profile=WARD_PROFILE if delivery.ward else OFFICE_PROFILE,
        received_at=delivery.received_at,
    )


def _name(delivery: Delivery) -> str:
    version = f"-{delivery.version}" if delivery.version > 1 else ""
    return f"{delivery.period.code}_{delivery.ward or OFFICE_PROFILE}{version}.xlsx"


def _ward(area: Area, story: Story, world: World, delivery: Delivery) -> WorkbookContent:
    ward = world.wards[delivery.ward or ""]
    number = ward.ward.report_order + 10 * delivery.period.cutoff.month
    signature = Signature(
        phrase("documents", "report", number=number), delivery.received_at.date(), phrase("names", "signer")
    )
    records = ward_records(ward, delivery.told_on)
    content = ward_workbook(area, ward.ward, delivery.period, records, signature=signature, is_sample=True)
    is_final = (delivery.ward, delivery.period.code) not in {
        (report.ward, report.period) for report in story.corrected if delivery.version == 1
    }
    messes = [mess for mess in story.mess if mess.is_in(delivery.ward, delivery.period.code)]
    return with_mess(content, messes if is_final else [])


def _office(area: Area, story: Story, world: World, delivery: Delivery) -> WorkbookContent:
    number = 100 + delivery.period.cutoff.month
    signature = Signature(
        phrase("documents", "office_report", number=number),
        delivery.received_at.date(),
        phrase("names", "office_signer"),
    )
    records = office_records(world, story, delivery.told_on)
    return district_workbook(area, delivery.period, records, signature=signature, is_sample=True)
