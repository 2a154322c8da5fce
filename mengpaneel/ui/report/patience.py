"""Asking for patience when making a report takes longer than a second."""

from __future__ import annotations

from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

_PATIENT_MS = 1000


class Patience:
    """Shows how far the work is, but only after a second; `lost` tells afterwards that it was stopped."""

    def __init__(self, words: str, stop: str, parent: QWidget) -> None:
        self._bar = QProgressDialog(words, stop, 0, 1, parent)
        self._bar.setWindowModality(Qt.WindowModality.WindowModal)
        self._bar.setMinimumDuration(_PATIENT_MS)
        self.lost = False

    def __enter__(self) -> Patience:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.lost = self._bar.wasCanceled()
        self._bar.close()  # which counts as stopping it
        self._bar.deleteLater()

    def step(self, done: int, of: int) -> bool:
        """Show that so much is done; returns whether to go on."""
        self._bar.setMaximum(of)
        self._bar.setValue(done)
        return not self._bar.wasCanceled()
