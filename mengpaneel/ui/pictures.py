"""Pictures of every screen, made by running the program: for the README, for tests, and to look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.domain.snapshot import Aim, Snapshot, Subject
from mengpaneel.ui.actions import Theme
from mengpaneel.ui.header import Screen
from mengpaneel.ui.window import Window

_SETTLES_MS, _GIVES_UP_MS = 400, 60_000
_DAY = date(2026, 3, 16)


class Pictures:
    """Iterates over (name, picture): the screens with the example, and the window of somebody new.

    Nothing moves and no date is today's, so that the same program makes the same pictures.
    """

    def __init__(
        self,
        story: Desk,
        empty: Desk,
        library: Library,
        theme: Theme,
        size: tuple[int, int],
    ) -> None:
        self._story, self._empty = story, empty
        self._library, self._theme, self._size = library, theme, size

    def __iter__(self) -> Iterator[tuple[str, QPixmap]]:
        new = self._window(self._empty)
        yield "begin", _picture(new)
        new.show_around(asked=False)
        yield "rondleiding", _picture(new)
        new.close()
        window = self._window(self._story)
        yield "schuiven", _picture(window)
        yield from self._laid_over(window)
        self._story.look_at(Aim.AMBITION)
        yield "ambitie", _picture(window)
        self._story.look_at(Aim.NOW)
        window.show_screen(Screen.REVIEW)
        review = window.screens[Screen.REVIEW]
        yield "terugblik", _picture(window)
        review.tabs.setCurrentIndex(1)  # type: ignore[attr-defined]
        yield "door-de-tijd", _picture(window, lambda: review.over_time.history.plot is not None)  # type: ignore[attr-defined]
        window.show_screen(Screen.PROFILES)
        yield "profielen", _picture(window)
        yield from self._set_again(window)
        yield "bewaren", self._save_dialog(window)
        yield from self._upkeep(window)
        yield "zoeken", self._search(window)
        yield from self._presenting(window)
        yield "verslag-maken", self._report(window)
        yield from self._data(window)
        yield from self._travelling(window)
        window.close()

    def _window(self, desk: Desk) -> Window:
        window = Window(desk, self._library, self._theme)
        window.setMinimumSize(0, 0)
        window.resize(*self._size)
        window.console_screen.complete()
        window.show()
        return window

    def _laid_over(self, window: Window) -> Iterator[tuple[str, QPixmap]]:
        """All five faders set, with last year's snapshot and a profile over them."""
        desk = self._story
        desk.move(Fader.POLITICS, 62)
        desk.lay_ghost(desk.snapshots[0])
        desk.lay_over(ProfileId.PARTICIPATORY)
        yield "schim-en-profiel", _picture(window)
        desk.lay_ghost(None)
        desk.lay_over(None)

    def _set_again(self, window: Window) -> Iterator[tuple[str, QPixmap]]:
        """The faders parked, the last time hidden, and one fader set already."""
        window.begin_again()
        self._story.move(Fader.RESIDENTS, 80)
        yield "opnieuw-schuiven", _picture(window)
        self._story.history.undo()
        self._story.history.undo()

    def _save_dialog(self, window: Window) -> QPixmap:
        from mengpaneel.ui.dialogs import SaveDialog

        words = self._library.words
        dialog = SaveDialog(words, _DAY, words.save.usual_titles[0], 0, window.look, window)
        dialog.show()
        picture = _picture(dialog)
        dialog.close()
        return picture

    def _search(self, window: Window) -> QPixmap:
        """What is found by a year."""
        from mengpaneel.ui.search import SearchDialog

        dialog = SearchDialog(self._story, self._library, window.look, window)
        dialog.field.setText("2025")
        dialog.show()
        picture = _picture(dialog)
        dialog.close()
        return picture

    def _upkeep(self, window: Window) -> Iterator[tuple[str, QPixmap]]:
        """What is asked about a snapshot that is there, and what it was before a correction."""
        from mengpaneel.ui.snapshots.earlier import EarlierDialog
        from mengpaneel.ui.snapshots.questions import CorrectDialog, TitleDialog

        first, last = self._story.snapshots[0], self._story.snapshots[-1]
        dialogs = {
            "titel-wijzigen": TitleDialog(first.title, self._library, window.look, window),
            "verbeteren": CorrectDialog(first, _DAY, self._library, window.look, window),
            "eerdere-versie": EarlierDialog(last, [first], self._library, window.look, window),
        }
        for name, dialog in dialogs.items():
            dialog.show()
            yield name, _picture(dialog)
            dialog.close()

    def _report(self, window: Window) -> QPixmap:
        """The window of the report: a year later beside the first time."""
        from mengpaneel.ui.report.dialog import ReportDialog

        desk = self._story
        dialog = ReportDialog(desk, self._library, window.look, "", window)
        dialog.contents.begin_with(desk.snapshots[0].id, desk.snapshots[-1].id)
        for tick in (dialog.contents.notes, dialog.contents.roles, dialog.contents.trend):
            tick.setChecked(True)
        dialog.show_report()
        dialog.show()
        picture = _picture(dialog)
        dialog.close()
        return picture

    def _data(self, window: Window) -> Iterator[tuple[str, QPixmap]]:
        """*Gegevens*, page by page, with the last snapshots in the bin, and what it asks before it wipes."""
        from mengpaneel.desk.guard import Guard
        from mengpaneel.ui.data.dialog import DataDialog
        from mengpaneel.ui.data.still import StillSafe

        desk = self._story
        binned = [(desk.subject, snapshot) for snapshot in desk.snapshots[-2:]]
        guard = Guard(desk, StillSafe(binned))
        dialog = DataDialog(guard, desk, self._library, window.look, window)
        dialog.show()
        names = ("gegevens", "gegevens-tweede-plek", "gegevens-prullenbak", "gegevens-uitleg")
        for name, topic in zip(names, dialog.topics, strict=True):
            topic.click()
            guard.finish()
            yield name, _picture(dialog)
        question = dialog.bin.ask_to_wipe(binned[0][1])
        yield "gegevens-wissen", _picture(question)
        question.close()
        dialog.close()

    def _travelling(self, window: Window) -> Iterator[tuple[str, QPixmap]]:
        """What leaves this computer, and what would come in from elsewhere."""
        from mengpaneel.ui.travel.export import ExportDialog
        from mengpaneel.ui.travel.preview import Preview

        desk = self._story
        dialog = ExportDialog(desk, self._library, window.look, "", window)
        dialog.tick_one(desk.snapshots[0].id)
        dialog.show()
        yield "exporteren", _picture(dialog)
        dialog.close()
        deliveries = desk.arrivals.look_at(from_elsewhere(desk))
        preview = Preview("Mengpaneel 2026-03-16.mengpaneel", deliveries, False, desk, self._library, window)
        preview.show()
        yield "openen", _picture(preview)
        preview.close()

    def _presenting(self, window: Window) -> Iterator[tuple[str, QPixmap]]:
        """What the room sees, and the laptop that leads it."""
        from mengpaneel.ui.presenting.lectern import Lectern
        from mengpaneel.ui.presenting.presentation import Presentation

        desk = self._story
        presentation = Presentation(desk, self._library, window.look.colours)
        presentation.resize(*self._size)
        presentation.show()
        yield "presenteren", _picture(presentation)
        with self._everything_laid_over():
            yield "presenteren-schim-en-slot", _picture(presentation, lambda: presentation.told.is_up_to_date)
        presentation.stage.show_keys(True)
        yield "presenteren-toetsen", _picture(presentation)
        presentation.stage.show_keys(False)
        lectern = Lectern(desk, presentation.stage, self._library, window.look, window)
        lectern.resize(1060, 660)
        lectern.show()
        lectern.tell_screen("EPSON EB-FH52")
        lectern.glimpse.show_widget(presentation)
        yield "lessenaar", _picture(lectern)
        lectern.deleteLater()
        presentation.close()

    @contextmanager
    def _everything_laid_over(self) -> Iterator[None]:
        """A snapshot and a profile over the faders, and the lock on them."""
        desk = self._story
        desk.move(Fader.POLITICS, 30)
        desk.lay_ghost(desk.snapshots[0])
        desk.lay_over(ProfileId.ORGANISATIONAL)
        desk.lock(True)
        yield
        desk.lock(False)
        desk.lay_ghost(None)
        desk.lay_over(None)
        desk.history.undo()


def _picture(widget: QWidget, ready: Callable[[], bool] = lambda: True) -> QPixmap:
    """What the widget looks like once it is ready and everything that follows a moment later is there."""
    given_up = QDeadlineTimer(_GIVES_UP_MS)
    while not ready() and not given_up.hasExpired():
        QApplication.processEvents()
    settled = QDeadlineTimer(_SETTLES_MS)
    while not settled.hasExpired():
        QApplication.processEvents()
    return widget.grab()


def from_elsewhere(desk: Desk) -> Sequence[tuple[Subject, Snapshot]]:
    """Snapshots that stand in every way to those on the desk, and some for a subject of the same name."""
    here, (first, second, *_) = desk.subject, desk.snapshots
    there = replace(here, id="elsewhere")
    other = replace(second, sheet=first.sheet)
    corrected = replace(first, id="corrected", corrects=first.id)
    new = (replace(snapshot, id=f"new-{snapshot.id}", subject_id=there.id) for snapshot in (first, second))
    return [(here, first), (here, other), (here, corrected), *((there, snapshot) for snapshot in new)]
