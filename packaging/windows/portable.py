"""Pack a bundle as a portable program: a zip with an empty `mengpaneel-data` beside the program.

Call: portable.py BUNDLE OUT.zip

The same bundle always gives the same bytes: names in order, and one date for all, that of SOURCE_DATE_EPOCH.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

FOLDER, DATA = "Mengpaneel", "mengpaneel-data"
ORDINARY_FILE, FOLDER_IN_DOS = 0o100644 << 16, 0x10
MOMENT = time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH", "315532800")))[:6]


def entry(name: str, attributes: int, method: int) -> ZipInfo:
    """What stands in a zip about a file or folder."""
    info = ZipInfo(name, MOMENT)
    info.external_attr, info.compress_type = attributes, method
    return info


def pack(bundle: Path, out: Path) -> None:
    """Write the zip."""
    files = sorted(path for path in bundle.rglob("*") if path.is_file())
    with ZipFile(out, "w") as archive:
        archive.writestr(entry(f"{FOLDER}/{DATA}/", FOLDER_IN_DOS, ZIP_STORED), b"")
        for path in files:
            name = f"{FOLDER}/{path.relative_to(bundle).as_posix()}"
            archive.writestr(entry(name, ORDINARY_FILE, ZIP_DEFLATED), path.read_bytes(), compresslevel=9)


if __name__ == "__main__":
    pack(Path(sys.argv[1]), Path(sys.argv[2]))
