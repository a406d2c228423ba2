"""The words of Trang bị PCCC và CNCH: what is needed, there and missing, what it costs, when it was checked."""

from collections.abc import Mapping, Sequence
from datetime import date

from analytics.ages import AgeBand
from analytics.equipment_stock import Stock
from analytics.metric_table import MetricRow
from analytics.missing_equipment import MissingLine
from analytics.need_changes import NeedChange, RequestState
from wording import numbers
from wording.labels import LightWord

VIEW = "Cách xem"
BY_TYPE = "Theo loại"
BY_WARD = "Theo phường"
BY_FUNDING = "Theo nguồn vốn"
NO_FUNDING = "Chưa ghi nguồn vốn"
NOTHING = "Không có nhà nào phù hợp với bộ lọc. Bỏ bớt điều kiện lọc."

WORKING = "Đã trang bị, còn sử dụng tốt"
NOT_WORKING = "Đã trang bị, hỏng hoặc chưa rõ tình trạng"
ENOUGH = "Đủ nhu cầu"
SHORT = "Còn thiếu"
UNREPORTED = "Chưa có số liệu"
TYPE_UNDER = "Tỷ lệ % trong nhu cầu được duyệt của từng loại; tính đến ngày {day}."
LINES_UNDER = "Số dòng (nhà × loại phương tiện); tính đến ngày {day}."
PIECES_UNDER = "{name}, đơn vị tính: {unit}; tính đến ngày {day}."
PICTURE_NOTE = (
    "Dòng là một loại phương tiện tại một nhà chung cư cũ có nhu cầu được duyệt. Số lượng chỉ cộng trong một loại, vì "
    "mỗi loại có đơn vị tính riêng. Phần thừa ở nhà này không bù cho phần thiếu ở nhà khác. Nguồn vốn do phường ghi "
    "khi đã trang bị, nên phần còn thiếu thường chưa có nguồn vốn."
)

TOTALS = "Cần trang bị bổ sung"
TOTALS_UNDER = "Sắp theo số nhà còn thiếu. Không cộng số lượng của các loại khác đơn vị tính."
NOTHING_MISSING = "Không còn loại nào thiếu so với nhu cầu được duyệt."
TYPE = "Loại phương tiện"
UNIT = "Đơn vị tính"
MISSING = "Còn thiếu"
HOUSES = "Số nhà"
COST = "Kinh phí ước tính"
PRICES = "Đơn giá để ước tính kinh phí"
PRICES_UNDER = "Đơn giá do người xem nhập, chỉ giữ trong địa chỉ trang (liên kết), không lưu vào số liệu."
PRICE = "{name} (đồng/{unit})"
NO_PRICE_TYPED = "Chưa nhập"
NO_PRICES = "Chưa ước tính kinh phí: chưa nhập đơn giá. Nhập ở mục “Đơn giá để ước tính kinh phí”."
ESTIMATE = "Ước tính kinh phí cho phần còn thiếu: {amount}, theo đơn giá người xem nhập."
UNPRICED = " Chưa tính {n} loại chưa có đơn giá{names}."

LIST = "Danh sách phương tiện còn thiếu"
LIST_UNDER = (
    "{lines} dòng (nhà × loại phương tiện) tại {wards} phường. Tệp Excel có trang “Tổng hợp” theo loại và trang “Danh "
    "sách” từng nhà."
)
LIST_SHOWN = "Hiển thị {shown}/{total} dòng. Tải tệp để xem đủ."
FILE = "phuong-tien-con-thieu-{day}"
SHEET_TOTALS = "Tổng hợp"
SHEET_LIST = "Danh sách"
TOTAL_COLUMNS = (TYPE, UNIT, "Nhu cầu được duyệt", "Đã trang bị", "Còn sử dụng tốt", MISSING, "Số nhà còn thiếu")
PRICE_COLUMNS = ("Đơn giá (đồng)", "Kinh phí (đồng)")
LIST_COLUMNS = ("Phường", "Nhà", TYPE, "Nhu cầu", "Đã có", MISSING, "Nguồn số liệu")
SHEET_LIST_COLUMNS = (
    "Phường",
    "Mã nhà",
    "Tên nhà",
    "Địa chỉ",
    TYPE,
    UNIT,
    "Nhu cầu được duyệt",
    "Đã trang bị",
    MISSING,
    *PRICE_COLUMNS,
    "Tệp",
    "Trang tính",
    "Dòng",
)
SOURCE = "{file}, {sheet}, dòng {row}"

