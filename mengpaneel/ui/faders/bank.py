"""Banks of strips, which animate their caps; the console's follows the desk."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.desk.sheet_editor import SheetEditor
from mengpaneel.domain.faders import FADERS, MIDDLE, Fader
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.profiles import profile
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.faders.motor import Motor
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.faders.strip import FaderStrip
from mengpaneel.ui.faders.strip_layout import StripRows, lay_out, measure_rows, narrowest_strip

_GAP = 7


class FaderBank(QWidget):
    """Shows the mix of an editor on its strips; caps glide there unless the user drags them.

    One strip is selected: the last one touched, initially the first. `words_changed`: some strip has another
    text.
    """

    selected_changed = Signal()
    words_changed = Signal()

    def __init__(
        self,
        editor: SheetEditor,
        library: Library,
        parent: QWidget | None = None,
        faders: Sequence[Fader] = FADERS,
    ) -> None:
        super().__init__(parent)
        self._editor, self._library = editor, library
        self._look = Look(LIGHT)
        self._aim = editor.aim
        self._roomy = False
        self._rows: StripRows | None = None
        self.selected = faders[0]
        self.strips = {fader: FaderStrip(fader, editor, library, self) for fader in faders}
        for strip in self.strips.values():
            strip.slider.grabbed.connect(lambda fader=strip.fader: self.select(fader))
            strip.slider.neighbour_requested.connect(
                lambda by, fader=strip.fader: self._focus_neighbour(fader, by)
            )
        self.strips[self.selected].select(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._motor = Motor(self)
        self._show_all()
        editor.changed.connect(self._follow)

    def _follow(self, changes: Changes) -> None:
        if changes.mix or changes.ambition or changes.aim:
            self._show_mix()
        if changes.remarks:
            self._show_remarks()
        if changes.lock or changes.viewed:
            self._show_lock()

    def _show_all(self) -> None:
        self._show_mix(glide=False)
        self._show_remarks()
        self._show_lock()

    @property
    def selected_strip(self) -> FaderStrip:
        """The selected strip."""
        return self.strips[self.selected]

    def select(self, fader: Fader) -> None:
        """Select a strip; its fader need not have the focus."""
        if fader is not self.selected:
            self.selected_strip.select(False)
            self.selected = fader
            self.selected_strip.select(True)
            self.selected_changed.emit()

    def focus_fader(self, fader: Fader) -> None:
        self.strips[fader].slider.setFocus()

    # Places.

    def set_look(self, look: Look) -> None:
        self._look = look
        self._place()

    def set_roomy(self, roomy: bool) -> None:
        """Set whether each strip shows its own sentence."""
        if roomy != self._roomy:
            self._roomy = roomy
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        width = len(self.strips) * narrowest_strip(self._look, self._library) + self._gaps
        track = self.selected_strip.slider.minimumSizeHint().height()
        rows = self._rows
        return QSize(width, track + (rows.top + rows.bottom if rows else 0))

    @property
    def _gaps(self) -> int:
        return (len(self.strips) - 1) * self._look.whole(_GAP)

    def _place(self) -> None:
        """Give all strips one width: a pixel more or less must not give two of them different letters."""
        width = (self.width() - self._gaps) // len(self.strips)
        if width < narrowest_strip(self._look, self._library):
            return
        rows = measure_rows(self._look, self._library, width, roomy=self._roomy)
        if rows != self._rows:
            self._rows = rows
            self.updateGeometry()
        layout = lay_out(rows, self.height())
        left = (self.width() - self._gaps - len(self.strips) * width) // 2
        for place, strip in enumerate(self.strips.values()):
            strip.setGeometry(QRect(left + place * (width + self._look.whole(_GAP)), 0, width, self.height()))
            strip.place(layout)

    # What is shown.

    def _show_mix(self, *, glide: bool = True) -> None:
        """Show both mixes; handles glide, but are there at once when the other mix is taken in hand."""
        editor = self._editor
        glide = glide and editor.aim is self._aim
        self._aim = editor.aim
        moved, other = editor.sheet.mix_of(editor.aim), editor.sheet.mix_of(editor.aim.other)
        for fader, strip in self.strips.items():
            strip.slider.show_position(moved[fader], other[fader], editor.aim)
        self._motor.move_caps(self._caps(editor.aimed_mix), glide=glide)
        self._show_words()

    def _show_words(self) -> None:
        sheet, aim = self._editor.sheet, self._editor.aim
        for strip in self.strips.values():
            strip.show_words(sheet, aim)
        self.words_changed.emit()

    def _caps(self, mix: Mix) -> dict[FaderSlider, float]:
        shown = ((self.strips[fader], position) for fader, position in mix if fader in self.strips)
        return {strip.slider: float(MIDDLE if at is None else at) for strip, at in shown}

    def _show_remarks(self) -> None:
        for fader, strip in self.strips.items():
            strip.show_remark(self._editor.sheet.remark(fader))

    def _show_lock(self) -> None:
        for strip in self.strips.values():
            strip.slider.lock(self._editor.locked or self._editor.viewed is not None)

    def _focus_neighbour(self, fader: Fader, by: int) -> None:
        faders = list(self.strips)
        at = faders.index(fader) + by
        if 0 <= at < len(faders):
            self.focus_fader(faders[at])


class ConsoleFaderBank(FaderBank):
    """The bank of the console: the desk's mix, a snapshot as dashed caps, and a profile behind the faders."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        self._desk = desk
        super().__init__(desk, library, parent)

    def _follow(self, changes: Changes) -> None:
        super()._follow(changes)
        if changes.ghost or changes.aim:
            self._show_ghost()
        if changes.overlay:
            self._show_overlay()

    def _show_all(self) -> None:
        super()._show_all()
        self._show_ghost()
        self._show_overlay()

    def _show_ghost(self) -> None:
        ghost = self._desk.aimed_ghost
        for fader, strip in self.strips.items():
            strip.slider.show_ghost(ghost[fader] if ghost else None)

    def _show_overlay(self) -> None:
        overlay = self._desk.overlay
        for fader, strip in self.strips.items():
            strip.slider.show_target(profile(overlay)[fader] if overlay else None)
        self._show_words()

    def _show_words(self) -> None:
        overlay, mix = self._desk.overlay, self._desk.aimed_mix
        for fader, strip in self.strips.items():
            strip.show_fit(profile(overlay)[fader].fit_of(mix[fader]) if overlay else None)
        super()._show_words()
