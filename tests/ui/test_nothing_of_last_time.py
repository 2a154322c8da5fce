"""While the last time is hidden, nothing that can be reached depends on it: two groups with another last time
have the same windows, words, accessible tree, pictures, report and export."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from shutil import rmtree

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QPushButton, QWidget
from shiboken6 import isValid

from mengpaneel.backups import backup_service_for, write_copy
from mengpaneel.content.library import Library
from mengpaneel.desk import backup_worker
from mengpaneel.desk.backup_worker import BackupWorker
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.domain.snapshot import Intention, MixKind, Plan, Remark, Sheet, Snapshot, Step, Subject
from mengpaneel.reports.compose import compose
from mengpaneel.store.backup_service import FileBackupService
from mengpaneel.store.places import Places
from mengpaneel.store.second_place import file_name
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.store.tombstones import put_tombstone
from mengpaneel.ui.data import backups as backups_page
from mengpaneel.ui.data import second_place as second_place_page
from mengpaneel.ui.data.dialog import DataDialog
from mengpaneel.ui.data.page import ConfirmDialog
from mengpaneel.ui.platform.settling import settle as come_to_rest
from mengpaneel.ui.report.dialog import ReportDialog
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.search import SearchDialog
from mengpaneel.ui.window.window import Window
from tests.hands import end_waiting
from tests.ui.seen import picture_of, told_by

TODAY = date.today()
HERE, ELSEWHERE = Subject("here", name="Hier"), Subject("other", name="Elders")
LAST, IN_BIN, DAMAGED, LATER, FOREIGN = 2, 3, 4, 5, 6
"""The numbers of snapshots: the last time; and of an earlier day what was thrown away, is damaged, was saved
after the last backup, and is known to a file alone."""

LAST_TIMES = (Mix.of(90, 85, 80, 95, 90), Mix.of(5, 15, 10, 20, 5))


def last_time(mix: Mix) -> Sheet:
    """A sheet of which every part is another one for every mix."""
    word = f"KANARIE {mix.positions[0]}"
    return Sheet(
        mix,
        tuple(Remark(f"{word} notitie", talk=mix.positions[0] == 90) for _ in FADERS),
        Mix.of(*(100 - position for position in mix.positions)),
        Plan((Intention(Fader.PROCESS, f"{word} reden"),), Step(word, word, word)),
        f"{word} uitkomst",
    )


def snapshot_of(subject: Subject, number: int, mix: Mix, again: date | None = None) -> Snapshot:
    word, sheet = "Elders", Sheet()
    if subject == HERE:
        word, sheet = f"KANARIE {mix.positions[0]}", last_time(mix)
    return Snapshot(
        id=f"{subject.id}-{number}",
        subject_id=subject.id,
        taken_on=TODAY - timedelta(days=400 - number if number <= LAST else 400 + number),
        saved_at=datetime(2025, 1, number, tzinfo=UTC),
        title=f"{word} titel",
        roles=(f"{word} rol",),
        sheet=sheet,
        rule=1,
        content=1,
        look_again_on=again,
    )


def fill(memory: SqliteMemory, mix: Mix, again: date | None = None) -> None:
    """Two snapshots of each subject and one in the bin; of what is `HERE`, one of the others is damaged."""
    for subject, sheet in ((ELSEWHERE, Sheet()), (HERE, last_time(mix))):
        memory.save_subject(subject)
        for number in (1, LAST, IN_BIN):
            memory.save(snapshot_of(subject, number, mix, again if number == LAST else None))
        memory.throw_away(f"{subject.id}-{IN_BIN}")
        memory.save_draft(subject, sheet)
    damaged = snapshot_of(HERE, DAMAGED, mix)
    memory.save(damaged)
    memory.connection.execute(
        "UPDATE label SET title = title || ' beschadigd' WHERE snapshot_id = ?", (damaged.id,)
    )


class Group:
    """A window on a memory, as often as the program is started."""

    def __init__(self, qtbot, library: Library, memory: SqliteMemory, places: Places, mix: Mix) -> None:
        self._qtbot, self._library, self._memory = qtbot, library, memory
        self._places, self._mix = places, mix
        self.stick = places.data.parent / "stick"
        self.start()

    def start(self) -> None:
        self.desk = Desk(self._memory, lambda: self._memory, 1)
        self.window = Window(self.desk, self._library, "light")
        self.window.console_screen.complete()
        self.window.setUpdatesEnabled(False)  # but for its pictures
        self.window.show()

    def data_dialog(self) -> Iterator[tuple[str, object]]:
        """Every page of *Gegevens*, and all that is told there of what can be done, up to the question."""
        desk, window = self.desk, self.window
        worker = BackupWorker(desk, self.prepared_service())
        dialog = DataDialog(worker, desk, self._library, window.look, window)
        dialog.show()

        def rest() -> None:
            for _ in range(3):  # what is done lets the page look again
                settle_all()
                with self._qtbot.waitSignal(worker.submit(lambda _service, _step: None).done):
                    pass
            settle_all()

        for topic in dialog.topics:
            topic.click()
            rest()
            yield from told_by_widgets(f"data, {topic.text()}")
        restore = next(button for button in buttons_of(dialog.backups) if "erugzetten" in button.text())
        places, look_on = dialog.place, dialog.bin
        steps: dict[str, Callable[[], QPushButton | None]] = {
            "check": lambda: dialog.backups.check,
            "restore": lambda: restore,
            "fill": lambda: places.fill_from(str(self.stick)),
            "put back": lambda: buttons_of(look_on)[0],
            "wipe": lambda: buttons_of(look_on)[-1],
        }
        for name, step in steps.items():
            if button := step():
                button.click()
            rest()
            yield from told_by_widgets(f"data, {name}")
            for question in dialog.findChildren(ConfirmDialog):
                question.reject()
        worker.finish()
        dialog.reject()
        settle_all()

    def prepared_service(self) -> FileBackupService:
        """With a backup that lacks a snapshot, and a second place that lacks another and has a tombstone."""
        self.desk.finish()
        self.stick.mkdir(exist_ok=True)
        service = backup_service_for(self._memory, self._places, lambda: self.desk.hidden_ids)
        service.back_up()
        service.choose_second_place(str(self.stick))
        last = snapshot_of(HERE, LAST, self._mix)
        (self.stick / file_name(last.id, last.taken_on)).unlink()
        put_tombstone(self.stick, f"{HERE.id}-1", wiped=True)
        if not self._memory.kept([f"{HERE.id}-{LATER}"]):
            self._memory.save(snapshot_of(HERE, LATER, self._mix))
        return service

    def import_preview(self) -> Iterator[tuple[str, object]]:
        """A file with what is here, what is new, and a correction of what is here."""
        file = self.stick / "doos.mengpaneel"
        known, new = (snapshot_of(HERE, number, self._mix) for number in (1, FOREIGN))
        correction = replace(new, id="correction", corrects=known.id)
        file.write_bytes(write_copy([(HERE, each) for each in (known, new, correction)]))
        preview = self.window.door.look_at(file)
        preview.show()
        settle_all()
        yield from told_by_widgets("import preview")
        yield (
            "import preview: tree",
            [(item.text(0), item.text(1), item.toolTip(0)) for item in preview.tree.lines()],
        )
        preview.reject()
        settle_all()

    def stop(self) -> None:
        self.desk.finish()
        self.window.close()
        self.window.deleteLater()
        settle_all()

    def everything(self) -> Iterator[tuple[str, object]]:
        """All that can be reached, under a name by which a leak is found."""
        window, desk = self.window, self.desk
        yield from told_by_widgets("as it is")
        for screen in Screen:
            window.show_screen(screen)
            settle_all()
            yield from told_by_widgets(screen)
            yield from told_outside(window, screen)
            yield f"{screen}: picture", picture_of(window)
        window.show_screen(Screen.CONSOLE)
        window.console_screen.snapshot_strip.drawer.open_bin()
        settle_all()
        menu = QApplication.activePopupWidget()
        if menu:
            yield "bin", [action.text() for action in menu.actions()]
            menu.close()
        dialog = ReportDialog(desk, self._library, window.look, "", window)
        dialog.contents.trend.setChecked(True)
        settle_all()
        yield from told_by_widgets("report dialog")
        contents = dialog.contents
        yield "report", repr(compose(contents.moment, contents.choices, self._library))
        dialog.deleteLater()
        search = SearchDialog(desk, self._library, window.look, window)
        for asked in ("", "kanarie", "titel", "rol"):
            search.field.setText(asked)
            end_waiting(search)
            yield from told_by_widgets(f"search {asked}")
        search.deleteLater()
        yield from self.data_dialog()
        yield from self.import_preview()
        yield "near", repr(desk.finder.nearby)
        yield "everything", repr(desk.finder.read_all())
        yield "clipboard", QGuiApplication.clipboard().text()
        window.present()
        settle_all()
        yield from told_by_widgets("room")
        yield "room: picture", picture_of(window.room_window)
        window.presenter.end()
        settle_all()


def buttons_of(widget: QWidget) -> list[QPushButton]:
    return [button for button in widget.findChildren(QPushButton) if button.isVisibleTo(widget)]


def settle_all() -> None:
    """Let every window come to rest, with what it does a moment later."""
    for _ in range(4):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for window in QApplication.topLevelWidgets():
        if isinstance(window, Window) and isValid(window):
            come_to_rest(window)


def told_by_widgets(where: str) -> Iterator[tuple[str, object]]:
    for widget in QApplication.allWidgets():
        name = f"{where}: {type(widget).__name__}"
        for what, told in told_by(widget):
            yield f"{name}.{what}", told
        if isinstance(widget, QAbstractItemView | QComboBox) and widget.model():
            model = widget.model()
            for row in range(model.rowCount()):
                index = model.index(row, 0)
                for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                    yield f"{name}[{row}]", index.data(role)


def told_outside(widget: QWidget, where: str) -> Iterator[tuple[str, object]]:
    """What a screen reader is told, down the whole accessible tree."""
    waiting: list[QAccessibleInterface] = [QAccessible.queryAccessibleInterface(widget)]
    while waiting:
        interface = waiting.pop()
        if interface is None or not interface.isValid():
            continue
        for part in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
            yield f"{where}: accessible {interface.role()}", interface.text(part)
        waiting += [interface.child(number) for number in range(interface.childCount())]


def begin(group: Group) -> None:
    """Look at everything there is of the last time, and set the faders again."""
    desk, window = group.desk, group.window
    window.show_screen(Screen.REVIEW)
    window.screens.review.compare(desk.snapshots[0])
    window.screens.review.tabs.setCurrentIndex(1)
    window.show_screen(Screen.PROFILES)
    desk.set_aim(MixKind.AMBITION)
    settle_all()
    desk.set_aim(MixKind.NOW)
    desk.set_ghost(desk.snapshots[0])
    desk.set_overlay(ProfileId.TILTED if desk.mix.positions[0] == 90 else ProfileId.PARTICIPATORY)
    window.show_screen(Screen.CONSOLE)
    settle_all()
    window.start_blind()


def undo(group: Group) -> None:
    begin(group)
    group.window.actions_.undo.trigger()
    group.window.actions_.redo.trigger()


def restart(group: Group) -> None:
    begin(group)
    group.stop()
    group.start()


def other_subject_and_back(group: Group) -> None:
    begin(group)
    group.desk.finish()
    group.desk.open_subject(ELSEWHERE)
    settle_all()
    group.desk.open_subject(HERE)


def from_another_subject(group: Group) -> None:
    begin(group)
    group.desk.finish()
    group.desk.open_subject(ELSEWHERE)


def save_meanwhile(group: Group) -> None:
    begin(group)
    group.desk.move(Fader.PROCESS, 40)
    group.desk.save_snapshot(TODAY, "Nu", ())


def keys(group: Group) -> None:
    """Ask with the keyboard for everything that a card knows."""
    begin(group)
    for card in group.window.console_screen.snapshot_strip.row.cards:
        for key in (Qt.Key.Key_C, Qt.Key.Key_G, Qt.Key.Key_R, Qt.Key.Key_E, Qt.Key.Key_F2, Qt.Key.Key_Delete):
            group._qtbot.keyClick(card, key)
    group.window.actions_.aim.trigger()
    group.window.actions_.aim.trigger()


def hour_up_to_then_and_now(group: Group) -> None:
    session = group.desk.session
    session.begin(("een", "twee"))
    for fader in FADERS:
        session.reveal(fader)
        group.desk.move(fader, 40)
    group.window.show_screen(Screen.SESSION)
    for step, kind in group.desk.hour.stops:
        session.go_to(step, kind)
        settle_all()
    session.go_to(HourStep.THEN_AND_NOW)


def on_the_day(group: Group) -> None:
    """The program was started on the day to look again."""


WAYS: dict[str, Callable[[Group], None]] = {
    way.__name__: way
    for way in (
        begin,
        undo,
        restart,
        other_subject_and_back,
        from_another_subject,
        save_meanwhile,
        keys,
        hour_up_to_then_and_now,
        on_the_day,
    )
}


def reached(
    qtbot, library: Library, folder: Path, mix: Mix, way: Callable[[Group], None]
) -> Counter[tuple[str, str]]:
    places = Places(folder / "data")
    with ExitStack() as after:
        after.callback(rmtree, folder)  # once it is closed
        memory = after.enter_context(closing(SqliteMemory.open(places.database)))
        fill(memory, mix, TODAY if way is on_the_day else None)
        group = Group(qtbot, library, memory, places, mix)
        try:
            way(group)
            settle_all()
            end_waiting(group.window.notice)  # else it leaves when its time has come, in the midst of looking
            group.desk.finish()  # what was worked on last stands first: not before every draft is kept
            assert group.desk.hidden is (way is not from_another_subject)
            return Counter((name, str(told)) for name, told in group.everything() if told)
        finally:
            group.stop()


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_nothing_that_can_be_reached_depends_on_the_last_time(
    way, qtbot, library: Library, tmp_path: Path, monkeypatch
):
    monkeypatch.setattr(backup_worker, "IDLE_MS", 10**8)  # no backup comes in between
    for page in (backups_page, second_place_page):
        monkeypatch.setattr(page, "tell_past_moment", lambda *_: "een moment")
    one, other = (reached(qtbot, library, tmp_path / "laptop", mix, way) for mix in LAST_TIMES)
    leaks = sorted(map(repr, ((one - other) + (other - one)).elements()))
    assert not leaks, "\n".join(leaks[:40])
    assert not [name for name, told in one if "KANARIE" in told]
