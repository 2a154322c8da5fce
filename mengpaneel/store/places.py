"""The paths of every folder and file that the program stores."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from msgspec import Struct

from mengpaneel.files.own_data import BACKUPS, DATABASE, FAULTS, LOCK, SETTINGS

PORTABLE = "mengpaneel-data"
"""A folder of this name beside the program, or one folder up, makes it portable.

One folder up, so that a new version in a folder of its own finds the old data. In a plain installation "the
program" is the Python interpreter.
"""

DEFAULTS = "mengpaneel-standaard.json"


class Places(Struct, frozen=True):
    """The data folder and what lies in it; nothing of it needs to exist yet."""

    data: Path

    @property
    def database(self) -> Path:
        """The live database: subjects, snapshots and drafts."""
        return self.data / DATABASE

    @property
    def backups(self) -> Path:
        """The folder with the backups of the database."""
        return self.data / BACKUPS

    @property
    def lock(self) -> Path:
        """The lock file: which process may write."""
        return self.data / LOCK

    @property
    def faults(self) -> Path:
        """The log of errors in the program itself; it never has anything that was typed."""
        return self.data / FAULTS

    @property
    def settings(self) -> Path:
        """The preferences of the user; losing them loses no work."""
        return self.data / SETTINGS


def places(data_dir: Path | None = None) -> Places:
    """Choose the data folder: the given one, else the portable one if it is there, else the user's own."""
    if data_dir is not None:
        return Places(data_dir.absolute())
    program = Path(sys.executable).absolute()  # of a bundle the system has resolved all links already
    beside, above = (folder / PORTABLE for folder in program.parents[:2])
    return Places(next((folder for folder in (beside, above) if folder.is_dir()), None) or _own_folder())


def defaults_file() -> Path:
    """The file beside the program with settings for a first start; it need not exist."""
    return Path(sys.executable).absolute().with_name(DEFAULTS)


def _own_folder() -> Path:
    if sys.platform == "linux":
        # As platformdirs finds it, which brings `tempfile`, `random` and OpenSSL to every start.
        named, home = (Path(os.environ.get(name, "")) for name in ("XDG_DATA_HOME", "HOME"))
        data = named if named.is_absolute() else home / ".local/share"
        if data.is_absolute():
            return data / "Mengpaneel"
    from platformdirs import user_data_path  # only here: --data-dir and a portable program start without it

    return user_data_path("Mengpaneel", appauthor=False, roaming=False)
