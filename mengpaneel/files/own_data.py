"""Which files are the program's own data, so that nothing else is ever written over them.

A file is known by its name and its neighbours and not by the data folder in use: another folder of ours is
as dear. A name that only we give is ours wherever it is.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from mengpaneel.domain.system_error import OwnDataError

DATABASE = "mengpaneel.sqlite3"
BACKUPS = "backups"
LOCK = "mengpaneel.lock"
SETTINGS = "settings.json"
FAULTS = "fouten.log"

_ANYWHERE = (
    r"(?i)mengpaneel(\.damaged-\d+|-\d{8}-\d{6}-\d{6}(-\d+)?)?\.sqlite3(-journal|-wal|-shm|\.new)?"
    r"|mengpaneel\.(broken-\d+\.)?lock"
)
_BESIDE_A_DATABASE = r"(?i)settings\.(broken-\d+\.)?json|fouten\.log|backups"


def is_own_name(name: str) -> bool:
    """Whether something of this name, in a data folder, is part of our own data."""
    return bool(re.fullmatch(_ANYWHERE, name) or re.fullmatch(_BESIDE_A_DATABASE, name))


def is_own_data(path: Path) -> bool:
    """Whether writing this file would replace our own data, also when the path leads there by a link."""
    target = Path(os.path.realpath(path))
    folder = target.parent
    return bool(
        re.fullmatch(_ANYWHERE, target.name)
        or (re.fullmatch(_BESIDE_A_DATABASE, target.name) and (folder / DATABASE).exists())
        or (folder.name.casefold() == BACKUPS and (folder.parent / DATABASE).exists())
    )


def refuse_own_data(path: Path) -> None:
    """Raise OwnDataError for a file of our own data."""
    if is_own_data(path):
        raise OwnDataError(str(path))
