"""A line plot over time with a cursor. The only module that uses pyqtgraph."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import datetime, time
from typing import Any

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QFontMetricsF, QImage, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mengpaneel.content.shapes.interface import Interface
from mengpaneel.content.text.trend import TrendLine, TrendText
from mengpaneel.domain.faders import HIGHEST, LOWEST
from mengpaneel.looks.look import LIGHT, Look, Size, colour
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.look import set_margins

SYMBOLS = ("o", "s", "t1", "d", "p")
DASHES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
    Qt.PenStyle.DashDotDotLine,
)

_LEAST_HEIGHT = 150
_MONTH, _DAY = 27 * 24 * 60 * 60, 24 * 60 * 60
_MANY = 60
_LARGE, _SMALL, _RING = 9, 5, 16
_REACH = 24
_BESIDE_LINE = 10
_MARGIN = 4


def load_library() -> None:
    """Import pyqtgraph; raises ImportError, or anything else when a part of it is blocked."""
    import pyqtgraph  # noqa: F401


class _Fetcher(QObject):
    """Fetches the plotting library; an object of its own, as the window may be gone before it is there."""

    fetched = Signal()
    failed = Signal()

    def fetch(self) -> None:
        """Fetch it: takes a quarter of a second, so not in the thread of the window."""
        try:
            load_library()
        except BaseException:
            self.failed.emit()
            raise
        self.fetched.emit()


class TrendPlot(QWidget):
    """Draws a trend once pyqtgraph is imported (in a thread), and says so until then.

    `pointed` has (line, point): left and right move the cursor along a line, up and down to another one.
    `fetched`: pyqtgraph is imported. `drawn`: the lines are there. `failed`: it cannot be imported, as when
    security software blocks a part of it; then `is_available` is False.
    """

    pointed = Signal(int, int)
    fetched = Signal()
    drawn = Signal()
    failed = Signal()

    def __init__(self, words: Interface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._look = Look(LIGHT)
        self._trend = TrendText((), (), (), ())
        self._hidden: frozenset[int] = frozenset()
        self._at: tuple[int, int] | None = None
        self._fetcher: _Fetcher | None = None
        self._is_fetched = False
        self._lines: dict[int, Any] = {}
        self._labels: list[Any] = []
        self._ring: Any = None
        self.plot: Any = None
        self.is_available = True
        self._column = QVBoxLayout(self)
        self.waiting = Label(words.over_time.drawing, tone=TextTone.MUTED, wrap=True, centred=True)
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column.addWidget(self.waiting, 1)

    # What it shows.

    def show_trend(self, trend: TrendText) -> None:
        """Draw all of these lines."""
        self._trend, self._at, self._hidden = trend, None, frozenset()
        self._draw()

    def hide_lines(self, hidden: frozenset[int]) -> None:
        """Hide the lines with these indexes."""
        self._hidden = hidden
        if self._at and self._at[0] in hidden:
            self._at = None
            self._show_ring()
        for place, line in self._lines.items():
            line.setVisible(place not in hidden)
        if self.plot is not None:
            self._make_labels()

    @property
    def at(self) -> tuple[int, int] | None:
        """The line and the point at the cursor."""
        return self._at

    def picture(self) -> QImage:
        """The plot as an image of twice its size."""
        image = QImage(self.size() * 2, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(2)
        image.fill(colour(self._look.colours.card))
        self.render(image)
        return image

    def set_look(self, look: Look) -> None:
        self._look = look
        set_margins(self._column, look, 0, 0)
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fetch()
        if self._is_fetched and self.plot is None and self.is_available:
            self._begin_to_draw()

    def fetch(self) -> None:
        """Begin to import pyqtgraph, if that was not done: it takes a while, and may be wanted soon."""
        if self._fetcher is None:
            self._fetcher = _Fetcher()
            self._fetcher.fetched.connect(self._follow_fetcher)
            self._fetcher.failed.connect(self._give_up)
            threading.Thread(target=self._fetcher.fetch).start()  # Python waits for it before it ends

    # Pointing and walking.

    def point_at(self, line: int, index: int) -> None:
        """Move the cursor to a point."""
        if (line, index) != self._at:
            self._at = line, index
            self._show_ring()
            self.pointed.emit(line, index)

    def walk(self, key: int) -> bool:
        """Move the cursor by a key, initially to the last point; False for any other key."""
        if key not in _WALKS:
            return False
        lines = [place for place in self._shown if self._set_points(place)]
        if not lines:
            return True
        if self._at is None:
            self.point_at(lines[0], self._set_points(lines[0])[-1])
            return True
        line, index = self._at
        sideways, upright, ends = _WALKS[key]
        line = lines[max(0, min(len(lines) - 1, lines.index(line) + upright))]
        points = self._set_points(line)
        here = min(range(len(points)), key=lambda place: abs(points[place] - index))
        wanted = ends if ends is not None else here + sideways
        self.point_at(line, points[max(0, min(len(points) - 1, wanted))])
        return True

    @property
    def _shown(self) -> list[int]:
        return [place for place in range(len(self._trend.lines)) if place not in self._hidden]

    def _set_points(self, line: int) -> list[int]:
        return [index for index, value in enumerate(self._trend.lines[line].values) if value is not None]

    def hover(self, at: QPointF) -> None:
        """Move the cursor to the point nearest to the mouse pointer, if one is near."""
        box = self.plot.getViewBox()
        if not box.sceneBoundingRect().contains(at):
            return
        across, up = box.viewPixelSize()
        here = box.mapSceneToView(at)
        found = [
            (distance, line, index)
            for line in self._shown
            for index, (moment, value) in enumerate(
                zip(self._moments, self._trend.lines[line].values, strict=True)
            )
            if value is not None
            and abs(moment - here.x()) < _REACH * across
            and (distance := abs(moment - here.x()) / across + abs(value - here.y()) / up) < _REACH
        ]
        if found:
            self.point_at(*min(found)[1:])

    # Drawing.

    def _follow_fetcher(self) -> None:
        self._is_fetched = True
        self.fetched.emit()
        if self.isVisible():
            self._begin_to_draw()

    def _begin_to_draw(self) -> None:
        try:
            self._make_plot()
        except BaseException:
            self._give_up()
            raise

    def _give_up(self) -> None:
        self.plot = None
        self.is_available = False
        self.failed.emit()

    def _make_plot(self) -> None:
        import pyqtgraph

        axes = {"left": pyqtgraph.AxisItem("left"), "bottom": self._months_axis()}
        self.plot = self.make_widget(axes)
        for part in (self.plot, self.plot.viewport()):
            part.setAccessibleName(self._words.looking_back.over_time)
        self.plot.setMouseEnabled(x=False, y=False)
        self.plot.hideButtons()
        self.plot.setYRange(LOWEST, HIGHEST, padding=0.04)
        self.plot.scene().sigMouseMoved.connect(self.hover)
        self.plot.getViewBox().sigResized.connect(lambda _box: self._place_labels())
        self.waiting.hide()
        self._column.addWidget(self.plot, 1)
        self._draw()
        self.drawn.emit()

    def make_widget(self, axes: dict[str, Any]) -> Any:
        """A pyqtgraph plot that leaves the arrow keys to us."""
        import pyqtgraph

        walk = self.walk

        class Plot(pyqtgraph.PlotWidget):  # type: ignore[misc]
            def keyPressEvent(self, event: QKeyEvent) -> None:
                if not walk(event.key()):
                    event.ignore()

        plot = Plot(axisItems=axes, enableMenu=False)
        plot.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return plot

    def _months_axis(self) -> Any:
        """A date axis that says the months in our language."""
        import pyqtgraph

        months = self._words.dates.short_months

        class Months(pyqtgraph.DateAxisItem):  # type: ignore[misc]
            def tickStrings(self, values: list[float], _scale: float, spacing: float) -> list[str]:
                days = [datetime.fromtimestamp(value) for value in values]
                if spacing < _MONTH:
                    told = [f"{day.day} {months[day.month - 1]}" for day in days]
                else:
                    told = [str(day.year) if day.month == 1 else months[day.month - 1] for day in days]
                if told and not told[0].isdigit():  # nothing to the left of it says which year this is
                    told[0] += f" {days[0].year}"
                return told

        return Months()

    @property
    def _moments(self) -> Sequence[float]:
        """Every snapshot in seconds since 1970."""
        return [datetime.combine(day, time(12)).timestamp() for day in self._trend.days]

    def _draw(self) -> None:
        if self.plot is None:
            return
        import pyqtgraph

        look = self._look
        self.plot.setMinimumHeight(look.whole(_LEAST_HEIGHT))
        self.plot.setBackground(look.colours.card)
        self.plot.showGrid(y=True, alpha=0.25)
        self.plot.getAxis("left").setTicks([list(self._trend.ticks)])
        for side in ("left", "bottom"):
            axis = self.plot.getAxis(side)
            axis.setPen(look.colours.line)
            axis.setTextPen(look.colours.muted)
            axis.setTickFont(look.font(Size.SMALL))
        below = QFontMetrics(look.font(Size.SMALL)).height()  # pyqtgraph counts on four fifths of that
        self.plot.getAxis("bottom").setStyle(tickTextHeight=below, autoExpandTextSpace=False)
        self.plot.clear()
        moments = list(self._moments)
        self._labels = []
        self._lines = {place: self._draw_line(place, moments) for place in range(len(self._trend.lines))}
        self.hide_lines(self._hidden)
        self._ring = pyqtgraph.ScatterPlotItem(
            size=look.px(_RING), pen=pyqtgraph.mkPen(look.colours.ink, width=look.px(2)), brush=None
        )
        self.plot.addItem(self._ring)
        self._show_ring()

    def _draw_line(self, place: int, moments: Sequence[float]) -> Any:
        import pyqtgraph

        look, line = self._look, self._trend.lines[place]
        tint = self._tint(line)
        values = [float("nan") if value is None else float(value) for value in line.values]
        if not self._set_points(place):
            moments, values = (), []  # pyqtgraph stumbles over a line of nothing but gaps
        return self.plot.plot(
            list(moments),
            values,
            pen=pyqtgraph.mkPen(tint, width=look.px(2), style=DASHES[0 if line.fader else place]),
            symbol=SYMBOLS[place],
            symbolBrush=tint,
            symbolPen=tint,
            symbolSize=look.px(_LARGE if len(moments) <= _MANY else _SMALL),
            connect="finite",
            antialias=len(moments) <= _MANY,
        )

    def _tint(self, line: TrendLine) -> QColor:
        return self._look.fader(line.fader) if line.fader else colour(self._look.colours.ink)

    def _show_ring(self) -> None:
        """Draw a ring around the point that is pointed at."""
        if self._ring is None:
            return
        if self._at is None:
            self._ring.setData([], [])
            return
        line, index = self._at
        self._ring.setData([self._moments[index]], [self._trend.lines[line].values[index]])

    def _make_labels(self) -> None:
        """Write each line's name at its end."""
        import pyqtgraph

        for label, _ in self._labels:
            self.plot.removeItem(label)
        self._labels = []
        for place in self._shown:
            line = self._trend.lines[place]
            if any(value is not None for value in line.values):
                label = pyqtgraph.TextItem(line.name, color=self._tint(line), anchor=(0, 0.5))
                label.setFont(self._look.font(Size.SMALL, bold=True))
                self.plot.addItem(label, ignoreBounds=True)
                self._labels.append((label, [v for v in line.values if v is not None][-1]))
        self._place_labels()

    def _place_labels(self) -> None:
        """Leave room for the names at the right, and keep them from covering one another."""
        box, look = self.plot.getViewBox(), self._look
        if not self._trend.days or box.height() <= 0:
            return
        metrics = QFontMetricsF(look.font(Size.SMALL, bold=True))
        max_text_width = max((metrics.horizontalAdvance(line.name) for line in self._trend.lines), default=0)
        names, first, last = max_text_width + look.px(2.5 * _BESIDE_LINE), self._moments[0], self._moments[-1]
        if first == last:
            first, last = first - 15 * _DAY, last + 15 * _DAY
        a_pixel = (last - first) / max(1.0, box.width() - names - look.px(_BESIDE_LINE))
        self.plot.setXRange(first - look.px(_BESIDE_LINE) * a_pixel, last + names * a_pixel, padding=0)
        apart = metrics.height() * (HIGHEST - LOWEST) * 1.08 / box.height()
        upward = sorted(self._labels, key=lambda label: label[1])
        heights = spread([value for _, value in upward], apart)
        for (label, _), height in zip(upward, heights, strict=True):
            label.setPos(last + look.px(_BESIDE_LINE) * a_pixel, height)


def spread(values: Sequence[float], apart: float) -> list[float]:
    """Move ascending values at least `apart` from one another, within 0 to 100, so that labels fit."""
    heights: list[float] = []
    for value in values:
        heights.append(max(value, heights[-1] + apart) if heights else value)
    ceiling = float(HIGHEST + _MARGIN)
    for place in reversed(range(len(heights))):
        heights[place] = min(heights[place], ceiling)
        ceiling = heights[place] - apart
    return heights


_FIRST, _LAST = 0, 1 << 30
_WALKS: dict[int, tuple[int, int, int | None]] = {
    Qt.Key.Key_Left: (-1, 0, None),
    Qt.Key.Key_Right: (1, 0, None),
    Qt.Key.Key_Up: (0, -1, None),
    Qt.Key.Key_Down: (0, 1, None),
    Qt.Key.Key_Home: (0, 0, _FIRST),
    Qt.Key.Key_End: (0, 0, _LAST),
}
"""Per key: steps along the line, steps to another line, or an end of the line."""