AGES = "Lần kiểm tra gần nhất"
AGES_UNDER = "Số dòng đã trang bị, theo thời gian từ lần kiểm tra gần nhất đến ngày {day}."
AGES_LIST = "Phương tiện theo nhà và ngày kiểm tra gần nhất"
AGES_NOTE = (
    "Tính các dòng (nhà × loại) của chung cư cũ đã có phương tiện, theo “Ngày kiểm tra gần nhất” phường báo ở Biểu 02, "
    "tròn tháng đến ngày tính. Ngày trang bị không được tính là ngày kiểm tra. Đối chiếu tham khảo: TCVN 3890:2009 nêu "
    "phương tiện báo cháy được kiểm tra ít nhất 2 lần mỗi năm."
)
BANDS: Mapping[AgeBand, str] = {
    AgeBand.UNDER_3: "dưới 3 tháng",
    AgeBand.FROM_3: "từ 3 đến dưới 6 tháng",
    AgeBand.FROM_6: "từ 6 đến dưới 12 tháng",
    AgeBand.FROM_12: "từ 12 tháng",
    AgeBand.UNKNOWN: "chưa ghi ngày kiểm tra",
}

REQUESTS = "Đề nghị điều chỉnh nhu cầu"
REQUESTS_UNDER = (
    "Nhu cầu phường báo khác nhu cầu được duyệt là đề nghị; chỉ quyết định của quận thay đổi nhu cầu dùng để tính."
)
NO_REQUESTS = "Không có đề nghị điều chỉnh nhu cầu."
REQUEST_COLUMNS = (
    "Trạng thái",
    "Phường",
    "Nhà",
    TYPE,
    "Được duyệt",
    "Đề nghị",
    "Văn bản",
    "Nguồn số liệu",
)
REQUEST_SHEET_COLUMNS = (
    "Trạng thái",
    "Phường",
    "Mã nhà",
    "Tên nhà",
    TYPE,
    UNIT,
    "Nhu cầu được duyệt",
    "Phường đề nghị",
    "Ngày quyết định",
    "Số văn bản",
    "Tệp",
    "Trang tính",
    "Dòng",
)
REQUEST_FILE = "de-nghi-dieu-chinh-nhu-cau-{day}"
STATES: Mapping[RequestState, LightWord] = {
    RequestState.WAITING: LightWord("▲", "Chờ quyết định"),
    RequestState.APPROVED: LightWord("●", "Chấp thuận"),
    RequestState.REFUSED: LightWord("–", "Không chấp thuận"),
}
_NAMED = 3


def type_title(rows: Sequence[MetricRow]) -> str:
    """The finding of the picture by type: which type meets the least of its need."""
    known = [row for row in rows if row.value is not None]
    if not known:
        return "Chưa có số liệu trang bị"
    worst = min(known, key=lambda row: row.value or 0.0)
    if worst.value == 1:
        return f"Cả {len(known)} loại phương tiện đã đủ nhu cầu được duyệt"
    among = f", thấp nhất trong {len(known)} loại" if len(known) > 1 else ""
    return f"{worst.group}: mới đáp ứng {numbers.percent(worst.value)} nhu cầu{among}"


def ward_title(stocks: Mapping[str, Stock], names: Mapping[str, str], unit: str | None) -> str:
    """The finding of the picture by ward: how many wards lack something, and which lacks most."""
    short = {key: _lacking(stock, unit) for key, stock in stocks.items() if _lacking(stock, unit)}
    if not short:
        return "Không phường nào còn thiếu phương tiện" if stocks else "Chưa có số liệu trang bị"
    worst = max(short, key=lambda key: short[key])
    what = unit or "dòng"
    most = f"{names.get(worst, worst)} ({numbers.integer(short[worst])} {what})"
    return f"{len(short)}/{len(stocks)} phường còn thiếu phương tiện; nhiều nhất: {most}"


def funding_title(rows: Sequence[MetricRow]) -> str:
    """The finding of the picture by source of funds: which paid for most lines."""
    named = [row for row in rows if row.group_key and row.numerator]
    if not named:
        return "Chưa ghi nguồn vốn cho phương tiện nào"
    most = max(named, key=lambda row: row.numerator or 0.0)
    return f"{most.group} trang bị nhiều nhất: {numbers.integer(most.numerator)} dòng đủ nhu cầu"


def funding_text(stock: Stock, spend: float | None) -> str:
    """What stands behind a source's bar: its lines, and the money its ward told of."""
    money = f" · {numbers.vnd(spend)}" if spend else ""
    return f"{numbers.integer(stock.lines)} dòng{money}"


def pieces_text(stock: Stock, unit: str) -> str:
    """What stands behind a bar of one type: what it lacks or nobody told of, of what is needed."""
    needed = f"{numbers.integer(stock.needed)} {unit}"
    if stock.missing:
        return f"thiếu {numbers.integer(stock.missing)}/{needed}"
    return f"chưa rõ {numbers.integer(stock.unreported)}/{needed}" if stock.unreported else f"đủ · {needed}"


def part_hover(where: str, part: str, count: int, whole: int, what: str) -> str:
    """A full sentence for a segment: “Loa: còn thiếu 12/80 chiếc (15,0%)”."""
    share = f" ({numbers.percent(count / whole)})" if whole else ""
    return f"{where}: {_inside(part)} {numbers.integer(count)}/{numbers.integer(whole)} {what}{share}"


