"""How a file is read: never more of it than may be, and only when it is a plain file."""

from __future__ import annotations

import errno
import stat
from collections.abc import Sequence
from pathlib import Path

from mengpaneel.domain.refusal import Reason, Refusal
from mengpaneel.files.presence import exists, is_file


def read_bounded(path: Path, largest: int) -> bytes:
    """All bytes of a file of at most this size; raises Refusal, also when it cannot be read at all."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):  # a pipe or device would make us wait for ever
            raise Refusal(Reason.NOT_A_FILE)
        if about.st_size > largest:
            raise Refusal(Reason.TOO_LARGE, most=largest)
        with path.open("rb") as file:
            # Windows keeps all that a read asks room for, however little comes.
            content = file.read(about.st_size + 1)
            if len(content) > about.st_size:  # it grew since we asked
                content += file.read(largest + 1 - len(content))
    except FileNotFoundError as error:
        raise Refusal(Reason.GONE) from error
    except PermissionError as error:
        raise Refusal(Reason.NO_RIGHTS) from error
    except ValueError as error:  # a name that no file can have
        raise Refusal(Reason.GONE) from error
    except OSError as error:
        unnameable = error.errno == errno.ENAMETOOLONG
        raise Refusal(Reason.GONE if unnameable else Reason.UNREADABLE) from error
    if len(content) > largest:
        raise Refusal(Reason.TOO_LARGE, most=largest)
    return content


def files_in(folder: Path, suffix: str) -> Sequence[Path]:
    """What has this suffix in a folder, in capitals too, by name; raises Refusal when it cannot be read."""
    try:
        return sorted(path for path in folder.iterdir() if path.suffix.casefold() == suffix)
    except OSError as error:
        raise Refusal(Reason.UNREADABLE) from error


def read_end(path: Path, most: int) -> bytes:
    """The last bytes of a file, none if it is not there; raises OSError if it is not a plain file."""
    if not exists(path):
        return b""
    if not is_file(path):  # a pipe or device would make us wait for ever
        raise OSError(errno.EINVAL, "not a plain file", str(path))
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - most))
        return file.read(most)
