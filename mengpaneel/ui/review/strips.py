"""The five compared faders side by side, and the one animation that carries their caps."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QRect, QSize, QTimer, QVariantAnimation
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mengpaneel.content.library import Library
from mengpaneel.domain.comparison import Comparison
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.mix import EMPTY_MIX
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.platform.motion import motion_wanted
from mengpaneel.ui.review.strip import ComparedStrip

TRAVELS_MS, RESTS_MS = 2000, 900
_GAP = 8
_LEAD = 0.12
"""By so much of the whole journey a fader leaves after its neighbour."""


class ComparedStrips(QWidget):
    """All strips at exactly one width: a pixel more would give one of them other letters than the rest."""

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look(LIGHT)
        self._with_ambition = False
        self.strips = {fader: ComparedStrip(fader, library, self) for fader in FADERS}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._journey = QVariantAnimation(self)
        self._journey.setStartValue(0.0)
        self._journey.setEndValue(1.0)
        self._journey.setDuration(TRAVELS_MS)
        self._journey.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._journey.valueChanged.connect(self._show_share)
        self._rest = QTimer(self, singleShot=True, interval=RESTS_MS)
        self._rest.timeout.connect(lambda: self._show_share(1.0))

    @property
    def running(self) -> bool:
        """Whether caps are on their way from then to now."""
        return self._journey.state() is QVariantAnimation.State.Running or self._rest.isActive()

    def show_comparison(self, comparison: Comparison, *, same_subject: bool) -> None:
        """Show these two mixes."""
        for change in comparison.changes:
            self.strips[change.fader].show_change(change, same_subject=same_subject)
        with_ambition = comparison.ambition != EMPTY_MIX
        if with_ambition != self._with_ambition:
            self._with_ambition = with_ambition
            self._place()

    def play(self) -> None:
        """Let the caps travel from then to now; where motion is unwelcome, rest at then and be back."""
        self._stop()
        self._show_share(0.0)
        if motion_wanted():
            self._journey.start()
        else:
            self._rest.start()

    def hold(self, held: bool) -> None:
        """Show then while held, and now again when let go."""
        self._stop()
        self._show_share(0.0 if held else 1.0)

    def wear(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        self.updateGeometry()
        QTimer.singleShot(0, self, self._place)

    def sizeHint(self) -> QSize:
        tallest = max(strip.sizeHint().height() for strip in self.strips.values())
        return QSize(self.minimumSizeHint().width(), tallest)

    def minimumSizeHint(self) -> QSize:
        narrowest = max(strip.least_width for strip in self.strips.values())
        tallest = max(strip.minimumSizeHint().height() for strip in self.strips.values())
        return QSize(len(FADERS) * narrowest + self._gaps, tallest)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @property
    def _gaps(self) -> int:
        return (len(FADERS) - 1) * self._look.whole(_GAP)

    def _place(self) -> None:
        """Fit and place the strips; not before there is a real width, or words reserve any height."""
        width = (self.width() - self._gaps) // len(FADERS)
        if width < min(strip.least_width for strip in self.strips.values()):
            return
        left = (self.width() - self._gaps - len(FADERS) * width) // 2
        for place, strip in enumerate(self.strips.values()):
            strip.fit(width, with_ambition=self._with_ambition)
            x = left + place * (width + self._look.whole(_GAP))
            strip.setGeometry(QRect(x, 0, width, self.height()))
        self.updateGeometry()

    def _stop(self) -> None:
        self._journey.stop()
        self._rest.stop()

    def _show_share(self, share: float) -> None:
        for place, strip in enumerate(self.strips.values()):
            strip.fader.show_share(_own_share(share, place))


def _own_share(share: float, place: int) -> float:
    """How far the fader at this place is, when the whole journey is so far."""
    alone = 1 - _LEAD * (len(FADERS) - 1)
    return min(1.0, max(0.0, (share - _LEAD * place) / alone))
