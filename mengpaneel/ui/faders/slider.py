"""The interactive fader: a QSlider, so that screen readers know it as one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from mengpaneel.content.shapes.interface import Interface
from mengpaneel.domain.faders import HIGHEST, LOWEST, MIDDLE, Fader, Level, Position
from mengpaneel.domain.profiles import Target
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks import fader as drawing
from mengpaneel.looks.fader_state import FaderState, paint_fader_state
from mengpaneel.looks.look import LIGHT, Look, Surface, colour
from mengpaneel.looks.zones import paint_target, zone_rect
from mengpaneel.ui.faders.gesture_slider import GestureSlider

_UNSET = LOWEST - 1
"""The value of a slider that is not set. Qt ignores who sets the value that is there already, so it is none
of those that a screen reader can set."""

_LEAST_HEIGHT = 110


class FaderSlider(GestureSlider):
    """One of the five faders.

    Its handle is a cap for the present mix, or a diamond for the ambition; the other one is shown as well.
    """

    _target_size = 0.0
    """The words beside its track are at least so wide and high."""

    def __init__(
        self,
        fader: Fader,
        name: str,
        words: Interface,
        ground: Surface,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.fader = fader
        self._ground: Surface = ground
        self._interface, self._words = words, words.console
        self._scale_words = words.console.high, words.console.middle, words.console.low
        self._names = {MixKind.NOW: name, MixKind.AMBITION: f"{name}, {words.ambition.ambition}"}
        self._unset_words = {MixKind.NOW: words.levels[Level.UNSET], MixKind.AMBITION: words.ambition.as_now}
        self._aim = MixKind.NOW
        self._look = Look(LIGHT)
        self.other_position: Position = None
        self._shown = float(MIDDLE)
        self.ghost: Position = None
        self.target: Target | None = None
        self._showing = False
        self._geometry: drawing.FaderGeometry | None = None
        self._scales: dict[tuple[bool, bool], QPixmap] = {}
        """What stays while the cap moves, by whether the cap is in the profile's zone, and is held."""
        self.setRange(_UNSET, HIGHEST)
        self.setValue(_UNSET)
        self._show_name()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._word_width = 0.0
        self.setMouseTracking(True)
        self.valueChanged.connect(self._value_set_from_outside)
        self.menu_requested.connect(self._open_menu)

    # What it shows.

    @property
    def cap_position(self) -> float:
        """The position (0 to 100) at which the cap is drawn now."""
        return self._shown

    @property
    def unset_cap_position(self) -> int:
        """The position at which the cap is drawn while the fader is not set."""
        return self._face.rest

    def show_position(self, position: Position, other: Position = None, aim: MixKind = MixKind.NOW) -> None:
        """Set the position in the mix that is set (`aim`), and in the other one.

        This does not move the handle: `show_cap` does.
        """
        if (position, other, aim) == (self._position, self.other_position, self._aim):
            return
        before = self._position is None, self.other_position, self._aim
        self.set_position(position)
        self.other_position = other
        if aim is not self._aim:
            self._aim = aim
            self.end_gesture()
        self._show_value()
        if before[:1] + before[2:] != (position is None, aim):
            self._show_name()
        if before != (position is None, other, aim):
            self.update()

    def show_cap(self, at: float) -> None:
        """Draw the cap at this position (0 to 100), as the animation does."""
        if at != self._shown:
            room, before = self.fader_geometry, self._shown
            self._shown = at
            if self.target and self.target.zone and self.target.fits(before) != self.target.fits(at):
                self.update(zone_rect(room, self.target.zone).toAlignedRect())
            self.update(room.around_cap(before).united(room.around_cap(at)).toAlignedRect())

    def show_ghost(self, position: Position) -> None:
        """Draw another snapshot's position as a dashed cap; None removes it."""
        if position != self.ghost:
            self.ghost = position
            self.update()

    def show_target(self, target: Target | None) -> None:
        """Draw the target of a profile; None removes it."""
        if target != self.target:
            self.target = target
            self._redraw()

    # Geometry.

    @property
    def fader_geometry(self) -> drawing.FaderGeometry:
        """The geometry of this fader, cached for its size and look."""
        made = self._geometry
        if made is None or made.rect != QRectF(self.rect()):
            room = QRectF(self.rect()), self._look, self._word_width, self._target_size
            made = self._geometry = drawing.FaderGeometry(*room)
        return made

    def set_look(self, look: Look) -> None:
        self._look = look
        self._word_width = self._measure_words(look)
        self.updateGeometry()
        self._redraw()

    def _measure_words(self, look: Look) -> float:
        """How wide the room for the words beside its track is."""
        return max(drawing.word_width(look, self._scale_words), look.px(self._target_size))

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), self._look.whole(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(int(drawing.min_width(self._look, self._scale_words)), self._look.whole(_LEAST_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._redraw()

    # Values from outside.

    def _show_value(self) -> None:
        """Tell a screen reader where the fader is; only while it is not set its range reaches below 0."""
        self._showing = True
        if self._position is None:
            self.setMinimum(_UNSET)
            self.setValue(_UNSET)
        else:
            self.setValue(self._position)
            self.setMinimum(LOWEST)
        self._showing = False

    def _show_name(self) -> None:
        """Say with the name that the fader is not set: its value is a number that means nothing then."""
        name = self._names[self._aim]
        if self._position is None:
            name = f"{name}, {self._unset_words[self._aim]}"
        self.setAccessibleName(name)

    def _value_set_from_outside(self, value: int) -> None:
        """A screen reader set the value: ask for it as a hand would, and show what came of it."""
        if not self._showing:
            self.request_position(value)
            self._show_value()

    # The menu on its cap.

    def _open_menu(self, at: QPoint) -> None:
        from mengpaneel.ui.faders.cap_menu import open_cap_menu  # nobody asks for it in the first frame

        open_cap_menu(self, self._aim, self._interface, at)

    # Drawing.

    def sliderChange(self, change: QSlider.SliderChange) -> None:
        """Skip QSlider's full repaint when the value changes: only the area of the cap changes.

        Accessibility events are sent before this is called.
        """
        if change is not QSlider.SliderChange.SliderValueChange:
            super().sliderChange(change)

    def _redraw(self) -> None:
        self._geometry = None
        self._scales.clear()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._redraw()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # It paints its own ground, so that a move does not repaint all that lies below it, and looks the same
        # under a pointer. Only now, because the style sets both otherwise when it first sees a slider.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._scale_pixmap())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._pointed_word is not None:
            word = dict(zip((HIGHEST, MIDDLE, LOWEST), self._scale_words, strict=True))[self._pointed_word]
            drawing.paint_word(painter, self.fader_geometry, self._pointed_word, word, self._look.colours.ink)
        paint_fader_state(
            painter, self.fader_geometry, self._face, self._look.fader(self.fader), self._words.set_me
        )

    @property
    def _face(self) -> FaderState:
        return FaderState(
            self._aim,
            self._position,
            self._shown,
            self.other_position,
            self.ghost,
            pressed=self.is_dragged,
            focused=self.hasFocus(),
        )

    def _scale_pixmap(self) -> QPixmap:
        """Everything that stays when the cap moves, drawn once for this size and look."""
        ratio = self.devicePixelRatioF()
        heavy = bool(self.target and not self._face.unset and self.target.fits(self._shown))
        scale = self._scales.get((heavy, self.is_dragged))
        if scale is None or scale.devicePixelRatio() != ratio:
            scale = self._scales[heavy, self.is_dragged] = QPixmap(self.size() * ratio)
            scale.setDevicePixelRatio(ratio)
            scale.fill(colour(getattr(self._look.colours, self._ground)))
            painter = QPainter(scale)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.target is not None:
                tint, depends = self._look.fader(self.fader), self._words.depends
                paint_target(painter, self.fader_geometry, self.target, tint, depends, heavy=heavy)
            self._paint_scale(painter)
            if self.is_dragged:
                drawing.paint_lit_slot(painter, self.fader_geometry, self._look.fader(self.fader))
            painter.end()
        return scale

    def _paint_scale(self, painter: QPainter) -> None:
        """Draw the track, its ticks and its words, and what a kind of fader has besides."""
        drawing.paint_scale(painter, self.fader_geometry)
        drawing.paint_words(painter, self.fader_geometry, self._scale_words, self._look.colours.muted)
