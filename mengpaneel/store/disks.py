"""Which disk a folder is on, and whether that disk is mounted, as far as the system tells."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from mengpaneel.domain.backup_service import Disk

FSTAB = Path("/etc/fstab")
STICKS = (("/run/media", 2), ("/media", 2), ("/Volumes", 1))
"""The folders in which systems mount removable disks, and at which depth."""

_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "fuse.rclone", "davfs"})
_REMOVABLE, _REMOTE = 2, 4
_OCTAL = re.compile(r"\\([0-7]{3})")
ELSEWHERE = "network"


def disk_between(one: Path, other: Path) -> Disk:
    """Whether two folders are on the same disk."""
    with suppress(OSError):
        if sys.platform == "win32":
            return _disk_on_windows(one, other)
        if one.stat().st_dev == other.stat().st_dev:
            return Disk.SAME
        mine, others = device_of(one), device_of(other)
        if others == ELSEWHERE or (mine and others):
            return Disk.SAME if mine == others else Disk.OTHER
    return Disk.UNKNOWN


def is_unmounted(folder: Path) -> bool:
    """Whether this is the mount point of a stick or disk that is not mounted."""
    with suppress(OSError):
        return any(not os.path.ismount(point) for point in _mount_points_above(folder.absolute()))
    return False


def device_of(folder: Path) -> str:
    """The disk of a folder, the same for all its partitions; ELSEWHERE on a network, empty if unknown."""
    number = folder.stat().st_dev
    name = f"{os.major(number)}:{os.minor(number)}"
    device = Path("/sys/dev/block") / name
    if not device.exists():
        return ELSEWHERE if _kind_of_file_system(name) in _NETWORK else ""
    return str(_whole_disk(device.resolve()))


def _whole_disk(device: Path) -> Path:
    slaves = list((device / "slaves").iterdir()) if (device / "slaves").is_dir() else []
    if len(slaves) == 1:  # what is encrypted, or a volume on one disk
        return _whole_disk(slaves[0].resolve())
    return device.parent if (device / "partition").exists() else device


def _kind_of_file_system(device: str) -> str:
    with suppress(OSError, ValueError):
        for line in Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace").splitlines():
            before, _, after = line.partition(" - ")
            if before.split()[2] == device:
                return after.split()[0]
    return ""


def _mount_points_above(folder: Path) -> Iterator[Path]:
    """The folder and those above it that are made to hold a disk of their own."""
    declared = _declared_in_fstab()
    for path in (folder, *folder.parents):
        for top, depth in STICKS:
            if path.parts[: -depth or None] == Path(top).parts and not path.is_symlink():
                yield path
        if path in declared:
            yield path


def _declared_in_fstab() -> set[Path]:
    """Where disks belong by the system's own list, but for what is there anyway."""
    points = set[Path]()
    with suppress(OSError):
        for line in FSTAB.read_text(encoding="utf-8", errors="replace").splitlines():
            fields = line.split("#")[0].split()
            if len(fields) >= 3 and fields[1].startswith("/"):
                points.add(Path(_OCTAL.sub(lambda found: chr(int(found[1], 8)), fields[1])))
    return points - {Path("/")}


def _disk_on_windows(one: Path, other: Path) -> Disk:
    mine, others = (os.path.splitdrive(os.path.realpath(folder))[0].casefold() for folder in (one, other))
    if mine == others:
        return Disk.SAME
    if others.startswith("\\\\") or _drive_type(others) in (_REMOVABLE, _REMOTE):
        return Disk.OTHER
    return Disk.UNKNOWN


def _drive_type(drive: str) -> int:
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\"))
    return 0
