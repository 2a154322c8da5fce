"""Why the system refused something, from the number in an OSError; the same causes on every system."""

from __future__ import annotations

import errno
import os
from enum import StrEnum


class Cause(StrEnum):
    """What stands in the way."""

    FULL = "full"
    DENIED = "denied"
    IN_USE = "in_use"
    MISSING = "missing"
    UNREACHABLE = "unreachable"
    NAME_TOO_LONG = "name_too_long"
    BAD_NAME = "bad_name"
    OTHER = "other"


_BY_WINERROR = {
    39: Cause.FULL,  # HANDLE_DISK_FULL
    112: Cause.FULL,  # DISK_FULL
    1295: Cause.FULL,  # DISK_QUOTA_EXCEEDED
    32: Cause.IN_USE,  # SHARING_VIOLATION
    33: Cause.IN_USE,  # LOCK_VIOLATION
    170: Cause.IN_USE,  # BUSY
    391: Cause.IN_USE,  # CLOUD_FILE_IN_USE
    3: Cause.UNREACHABLE,  # PATH_NOT_FOUND, which is also what an unplugged drive says
    15: Cause.UNREACHABLE,  # INVALID_DRIVE
    21: Cause.UNREACHABLE,  # NOT_READY
    53: Cause.UNREACHABLE,  # BAD_NETPATH
    55: Cause.UNREACHABLE,  # DEV_NOT_EXIST
    59: Cause.UNREACHABLE,  # UNEXP_NET_ERR
    64: Cause.UNREACHABLE,  # NETNAME_DELETED
    67: Cause.UNREACHABLE,  # BAD_NET_NAME
    121: Cause.UNREACHABLE,  # SEM_TIMEOUT
    362: Cause.UNREACHABLE,  # CLOUD_FILE_PROVIDER_NOT_RUNNING
    388: Cause.UNREACHABLE,  # CLOUD_FILE_NETWORK_UNAVAILABLE
    404: Cause.UNREACHABLE,  # CLOUD_FILE_PROVIDER_TERMINATED
    426: Cause.UNREACHABLE,  # CLOUD_FILE_REQUEST_TIMEOUT
    433: Cause.UNREACHABLE,  # NO_SUCH_DEVICE
    1117: Cause.UNREACHABLE,  # IO_DEVICE
    1167: Cause.UNREACHABLE,  # DEVICE_NOT_CONNECTED
    1231: Cause.UNREACHABLE,  # NETWORK_UNREACHABLE
    1232: Cause.UNREACHABLE,  # HOST_UNREACHABLE
    111: Cause.NAME_TOO_LONG,  # BUFFER_OVERFLOW
    206: Cause.NAME_TOO_LONG,  # FILENAME_EXCED_RANGE
    123: Cause.BAD_NAME,  # INVALID_NAME
    161: Cause.BAD_NAME,  # BAD_PATHNAME
    267: Cause.BAD_NAME,  # DIRECTORY
    395: Cause.DENIED,  # CLOUD_FILE_ACCESS_DENIED
}
"""From winerror.h; what is not here says enough by its errno."""

_BY_ERRNO = {
    errno.ENOSPC: Cause.FULL,
    errno.EDQUOT: Cause.FULL,
    errno.EACCES: Cause.DENIED,
    errno.EPERM: Cause.DENIED,
    errno.EROFS: Cause.DENIED,
    errno.ENOTDIR: Cause.DENIED,
    errno.EISDIR: Cause.DENIED,
    errno.EBUSY: Cause.IN_USE,
    errno.ENOENT: Cause.MISSING,
    errno.ENODEV: Cause.UNREACHABLE,
    errno.ENXIO: Cause.UNREACHABLE,
    errno.ESTALE: Cause.UNREACHABLE,
    errno.ENOTCONN: Cause.UNREACHABLE,
    errno.ETIMEDOUT: Cause.UNREACHABLE,
    errno.EHOSTUNREACH: Cause.UNREACHABLE,
    errno.ENETUNREACH: Cause.UNREACHABLE,
    errno.ENAMETOOLONG: Cause.NAME_TOO_LONG,
    errno.EINVAL: Cause.BAD_NAME,  # so say Windows, and Linux of a stick with FAT, of a name with a ?
}


LONGEST_PATH = 259 if os.name == "nt" else None
"""Unless who manages the laptop allowed more. Of a path that is longer Windows says that nothing is there."""


def cause_of(error: OSError) -> Cause:
    """Why it was refused. Windows knows more than it tells in errno, so its own number goes first."""
    by_windows = _BY_WINERROR.get(getattr(error, "winerror", None) or 0)
    cause = by_windows or _BY_ERRNO.get(error.errno or 0, Cause.OTHER)
    if cause in (Cause.MISSING, Cause.UNREACHABLE) and _is_too_long(error.filename):
        return Cause.NAME_TOO_LONG
    return cause


def _is_too_long(path: object) -> bool:
    return LONGEST_PATH is not None and isinstance(path, str) and len(path) > LONGEST_PATH


class OwnDataError(PermissionError):
    """A file that was to be written is part of the program's own data."""
