"""What was composed is what comes out: order, hidden slides, edited sentences, added charts, photographs."""

import datetime as dt
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation

from analytics.metric import Dimension
from analytics.registry import REGISTRY
from briefing.arrangement import Choice, Outline, Photo, keep_outline
from briefing.charted import Taken, charted
from briefing.keeping import recalled
from briefing.photographs import prepared
from charts import measured
from data.ledger import Ledger
from data.papers import Papers
from tests.city import City
from tests.pages.conftest import fill
from tests.terminal.office import Office

NAME = "Hội nghị 25/12/2019"
HIDDEN = ("basis", "buildings", "highlights", "outreach", "missing", "high-rises", "inspection")
AT = dt.datetime(2019, 12, 24, 17)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office that has pinned what Bạch Mai reported."""
    office, city = Office(tmp_path), City(tmp_path)
    office.store = city.folder
    fill(city, "bach-mai")
    city.publish()
    assert office.run("snapshot", "pin", office.json("snapshot", "list")["current"], "--as", NAME).code == 0
    return office


def photograph() -> bytes:
    file = BytesIO()
    Image.new("RGB", (1200, 900), "grey").save(file, "PNG")
    return prepared(file.getvalue())


def titles(path: Path) -> list[str]:
    return [page.shapes.title.text for page in Presentation(path).slides]


def test_a_composed_deck_is_exported_slide_by_slide(office: Office):
    material = recalled(Ledger(office.store).pin_named(NAME))
    spec = measured.ward_bars(material.table(Dimension.WARD), REGISTRY["buildings_reached"], "Toàn quận")
    chart = charted(spec, Taken("Kế hoạch 141", (), material.scope, material.snapshot))
    papers = Papers(office.store)
    digest = papers.attach(photograph())
    outline = Outline(
        choices=(
            Choice("cover"),
            Choice(chart.id),
            Choice("teams", message="Một nửa số đội đã có quy chế"),
            Choice("photos"),
            Choice("equipment"),
            *(Choice(slide, is_shown=False) for slide in HIDDEN),
        ),
        added=(chart,),
        snapshots=((chart.id, material.snapshot),),
        photos=(Photo(digest, "Lối thoát nạn bị chắn"),),
    )
    keep_outline(papers, NAME, outline, "Lan", AT)
    out = office.folder / "bai.pptx"
    assert office.json("deck", "--out", out, "--pinned", NAME)["slides"] == 11
    shown = titles(out)
    assert shown[1:5] == [
        spec.title,
        "Một nửa số đội đã có quy chế",
        "Hình ảnh hiện trạng",
        "Đến ngày 24/12/2019, 1/2 nhà chung cư cũ đã được trang bị đủ theo nhu cầu được duyệt (50,0%)",
    ]
    assert shown[-1] == "Xin trân trọng cảm ơn!"
    assert "Căn cứ triển khai" not in shown
    _, charted_page, edited, photos, *_ = Presentation(out).slides
    drawn = [shape.chart.plots[0].series[0].values for shape in charted_page.shapes if shape.has_chart]
    assert [value for values in drawn for value in values] == [point.value for point in spec.points]
    notes = edited.notes_slide.notes_text_frame.text
    assert "Câu nêu trên trang đã được sửa; câu tính từ số liệu: 1/2 đội PCCC" in notes
    (picture,) = (shape for shape in photos.shapes if shape.shape_type == 13)
    assert picture.image.blob == papers.attached(digest)
    assert any(shape.has_text_frame and shape.text_frame.text == "Lối thoát nạn bị chắn" for shape in photos.shapes)


def test_the_draft_has_an_outline_of_its_own(office: Office):
    out = office.folder / "bai.pptx"
    keep_outline(Papers(office.store), "", Outline((Choice("basis", is_shown=False),)), "Lan", AT)
    assert office.json("deck", "--out", out)["slides"] == 15
    assert office.json("deck", "--out", out, "--pinned", NAME)["slides"] == 16
