"""Who may read what is kept on this laptop: the owner of the account, and no other user.

The second place is left alone: others may have to read there, and who may is up to who gave the folder out.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from mengpaneel.files.own_data import BACKUPS, is_own_name

_FOLDER, _FILE = 0o700, 0o600


def make_folder(folder: Path) -> None:
    """Make a folder of our own, if it is not there."""
    folder.mkdir(mode=_FOLDER, parents=True, exist_ok=True)


def make_file(path: Path) -> None:
    """Make an empty file of our own, if it is not there: whoever opens it next gives no rights away."""
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FILE))


def restrict_to_owner(data: Path) -> None:
    """Let nobody else read what was made wider in a data folder, by an earlier version or another program.

    The folder itself only when nothing lies in it that is not ours: somebody may keep the data among other
    files, for others to read. What belongs to another user, and a disk without rights, stay as they are.
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
