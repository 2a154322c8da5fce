"""Why: each fader against the profile, and what the selected fader could change."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.ambition import tell_passes, tell_questions
from mengpaneel.content.text.match import tell_reason, tell_runner_up, tell_tipping_point
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader, Level, Position
from mengpaneel.domain.hints import hints
from mengpaneel.domain.match import MatchKind
from mengpaneel.domain.profiles import ProfileId, Target
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.domain.why import nearest_profiles, reasons, tipping_point
from mengpaneel.looks.horizontal_fader import paint_against
from mengpaneel.looks.look import Look, Size, colour
from mengpaneel.ui.widgets.label import Label, TextTone, max_text_width, wrap_words
from mengpaneel.ui.widgets.lists import ListRow
from mengpaneel.ui.widgets.look import set_margins

_NAME, _SHORT_NAME, _WORDS, _GAP, _SCROLL_BAR = 166, 100, 104, 12, 20
_TIPS_AFTER_MS = 250


class WhyRow(ListRow):
    """One fader against the profile. Clicking shows more about the fader."""

    row_height = 28

    def __init__(self, fader: Fader, library: Library, parent: QWidget | None = None) -> None:
        text = library.faders[fader]
        super().__init__(text.name, parent)
        self.setAutoExclusive(True)
        self._fader, self._library, self._name, self._short = fader, library, text.name, text.short
        self._columns, self._wide = (0, 0, 0), False
        self._position: Position = None
        self._target: Target | None = None
        self._words = ""
        self._lines = [""]

    def show_comparison_to(self, position: Position, target: Target | None, words: str) -> None:
        """Show position, target and their relation; repaints only when that changed."""
        if (position, target, words) != (self._position, self._target, self._words):
            self._position, self._target, self._words = position, target, words
            self._break_words()
            self.update()

    def sizeHint(self) -> QSize:
        """As high as its text, which may have several lines when no profile is compared."""
        line = QFontMetrics(self.current_look.font(Size.SMALL)).height()
        return super().sizeHint() + QSize(0, (len(self._lines) - 1) * line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break_words()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        texts, fits = self._library.faders.values(), self._library.words.fits.values()
        bold, small = look.font(Size.SMALL, bold=True), look.font(Size.SMALL)
        self._columns = (
            max(look.whole(_NAME), max_text_width((text.name for text in texts), bold)),
            max(look.whole(_SHORT_NAME), max_text_width((text.short for text in texts), bold)),
            max(look.whole(_WORDS), max_text_width(fits, small)),
        )
        self._break_words()

    def _break_words(self) -> None:
        """Give names their own lines rather than cutting them off."""
        self._choose_name()
        before, metrics = len(self._lines), QFontMetrics(self.current_look.font(Size.SMALL))
        width = int(self._rooms()[1].width()) if self._target is None else self.width()
        self._lines = wrap_words(self._words, metrics, width)
        if len(self._lines) != before:
            self.updateGeometry()

    def _choose_name(self) -> None:
        """Take the long name where there is room for it.

        A row that changed its mind when a scroll bar comes could make that bar go again, and never rest.
        """
        name, _, words = self._columns
        spare = self.width() - name - words - self.current_look.px(2 * _GAP + 100)
        self._wide = spare >= (0 if self._wide else self.current_look.px(_SCROLL_BAR))

    def _rooms(self) -> tuple[QRectF, QRectF]:
        """Where the name stands, and the words."""
        px, height = self.current_look.px, self.height()
        long, short, wide = self._columns
        name = QRectF(px(6), 0, long if self._wide else short, height)
        words = QRectF(self.width() - wide, 0, wide, height)
        if self._target is None:
            words.setLeft(name.right() + px(_GAP))
        return name, words

    def describe(self) -> None:
        """Tell a screen reader what the row shows."""
        self.setAccessibleDescription(self._words)

    def paint_row(self, painter: QPainter) -> None:
        """Draw name, track and words; the short name in a narrow row."""
        look, middle, px = self.current_look, Qt.AlignmentFlag.AlignVCenter, self.current_look.px
        name, words = self._rooms()
        painter.setPen(colour(look.colours.ink))
        painter.setFont(look.font(Size.SMALL, bold=self.isChecked()))
        painter.drawText(name, middle, self._name if self._wide else self._short)
        if self._target is not None:
            track = QRectF(name.right() + px(_GAP), 0, 0, self.height())
            track.setRight(words.left() - px(_GAP))
            paint_against(painter, track, self._position, self._target, look.fader(self._fader), look)
        painter.setPen(colour(look.colours.muted))
        painter.setFont(look.font(Size.SMALL))
        painter.drawText(words, middle, "\n".join(self._lines))


class WhyPanel(QWidget):
    """Rows for the five faders, details of one, the second-best profile, and questions about the mix."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._library = desk, library
        self._profile: ProfileId | None = None
        self._fader = desk.last_moved
        self._rows = {f: WhyRow(f, library, self) for f in FADERS}
        self.more = Label("", Size.SMALL, wrap=True)
        self.apart = Label("", wrap=True)
        self.hints = Label("", wrap=True, tone=TextTone.MUTED)
        self._column = QVBoxLayout(self)
        for fader, row in self._rows.items():
            self._column.addWidget(row)
            row.clicked.connect(lambda _=False, fader=fader: self._show_fader(fader))
        for text in (self.more, self.apart, self.hints):
            text.let_select()
            self._column.addWidget(text)
        self._column.addStretch()
        self._tips_timer = QTimer(self, singleShot=True, interval=_TIPS_AFTER_MS)
        self._tips_timer.timeout.connect(self._show_more)

    def show_mix(self, profile_id: ProfileId | None) -> None:
        """Show the mix against this profile; updates only what is painted, so that nothing is laid out."""
        self._profile = profile_id
        mix, fits = self._desk.aimed_mix, self._library.words.fits
        if profile_id is None:
            for fader, position in mix:
                self._rows[fader].show_comparison_to(position, None, self._resembles(fader, position))
        else:
            for reason in reasons(mix, profile_id):
                self._rows[reason.fader].show_comparison_to(reason.position, reason.target, fits[reason.fit])

    def show_texts(self, first: str = "") -> None:
        """Show the texts, after `first`; called a moment after the last move."""
        desk, match = self._desk, self._desk.aimed_match
        wishes = desk.aim is MixKind.AMBITION and desk.transition.has_ambition
        named = match.profiles[0] if match.said in (MatchKind.CLEAR, MatchKind.TOWARDS) else None
        apart = tell_runner_up(desk.aimed_mix, named, self._library) if named else ""
        passes = tell_passes(desk.transition, self._library) if wishes else ""
        self._say(self.apart, " ".join(filter(None, (first, passes, apart))))
        words = self._library.words
        found = list(tell_questions(desk.transition, self._library)) if wishes else []
        found += [self._library.hints[hint].question for hint in hints(desk.aimed_mix)]
        if self._profile and match.profiles:
            found.append(self._library.profile(self._profile).risk_question)
        heading = words.ambition.questions if wishes else words.panel.hints
        listed = [f"•  {question}" for question in found]
        self._say(self.hints, "\n".join((f"{heading}:", *listed)) if found else "")
        self._show_fader(self._desk.last_moved)

    def set_look(self, look: Look) -> None:
        set_margins(self._column, look, 0, 2)
        self.apart.setContentsMargins(look.whole(6), look.whole(6), 0, 0)
        self.more.setContentsMargins(look.whole(6), look.whole(6), 0, 0)
        self.hints.setContentsMargins(look.whole(6), look.whole(6), 0, 0)

    def _show_fader(self, fader: Fader) -> None:
        self._fader = fader
        for which, row in self._rows.items():
            row.setChecked(which is fader)
            row.describe()
        self._say(self.more, self._reason())
        self._tips_timer.start()

    def _show_more(self) -> None:
        """Add the tipping points of this fader; they take some searching, so only when the hand rests."""
        here = self._desk.aimed_mix[self._fader]
        if here is None or self._desk.aimed_match.said is MatchKind.TOO_EARLY:
            return
        up = tipping_point(self._desk.aimed_mix, self._fader, upward=True)
        down = tipping_point(self._desk.aimed_mix, self._fader, upward=False)
        tips = [tell_tipping_point(here, point, self._library) for point in (up, down) if point]
        self._say(self.more, " ".join(filter(None, (self._reason(), *tips))))

    def _reason(self) -> str:
        if self._profile is None:
            return ""
        return tell_reason(self._profile, self._fader, self._library)

    def _resembles(self, fader: Fader, position: Position) -> str:
        """Whom one fader resembles by itself, where no profile stands out."""
        words = self._library.words
        if position is None:
            return words.levels[Level.UNSET]
        names = [self._library.profile_names[p].short for p in nearest_profiles(fader, position)]
        return words.panel.likes_here.format(profiles=", ".join(names))

    def _say(self, text: Label, words: str) -> None:
        text.set_text(words)
        text.setVisible(bool(words))
