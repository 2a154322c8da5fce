"""Puts the licences in a bundle, and writes its software bill of materials.

    finish.py BUNDLE SYSTEM BILL

Run it with the Python that PyInstaller made the bundle with. SYSTEM is a name as in linux-x86_64, and
SOURCE_DATE_EPOCH the moment of the commit. The bundle's folder `licences` is written anew.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from components import components
from licences import write_licences
from sbom import bill_of_materials

_PROJECT = Path(__file__).parents[2]


def main(bundle: Path, system: str, bill: Path) -> None:
    """Finish the bundle."""
    contents = components(bundle)
    shutil.rmtree(bundle / "licences", ignore_errors=True)
    write_licences(bundle / "licences", _PROJECT / "LICENSE", contents)
    moment = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
    told = bill_of_materials(version("mengpaneel"), moment, system, contents)
    bill.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
