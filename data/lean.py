"""A process that does without pandas: DuckDB and pyarrow load it as soon as they find it, for a third of a second.

Only the web app draws its tables with it.
"""

import sys

_PACKAGE = "pandas"


class _LeftOut:
    """Looks for modules before all others, and says that there is no such package."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name == _PACKAGE:
            raise ModuleNotFoundError(name=name)


def leave_out_pandas() -> None:
    """Makes an import of pandas fail in this process as if it were not installed, unless somebody has it already.

    Not by None in `sys.modules`: what is compiled (pyarrow) takes that for the package.
    """
    if _PACKAGE not in sys.modules and not any(isinstance(finder, _LeftOut) for finder in sys.meta_path):
        sys.meta_path.insert(0, _LeftOut())
