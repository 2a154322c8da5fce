"""What PySide and msgspec do not need at once is put off, not left out."""

from __future__ import annotations

import subprocess
import sys

import pytest

AS_EVER = "import PySide6.QtCore"

PUT_OFF = """
import builtins, sys
pythons_own = builtins.__import__
from mengpaneel.late_modules import modules_put_off
with modules_put_off():
    import PySide6.QtCore
assert builtins.__import__ is pythons_own
"""

PUT_OFF_WITH_MSGSPEC = PUT_OFF.replace("import PySide6", "import msgspec, PySide6")

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

PYTHONS_OWN = """
import bz2, inspect, ipaddress, lzma, platform, tempfile, traceback, uuid
import msgspec, msgspec.inspect
print(inspect.getsource(bz2.BZ2File.read), platform.system(), platform.node(), ipaddress.ip_address("::1"))
print(bz2.decompress(bz2.compress(b"a")), lzma.decompress(lzma.compress(b"b")), tempfile.gettempdir())
print(uuid.uuid5(uuid.NAMESPACE_URL, "a"), msgspec.inspect.type_info(int), inspect.signature(uuid.uuid5))
try:
    import PySide6.QtCore.nothing
except ImportError as error:
    print(traceback.format_exception_only(error), sorted(vars(traceback)), sorted(vars(inspect)))
"""

WITHOUT_EXTENSIONS = "import sys; sys.modules['typing_extensions'] = None"
"""Only the tools of our tests bring them, and msgspec imports them if they are there."""

STILL_WAITING = """
def ran(name, has):
    return name in sys.modules and has in vars(sys.modules[name])  # not every Python imports them all
print([name for name, has in (
    ("bz2", "open"), ("inspect", "signature"), ("ipaddress", "ip_address"), ("lzma", "open"),
    ("msgspec.inspect", "type_info"), ("platform", "node"), ("tempfile", "gettempdir"),
    ("traceback", "print_exc"),
) if ran(name, has)])
print(ran("inspect", "getsource"), ran("platform", "system"))
"""


def run(*programs: str) -> str:
    done = subprocess.run([sys.executable, "-c", "\n".join(programs)], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_what_only_describes_pyside_is_not_read():
    assert run(PUT_OFF, READ) == "[]\n"


@pytest.mark.skipif(sys.platform == "win32", reason="there `uuid` does not ask what system it is on")
def test_what_seldom_happens_is_not_read():
    assert run(WITHOUT_EXTENSIONS, PUT_OFF_WITH_MSGSPEC, STILL_WAITING) == "[]\nFalse False\n"


def test_what_was_put_off_does_what_it_did():
    told = run(WITHOUT_EXTENSIONS, PUT_OFF_WITH_MSGSPEC, PYTHONS_OWN)
    assert told == run(AS_EVER, PYTHONS_OWN)


@pytest.mark.parametrize("asked", [DESCRIBED, WRONG_CALLS, FROM_MANY_THREADS, NO_SUCH_NAME])
def test_it_says_the_same_once_it_is_asked(asked):
    told = run(PUT_OFF, asked)
    assert told
    assert told == run(AS_EVER, asked)
