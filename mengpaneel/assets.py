"""The one door to `resources/`: the same in a checkout, an installed wheel and a bundle."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent
_ROOT = _HERE / "resources" if (_HERE / "resources").is_dir() else _HERE.parent / "resources"


def asset(*names: str) -> Path:
    """Where a file or folder below `resources/` lies; it need not exist."""
    return _ROOT.joinpath(*names)
