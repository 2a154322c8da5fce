"""A file that is opened while a window is open already: it is handed to that window.

Like `app.py` it is a place where all rooms meet.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QStorageInfo, Qt, QTimer
from PySide6.QtWidgets import QApplication

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.store.lock import Lock, LockHolder
from mengpaneel.store.open_requests import OpenRequest, claim_back, claim_requests, put_request
from mengpaneel.store.places import Places
from mengpaneel.ui.window.window import Window

_PATIENCE, _LOOKS_EVERY = 2.0, 0.02
"""For how many seconds a start waits for the open window, and how often it looks meanwhile."""

_POLLS_MS, TRIES_AGAIN_MS = 500, 300
_NETWORK = frozenset({"9p", "afs", "cifs", "fuse.sshfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs"})
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


def hand_over(file: Path, where: Places) -> bool:
    """Let the window that is open on this computer show this file; False if there is none that answers."""
    holder = _holder_here(where)
    if holder is None:
        return False
    _let_come_to_front(holder)
    token = next((os.environ[name] for name in _TOKENS if os.environ.get(name)), "")
    try:
        request = put_request(where.data, OpenRequest((str(file.absolute()),), token))
    except (OSError, ValueError):
        return False
    given_up = time.monotonic() + _PATIENCE
    while request.exists():
        if time.monotonic() > given_up:
            return not claim_back(request)
        time.sleep(_LOOKS_EVERY)
    return True


def _holder_here(where: Places) -> LockHolder | None:
    """Who has the lock, if that is a process on this computer."""
    lock = Lock(where.lock)
    try:
        if lock.take():
            lock.release()
    except OSError:
        return None
    return lock.holder if lock.holder and not lock.holder.elsewhere else None


def _let_come_to_front(holder: LockHolder) -> None:
    """Windows lets a program come to the front only if the one in front allows it."""
    if sys.platform == "win32" and holder.process:
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(holder.process)


class OpenRequests(QObject):
    """Shows in the window what later starts hand over, as soon as nobody is disturbed by it.

    While a room looks on, the last time is hidden or a dialog is open a file waits, which the laptop is told.
    """

    def __init__(self, where: Places, desk: Desk, window: Callable[[], Window], library: Library) -> None:
        super().__init__()
        self._folder, self._desk, self._window, self._library = where.data, desk, window, library
        self._waiting: list[OpenRequest] = []
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        self._poll = QTimer(self, interval=_POLLS_MS)
        self._poll.timeout.connect(self._look)
        self._again = QTimer(self, singleShot=True, interval=TRIES_AGAIN_MS)
        self._again.timeout.connect(self._show_waiting)

    def begin(self) -> None:
        """Watch the folder from now on, and look what is there."""
        watched = self._watcher.addPath(str(self._folder))
        if not watched or _is_on_network(self._folder):
            self._poll.start()
        self._look()

    def finish(self) -> None:
        """Claim nothing any more."""
        self._watcher.removePaths(self._watcher.directories())
        self._poll.stop()
        self._again.stop()

    def _look(self) -> None:
        for request in claim_requests(self._folder):
            self._waiting.append(request)
            if self._is_disturbing:
                name = Path(request.paths[0]).name
                self._window().notice.show_message(
                    self._library.data.start.file_waits.format(name=name), stays=True
                )
        self._show_waiting()

    def _show_waiting(self) -> None:
        if not self._waiting:
            return
        if self._is_disturbing:
            self._again.start()
            return
        waiting, self._waiting = self._waiting, []
        come_to_front(self._window(), waiting[-1].token)
        self._window().door.take([Path(path) for request in waiting for path in request.paths])

    @property
    def _is_disturbing(self) -> bool:
        """Whether something is going on that a preview would cut across, or show too soon."""
        asked = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        desk = self._desk
        return bool(asked or self._window().presenter.presentation or desk.hidden or desk.session.turn)


def _is_on_network(folder: Path) -> bool:
    """Whether the system may not tell what changes there."""
    kind = bytes(QStorageInfo(str(folder)).fileSystemType().data()).decode(errors="replace").lower()
    return kind in _NETWORK or str(folder).startswith("\\\\")


def come_to_front(window: Window, token: str) -> None:
    """Ask the desktop for the front; it may refuse, and then marks the window as one that asks."""
    if token:
        os.environ[_TOKENS[0]] = token  # Qt hands it to Wayland, and takes it away again
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
