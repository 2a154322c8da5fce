"""What tests see of the program's insides. No other file of the tests does: `tests/test_house.py` looks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.memory import Memory
from mengpaneel.domain.snapshot import Sheet, Subject
from mengpaneel.looks.disc_layout import Mark
from mengpaneel.looks.look import Look
from mengpaneel.store.backup_service import FileBackupService
from mengpaneel.ui.faders.compared import ComparedFader
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.review.plot import TrendPlot
from mengpaneel.ui.session.round_fader import RoundFader
from mengpaneel.ui.session.talk_page import Clock

# The desk.


def memory_of(desk: Desk) -> Any:
    """Where a desk keeps what is not the example's."""
    return desk._own


def set_example(desk: Desk, memory: Memory) -> None:
    """Let the example be in this memory."""
    desk._example = lambda: memory


def save_draft(desk: Desk) -> None:
    """Save the draft now, and nothing else."""
    desk._draft_saver.finish()


def add_waiting_draft(desk: Desk, subject: Subject, sheet: Sheet) -> None:
    """Let the draft of another subject wait to be written."""
    memory_of(desk)._drafts.add(subject, sheet)


def memory_behind(service: FileBackupService) -> Any:
    """The memory that a backup service copies."""
    return service._memory


# What is drawn.


def looks_in(widget: QWidget) -> Iterator[Look]:
    """How a widget, and all in it that knows, is drawn."""
    for part in (widget, *widget.findChildren(QWidget)):
        if hasattr(part, "_look"):
            yield part._look


def words_on_scale(slider: FaderSlider) -> tuple[str, ...]:
    """The words beside a track: painted once, and kept."""
    return slider._scale_words


def kept_scale(fader: ComparedFader | FaderSlider) -> QPixmap:
    """What stays while the cap moves: painted once, and kept."""
    return fader._scale_pixmap()


def touched_by_cap(fader: ComparedFader) -> Any:
    """What is repainted while the cap travels."""
    return fader._touched()


def marks_on(fader: RoundFader) -> tuple[Mark, ...]:
    """What everyone set, as it is drawn beside the track."""
    return tuple(fader._marks)


# What counts time.


def turn_clock_on(clock: Clock, seconds: int) -> None:
    """Let a clock be so much later than when it began, and say that a minute passed."""
    later = clock._began + seconds
    clock._now = lambda: later
    clock.minute_passed.emit()


# The plot, which is pyqtgraph's.


def labels_of(plot: TrendPlot) -> list[str]:
    """What stands at the ends of lines."""
    return [label.toPlainText() for label, _ in plot._labels]


def lines_of(plot: TrendPlot) -> dict[int, Any]:
    """The lines that are drawn."""
    return plot._lines


def place_of(plot: TrendPlot, moment: int, position: float) -> QPointF:
    """Where a moment and a position are in the picture."""
    return plot.plot.getViewBox().mapViewToScene(QPointF(plot._moments[moment], position))
