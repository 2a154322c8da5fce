"""Two snapshots compared, or one with the present sheet."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.comparison import tell_sides
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.compared_sheet import ComparedSheet, compared
from mengpaneel.domain.mix import EMPTY_MIX
from mengpaneel.domain.snapshot import Snapshot, Subject
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.ui.console.screen import BETWEEN, STRIP_HEIGHT
from mengpaneel.ui.faders.compared import ComparedStrips
from mengpaneel.ui.review.chooser import ON_TABLE, SnapshotChoices, SnapshotChooser
from mengpaneel.ui.review.text import ComparisonText
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.look import set_margins

_FADERS, _WIDE_FROM = 61, 760
_BESIDE, TIGHT_BELOW = 12, 700
_FOLDED_BELOW = 1040, 600
"""On a page that is narrower or lower than this the line below the faders gives them its room."""


class ComparePage(QWidget):
    """Follows the desk while it is visible. `compared` has the Comparison that it shows.

    Where faders and texts do not fit beside each other, a button switches between them.
    """

    compared = Signal(object)

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._library = desk, library
        self._look = Look(LIGHT)
        self.choices = SnapshotChoices(desk, library)
        self._stale, self._about = True, ""
        self._make_parts()
        self._lay_out()
        desk.changed.connect(self._follow_desk)

    def _follow_desk(self, changes: Changes) -> None:
        if changes.snapshots or changes.subject:
            self._offer_when_seen()
        elif changes.mix or changes.remarks or changes.outcome or changes.profiles_hidden:
            self._show_when_seen()
        if changes.overlay:
            self._show_overlay()

    def _make_parts(self) -> None:
        words, own = self._library.words.review, self._library.words.looking_back
        self.card = Card("console", parent=self)
        self.then = SnapshotChooser(words.then, self.choices, self._desk, self._library, self.card)
        self.swap = Button("", mark="swap", name=words.swap, parent=self.card)
        self.now = SnapshotChooser(words.now, self.choices, self._desk, self._library, self.card)
        for chooser in (self.then, self.now):
            chooser.activated.connect(self._show_when_seen)
            chooser.elsewhere_requested.connect(lambda chooser=chooser: self._look_elsewhere(chooser))
        self.hold = Button(own.hold, mark="eye", name=own.hold_tip, parent=self.card)
        self.play = Button(own.play, mark="play", name=own.play_tip, parent=self.card)
        self.strips = ComparedStrips(self._library, self.card)
        self.swap.clicked.connect(self._swap)
        self.play.clicked.connect(self.strips.play)
        self.hold.pressed.connect(lambda: self.strips.hold(True))
        self.hold.released.connect(lambda: self.strips.hold(False))
        self.legend = Label("", Size.SMALL, tone=TextTone.MUTED, wrap=True, parent=self)
        without_overlay = self._library.words.console.remove_overlay
        self.overlay_button = Button("", mark="close", name=without_overlay, parent=self)
        self.overlay_button.clicked.connect(lambda: self._desk.set_overlay(None))
        self.told = ComparisonText(self._desk, self._library, self)
        self.turn = Button(own.in_words, ButtonStyle.PLAIN, checkable=True)
        self.turn.toggled.connect(self._fit)
        self._show_overlay()

    def _lay_out(self) -> None:
        self._choosers = QHBoxLayout()
        self._choosers.addWidget(self.then, 1)
        self._choosers.addWidget(self.swap)
        self._choosers.addWidget(self.now, 1)
        self._choosers.addWidget(self.hold)
        self._choosers.addWidget(self.play)
        self.strip = Card(parent=self)
        self._line = QHBoxLayout(self.strip)
        self.legend.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(self.turn)
        self._column = QVBoxLayout(self.card)
        self._column.addLayout(self._choosers)
        self._column.addWidget(self.strips, 1)
        self._halves = QHBoxLayout()
        self._halves.addWidget(self.card, _FADERS)
        self._halves.addWidget(self.told, 100 - _FADERS)
        self._rows = QVBoxLayout(self)
        self._rows.addLayout(self._halves, 1)
        self._rows.addWidget(self.strip)

    def compare(self, then: Snapshot) -> None:
        """Compare a snapshot with the present sheet."""
        self._read_offer()
        self.then.choose(then.id)
        self.now.choose(ON_TABLE)
        self._show()

    def copy_selection(self, other: ComparePage) -> None:
        """Compare the same two as another page."""
        self._read_offer()
        self.then.choose(other.then.chosen)
        self.now.choose(other.now.chosen)

    def set_look(self, look: Look) -> None:
        self._look = look
        set_margins(self._halves, look, 0, _BESIDE)
        set_margins(self._choosers, look, 0, 8)
        set_margins(self._line, look, (16, 5, 6, 5), 8)
        set_margins(self._rows, look, 0, BETWEEN)
        self.strip.setMinimumHeight(look.whole(STRIP_HEIGHT))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least_width, super().minimumSizeHint().height())

    @property
    def _least_width(self) -> int:
        """The least width of the faders; beside the words they need more."""
        return max(self.card.minimumSizeHint().width(), self.told.minimumWidth())

    def _show_overlay(self) -> None:
        """Lay the profile that lies over the console behind these faders too."""
        over, words = self._desk.overlay, self._library.words.console
        self.strips.show_profile(over)
        self.overlay_button.setVisible(over is not None)
        if over:
            self.overlay_button.setText(words.overlay.format(title=self._library.profile_names[over].short))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_when_seen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Lay faders and words beside each other, or one of the two; and the line below where it has room."""
        look, (width, height) = self._look, _FOLDED_BELOW
        set_margins(self._column, look, 4 if self.width() < look.px(TIGHT_BELOW) else 12, 10)
        one = self.width() < self._least_width + look.whole(_BESIDE) + self.told.minimumWidth()
        folded = not one and (self.width() < look.px(width) or self.height() < look.px(height))
        line = self.told.foot if folded else self._line
        if line.indexOf(self.legend) < 0:
            line.insertWidget(0, self.legend, 1)
            line.insertWidget(1, self.overlay_button)
        self.strip.setVisible(not folded)
        self.turn.setVisible(one)
        self.card.setVisible(not one or not self.turn.isChecked())
        self.told.setVisible(not one or self.turn.isChecked())
        self._look_at_words()

    def _look_at_words(self) -> None:
        own = self._library.words.looking_back
        whole, beside = self.width(), self.told.isVisibleTo(self) and self.card.isVisibleTo(self)
        width = (whole - self._look.px(_BESIDE)) * _FADERS / 100 if beside else whole
        wide = width >= self._look.px(_WIDE_FROM)
        self.play.setText(own.play if wide else "")
        self.hold.setText(own.hold if wide else "")

    def _offer_when_seen(self) -> None:
        self._stale = True
        self._show_when_seen()

    def _show_when_seen(self) -> None:
        if self.isVisible():
            self._show()

    def _read_offer(self) -> None:
        """Let both be chosen from all there is now.

        What was chosen stays chosen if it is still there, but for another subject it begins anew.
        """
        if not self._stale:
            return
        self._stale, before, self._about = False, self._about, self._desk.subject.id
        chosen = self._about == before and self.then.count()
        then, now = (self.then.chosen, self.now.chosen) if chosen else (None, None)
        self.choices.read(or_elsewhere=self._library.words.search.elsewhere)
        ids = self.choices.ids
        self.then.choose(then if then in ids and then is not None else ids[0])
        self.now.choose(now if now in ids and now is not None else ON_TABLE)

    def _look_elsewhere(self, chooser: SnapshotChooser) -> None:
        """Let a snapshot be found among all there are, and be chosen here."""
        from mengpaneel.ui.window.search import SearchDialog

        dialog = SearchDialog(self._desk, self._library, self._look, self.window(), only_snapshots=True)
        dialog.found.connect(lambda subject, snapshot: self._take_down(subject, snapshot, chooser))
        dialog.open()

    def _take_down(self, subject: Subject, snapshot: Snapshot, chooser: SnapshotChooser) -> None:
        self._desk.finder.add(subject)
        self._stale = True
        self._read_offer()
        chooser.choose(snapshot.id)
        self._show()

    def _swap(self) -> None:
        self._exchange()
        self._show()

    def _exchange(self) -> None:
        then, now = self.then.chosen, self.now.chosen
        self.then.choose(now)
        self.now.choose(then)

    def _show(self) -> None:
        self._read_offer()
        self._put_in_order()
        then, now = self.then.side, self.now.side
        comparison = compared(then, now)
        same_subject = then.subject.id == now.subject.id
        for chooser, name in zip((self.then, self.now), tell_sides(then, now, self._library), strict=True):
            chooser.call(name)
        self.strips.show_comparison(comparison, same_subject=same_subject)
        self.compared.emit(comparison)
        self.swap.setEnabled(not same_subject)
        for button in (self.play, self.hold):
            button.setVisible(same_subject)
        self.legend.set_text(self._tell_legend(then, now, wished=comparison.ambition != EMPTY_MIX))
        self.told.show_sides(then, now, comparison, on_table=self.now.chosen == ON_TABLE)

    def _put_in_order(self) -> None:
        """Of one subject the earlier side is then: what lies on the console comes last."""
        then, now = self.then.side, self.now.side
        later = self.then.chosen == ON_TABLE or (self.now.chosen != ON_TABLE and then.day > now.day)
        if then.subject.id == now.subject.id and then != now and later:
            self._exchange()

    def _tell_legend(self, then: ComparedSheet, now: ComparedSheet, *, wished: bool) -> str:
        own = self._library.words.looking_back
        if then.subject.id != now.subject.id:
            names = tell_sides(then, now, self._library)
            return own.legend_beside.format(then=names[0], now=names[1])
        return own.legend_ambition if wished else own.legend
