"""The actions of the window with their shortcuts; undo and redo name the step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.reading import language_named, languages
from mengpaneel.content.text.steps import name_step
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.desk.sheet_editor import SheetEditor
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.mix import EMPTY_MIX
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.domain.snapshot import Plan
from mengpaneel.ui.widgets.popups import Menu, plain_tooltip
from mengpaneel.ui.window.appearance import Theme
from mengpaneel.ui.window.commands import Commands, Screen
from mengpaneel.ui.window.shortcuts import AGREE_KEYS, LEAVE_OPEN_KEY, bare_action, set_shortcuts

NAMED_AFTER_MS = 300
"""Undo and redo name their steps once nothing was done for so long: a move of a fader is one of many."""


class Actions(QObject):
    """All actions of a window with their shortcuts.

    The list of keys is made from it, so the window has no other shortcuts. Undo and redo are passed in: their
    buttons are in the first frame, before this is made.
    """

    def __init__(
        self, desk: Desk, library: Library, commands: Commands, undo: QAction, redo: QAction, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk, self._library, self._commands, self._window = desk, library, commands, window
        self._words, self._access = library.words.window, library.words.access
        self._keys: dict[QAction, tuple[str, ...]] = {}
        self._in_turn = False
        commands.set_turn.connect(self._set_turn)
        w = self._words
        wished = library.words.ambition
        self.undo = self._equip(undo, "Ctrl+Z", do=self._undo)
        self.redo = self._equip(redo, "Ctrl+Y", "Ctrl+Shift+Z", do=self._redo)
        self.clear = self._make(w.clear, do=desk.clear)
        self.again = self._make(library.words.again.start, do=commands.start_blind.emit)
        self.again.setToolTip(library.words.again.start_tip)
        self.aim = self._make(wished.toggle, "A", do=lambda: desk.set_aim(desk.aim.other))
        self.clear_ambition = self._make(wished.clear, do=desk.clear_ambition)
        self.lock = self._make(w.lock, "Ctrl+L", do=lambda: desk.set_locked(not desk.locked))
        self.save = self._make(w.snapshot, "Ctrl+S", do=commands.save_snapshot.emit)
        self.open_file = self._make(w.open_file, "Ctrl+O", do=commands.open_file.emit)
        self.export = self._make(w.export, "Ctrl+E", do=lambda: commands.export.emit(None))
        self.search = self._make(w.search, "Ctrl+F", do=commands.open_search.emit)
        self.report = self._make(w.report, "Ctrl+P", do=commands.report.emit)
        self.paper = self._make(w.paper, do=commands.print_paper.emit)
        self.present = self._make(w.present, "F11", do=commands.present.emit)
        self.side_by_side = self._make(
            w.side_by_side, "Ctrl+Shift+T", do=lambda: commands.show_screen.emit(Screen.OVERVIEW)
        )
        self.example = self._make(w.open_example, do=self._change_example)
        self.data = self._make(w.data, "Ctrl+G", do=commands.show_data.emit)
        self.help = self._make(w.help, do=commands.show_help.emit)
        self.tour = self._make(w.tour, do=commands.show_tour.emit)
        self.about = self._make(w.about, do=commands.show_about.emit)
        self.leave = self._make(w.leave, "Ctrl+Q", do=window.close)
        self.themes = self._make_themes()
        self._make_sizes()
        self.next_screen = self._make(
            self._access.next_screen, "Ctrl+PgDown", do=partial(commands.turn_screen.emit, 1)
        )
        self.previous_screen = self._make(
            self._access.previous_screen, "Ctrl+PgUp", do=partial(commands.turn_screen.emit, -1)
        )
        self.next_stop = self._make(
            library.words.access.next_stop, "PgDown", do=partial(commands.walk_hour.emit, 1)
        )
        self.previous_stop = self._make(
            library.words.access.previous_stop, "PgUp", do=partial(commands.walk_hour.emit, -1)
        )
        leading = library.words.leading
        self.agree = self._make(leading.agree, *AGREE_KEYS, do=partial(commands.conclude.emit, True))
        self.leave_open = self._make(
            leading.leave_open, LEAVE_OPEN_KEY, do=partial(commands.conclude.emit, False)
        )
        self.leave_hour = self._make(self._access.leave_hour, "Esc", do=commands.leave_hour.emit)
        self.show_screen(Screen.CONSOLE)
        self.black = self._make(library.words.present.black, "B", ".", "Ctrl+B", do=commands.black_room.emit)
        self.hide_profiles = self._make(
            library.words.panel.hide_profile,
            "Ctrl+H",
            do=lambda: desk.hide_profiles(not desk.profiles_hidden),
        )
        self.overlays = self._make_overlays()
        self.faders = self._make_faders()
        self.single_key_shortcuts = self._make(self._access.lone_keys)
        self.single_key_shortcuts.setCheckable(True)
        self.single_key_shortcuts.setChecked(True)
        self.single_key_shortcuts.toggled.connect(self._give_keys)
        self.keys = self._make(self._access.keys, "F1", do=commands.show_keys.emit)
        self.explain = self._make(self._access.explain, "Shift+F1", do=commands.explain_focused.emit)
        self.next_area = self._make(self._access.next_area, "F6", do=lambda: commands.go_to_area.emit(1))
        self.previous_area = self._make(
            self._access.previous_area, "Shift+F6", do=lambda: commands.go_to_area.emit(-1)
        )
        self.languages = self._make_languages()
        desk.history.indexChanged.connect(self._offer_undo)
        desk.history.activeStackChanged.connect(self._offer_undo)
        UndoTexts(desk, library, self.undo, self.redo)
        desk.changed.connect(self._follow_desk)
        self._follow()

    def show_screen(self, screen: Screen) -> None:
        """Enable the keys that walk the hour on its screen only: elsewhere they are keys of a fader."""
        for action in (self.next_stop, self.previous_stop, self.agree, self.leave_open, self.leave_hour):
            action.setEnabled(screen is Screen.SESSION)

    def in_menu(self) -> Sequence[QAction | QMenu | None]:
        """The actions of the main menu; None is a separator.

        Report, search, open and export are in the menu of the subject.
        """
        themes = Menu(self._words.theme, self._window)
        themes.addActions(list(self.themes.values()))
        sizes = Menu(self._access.size, self._window)
        sizes.addActions([self.larger, self.smaller, self.usual_size])
        tongues = Menu(self._words.language, self._window)
        tongues.addActions(list(self.languages.values()))
        return (
            self.undo,
            self.redo,
            None,
            self.again,
            self.lock,
            self.hide_profiles,
            self.clear,
            self.clear_ambition,
            None,
            self.side_by_side,
            self.paper,
            None,
            themes,
            sizes,
            tongues,
            self.single_key_shortcuts,
            None,
            self.help,
            self.tour,
            self.keys,
            self.about,
            None,
            self.data,
            self.leave,
        )

    def _make(self, text: str, *keys: str, do: Callable[[], object] | None = None) -> QAction:
        return self._equip(bare_action(text, self._window), *keys, do=do)

    def _equip(self, action: QAction, *keys: str, do: Callable[[], object] | None = None) -> QAction:
        """Give an action its keys and what it does."""
        action.setEnabled(True)
        set_shortcuts(action, keys, lone=True)
        self._keys[action] = keys
        if do:
            action.triggered.connect(lambda _checked=False: self._do(action, do))
        self._window.addAction(action)
        return action

    def _do(self, action: QAction, do: Callable[[], object]) -> None:
        """Do it, unless it would lead out of somebody's own turn."""
        if not self._in_turn or action in self._allowed_in_turn:
            do()

    def _undo(self) -> None:
        self._editor.undo()

    def _redo(self) -> None:
        self._editor.redo()

    def _offer_undo(self) -> None:
        history = self._desk.history
        self.undo.setEnabled(self._in_turn or history.canUndo())
        self.redo.setEnabled(self._in_turn or history.canRedo())

    def _set_turn(self, turn: bool) -> None:
        """Let undo and redo be those of the turn, as long as it lasts."""
        self._in_turn = turn
        self._offer_undo()

    @property
    def _allowed_in_turn(self) -> Sequence[QAction]:
        sizes = (self.larger, self.smaller, self.usual_size)
        areas = (self.next_area, self.previous_area)
        return (self.undo, self.redo, self.explain, self.leave, *sizes, *areas, *self.faders.values())

    @property
    def _editor(self) -> SheetEditor:
        """What undo is about: the turn that is going on, or else the desk."""
        return (self._desk.session.turn if self._in_turn else None) or self._desk

    def _give_keys(self, lone: bool) -> None:
        for action, keys in self._keys.items():
            set_shortcuts(action, keys, lone=lone)

    def _make_themes(self) -> dict[Theme, QAction]:
        group = QActionGroup(self._window)
        names: dict[Theme, str] = {
            "system": self._words.system,
            "light": self._words.light,
            "dark": self._words.dark,
            "contrast": self._access.contrast,
        }
        wish = self._commands.set_theme
        return {
            theme: self._make_choice(name, group, partial(wish.emit, theme)) for theme, name in names.items()
        }

    def _make_languages(self) -> dict[str, QAction]:
        """Every language there is, named by itself: who cannot read this one must find another."""
        group = QActionGroup(self._window)
        names, wish = {code: language_named(code).name for code in languages()}, self._commands.set_language
        choices = {code: self._make_choice(names[code], group, partial(wish.emit, code)) for code in names}
        choices[self._library.language].setChecked(True)
        return choices

    def _make_choice(self, text: str, group: QActionGroup, do: Callable[[], object]) -> QAction:
        action = self._make(text, do=do)
        action.setCheckable(True)
        group.addAction(action)
        return action

    def _make_sizes(self) -> None:
        w = self._access
        self.larger = self._make(w.larger, "Ctrl++", "Ctrl+=", do=self._commands.zoom_in.emit)
        self.smaller = self._make(w.smaller, "Ctrl+-", do=self._commands.zoom_out.emit)
        self.usual_size = self._make(w.usual, "Ctrl+0", do=self._commands.reset_zoom.emit)

    def _make_overlays(self) -> dict[ProfileId, QAction]:
        names, told = self._library.profile_names, self._library.words.panel.lay_over_key
        return {
            profile_id: self._make(
                told.format(profile=names[profile_id].in_sentence),
                f"Ctrl+{number}",
                do=partial(self._change_overlay, profile_id),
            )
            for number, profile_id in enumerate(ProfileId, start=1)
        }

    def _change_overlay(self, profile_id: ProfileId) -> None:
        """Lay a profile over the console, or take it away if it lies there."""
        self._desk.set_overlay(None if self._desk.overlay is profile_id else profile_id)

    def _make_faders(self) -> dict[Fader, QAction]:
        """Make an action that gives each fader the keyboard: with Alt where a text field has it."""
        names = {fader: self._library.faders[fader].name for fader in FADERS}
        pick, focus = self._access.pick, self._commands.focus_fader
        return {
            fader: self._make(
                pick.format(fader=names[fader]), f"{n}", f"Alt+{n}", do=partial(focus.emit, fader)
            )
            for n, fader in enumerate(FADERS, start=1)
        }

    def _change_example(self) -> None:
        if self._desk.shows_example:
            self._desk.leave_example()
        else:
            self._desk.open_example()

    def _follow_desk(self, changes: Changes) -> None:
        locks = changes.lock or changes.hidden or changes.profiles_hidden or changes.hour
        if locks or changes.subject or changes.snapshots:
            self._follow()
        if changes.ambition or changes.plan:
            self._offer_clearing()

    def _follow(self) -> None:
        """Say what the actions would do now."""
        w, desk = self._words, self._desk
        self._offer_undo()
        self.again.setEnabled(desk.can_start_blind)
        for action in (self.save, self.present, self.report, self.export):
            action.setEnabled(not desk.review_due)
        self._offer_clearing()
        self.lock.setText(w.unlock if desk.locked else w.lock)
        panel = self._library.words.panel
        self.hide_profiles.setEnabled(not desk.hour.profile_waits)
        self.hide_profiles.setText(panel.show_profile if desk.profiles_hidden else panel.hide_profile)
        self.example.setText(w.leave_example if desk.shows_example else w.open_example)

    def _offer_clearing(self) -> None:
        """Offer to clear the ambition only to who has one."""
        desk = self._desk
        self.clear_ambition.setVisible(desk.sheet.ambition != EMPTY_MIX or desk.sheet.plan != Plan())


