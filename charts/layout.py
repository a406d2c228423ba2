"""The small template all figures share, and Plotly's own words and separators in Vietnamese."""

from typing import Any

from charts.theme import FONT, Palette


def layout(palette: Palette, height: int) -> dict[str, Any]:
    """The layout a figure starts from: no template, transparent ground, few gridlines, Vietnamese separators."""
    axis = {
        "gridcolor": palette.line,
        "linecolor": palette.line,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
        "tickfont": {"color": palette.muted, "size": 12},
    }
    return {
        "template": "none",
        "height": height,
        "separators": ",.",
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 13, "color": palette.text},
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "showlegend": False,
        "dragmode": False,
        "hoverlabel": {
            "bgcolor": palette.surface,
            "bordercolor": palette.line,
            "font": {"family": FONT, "size": 13, "color": palette.text},
            "align": "left",
        },
        "xaxis": dict(axis),
        "yaxis": dict(axis),
    }


CONFIG: dict[str, Any] = {
    "displaylogo": False,
    "displayModeBar": False,
    "scrollZoom": False,
    "doubleClick": False,
    "showTips": False,
    "responsive": True,
    # Relative to the page, so that it also works behind a path; the stub keeps the map from asking the internet.
    "topojsonURL": "app/static/topojson/",
    "locale": "vi",
    "locales": {
        "vi": {
            "dictionary": {
                "Click to enter Plot title": "",
                "Double-click to zoom back out": "",
                "Double-click on legend to isolate one trace": "",
            },
            "format": {
                "days": ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"],
                "shortDays": ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
                "months": [f"Tháng {month}" for month in range(1, 13)],
                "shortMonths": [f"Th{month}" for month in range(1, 13)],
                "date": "%d/%m/%Y",
            },
        }
    },
}
