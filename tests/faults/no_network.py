"""Trace a whole session of the real window and of the command line: nothing may leave the laptop."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.faults.harness import Harness, Tally, scratch_folder
from tests.faults.session import COMMANDS, whole_session
from tests.window.display import own_display
from tests.window.robot import ROOT, Robot

_HERE = Path(__file__).parent
_CALL = re.compile(r"\d+ +(\w+)\((.*)")
_OWN_DESKTOP = re.compile(r'sun_path=@?"(/tmp/\.X11-unix/|[^"]*dbus|[^"]*/bus"|[^"]*/at-spi)')
_NEARBY = "AF_UNIX"
_BEGINNINGS = ("socket", "connect", "bind", "sendto", "sendmsg", "sendmmsg")


def traced(broken: str, most: int) -> Tally:
    """Have one session, give so many commands, and count the calls that are not to one's own desktop."""
    commands = COMMANDS[:most]
    with scratch_folder() as scratch:
        traces = [_window(broken, scratch)]
        traces += [_command(broken, scratch, number, command) for number, command in enumerate(commands)]
        lines = [line for trace in traces for line in trace.read_text(errors="replace").splitlines()]
    calls = [found.groups() for line in lines if (found := _CALL.match(line))]
    away = [f"{name}({rest}" for name, rest in calls if _leads_away(name, rest)]
    counted = Counter(name for name, _ in calls if name in _BEGINNINGS)
    remark = f"a window session and {len(commands)} commands; to one's own desktop (X): " + ", ".join(
        f"{count} {name}" for name, count in counted.most_common()
    )
    return Tally(len(calls), away, remark)


def _leads_away(name: str, rest: str) -> bool:
    """Whether a call reaches, or makes ready to reach, anything but one's own desktop."""
    if name in ("socket", "socketpair"):
        return not rest.startswith(_NEARBY)
    if name == "connect":
        return not _OWN_DESKTOP.search(rest)
    return name in _BEGINNINGS and "sa_family=AF_INET" in rest


def _tracing(trace: Path) -> Sequence[str]:
    return ["strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=network", "-s", "200", "-o", str(trace)]


def _window(broken: str, scratch: Path) -> Path:
    trace = scratch / "window"
    program = str(_HERE / "logged_program.py"), broken, str(scratch / "log")
    with own_display() as display:
        robot = Robot(display, scratch / "data", program=program, under=_tracing(trace))
        try:
            whole_session(robot)
        finally:
            robot.end()
        assert robot.complaints == ""
    return trace


def _command(broken: str, scratch: Path, number: int, command: Sequence[str]) -> Path:
    trace = scratch / f"command-{number}"
    arguments = [word.replace("DATA", str(scratch / "data")) for word in command]
    subprocess.run(
        [*_tracing(trace), sys.executable, "-m", "tests.faults.broken_command", broken, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return trace


TRACED = Harness("Nothing leaves the laptop", traced, broken="calling home", short=2, long=100)
