"""A combo box to choose one of all snapshots, grouped by subject, or the present sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QStandardItem,
    QStandardItemModel,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from mengpaneel.content.library import VERSION, Library
from mengpaneel.content.text.comparison import tell_side
from mengpaneel.content.text.dates import tell_date
from mengpaneel.content.text.names import subject_name
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.compared_sheet import ComparedSheet
from mengpaneel.domain.match import RULE
from mengpaneel.looks.icons import paint_mark
from mengpaneel.looks.look import LIGHT, Look, Size, colour
from mengpaneel.ui.widgets.choices import NAME_IS_TOLD, field_style
from mengpaneel.ui.widgets.lists import SpacedDelegate
from mengpaneel.ui.widgets.popups import plain_tooltip

ON_TABLE, NOTHING, ELSEWHERE = "", "-", "?"
"""Instead of the id of a snapshot: the present sheet, nothing, and one to search for."""

_HEIGHT, _PAD, _MARK = 48, 12, 18
_MOST_SHOWN = 14


class SnapshotChoices:
    """The choices, read once for both choosers: the snapshots at hand; others are found by search."""

    def __init__(self, desk: Desk, library: Library) -> None:
        self._desk, self._library = desk, library
        self.model = QStandardItemModel()
        self.ids: Sequence[str] = ()
        self._sides: dict[str, ComparedSheet] = {}

    def read(self, or_nothing: str = "", or_elsewhere: str = "") -> None:
        """Read the snapshots at hand: this subject's first, then the others', under their names.

        `or_nothing` is the text of a first choice for no snapshot, `or_elsewhere` of a last one to search.
        """
        words = self._library.words
        self._sides = {}
        self.model.clear()
        shelves = [(subject, shelf) for subject, shelf in self._desk.finder.nearby if shelf]
        for subject, shelf in shelves:
            self.model.appendRow(self._heading(subject_name(subject, words)))
            for snapshot in shelf:
                self._sides[snapshot.id] = ComparedSheet.of(snapshot, subject)
                told = f"{tell_date(snapshot.taken_on, words, short=True)} · {snapshot.title}"
                self.model.appendRow(_item(told, snapshot.id))
        self.model.insertRow(0, _item(words.review.on_table, ON_TABLE))
        if or_nothing:
            self.model.insertRow(0, _item(or_nothing, NOTHING))
        if or_elsewhere and self._desk.finder.has_more:
            self.model.appendRow(_item(or_elsewhere, ELSEWHERE))
        self.ids = (*self._sides, ON_TABLE)

    def side(self, chosen: str) -> ComparedSheet:
        """The snapshot with this id, or the present sheet, as a side of a comparison."""
        desk = self._desk
        on_table = self._library.words.review.on_table
        last = None if desk.hidden else next(iter(desk.snapshots[-1:]), None)
        roles = last.roles if last and last.sheet == desk.sheet else ()  # who saved just what lies here
        return self._sides.get(chosen) or ComparedSheet(
            desk.subject, on_table, desk.sheet, date.today(), roles, RULE, VERSION
        )

    def _heading(self, name: str) -> QStandardItem:
        heading = QStandardItem(name)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        return heading


class SnapshotChooser(QComboBox):
    """Shows the choice in two lines: side and day, and title."""

    elsewhere_requested = Signal()

    def __init__(
        self, label: str, offer: SnapshotChoices, desk: Desk, library: Library, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._label, self._offer, self._desk, self._library = label, offer, desk, library
        self._look = Look(LIGHT)
        self.setAccessibleName(label)
        self.setModel(offer.model)
        self.setMaxVisibleItems(_MOST_SHOWN)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.currentIndexChanged.connect(lambda _index: self._tell())
        self._before = ON_TABLE
        self.activated.connect(self._look_elsewhere)

    @property
    def chosen(self) -> str:
        """The id of the choice."""
        return str(self.currentData() or ON_TABLE)

    @property
    def side(self) -> ComparedSheet:
        """The choice, as a side of a comparison."""
        return self._offer.side(self.chosen)

    def choose(self, chosen: str) -> None:
        """Choose the snapshot with this id."""
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self._tell()

    def call(self, label: str) -> None:
        """Set the name of the side: then or now, or a subject."""
        if label != self._label:
            self._label = label
            self.setAccessibleName(label)
            self._tell()

    @property
    def _spoken(self) -> Iterator[str]:
        """Which side it is unless its name tells that, and the subject where that is another one."""
        if not NAME_IS_TOLD:
            yield self._label
        if name := self._other_subject:
            yield name

    @property
    def _other_subject(self) -> str:
        """The subject of the side, where that is another one than that of the desk and not its label."""
        subject = self.side.subject
        name = subject_name(subject, self._library.words)
        return name if subject.id != self._desk.subject.id and name != self._label else ""

    @property
    def lines(self) -> tuple[str, str]:
        """The two lines: side and day; and title, with the subject where that is another one."""
        side, words = self.side, self._library.words
        if self.chosen in (ON_TABLE, ELSEWHERE):
            when = words.looking_back.on_table_date
            return words.looking_back.side.format(side=self._label, date=when), side.title
        other = self._other_subject
        title = f"{other} · {side.title}" if other else side.title
        return tell_side(self._label, side, self._library), title

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFont(look.font())
        # A list below the button: through a menu over it, 500 lines cannot be scrolled.
        self.setStyleSheet(f"{field_style(look)} QComboBox {{ combobox-popup: 0; }}")
        self.view().setFont(look.font())
        self.view().setItemDelegate(SpacedDelegate(look, self.view()))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.whole(240), self._look.whole(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.whole(160), self._look.whole(_HEIGHT))

    def showPopup(self) -> None:  # noqa: N802 - Qt's own name
        """Make the popup wide enough for every title, within the window."""
        room = self.window().width() - self.mapTo(self.window(), self.rect().topLeft()).x()
        wanted = self.view().sizeHintForColumn(0) + self._look.whole(40)
        self.view().setMinimumWidth(max(self.width(), min(wanted, room - self._look.whole(16))))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ignore the wheel, so that the page scrolls."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c, px = look.colours, look.px
        focused = self.hasFocus()
        painter.setPen(QPen(colour(c.ink if focused else c.edge), px(2) if focused else 1))
        painter.setBrush(colour(c.chosen if self.underMouse() else c.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(8), px(8))
        width = self.width() - px(2 * _PAD + _MARK)
        half = self.height() / 2
        tops, tones = (px(4), half - px(1)), (c.ink, c.muted)
        fonts = look.font(Size.BODY, bold=True), look.font(Size.SMALL)
        for words, top, font, tone in zip(self.lines, tops, fonts, tones, strict=True):
            painter.setFont(font)
            painter.setPen(colour(tone))
            fitting = _fitting(words, QFontMetrics(font), int(width))
            painter.drawText(
                QRectF(px(_PAD), top, width, half - px(3)), int(Qt.AlignmentFlag.AlignVCenter), fitting
            )
        mark = QRectF(self.width() - px(_PAD / 2 + _MARK), half - px(_MARK / 2), px(_MARK), px(_MARK))
        paint_mark(painter, mark, "chevron-down", colour(c.muted))

    def _look_elsewhere(self) -> None:
        """Stay with what was chosen until something else is found."""
        if self.chosen == ELSEWHERE:
            self.choose(self._before)
            self.elsewhere_requested.emit()

    def _tell(self) -> None:
        if self.chosen == ELSEWHERE:
            return
        self._before = self.chosen
        self.setToolTip(plain_tooltip("\n".join(self.lines)))
        self.setAccessibleDescription(", ".join(self._spoken) or " ")  # without one Qt tells the tip
        self.update()


def _item(text: str, chosen: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setData(chosen, Qt.ItemDataRole.UserRole)
    item.setToolTip(plain_tooltip(text))
    return item


def _fitting(text: str, metrics: QFontMetrics, width: int) -> str:
    """The text, cut at a word and marked where it does not fit; the tooltip has it whole."""
    words = text.split(" ")
    while len(words) > 1 and metrics.horizontalAdvance(text) > width:
        words.pop()
        text = f"{' '.join(words)} …"
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
