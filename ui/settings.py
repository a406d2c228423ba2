"""Where this installation keeps its data: two settings of the environment, shared with the terminal."""

import os
from dataclasses import dataclass
from pathlib import Path

from data.area import default_area_folder

DEFAULT_STORE = Path("store")


@dataclass(frozen=True, slots=True)
class Settings:
    """The folder of the store and the folder of the area pack."""

    store: Path
    area: Path


def settings() -> Settings:
    """The settings of this process: ANCU_STORE and ANCU_AREA, else ./store and the shipped pack."""
    area = os.environ.get("ANCU_AREA")
    return Settings(
        store=Path(os.environ.get("ANCU_STORE") or DEFAULT_STORE).resolve(),
        area=Path(area) if area else default_area_folder(),
    )
