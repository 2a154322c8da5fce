"""Shows a text that looks like markup in every field on every screen, and tells where it was interpreted.

Arguments: what is broken, and a folder. Whoever traces this sees whether the picture in the text is opened.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from functools import cache
from pathlib import Path
from weakref import WeakSet

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["MENGPANEEL_STILL"] = "1"

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPixmap, QTextDocument
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsTextItem,
    QGraphicsView,
    QLabel,
    QPlainTextEdit,
    QTextEdit,
    QToolTip,
    QWidget,
)

from mengpaneel.app import make_application
from mengpaneel.content.library import VERSION, Library
from mengpaneel.demo.pictures import Pictures
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.limits import MAX_NAME_LENGTH
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.snapshot import Subject, SubjectKind
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.ui.widgets.dialog import SubjectDialog
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.search import SearchDialog
from mengpaneel.ui.window.window import Window
from tests.faults.broken import broken
from tests.faults.harness import SOUND
from tests.faults.samples import sheet, snapshot

NAME = "CANARY.png"
_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
_MAGENTA = QColor(255, 0, 255)
_A_ROW_OF_IT = bytes((255, 0, 255, 255)) * 20


class Canary:
    """Looks for its text in whatever there is on the screens."""

    def __init__(self, folder: Path) -> None:
        picture = QImage(40, 40, QImage.Format.Format_RGB32)
        picture.fill(_MAGENTA)
        picture.save(str(folder / NAME))
        self.text = f'<img src="file://{folder / NAME}"><b>x</b>'
        assert len(self.text) <= MAX_NAME_LENGTH
        self._mark = self.text[:4]
        self.seen: set[str] = set()
        self.interpreted: set[str] = set()
        self._known = WeakSet[QWidget]()
        self._tips: set[tuple[type[QWidget], str]] = set()

    def look_round(self, where: str) -> None:
        """Read every widget that is new or can be seen, and let every tip come up that was not up yet."""
        tips = []
        for widget in QApplication.allWidgets():
            if not widget.isVisible() and widget in self._known:
                continue
            self._known.add(widget)
            for what, text, plain in _texts(widget):
                if NAME in text:
                    place = f"{where}: {type(widget).__name__} {what}"
                    self.seen.add(place)
                    if what == "toolTip" and (tip := (type(widget), text)) not in self._tips:
                        self._tips.add(tip)
                        tips.append(widget)
                    if not plain and self._mark in text:
                        self.interpreted.add(place)
        for widget in tips:
            QToolTip.showText(widget.mapToGlobal(widget.rect().center()), widget.toolTip(), widget)
            self.look_at(f"{where}: tip of {type(widget).__name__}", *_tips())

    def look_at(self, where: str, *pictures: QPixmap) -> None:
        """See whether the picture that the text names is on the screen."""
        for picture in pictures:
            image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
            if _A_ROW_OF_IT in bytes(image.constBits()):
                self.interpreted.add(f"{where}: picture")


def _texts(widget: QWidget) -> Iterator[tuple[str, str, bool]]:
    """What a widget shows: in which way, the text, and whether every sign of it means itself."""
    if isinstance(widget, QLabel):
        yield "text", widget.text(), widget.textFormat() is Qt.TextFormat.PlainText
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        yield "document", *_as_markup(widget.document())
    if isinstance(widget, QGraphicsView):
        for item in widget.items():
            if isinstance(item, QGraphicsTextItem):
                yield "item", *_as_markup(item.document())
    for what in _plain_properties(type(widget)):
        held = widget.property(what)
        if isinstance(held, str):
            yield what, held, True
    for what in ("toolTip", "whatsThis", "statusTip"):
        yield what, getattr(widget, what)(), False


@cache
def _plain_properties(kind: type[QWidget]) -> tuple[str, ...]:
    """What a kind of widget shows in which every sign means itself."""
    if issubclass(kind, QLabel):
        return ()
    known = ("text", "title", "plainText", "placeholderText", "windowTitle", "accessibleName")
    return tuple(what for what in known if kind.staticMetaObject.indexOfProperty(what) >= 0)


def _as_markup(document: QTextDocument) -> tuple[str, bool]:
    """A document as markup: signs that mean themselves are written otherwise there."""
    shown = document.toPlainText()
    return document.toHtml() if NAME in shown or _PICTURE in shown else "", False


def _tips() -> list[QPixmap]:
    widgets = QApplication.topLevelWidgets()
    return [widget.grab() for widget in widgets if widget.metaObject().className() == "QTipLabel"]


def _memory(canary: Canary) -> SqliteMemory:
    """A memory in which every text is the canary's."""
    memory = SqliteMemory.in_memory()
    subject = Subject("town", SubjectKind.CASE, canary.text)
    memory.save_draft(subject, sheet(3, canary.text))
    for number in range(1, 5):
        memory.save(snapshot(number, subject, canary.text))
    memory.throw_away("snapshot-2")
    return memory


