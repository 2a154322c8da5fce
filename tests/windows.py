"""What our tests need on Windows, and what they cannot make there."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NoReturn

import pytest

if os.name == "nt":
    # Without a screen Qt does not ask Windows where its typefaces are; ours are enough.
    os.environ.setdefault("QT_QPA_FONTDIR", str(Path(__file__).parents[1] / "resources" / "fonts"))

    @pytest.fixture(autouse=True)
    def neither_links_nor_pipes(monkeypatch: pytest.MonkeyPatch) -> None:
        """Skip a test from where it makes a link, for which most users there have no rights, or a pipe."""

        def skip_link(*_: object, **__: object) -> NoReturn:
            if sys._getframe(1).f_globals["__name__"].startswith("_pytest"):  # which does without
                raise OSError
            pytest.skip("makes a link, which most users of Windows may not")

        def skip_pipe(*_: object, **__: object) -> NoReturn:
            pytest.skip("makes a named pipe, and Windows has none among its files")

        monkeypatch.setattr(Path, "symlink_to", skip_link)
        monkeypatch.setattr(os, "mkfifo", skip_pipe, raising=False)
