"""The room while several subjects are compared: five tracks with letters, with names only if chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.side_by_side import tell_count, tell_name, tell_said
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader, level_of
from mengpaneel.domain.side_by_side import SideBySide
from mengpaneel.looks.disc_legend import LETTERS_ONLY_FROM, lay_out_legend
from mengpaneel.looks.fader import FaderGeometry
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.looks.track_layout import TrackLayout, lay_out_track
from mengpaneel.looks.tracks import paint_marked, paint_subjects
from mengpaneel.ui.room.form import RoomForm
from mengpaneel.ui.room.header import RoomHeading
from mengpaneel.ui.room.text_zone import Line, TextZone
from mengpaneel.ui.widgets.label import max_text_height

_GAP, _LEAST_TRACK, _TEXT = 4, 90, 3.2
"""The spacing, the least height of a track, and the number of lines of the text below."""


class RoomTrack(QWidget):
    """One fader: its name, what its ends mean, the track, and the marked subject's position in a word."""

    pointed = Signal(int)
    """The index of the subject whose disc is below the pointer."""

    def __init__(self, fader: Fader, library: Library, parent: QWidget) -> None:
        super().__init__(parent)
        self.fader, self._library, self._look = fader, library, Look(LIGHT)
        self._together = SideBySide()
        self._marked: int | None = None
        self._track: TrackLayout | None = None
        self._zone = QRectF()
        self.setMouseTracking(True)
        self._name, self.told = (TextZone(self, spread=False, middle=0) for _ in range(2))
        self._high, self._low = (TextZone(self, spread=False, middle=end) for end in (0, 1))
        text, words = library.faders[fader], library.words.room
        self._name.show_lines([Line(text.name, bold=True)])
        self._high.show_lines([Line(words.high.format(meaning=text.high.short), muted=True)])
        self._low.show_lines([Line(words.low.format(meaning=text.low.short), muted=True)])

    def show_subjects(self, together: SideBySide, marked: int | None) -> None:
        """Show the positions of these subjects, one of them marked."""
        if together != self._together:
            self._together, self._track = together, None
        self._marked = marked
        words = self._library.words.levels
        position = None if marked is None else together.sheets[marked].sheet.mix[self.fader]
        self.told.show_lines([] if marked is None else [Line(words[level_of(position)], bold=True)])
        self.update()

    @property
    def layout_of_subjects(self) -> TrackLayout:
        """The geometry of the discs on the track."""
        if self._track is None:
            room = FaderGeometry(self._zone, self._look)
            self._track = lay_out_track(room, self._together.positions(self.fader), self._together.letters)
        return self._track

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self.layout_of_subjects.place_at(event.position())
        if place is not None:
            self.pointed.emit(place)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def place(self) -> None:
        """Lay out the parts, in the same way in every track."""
        look, width, words = self._look, self.width(), self._library.words.room
        gap, small, bold = look.whole(_GAP), look.font(Size.SMALL), look.font(Size.SMALL, bold=True)
        texts = self._library.faders.values()
        ends = [
            told.format(meaning=end.short)
            for t in texts
            for end, told in ((t.high, words.high), (t.low, words.low))
        ]
        name = max_text_height([text.name for text in texts], bold, width) + gap
        level = max_text_height(self._library.words.levels.values(), bold, width) + 3 * gap
        end = max_text_height(ends, small, width - gap)
        if self.height() - name - level - 2 * end < look.px(_LEAST_TRACK):
            end = 0
        top, bottom = name + end + gap, self.height() - level - end
        self._name.setGeometry(QRect(0, gap, width, name))
        self._high.setGeometry(QRect(0, name + gap, width, end))
        self._low.setGeometry(QRect(0, bottom, width, end))
        self.told.setGeometry(QRect(0, self.height() - level + 2 * gap, width, level - 2 * gap))
        for zone in (self._high, self._low):
            zone.setVisible(bool(end))
        self._zone, self._track = QRectF(0, top, width, bottom - top), None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, layout = QPainter(self), self._look, self.layout_of_subjects
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 0, self.width(), look.whole(3), look.fader(self.fader))
        paint_subjects(painter, layout, look.fader(self.fader))
        if self._marked is not None:
            paint_marked(painter, layout, self._marked)


class OverviewForm(RoomForm):
    """Follows the overview and its marked subject; shows nothing typed but names, if chosen."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(desk, library, parent)
        self._overview = desk.overview
        self.tracks = {fader: RoomTrack(fader, library, self) for fader in FADERS}
        for track in self.tracks.values():
            track.pointed.connect(self._overview.mark)
        self.text = TextZone(self, spread=False)
        self._overview.changed.connect(self.follow)
        self._overview.marked_changed.connect(self.follow)

    @property
    def heading(self) -> RoomHeading:
        overview, words = self._overview, self.library.words
        told = tell_count(overview.for_room, overview.choice, self.library, short=True)
        return RoomHeading(words.window.side_by_side, told)

    def follow(self) -> None:
        """Show the overview, if this is visible."""
        if self.isHidden():
            return
        together, marked = self._overview.for_room, self._overview.marked
        for track in self.tracks.values():
            track.show_subjects(together, marked)
        names = [tell_name(together, place, self.library) for place in range(len(together.letters))]
        letters = together.letters if together.named and self._has_room(together.letters, names) else ()
        self.text.show_lines([*self._lines(together, marked)], letters, names if letters else ())
        self.heading_changed.emit()

    def walk(self, by: int) -> None:
        """Mark the next subject, or the one before, if no other window leads."""
        last = len(self._overview.together.sheets) - 1
        marked = self._overview.marked
        if last >= 0:
            begin = 0 if by > 0 else last
            self._overview.mark(begin if marked is None else max(0, min(marked + by, last)))

    def _has_room(self, letters: Sequence[str], names: Sequence[str]) -> bool:
        """Whether there is a line for who is who below the tracks."""
        few = len(letters) < LETTERS_ONLY_FROM
        return few and lay_out_legend(self.look, letters, names, self.width()).height <= self.text.height()

    def _lines(self, together: SideBySide, marked: int | None) -> Iterator[Line]:
        words = self.library.words.side_by_side
        if marked is None:
            yield Line(words.question, Size.LARGE, bold=True, rank=1)
        else:
            name = tell_name(together, marked, self.library)
            said = tell_said(together.sheets[marked], self.library, self._overview.profile_hidden)
            yield Line(words.name_and_said.format(name=name, said=said), Size.LARGE, bold=True, rank=1)
        yield Line(words.no_ranking, muted=True, rank=2)

    def place(self) -> None:
        text = round(_TEXT * self.look.font(Size.SMALL).pixelSize())
        gap = self.look.whole(_GAP)
        width = (self.width() - (len(FADERS) - 1) * gap) // len(FADERS)
        for place, track in enumerate(self.tracks.values()):
            track.setGeometry(QRect(place * (width + gap), 0, width, self.height() - text - gap))
        self.text.setGeometry(QRect(0, self.height() - text, self.width(), text))
        self.follow()