def estimate(cost: float | None, unpriced: Sequence[str]) -> str:
    """What the missing pieces cost by the prices typed in, and which types are left out; how to get there else."""
    if cost is None:
        return NO_PRICES
    names = f": {', '.join(unpriced)}" if len(unpriced) <= _NAMED else ""
    left = UNPRICED.format(n=len(unpriced), names=names) if unpriced else ""
    return ESTIMATE.format(amount=numbers.vnd(cost)) + left


def ages_title(counts: Mapping[AgeBand, int]) -> str:
    """The finding on checks: what was checked long ago or nobody knows when."""
    old = counts.get(AgeBand.FROM_6, 0) + counts.get(AgeBand.FROM_12, 0)
    unknown = counts.get(AgeBand.UNKNOWN, 0)
    parts = [
        *([f"{numbers.integer(old)} dòng kiểm tra cách đây từ 6 tháng trở lên"] if old else []),
        *([f"{numbers.integer(unknown)} dòng chưa ghi ngày kiểm tra"] if unknown else []),
    ]
    total = numbers.integer(sum(counts.values()))
    return f"{'; '.join(parts)}, trong {total} dòng" if parts else f"Cả {total} dòng được kiểm tra trong 6 tháng qua"


def ages_text(lines: int) -> str:
    """What stands behind a type's bar."""
    return f"{numbers.integer(lines)} dòng"


def requests(found: Sequence[NeedChange]) -> str:
    """How many requests wait, and at which wards; how many were decided either way."""
    counts = {state: sum(one.state is state for one in found) for state in RequestState}
    waiting = list(dict.fromkeys(one.ward_name for one in found if one.state is RequestState.WAITING))
    where = f" tại phường {', '.join(waiting[:_NAMED])}" if waiting else ""
    more = f" và {len(waiting) - _NAMED} phường khác" if len(waiting) > _NAMED else ""
    parts = [f"{numbers.integer(counts[RequestState.WAITING])} đề nghị chờ quyết định{where}{more}"]
    for state in (RequestState.APPROVED, RequestState.REFUSED):
        if counts[state]:
            parts.append(f"{numbers.integer(counts[state])} {STATES[state].word.lower()}")
    return f"{'; '.join(parts)}."


def asked(request: NeedChange) -> str:
    """The need that a ward asks for; “không thuộc diện” when it asks for none, “–” when it asks no more."""
    if request.asked is None:
        return numbers.MISSING if request.state is RequestState.APPROVED else "không thuộc diện"
    return f"{numbers.integer(request.asked)} {request.unit_of_measure}"


def document(request: NeedChange) -> str:
    """The document that decided a request, with its day."""
    if request.document_no is None:
        return numbers.MISSING
    return f"{request.document_no}, {numbers.date(request.decided_on)}"


def request_row(request: NeedChange) -> tuple[object, ...]:
    """A request as a line of the file to take away."""
    return (
        STATES[request.state].word,
        request.ward_name,
        request.building,
        request.building_name,
        request.equipment_name,
        request.unit_of_measure,
        request.approved,
        request.asked,
        request.decided_on,
        request.document_no,
        request.file,
        request.sheet,
        request.sheet_row,
    )


def request_cells(request: NeedChange) -> tuple[str, ...]:
    """A request as a line of the page, after its state."""
    return (
        request.ward_name,
        request.building_name,
        request.equipment_name,
        numbers.integer(request.approved),
        asked(request),
        document(request),
        source(request.file, request.sheet, request.sheet_row),
    )


def list_cells(line: MissingLine) -> tuple[str, ...]:
    """A missing line as a line of the page."""
    return (
        line.ward_name,
        line.building_name,
        line.equipment_name,
        numbers.integer(line.needed),
        numbers.integer(line.installed),
        f"{numbers.integer(line.missing)} {line.unit_of_measure}",
        source(line.file, line.sheet, line.sheet_row),
    )


def total_row(stock: Stock, name: str, unit: str, prices: Mapping[str, int]) -> tuple[object, ...]:
    """A type as a line of the sheet of totals; without a price it has no cost."""
    price = prices.get(stock.key)
    cost = None if price is None else price * stock.missing
    counts = (stock.needed, stock.installed, stock.working, stock.missing, stock.short)
    return name, unit, *counts, price, cost


def list_row(line: MissingLine, price: int | None) -> tuple[object, ...]:
    """A missing line as a line of the file to take away; without a price it has no cost."""
    return (
        line.ward_name,
        line.building,
        line.building_name,
        line.address,
        line.equipment_name,
        line.unit_of_measure,
        line.needed,
        line.installed,
        line.missing,
        price,
        None if price is None else price * line.missing,
        line.file,
        line.sheet,
        line.sheet_row,
    )


def source(file: str | None, sheet: str | None, row: int | None) -> str:
    """Where a line stood: file, sheet and row; “–” for one that no file holds."""
    return numbers.MISSING if file is None else SOURCE.format(file=file, sheet=sheet, row=row)


def under(template: str, day: date, **named: str) -> str:
    """The line under a picture."""
    return template.format(day=numbers.date(day), **named)


def _lacking(stock: Stock, unit: str | None) -> int:
    return stock.missing if unit else stock.short


def _inside(part: str) -> str:
    return part[:1].lower() + part[1:]
