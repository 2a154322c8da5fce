"""File permissions of the data folder: the owner of the account may read it, no other user.

Those of the second place are never changed: others may have to read there.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from mengpaneel.files.own_data import BACKUPS, is_own_name

_FOLDER, _FILE = 0o700, 0o600


def make_folder(folder: Path) -> None:
    """Make a folder that only the owner may read, unless it exists."""
    folder.mkdir(mode=_FOLDER, parents=True, exist_ok=True)


def make_file(path: Path) -> None:
    """Make an empty file that only the owner may read, unless it exists."""
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FILE))


def restrict_to_owner(data: Path) -> None:
    """Remove the rights of others in a data folder, as earlier versions or other programs may leave them.

    Those of the folder itself only when it has nothing but our files: others may have to read what else is in
    it. Files of another user, and disks without permissions, stay as they are.
    """
    with suppress(OSError):
        found = [path for path in data.iterdir() if not path.name.startswith(".")]
        ours = [path for path in found if is_own_name(path.name)]
        copies = list((data / BACKUPS).iterdir()) if (data / BACKUPS).is_dir() else []
        for path in (*([data] if ours == found else []), *ours, *copies):
            _narrow(path)


def _narrow(path: Path) -> None:
    with suppress(OSError):
        about = path.lstat()
        most = _FOLDER if stat.S_ISDIR(about.st_mode) else _FILE
        known = stat.S_ISDIR(about.st_mode) or stat.S_ISREG(about.st_mode)
        if os.name != "nt" and known and about.st_uid == os.geteuid() and about.st_mode & 0o077:
            path.chmod(about.st_mode & most)
