"""How the faders of a subject moved over time. The one place that knows pyqtgraph."""

from __future__ import annotations

import threading
from datetime import datetime, time
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, HIGHEST, LOWEST, MIDDLE, Fader
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.ui.parts.dress import space
from mengpaneel.ui.parts.text import Text

_SYMBOLS = dict(zip(FADERS, ("o", "s", "t1", "d", "p"), strict=True))
_LEAST_HEIGHT = 150
_MONTH = 27 * 24 * 60 * 60


class History(QWidget):
    """One line per fader over all snapshots; drawn once the plotting library, fetched aside, is there."""

    fetched = Signal()

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._words = desk, library.words
        self._look = Look(LIGHT)
        self._fetching: threading.Thread | None = None
        self.plot: Any = None
        self._column = QVBoxLayout(self)
        self._column.addWidget(Text(library.words.review.history, bold=True))
        self._column.addStretch()
        self.fetched.connect(self._make_plot)
        desk.snapshots_changed.connect(self._draw)

    @property
    def lines(self) -> dict[Fader, list[tuple[float, float]]]:
        """Per fader the moments (seconds since 1970) and positions; NaN where it was not set."""
        snapshots = self._desk.snapshots
        moments = [datetime.combine(s.taken_on, time(12)).timestamp() for s in snapshots]
        positions = {f: [s.sheet.mix[f] for s in snapshots] for f in FADERS}
        return {
            fader: [(m, float("nan") if p is None else p) for m, p in zip(moments, line, strict=True)]
            for fader, line in positions.items()
        }

    def wear(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        space(self._column, look, 0, 4)
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._fetching is None:
            self._fetching = threading.Thread(target=self._fetch, daemon=True)
            self._fetching.start()

    def _fetch(self) -> None:
        import pyqtgraph  # noqa: F401 - takes a quarter of a second, so not in the thread of the window

        self.fetched.emit()

    def _make_plot(self) -> None:
        import pyqtgraph

        axis = pyqtgraph.AxisItem("left")
        levels = self._words.console
        axis.setTicks([[(LOWEST, levels.low), (MIDDLE, levels.middle), (HIGHEST, levels.high)]])
        axes = {"left": axis, "bottom": self._months_axis()}
        self.plot = pyqtgraph.PlotWidget(axisItems=axes, enableMenu=False)
        self.plot.setAccessibleName(self._words.review.history)
        self.plot.setMouseEnabled(x=False, y=False)
        self.plot.hideButtons()
        self.plot.setYRange(LOWEST, HIGHEST)
        self._column.insertWidget(1, self.plot, 1)
        self._draw()

    def _months_axis(self) -> Any:
        """A date axis that says the months in our language."""
        import pyqtgraph

        months = self._words.months_short

        class Months(pyqtgraph.DateAxisItem):  # type: ignore[misc]
            def tickStrings(self, values: list[float], _scale: float, spacing: float) -> list[str]:
                days = [datetime.fromtimestamp(value) for value in values]
                if spacing < _MONTH:
                    return [f"{day.day} {months[day.month - 1]}" for day in days]
                return [str(day.year) if day.month == 1 else months[day.month - 1] for day in days]

        return Months()

    def _draw(self) -> None:
        if self.plot is None:
            return
        import pyqtgraph

        look = self._look
        self.plot.setMinimumHeight(look.whole(_LEAST_HEIGHT))
        self.plot.setBackground(look.colours.card)
        self.plot.showGrid(y=True, alpha=0.25)
        for side in ("left", "bottom"):
            axis = self.plot.getAxis(side)
            axis.setPen(look.colours.line)
            axis.setTextPen(look.colours.muted)
            axis.setTickFont(look.font(Size.SMALL))
        self.plot.clear()
        for fader, line in self.lines.items():
            tint = look.fader(fader)
            moments, positions = zip(*line, strict=True) if line else ((), ())
            self.plot.plot(
                list(moments),
                list(positions),
                pen=pyqtgraph.mkPen(tint, width=look.px(2)),
                symbol=_SYMBOLS[fader],
                symbolBrush=tint,
                symbolPen=tint,
                symbolSize=look.px(9),
                connect="finite",
            )
