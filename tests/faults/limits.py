"""Whatever people write in our fields, up to a limit and far beyond it: kept whole, or stopped in words."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date

from mengpaneel.content.library import Library
from mengpaneel.domain.limits import MAX_NAME_LENGTH, MAX_NOTE_LENGTH, MAX_ROLES
from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.domain.refusal import Refusal
from mengpaneel.exchange.bundle import SubjectSnapshots
from mengpaneel.exchange.decoding import decode
from mengpaneel.exchange.encoding import encode
from tests.faults.broken import broken as broken_on_purpose
from tests.faults.harness import Harness, Tally, one_by_one, spread

STOPPED = "stopped"
"""The dialog did not close, and said why."""


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody writes everywhere before saving."""

    note: str = ""
    outcome: str = ""
    reason: str = ""
    step: str = ""
    name: str = ""
    title: str = "Nulmeting"
    roles: str = ""
    ticked: int = 0


def kept_of(written: Written) -> str:
    """Write it with our own fields, save, export and read back: what was lost, STOPPED, or nothing."""
    from mengpaneel.desk.desk import Desk
    from mengpaneel.domain.faders import FADERS
    from mengpaneel.domain.snapshot import MixKind, Step, SubjectKind
    from tests.memories import new_memory

    library = with_qt()
    with closing(new_memory()) as memory:
        desk = Desk(memory, lambda: memory, 1)
        problems: list[MemoryProblem] = []
        desk.problem_arose.connect(problems.append)
        try:
            desk.new_subject(SubjectKind.CASE, _named(written.name, library))
            desk.set_note(FADERS[0], _typed_note(written.note, library))
            desk.set_outcome(_typed_note(written.outcome, library))
            desk.set_aim(MixKind.AMBITION)
            desk.move(FADERS[1], 70)
            desk.set_first(FADERS[1], True)
            desk.set_reason(FADERS[1], _typed_line(written.reason, MAX_NOTE_LENGTH, library))
            names = (_typed_line(written.step, MAX_NAME_LENGTH, library) for _ in range(2))
            desk.set_step(Step(_typed_line(written.step, MAX_NOTE_LENGTH, library), *names))
            facts = _facts(written, library)
            if facts is None:
                return STOPPED
            desk.save_snapshot(*facts)
            desk.finish()
            if problems or len(desk.snapshots) != 1:
                return f"not saved: {problems}"
            (snapshot,) = desk.snapshots
            if snapshot.sheet != desk.sheet or memory.sheet(desk.subject.id) != desk.sheet:
                return "another sheet was saved than the one on the console"
            bundle = SubjectSnapshots(desk.subject, (snapshot,))
            read = decode(encode((bundle,), with_roles_and_notes=True)).bundles
            return "" if read == (bundle,) else "what was exported is read as something else"
        except (MemoryProblem, Refusal, ValueError) as wrong:
            return f"{type(wrong).__name__}: {str(wrong)[:80]}"


def with_qt() -> Library:
    """Our words, with the one application that Qt needs."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from mengpaneel.app import make_application

    global _application  # noqa: PLW0603 - Qt's one application lives as long as the program
    _application = QApplication.instance() or make_application()
    return Library("nl")


_application: object = None


def _typed_note(text: str, library: Library) -> str:
    from mengpaneel.ui.widgets.inputs import NoteField

    field, told = NoteField(library.words), [""]
    field.written.connect(told.append)
    field.insertPlainText(text)
    return told[-1]


def _typed_line(text: str, longest: int, library: Library) -> str:
    from mengpaneel.ui.widgets.inputs import LineField

    field = LineField(longest, library.words)
    field.insert(text)
    return field.text()


def _named(text: str, library: Library) -> str:
    from PySide6.QtWidgets import QWidget

    from mengpaneel.domain.snapshot import SubjectKind
    from mengpaneel.looks.look import LIGHT, Look
    from mengpaneel.ui.widgets.dialog import SubjectDialog

    parent = QWidget()
    dialog = SubjectDialog(library.words, "", "", SubjectKind.CASE, "", Look(LIGHT), parent)
    dialog.name_field.insert(text)
    return dialog.name


def _facts(written: Written, library: Library) -> tuple[date, str, tuple[str, ...], date | None] | None:
    from PySide6.QtWidgets import QDialog, QWidget

    from mengpaneel.looks.look import LIGHT, Look
    from mengpaneel.ui.widgets.dialog import SaveDialog

    parent = QWidget()
    dialog = SaveDialog(library.words, date(2026, 3, 16), "", 0, Look(LIGHT), parent)
    dialog.title_field.insert(written.title)
    for box in dialog.role_boxes[: written.ticked]:
        box.setChecked(True)
    dialog.other_roles_field.insert(written.roles)
    dialog.accept()
    if dialog.result() != QDialog.DialogCode.Accepted:
        assert dialog.other_roles_field.notice
        assert dialog.other_roles_field.notice.text()
        return None
    return dialog.taken_on, dialog.title, dialog.roles, dialog.look_again_on


def _cases() -> Iterator[Written]:
    letters = ("x", "é", "🎚", "\u0e01", "\n", "\u202e", "\u2028", "\x07", "\ufeff", "\x00", '"', "\\")
    for letter in letters:
        for long in (1, MAX_NAME_LENGTH, MAX_NAME_LENGTH + 1, MAX_NOTE_LENGTH, MAX_NOTE_LENGTH + 1, 40_000):
            for field in ("note", "outcome", "reason", "step", "name", "title", "roles"):
                yield replace(Written(), **{field: f"a{letter * (long - 2)}b"})
    for many in range(MAX_ROLES - 4, MAX_ROLES + 3):
        for ticked in range(4):
            yield Written(roles=", ".join(f"rol {number}" for number in range(many)), ticked=ticked)
            yield Written(roles=",".join(["Wijkambtenaar", *map(str, range(many))]), ticked=ticked)


def stopped_or_kept(broken: str, most: int) -> Tally:
    """Write each of them, and see that it comes back."""
    cases: Sequence[Written] = spread(list(_cases()), most)
    with broken_on_purpose(broken):
        told = [kept_of(case) for case in one_by_one(cases)]
    losses = [lost for lost in told if lost not in ("", STOPPED)]
    return Tally(len(cases), losses, f"{told.count(STOPPED)} stopped in words")


KEPT = Harness(
    "What a dialog lets through is kept, and what we write we can read",
    stopped_or_kept,
    broken="limits not looked at",
    short=90,
    long=1000,
)
