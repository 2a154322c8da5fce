"""For hatchling: puts the day that a package was built from, `resources/build-date.txt`, in the package.

It is the day of SOURCE_DATE_EPOCH, else of the last commit, so that the same source always makes the same
package. A checkout has no such file, and a package of source code without history has the one it came with.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_FILE = "resources/build-date.txt"


class BuildDateHook(BuildHookInterface[Any]):
    """Adds the file to a wheel and to a package of source code, not to an editable installation."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        self._made: Path | None = None
        moment = os.environ.get("SOURCE_DATE_EPOCH") or self._moment_of_commit()
        if version == "editable" or not moment:
            return
        handle, name = tempfile.mkstemp(suffix=".txt")
        with open(handle, "w", encoding="utf-8") as file:
            file.write(f"{datetime.fromtimestamp(int(moment), UTC):%Y-%m-%d}\n")
        self._made = Path(name)
        inside = f"mengpaneel/{_FILE}" if self.target_name == "wheel" else _FILE
        build_data["force_include"][name] = inside

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if self._made:
            self._made.unlink()

    def _moment_of_commit(self) -> str:
        if not Path(self.root, ".git").exists():
            return ""
        asked = ("git", "-C", self.root, "log", "-1", "--format=%ct")
        return subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