class UndoTexts(QObject):
    """Sets the texts of undo and redo to their next steps, a moment after the last change."""

    def __init__(self, desk: Desk, library: Library, undo: QAction, redo: QAction) -> None:
        super().__init__(undo)
        self._desk, self._library, self._undo, self._redo = desk, library, undo, redo
        self._rest = QTimer(self, singleShot=True, interval=NAMED_AFTER_MS)
        self._rest.timeout.connect(self.show_steps)
        desk.history.indexChanged.connect(self._wait)
        desk.history.activeStackChanged.connect(self._wait)
        desk.changed.connect(self._follow_desk)

    def _follow_desk(self, changes: Changes) -> None:
        if changes.hidden:
            self._wait()

    def _wait(self) -> None:
        """Wait again; a signal must not start the timer itself, which would take its number for a time."""
        self._rest.start()

    def show_steps(self) -> None:
        """Name the next steps; without one, only the action."""
        history, words = self._desk.history, self._library.words
        for action, step, plain, named in (
            (self._undo, history.next_undo, words.window.undo, words.steps.undo),
            (self._redo, history.next_redo, words.window.redo, words.steps.redo),
        ):
            text = plain
            if step:
                hidden = self._desk.hidden
                text = named.format(step=name_step(step, self._library, hidden=hidden))
            action.setText(text.replace("&", "&&"))
            action.setToolTip(plain_tooltip(text))
            action.setStatusTip(plain)
