"""The command line: called in this process, or started as in a terminal."""

from __future__ import annotations

import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from unittest.mock import patch

from mengpaneel.cli import main
from mengpaneel.content.reading import DEFAULT_LANGUAGE
from mengpaneel.ui.platform.language import set_date_locale

ENTRY = (sys.executable, "-W", "error", "-m", "mengpaneel.cli")


_HANGS_AFTER_SECONDS = 240
"""On a busy machine it takes minutes to draw every screen."""


def call(*arguments: str, typed: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """What is answered to arguments, and to what is piped in; for whatever draws nothing."""
    pipe, out, err = (TextIOWrapper(BytesIO(content), "utf-8") for content in (typed, b"", b""))
    with patch("sys.stdin", pipe), redirect_stdout(out), redirect_stderr(err):
        try:
            status = main(arguments)
        except SystemExit as ended:
            status = int(ended.code or 0)
    for written in (out, err):
        written.flush()
    return subprocess.CompletedProcess(arguments, status, out.buffer.getvalue(), err.buffer.getvalue())


def draw(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    """The same of a report, table or empty panel, drawn with the application of all tests: `qapp`."""
    with patch("mengpaneel.app.make_application", set_date_locale):
        try:
            return call(*arguments)
        finally:
            set_date_locale(DEFAULT_LANGUAGE)


def start(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    """The same of a program of its own."""
    return subprocess.run([*ENTRY, *arguments], capture_output=True, timeout=_HANGS_AFTER_SECONDS)