def _show_screens(canary: Canary, desk: Desk, empty: Desk, library: Library, *, until_found: bool) -> None:
    """Every picture that the program makes of itself, or those up to where text is interpreted."""
    for name, picture in Pictures(desk, empty, library, "light", (1366, 768)):
        canary.look_at(name, picture)
        canary.look_round(name)
        if until_found and canary.interpreted:
            break


def _show_the_rest(canary: Canary, desk: Desk, library: Library) -> None:
    """What comes up only when somebody does something."""
    window = Window(desk, library, "dark")
    window.show()
    for screen in Screen:
        window.show_screen(screen)
        _look(canary, f"screen {screen.value}", window)
    window.compare(desk.snapshots[0])
    _look(canary, "compared", window)
    timeline = window.console_screen.snapshot_strip
    for name, open_menu in (
        ("subjects", window.subjects.open_menu),
        (
            "snapshot",
            lambda: timeline.actions_.open_menu(timeline.row.cards[0].snapshot, timeline.row.cards[0]),
        ),
        ("bin", timeline.drawer.open_bin),
    ):
        open_menu()
        menu = QApplication.activePopupWidget()
        assert menu
        _look(canary, f"menu {name}", menu)
        menu.close()
    words = library.words.subject
    dialog = SubjectDialog(
        library.words, words.rename, words.keep, SubjectKind.CASE, canary.text, window.look, window
    )
    dialog.show()
    _look(canary, "subject dialog", dialog)
    dialog.close()
    search = SearchDialog(desk, library, window.look, window)
    search.field.setText("img")
    search.show()
    _look(canary, "search", search)
    search.close()
    desk.save_snapshot(date(2026, 3, 1), canary.text, (canary.text,))
    _look(canary, "saved", window)
    desk.imports.show([(desk.subject, desk.snapshots[0])])
    _look(canary, "taken in", window)
    desk.snapshot_editor.throw_away(desk.snapshots[0])
    _look(canary, "thrown away", window)
    for cause in ProblemCause:
        window.telling.tell_problem(MemoryProblem(cause, canary.text))
        _look(canary, f"cause {cause}", window)
    window.present()
    assert window.room_window
    _look(canary, "presentation", window.room_window)
    window.room_window.close()
    window.close()


def _look(canary: Canary, where: str, widget: QWidget) -> None:
    QApplication.processEvents()
    canary.look_at(where, widget.grab())
    canary.look_round(where)


def main() -> None:
    """Show everything and print what was found; a broken program is known by the first that is found."""
    application = make_application()
    way, folder = sys.argv[1:]
    library, canary = Library("nl"), Canary(Path(folder))
    with (
        broken(way),
        closing(_memory(canary)) as memory,
        closing(SqliteMemory.in_memory()) as nothing,
    ):
        desk, empty = (Desk(each, SqliteMemory.in_memory, VERSION) for each in (memory, nothing))
        _show_screens(canary, desk, empty, library, until_found=way != SOUND)
        if way == SOUND or not canary.interpreted:
            _show_the_rest(canary, desk, library)
        for each in (desk, empty):
            each.finish()
    application.shutdown()
    print(json.dumps({"seen": sorted(canary.seen), "interpreted": sorted(canary.interpreted)}))


if __name__ == "__main__":
    main()
