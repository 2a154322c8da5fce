"""What PySide says about itself is put off, not left out."""

from __future__ import annotations

import subprocess
import sys

import pytest

AS_EVER = "import PySide6.QtCore"

PUT_OFF = """
import builtins, sys
pythons_own = builtins.__import__
from mengpaneel.lazy_pyside import pyside_put_off
with pyside_put_off():
    import PySide6.QtCore
assert builtins.__import__ is pythons_own
"""

READ = "print([name for name in ('argparse', 'logging') if name in sys.modules])"
"""Two modules that PySide needs only to make .pyi files."""

DESCRIBED = """
from PySide6.QtCore import QTimer
from PySide6.support.signature import get_signature
print(get_signature(QTimer.start), QTimer.__doc__)
"""

WRONG_CALLS = """
from PySide6.QtCore import QTimer
for call in (lambda: QTimer().start("soon"), lambda: QTimer(spotless=True), lambda: QTimer(interval="x")):
    try:
        call()
    except (AttributeError, TypeError) as error:
        print(type(error), error)
"""

FROM_MANY_THREADS = """
from threading import Thread, Barrier
from shibokensupport.signature import parser
start, found = Barrier(8), []
def ask():
    start.wait()
    found.append(parser.pyside_type_init)
threads = [Thread(target=ask) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(found), len(set(found)))
"""

NO_SUCH_NAME = """
from shibokensupport.signature import parser
print(hasattr(parser, "no_such_name"), hasattr(parser, "pyside_type_init"))
"""


def run(*programs: str) -> str:
    done = subprocess.run([sys.executable, "-c", "\n".join(programs)], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_what_only_describes_pyside_is_not_read():
    assert run(PUT_OFF, READ) == "[]\n"


@pytest.mark.parametrize("asked", [DESCRIBED, WRONG_CALLS, FROM_MANY_THREADS, NO_SUCH_NAME])
def test_it_says_the_same_once_it_is_asked(asked):
    told = run(PUT_OFF, asked)
    assert told
    assert told == run(AS_EVER, asked)
