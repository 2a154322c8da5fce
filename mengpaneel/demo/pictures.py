"""Every screen and dialog, made by running the program: for the README, for tests, and to look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, Qt, QThread
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from mengpaneel.content.library import Library
from mengpaneel.demo.console_scenes import ConsoleScenes
from mengpaneel.demo.ending import end
from mengpaneel.demo.overview_scenes import OverviewScenes
from mengpaneel.demo.room_scenes import RoomScenes
from mengpaneel.demo.session_scenes import AgainScenes, LeadingScenes, SessionScenes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.hour import Hour, HourStep
from mengpaneel.domain.plain_text import sentence_case
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.domain.snapshot import Snapshot, Subject, SubjectKind
from mengpaneel.ui.faders.compared import ComparedFader
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.platform.settling import settle
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.window.appearance import Theme
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window

_GIVES_UP_MS = 60_000
_DAY = date(2026, 3, 16)


class Pictures:
    """Iterates over (name, picture); `scenes` shows the screens and dialogs themselves, one after another.

    Most are with the example, some are of somebody new. Nothing moves and no date is today's, so that the
    same program makes the same pictures. A new screen or dialog belongs among the scenes: many tests walk
    them. `settle` finishes pending work of a widget; another one may leave out what a test does not look at.
    """

    def __init__(
        self,
        story: Desk,
        empty: Desk,
        library: Library,
        theme: Theme,
        size: tuple[int, int],
        zoom: int = 100,
        settle: Callable[[QWidget], None] = settle,
    ) -> None:
        self._story, self._empty = story, empty
        self._library, self._theme, self._size, self._zoom = library, theme, size, zoom
        self._settle = settle

    def __iter__(self) -> Iterator[tuple[str, QPixmap]]:
        for name, widget in self.scenes():
            yield name, widget.grab()

    def scenes(self) -> Iterator[tuple[str, QWidget]]:
        """Everything that can be seen, come to rest; a dialog is gone when the next scene is asked for."""
        new = self._window(self._empty)
        yield "begin", self._settled(new)
        new.start_tour(asked=False)
        yield "rondleiding", self._settled(new)
        end(new)
        yield from RoomScenes(self._empty, self._library, new.look.colours, self._size, self._settled)
        leading = self._window(self._empty)
        yield from LeadingScenes(leading, self._empty, self._library, self._settled)
        end(leading)
        window = self._window(self._story)
        yield from ConsoleScenes(window, self._story, self._library, self._settled)
        yield from SessionScenes(window, self._story, self._library, self._settled)
        window.show_screen(Screen.REVIEW)
        review = window.screens.review
        yield "terugblik", self._settled(window)
        review.tabs.setCurrentIndex(1)
        yield "door-de-tijd", self._settled(window, lambda: review.over_time.history.plot is not None)
        window.show_screen(Screen.PROFILES)
        yield "profielen", self._settled(window)
        yield from OverviewScenes(window, self._story, self._library, self._settled)
        yield from self._set_again(window)
        yield from self._questions(window)
        yield from self._before_it_is_done(window)
        yield from self._reading(window)
        yield from self._upkeep(window)
        yield from self._search(window)
        yield from self._presenting(window)
        yield from self._report(window)
        yield from self._paper(window)
        yield from self._data(window)
        yield from self._unkept(window)
        yield from self._travelling(window)
        yield from AgainScenes(window, self._story, self._library, self._settled)
        end(window)

    def _window(self, desk: Desk) -> Window:
        window = Window(desk, self._library, self._theme, self._zoom)
        window.setMinimumSize(0, 0)
        window.resize(*self._size)
        window.console_screen.complete()
        window.show()
        return window

    def _set_again(self, window: Window) -> Iterator[tuple[str, QWidget]]:
        """The faders parked, the last time hidden, and one fader set already."""
        window.start_blind()
        self._story.move(Fader.RESIDENTS, 80)
        yield "opnieuw-schuiven", self._settled(window)
        self._story.cancel_blind()
        self._story.history.clear()

    def _questions(self, window: Window) -> Iterator[tuple[str, QWidget]]:
        """What is asked: how a snapshot is called, what another subject is, and why a fader stands there."""
        from mengpaneel.ui.console.neighbourhood import NeighbourhoodEditor
        from mengpaneel.ui.faders.note import NoteEditor
        from mengpaneel.ui.widgets.dialog import SaveDialog, SubjectDialog

        words, look = self._library.words, window.look
        save = SaveDialog(words, _DAY, words.save.first_title, 2, look, window)
        new, make = words.subject.new, words.subject.make
        subject = SubjectDialog(words, new, make, SubjectKind.CASE, "", look, window)
        note = NoteEditor(Fader.POLITICS, self._story, self._library, look, window)
        around = NeighbourhoodEditor(self._story, self._library, look, window)
        for sheet in (note, around):
            sheet.setWindowFlag(Qt.WindowType.Popup, False)
        questions = {"bewaren": save, "casus": subject, "notitie": note, "de-wijk": around}
        for name, question in questions.items():
            yield from self._shown(name, question)

    def _before_it_is_done(self, window: Window) -> Iterator[tuple[str, QWidget]]:
        """What is asked before the hour ends, an entry goes or a room sees this screen; files not opened."""
        from mengpaneel.content.text.errors import tell_refusal
        from mengpaneel.domain.refusal import Reason, Refusal
        from mengpaneel.ui.data.page import ConfirmDialog
        from mengpaneel.ui.session.asking import StopQuestion
        from mengpaneel.ui.transfer.refused_dialog import RefusedDialog

        library, look = self._library, window.look
        entering, mirrored = library.words.entering, library.words.present.mirrored
        again, role = library.words.again, library.words.save.usual_roles[0]
        asked = {
            "deelnemer-weg": (
                sentence_case(entering.remove_question.format(role=role)),
                [entering.remove_told.format(role=role)],
                entering.remove_yes,
            ),
            "ronde-weg": (entering.stop_question, [entering.stop_told], entering.stop_yes),
            "toch-niet": (again.stop_question, [again.stop_told], again.stop_yes),
            "meekijken": (mirrored.heading, [mirrored.told, mirrored.remedy], mirrored.go_on),
        }
        for name, (question, told, yes) in asked.items():
            yield from self._shown(name, ConfirmDialog(question, told, yes, library, look, window))
        yield from self._shown("uur-stoppen", StopQuestion(Hour(HourStep.TALK), library, look, window))
        why = tell_refusal(Refusal(Reason.NOT_JSON), library.words)
        refused = [(f"Mengpaneel {place} 2026-03-16.mengpaneel", why) for place in ("Aardwijk", "Bovendam")]
        yield from self._shown("niet-geopend", RefusedDialog(refused, library, look, window))

    def _search(self, window: Window) -> Iterator[tuple[str, QWidget]]:
        """What is found by a year."""
        from mengpaneel.ui.window.search import SearchDialog

        dialog = SearchDialog(self._story, self._library, window.look, window)
        dialog.field.setText("2025")
        yield from self._shown("zoeken", dialog)

    def _upkeep(self, window: Window) -> Iterator[tuple[str, QWidget]]:
        """What is asked about a snapshot that is there, and what it was before a correction."""
        from mengpaneel.ui.snapshots.dialogs import CorrectDialog, EarlierDialog, TitleDialog

        first, last = self._story.snapshots[0], self._story.snapshots[-1]
        dialogs = {
            "titel-wijzigen": TitleDialog(first.title, self._library, window.look, window),
            "verbeteren": CorrectDialog(first, _DAY, self._library, window.look, window),
            "eerdere-versie": EarlierDialog(last, [first], self._library, window.look, window),
        }
        for name, dialog in dialogs.items():
            yield from self._shown(name, dialog)

    def _reading(self, window: Window) -> Iterator[tuple[str, QWidget]]:
        """The list of keys, the first topic of the help, and what the program tells of itself."""
        from mengpaneel.content.text.dates import Version
        from mengpaneel.ui.help.about import AboutDialog
        from mengpaneel.ui.help.keys import KeysDialog
        from mengpaneel.ui.help.topics import HelpWindow

        yield from self._shown("toetsen", KeysDialog(window.actions(), self._library, window.look, window))
        yield from self._shown("uitleg", HelpWindow(self._library, window.look, window))
        version, data = Version("0.1.0", _DAY), Path("/home/noor/.local/share/Mengpaneel")
        a_year_on = _DAY.replace(year=_DAY.year + 1)
        about = AboutDialog(version, a_year_on, data, self._library, window.look, window, data)
        yield from self._shown("over", about)

    def _shown(self, name: str, question: QWidget) -> Iterator[tuple[str, QWidget]]:
        question.show()
        yield name, self._settled(question)
        end(question)

    def _report(self, window: Window) -> Iterator[tuple[str, QWidget]]:
        """The window of the report: a year later beside the first time."""
        from mengpaneel.ui.report.dialog import ReportDialog

        desk = self._story
        dialog = ReportDialog(desk, self._library, window.look, "", window)
        dialog.contents.set_selection(desk.snapshots[0].id, desk.snapshots[-1].id)
        for tick in (dialog.contents.notes, dialog.contents.roles, dialog.contents.trend):
            tick.setChecked(True)
        dialog.show_report()
        yield from self._shown("verslag-maken", dialog)

    def _paper(self, window: Window) -> Iterator[tuple[str, QWidget]]:
        """The window in which an empty panel is printed."""
        from mengpaneel.ui.report.paper_dialog import PaperDialog

        yield from self._shown("leeg-mengpaneel", PaperDialog(self._library, window.look, "", window))

    def _data(self, window: Window) -> Iterator[tuple[str, QWidget]]:
        """*Gegevens*, page by page, with the last snapshots in the bin, and what it asks before it wipes."""
        from mengpaneel.demo.fake_backups import FakeBackupService
        from mengpaneel.desk.backup_worker import BackupWorker
        from mengpaneel.ui.data.dialog import DataDialog

        desk = self._story
        service = FakeBackupService([(desk.subject, snapshot) for snapshot in desk.snapshots[-2:]])
        worker = BackupWorker(desk, service)
        dialog = DataDialog(worker, desk, self._library, window.look, window)
        dialog.show()
        names = ("gegevens", "gegevens-tweede-plek", "gegevens-prullenbak", "gegevens-uitleg")
        for name, topic in zip(names, dialog.topics, strict=True):
            topic.setFocus()
            topic.click()
            worker.finish()
            yield name, self._settled(dialog)
        question = dialog.bin.ask_to_wipe(service.bin()[0])
        yield "gegevens-wissen", self._settled(question)
        end(question)
        end(dialog)

    def _unkept(self, window: Window) -> Iterator[tuple[str, QWidget]]:
        """What is asked about work that is not kept: on closing, and when another window changed it too."""
        from mengpaneel.ui.data.page import DraftChoiceDialog
        from mengpaneel.ui.window.closing import CloseQuestion

        names = [self._story.subject.name]
        yield from self._shown("sluiten", CloseQuestion(names, self._library, window.look, window))
        yield from self._shown("twee-vensters", DraftChoiceDialog(names, self._library, window.look, window))

    def _travelling(self, window: Window) -> Iterator[tuple[str, QWidget]]:
        """What leaves this computer, and what would come in from elsewhere."""
        from mengpaneel.ui.transfer.export_dialog import ExportDialog
        from mengpaneel.ui.transfer.import_preview import ImportPreview

        desk = self._story
        dialog = ExportDialog(desk.finder.read_all(), self._library, window.look, "", window)
        dialog.check_snapshot(desk.snapshots[0].id)
        yield from self._shown("exporteren", dialog)
        arriving = desk.imports.compare(from_elsewhere(desk))
        preview = ImportPreview(
            "Mengpaneel 2026-03-16.mengpaneel", arriving, False, desk, self._library, window.shell
        )
        yield from self._shown("openen", preview)

    def _presenting(self, window: Window) -> Iterator[tuple[str, QWidget]]:
        """What the room sees."""
        from mengpaneel.ui.room.room_window import RoomWindow

        desk = self._story
        room_window = RoomWindow(desk, self._library, window.look.colours)
        room_window.resize(*self._size)
        room_window.show()
        yield "presenteren", self._settled(room_window)
        with self._everything_laid_over():
            ready = self._settled(room_window, lambda: room_window.told.is_up_to_date)
            yield "presenteren-schim-en-slot", ready
        room_window.room_overlay.show_keys(True)
        yield "presenteren-toetsen", self._settled(room_window)
        room_window.room_overlay.show_keys(False)
        room_window.show_screen(Screen.REVIEW)
        yield "zaal-terugblik", self._settled(room_window)
        room_window.play_comparison()
        yield "zaal-terugblik-speelt", self._settled(room_window)
        room_window.close()

    @contextmanager
    def _everything_laid_over(self) -> Iterator[None]:
        """A snapshot and a profile over the faders, and the lock on them."""
        desk = self._story
        desk.move(Fader.POLITICS, 30)
        desk.set_ghost(desk.snapshots[0])
        desk.set_overlay(ProfileId.ORGANISATIONAL)
        desk.set_locked(True)
        yield
        desk.set_locked(False)
        desk.set_ghost(None)
        desk.set_overlay(None)
        desk.history.undo()

    def _settled(self, widget: QWidget, ready: Callable[[], bool] = lambda: True) -> QWidget:
        """The widget, once it is ready and everything that follows a moment later is there.

        What was closed before is gone then, as it is in the program: it would go on following the desk.
        """
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        given_up = QDeadlineTimer(_GIVES_UP_MS)
        while not ready() and not given_up.hasExpired():
            QApplication.processEvents()
            QThread.msleep(1)  # the thread that reads is not kept from its work
        self._settle(widget)
        return widget


def from_elsewhere(desk: Desk) -> Sequence[tuple[Subject, Snapshot]]:
    """Snapshots that stand in every way to those on the desk, and some for a subject of the same name."""
    here, (first, second, *_) = desk.subject, desk.snapshots
    there = replace(here, id="elsewhere")
    other = replace(second, sheet=first.sheet)
    corrected = replace(first, id="corrected", corrects=first.id)
    new = (replace(snapshot, id=f"new-{snapshot.id}", subject_id=there.id) for snapshot in (first, second))
    return [(here, first), (here, other), (here, corrected), *((there, snapshot) for snapshot in new)]


class Measurement(Struct, frozen=True):
    """`track` is the travel of the shortest fader in pixels, `reading` a part of the panel's height."""

    screen: str
    track: int
    reading: float | None = None


def measure(shown: QWidget) -> Measurement | None:
    """Measure a window that is shown; None if there are no faders on it."""
    faders: list[FaderSlider | ComparedFader] = [
        *shown.findChildren(FaderSlider),
        *shown.findChildren(ComparedFader),
    ]
    faders = [fader for fader in faders if fader.isVisible()]
    if not faders:
        return None
    track = min(round(fader.fader_geometry.bottom - fader.fader_geometry.top) for fader in faders)
    if not isinstance(shown, Window):
        return Measurement("room" if isinstance(shown, RoomWindow) else "presenter", track)
    panel = shown.console_screen.panel
    reading = panel.reading.height() / panel.height() if panel.isVisible() else None
    return Measurement(shown.screen_shown.value, track, reading)
