"""The screen *Profielen*: the five profiles, to read and to show behind the faders."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.match import tell_reason
from mengpaneel.content.text.positions import profile_aloud
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.mix import EMPTY_MIX
from mengpaneel.domain.profiles import PROFILES, Profile, ProfileId
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.looks.small_panel import paint_small_profile
from mengpaneel.ui.profile import pages
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.widgets.reading import Passage
from mengpaneel.ui.widgets.scroll import ScrollArea
from mengpaneel.ui.window.commands import Commands, Screen

_PANEL_WIDTH, _PANEL_HEIGHT = 150, 110
_READABLE_WIDTH = 900


class ProfilePicture(QLabel):
    """A large small-panel of a profile with the caps of the mix over it."""

    def __init__(
        self, profile: Profile, name: str, desk: Desk, library: Library, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._profile, self._desk = profile, desk
        self._look = Look(LIGHT)
        self.setAccessibleName(name)
        self.setAccessibleDescription(profile_aloud(profile, library))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        desk.changed.connect(self._follow_desk)

    def _follow_desk(self, changes: Changes) -> None:
        if changes.aimed_mix or changes.profiles_hidden:
            self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFixedSize(look.whole(_PANEL_WIDTH), look.whole(_PANEL_HEIGHT))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mix = EMPTY_MIX if self._desk.profiles_hidden else self._desk.aimed_mix
        room = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        paint_small_profile(painter, room, self._profile, self._look, mix)


class ProfileCard(Card):
    """One profile: panel, name, essence and task; the rest is folded away."""

    def __init__(
        self,
        profile: Profile,
        desk: Desk,
        library: Library,
        commands: Commands,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._id: ProfileId = profile.id
        self._desk, self._library, self._commands = desk, library, commands
        self.passages: QWidget | None = None
        names, words = library.profile_names[profile.id], library.words.profiles
        self.name_label = Label(names.name, Size.TITLE, bold=True, wrap=True)
        self._essence = Label(names.essence, wrap=True)
        self._task_heading = Label(library.words.panel.task, Size.SMALL, bold=True)
        self._task = Label(library.profile(profile.id).task, wrap=True, tone=TextTone.MUTED)
        self.overlay_button = Button(words.lay_over, ButtonStyle.PLAIN, mark="ghost", checkable=True)
        self.overlay_button.setAccessibleName(f"{words.lay_over}: {names.name}")
        self.overlay_button.clicked.connect(self._change_overlay)
        self.more_button = Button(words.more, ButtonStyle.PLAIN)
        self.more_button.setAccessibleName(f"{words.more}: {names.name}")
        self.more_button.setAccessibleDescription(library.words.access.folded)
        self.more_button.clicked.connect(self._toggle)
        self.picture = ProfilePicture(profile, names.name, desk, library, self)
        self._lay_out()
        desk.changed.connect(self._follow_desk)
        self._show_overlay()

    def _lay_out(self) -> None:
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.overlay_button)
        self._buttons.addWidget(self.more_button)
        self._buttons.addStretch()
        self._column = QVBoxLayout()
        for text in (self.name_label, self._essence, self._task_heading, self._task):
            self._column.addWidget(text)
        self._column.addLayout(self._buttons)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._column, 1)

    def _toggle(self) -> None:
        self.unfold(self.passages is None or not self.passages.isVisibleTo(self))

    def unfold(self, unfolded: bool) -> None:
        """Show or hide the rest."""
        words, access = self._library.words.profiles, self._library.words.access
        if self.passages is None:
            self.passages = _Passages(tuple(self._passages()), self)
            self._column.addWidget(self.passages)
            apply_look(self.passages, self.current_look)
        self.passages.setVisible(unfolded)
        self.more_button.setText(words.less if unfolded else words.more)
        self.more_button.setAccessibleName(f"{self.more_button.text()}: {self.name_label.text()}")
        self.more_button.setAccessibleDescription(access.unfolded if unfolded else access.folded)
        self.more_button.updateGeometry()

    def _passages(self) -> Iterator[Passage]:
        words, library = self._library.words, self._library
        yield from pages.description(self._id, library)[:-1]
        yield Passage(pages.caution(self._id, library)[0].paragraphs, words.panel.caution)
        reasons = [f"{library.faders[f].name}: {tell_reason(self._id, f, library)}" for f in FADERS]
        yield Passage(reasons, words.profiles.reasons, listed=True)
        yield Passage(library.profile(self._id).questions, words.panel.questions, listed=True)
        yield from pages.deepening(self._id, library)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._row, look, 20, 24)
        set_margins(self._column, look, 0, 8)
        set_margins(self._buttons, look, (0, 4, 0, 0), 8)

    def _change_overlay(self, on: bool) -> None:
        self._desk.set_overlay(self._id if on else None)
        if on:
            self._commands.show_screen.emit(Screen.CONSOLE)

    def _follow_desk(self, changes: Changes) -> None:
        if changes.overlay:
            self._show_overlay()

    def _show_overlay(self) -> None:
        self.overlay_button.setChecked(self._desk.overlay == self._id)
        self.overlay_button.setEnabled(not self._desk.profiles_hidden)


class _Passages(QWidget):
    """Passages under one another, as high as they are: the whole screen scrolls, not they."""

    def __init__(self, passages: tuple[Passage, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        for passage in passages:
            if passage.heading:
                self._column.addWidget(Label(passage.heading, bold=True, wrap=True))
            for paragraph in passage.paragraphs:
                size, tone = (Size.SMALL, TextTone.MUTED) if passage.quiet else (Size.BODY, TextTone.INK)
                mark = "•  " if passage.listed else ""
                self._column.addWidget(Label(mark + paragraph, size, tone=tone, wrap=True))

    def set_look(self, look: Look) -> None:
        set_margins(self._column, look, (0, 8, 0, 0), 6)


class ProfilesScreen(QFrame):
    """The five profiles as cards, in a column."""

    is_area = True

    def __init__(
        self, desk: Desk, library: Library, commands: Commands, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        words, preface = library.words.profiles, library.about.preface
        self.setAccessibleName(library.words.window.profiles)
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.addWidget(Label(words.heading, Size.DISPLAY, bold=True, wrap=True))
        self._column.addWidget(Label(f"{preface.title}. {preface.text}", tone=TextTone.MUTED, wrap=True))
        self._column.addWidget(Label(words.intro, wrap=True))
        self.cards = [ProfileCard(profile, desk, library, commands, holder) for profile in PROFILES]
        for card in self.cards:
            self._column.addWidget(card)
        self._column.addStretch()
        self._holder = holder
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        scroll = ScrollArea(holder, self)
        scroll.setAccessibleName(words.heading)
        self._row.addWidget(scroll, 100)
        self._row.addStretch(1)

    def set_look(self, look: Look) -> None:
        set_margins(self._row, look, (16, 8, 8, 8), 0)
        set_margins(self._column, look, 12, 12)
        self._holder.setMaximumWidth(look.whole(_READABLE_WIDTH + 200))
