"""Every way to leave the real program, whatever it is doing: it ends well, and keeps all."""

from __future__ import annotations

import signal
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from subprocess import TimeoutExpired

from mengpaneel.exchange.bundle import SubjectSnapshots
from mengpaneel.exchange.encoding import encode
from mengpaneel.store.places import Places
from tests.faults.harness import Harness, Tally, scratch_folder, spread
from tests.faults.samples import TOWN, open_memory, snapshot
from tests.window.display import own_display
from tests.window.robot import PATIENCE, Robot

_PROGRAM = str(Path(__file__).with_name("logged_program.py"))
_FEW, _MANY = 40, 4000
"""As many snapshots are in a file that is read at once, and in one that is still being read."""

_APPLICATION = "__import__('PySide6.QtWidgets').QtWidgets.QApplication.instance()"

Act = Callable[[Robot], object]


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to leave, what goes on meanwhile (it opens a file of so many snapshots), and how it ends."""

    leave: Act
    meanwhile: Act = lambda _robot: None
    status: int = 0
    opens: int = 0


def _press(*keys: str) -> Act:
    return lambda robot: robot.press(*keys)


def _send(number: signal.Signals) -> Act:
    return lambda robot: robot.process.send_signal(number)


def _end_session(robot: Robot) -> None:
    """What a session manager does: ask to keep everything, and kill who is still there."""
    robot.ask(f"[c.keep_now() for c in {_APPLICATION}.children() if type(c).__name__ == 'SystemRequests']")
    robot.process.kill()


def _choose_from_menu(robot: Robot) -> None:
    robot.ask("__import__('PySide6.QtCore').QtCore.QTimer.singleShot(0, window.actions_.leave.trigger)")


def _save(robot: Robot) -> None:
    robot.save("net voor het einde")


def _present(robot: Robot) -> None:
    robot.press("F11")
    robot.until("room is not None and room.isVisible()")


def _look_over_time(robot: Robot) -> None:
    robot.press("ctrl+Next")
    robot.ask("window.screens.review.tabs.setCurrentIndex(1)")


def _ask_for_a_title(robot: Robot) -> None:
    robot.press("ctrl+s")
    robot.until("dialog is not None and active is dialog")


def _see_the_preview(robot: Robot) -> None:
    robot.until("type(dialog).__name__", "ImportPreview")


_TERM = _send(signal.SIGTERM)
_WAYS = {
    "SIGTERM": _Way(_TERM),
    "Ctrl+Q": _Way(_press("ctrl+q")),
    "closing the window": _Way(_press("alt+F4")),
    "the menu": _Way(_choose_from_menu),
    "SIGTERM twice": _Way(lambda robot: (_TERM(robot), _TERM(robot))),
    "SIGINT": _Way(_send(signal.SIGINT)),
    "SIGHUP": _Way(_send(signal.SIGHUP)),
    "the end of the session": _Way(_end_session, status=-signal.SIGKILL),
    "Ctrl+Q while presenting": _Way(_press("ctrl+q"), _present),
    "SIGTERM while presenting": _Way(_TERM, _present),
    "SIGTERM before a copy is made": _Way(_TERM, _save),
    "SIGTERM while importing": _Way(_TERM, opens=_MANY),
    "SIGTERM over a preview": _Way(_TERM, _see_the_preview, opens=_FEW),
    "SIGTERM over a question": _Way(_TERM, _ask_for_a_title),
    "SIGINT while the lines are fetched": _Way(_send(signal.SIGINT), _look_over_time),
}


def left(broken: str, most: int) -> Tally:
    """Leave it so many times, in turn in each way."""
    losses, ways = [], spread(list(_WAYS.items()), most)
    with scratch_folder() as scratch, own_display() as display:
        for number in range(most):
            name, way = ways[number % len(ways)]
            if wrong := _leave(display, scratch / f"{number}", broken, way):
                losses.append(f"{name}: {wrong}")
    return Tally(most, losses, f"{len(ways)} ways")


@cache
def _file_of(snapshots: int) -> bytes:
    whole = SubjectSnapshots(TOWN, tuple(snapshot(number) for number in range(snapshots)))
    return encode([whole], with_roles_and_notes=True)


def _leave(display: str, folder: Path, broken: str, way: _Way) -> str:
    """Move a fader, leave, and see how the process ended and what was kept; nothing if all is well."""
    folder.mkdir()
    places, file = Places(folder / "data"), folder / "aan.mengpaneel"
    program = [_PROGRAM, broken, str(folder / "log")]
    if way.opens:
        file.write_bytes(_file_of(way.opens))
        program.append(str(file))
    robot = Robot(display, places.data, program=program)
    try:
        way.meanwhile(robot)
        robot.ask("desk.move(list(__import__('mengpaneel.domain.faders').domain.faders.Fader)[0], 100)")
        way.leave(robot)
        status = robot.process.wait(PATIENCE)
    except TimeoutExpired:
        return "did not end"
    finally:
        robot.end()
    if status != way.status:
        return f"ended with {status}"
    if robot.complaints:
        return robot.complaints
    with closing(open_memory(places)) as memory:
        subject = memory.current_subject()
        sheet = memory.sheet(subject.id) if subject else None
        saved = memory.snapshots(subject.id) if subject else ()
    if not sheet or list(sheet.mix.positions) != [100, None, None, None, None]:
        return "the last move is lost"
    if way.meanwhile is _save and not (saved and list(places.backups.glob("*.sqlite3"))):
        return "the last snapshot is not saved or not copied"
    return ""


LEFT = Harness(
    "Every way to leave ends well and keeps all: menu, key, closing, signals, the end of a session",
    left,
    broken="signals not heeded",
    short=5,
    long=50 * len(_WAYS),
)
