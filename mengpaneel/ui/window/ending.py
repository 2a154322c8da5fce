"""Ends the program: also when the system asks for it, and without widgets left for Python to delete.

A window that exists when Python ends is deleted after the application object, and Qt then crashes with a
segmentation fault.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication


class SystemRequests(QObject):
    """Ends the program in the ordinary way on SIGTERM, Ctrl+C and a closed terminal.

    A second signal closes it without a question. When the desktop session ends, `keep` is called at once, as
    the program may be killed, or the session may go on.
    """

    def __init__(self, application: QApplication, keep: Callable[[], None]) -> None:
        super().__init__(application)
        self._keep, self._asked = keep, False
        application.commitDataRequest.connect(self.keep_now)
        asks = [signal.SIGINT, signal.SIGTERM, *([signal.SIGHUP] if sys.platform != "win32" else [])]
        self._before = {number: signal.signal(number, self._hear) for number in asks}
        if sys.platform != "win32":
            self._wake_for_signals()

    def finish(self) -> None:
        """Restore Python's signal handlers."""
        for number, before in self._before.items():
            signal.signal(number, before)
        if sys.platform != "win32":
            signal.set_wakeup_fd(-1)
            self._notifier.setEnabled(False)
            for end in self._pipe:
                os.close(end)

    def _wake_for_signals(self) -> None:
        """Python hears a signal only when it runs: let each wake it in the middle of Qt's waiting."""
        self._pipe = os.pipe()
        for end in self._pipe:
            os.set_blocking(end, False)
        signal.set_wakeup_fd(self._pipe[1], warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._pipe[0], QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)

    def _drain(self) -> None:
        os.read(self._pipe[0], 512)

    def _hear(self, _number: int, _frame: FrameType | None) -> None:
        QTimer.singleShot(0, self, self._leave)

    def _leave(self) -> None:
        if self._asked:
            QCoreApplication.exit(0)
        self._asked = True
        QCoreApplication.quit()

    def keep_now(self) -> None:
        """Store pending changes at once."""
        self._keep()


def delete_windows() -> None:
    """Delete every window, and all objects with a pending `deleteLater`."""
    for window in QApplication.topLevelWidgets():
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def end_application(application: QApplication) -> None:
    """Wait for our threads, and then delete windows and application."""
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join()
    delete_windows()
    application.shutdown()
