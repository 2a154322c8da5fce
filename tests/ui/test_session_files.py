"""Colleagues filled it in at home: one dialog says whose each file is, and names what cannot be used."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QLabel

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.entry import SKIPPED, Entry
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.snapshot import Sheet, Snapshot, Subject, SubjectKind
from mengpaneel.exchange.bundle import SubjectSnapshots
from mengpaneel.exchange.encoding import encode
from mengpaneel.ui.session.entries_page import EntriesPage
from mengpaneel.ui.session.files_dialog import FilesDialog
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window

TRIO = ["wijkambtenaar", "sociaal domein", "fysiek domein"]
HOME = Subject("home", SubjectKind.MUNICIPALITY, "Thuis")


def at_home(number: int, mix: Mix, *roles: str, on: date = date(2026, 3, 2)) -> Snapshot:
    return Snapshot(
        id=f"home-{number}",
        subject_id=HOME.id,
        taken_on=on,
        saved_at=datetime(2026, 3, 2, 12, tzinfo=UTC),
        rule=1,
        content=1,
        title=f"Keer {number}",
        sheet=Sheet(mix=mix),
        roles=roles,
    )


def written(folder: Path, name: str, *held: Snapshot) -> Path:
    path = folder / f"{name}.mengpaneel"
    path.write_bytes(encode([SubjectSnapshots(HOME, held)], with_roles_and_notes=True))
    return path


@pytest.fixture
def page(window: Window, desk: Desk) -> EntriesPage:
    desk.session.begin(TRIO)
    window.show_screen(Screen.SESSION)
    return window.screens.session.page


def opened(page: EntriesPage, *paths: Path) -> FilesDialog:
    page.open_files(paths)
    (dialog,) = page.window().findChildren(FilesDialog)
    return dialog


def entered(desk: Desk, place: int) -> list[Entry]:
    return [desk.all_rounds.now[fader].first[place] for fader in FADERS]


def test_each_file_goes_to_its_role_and_the_rest_to_who_is_not_ready(
    page: EntriesPage, desk: Desk, tmp_path: Path
):
    files = (
        written(tmp_path, "noor", at_home(1, Mix.of(10, 20, 30, 40, 60), "fysiek domein")),
        written(tmp_path, "wijkambtenaar", at_home(2, Mix.of(70, None, 71, 72, 73))),
        written(tmp_path, "aydin", at_home(3, Mix.of(90, 91, 92, 93, 94))),
    )
    dialog = opened(page, *files)
    assert [line.participant.currentText() for line in dialog.lines] == [TRIO[2], TRIO[0], TRIO[1]]
    dialog.take.click()

    assert [entry.position for entry in entered(desk, 2)] == [10, 20, 30, 40, 60]
    assert entered(desk, 0) == [Entry(70), SKIPPED, Entry(71), Entry(72), Entry(73)]
    assert [entry.position for entry in entered(desk, 1)] == [90, 91, 92, 93, 94]


def test_nothing_enters_the_archive(page: EntriesPage, desk: Desk, tmp_path: Path):
    subjects = list(desk.subjects)
    opened(page, written(tmp_path, "noor", at_home(1, Mix.of(10, 20, 30, 40, 60)))).take.click()

    assert list(desk.subjects) == subjects
    assert not desk.snapshots


def test_of_several_snapshots_the_latest_is_chosen_and_another_can_be(
    page: EntriesPage, desk: Desk, tmp_path: Path
):
    old = at_home(1, Mix.of(10, 10, 10, 10, 10), on=date(2024, 1, 1))
    new = at_home(2, Mix.of(20, 20, 20, 20, 20), on=date(2026, 1, 1))
    dialog = opened(page, written(tmp_path, "noor", new, old))
    (line,) = dialog.lines
    assert line.chosen_snapshot == new
    line.snapshot.setCurrentIndex(1)
    dialog.take.click()

    assert entered(desk, 0) == 5 * [Entry(10)]


def test_what_cannot_be_used_is_named_and_the_others_go_on(page: EntriesPage, desk: Desk, tmp_path: Path):
    good = at_home(1, Mix.of(10, 20, 30, 40, 60))
    damaged = tmp_path / "stuk.mengpaneel"
    damaged.write_bytes(b"{")
    dialog = opened(
        page,
        written(tmp_path, "goed", good),
        written(tmp_path, "weer", replace(good, title="Dezelfde")),
        written(tmp_path, "leeg", at_home(2, EMPTY_MIX)),
        damaged,
        tmp_path / "weg.mengpaneel",
    )
    told = {line.split(".")[0]: line for line in dialog.told}
    assert set(told) == {"weer", "leeg", "stuk", "weg"}
    assert "goed.mengpaneel" in told["weer"]
    assert "geen enkele schuif" in told["leeg"]
    shown = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert all(line.split(": ", 1)[1] in shown for line in dialog.told)
    dialog.take.click()

    assert [entry.position for entry in entered(desk, 0)] == [10, 20, 30, 40, 60]


def test_somebody_new_takes_part_by_a_file_but_no_thirteenth(page: EntriesPage, desk: Desk, tmp_path: Path):
    files = [
        written(tmp_path, f"rol {number}", at_home(number, Mix.of(number, 20, 30, 40, 60)))
        for number in range(1, 14)
    ]
    dialog = opened(page, *files)
    assert [line.split(".")[0] for line in dialog.told] == ["rol 13"]
    dialog.take.click()

    labels = [participant.label for participant in desk.session.round.participants]
    assert labels == [*TRIO, *(f"rol {number}" for number in range(4, 13))]
    assert [entered(desk, place)[0] for place in range(12)] == [Entry(number) for number in range(1, 13)]


def test_two_files_for_one_participant_are_refused_in_words(page: EntriesPage, desk: Desk, tmp_path: Path):
    dialog = opened(
        page,
        *(written(tmp_path, f"n{number}", at_home(number, Mix.of(1, 2, 3, 4, 5))) for number in (1, 2)),
    )
    dialog.lines[1].participant.setCurrentIndex(0)
    dialog.take.click()
    assert dialog.isVisible()
    assert TRIO[0] in dialog.status.text()
    assert desk.session.ready == 0

    dialog.lines[1].participant.setCurrentIndex(dialog.lines[1].participant.count() - 1)  # niet gebruiken
    dialog.take.click()
    assert desk.session.ready == 1


def test_no_position_of_a_file_can_be_read_in_the_dialog(page: EntriesPage, tmp_path: Path):
    dialog = opened(page, written(tmp_path, "noor", at_home(1, Mix.of(93, 94, 96, 97, 98))))
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert not any(str(position) in text for position in (93, 94, 96, 97, 98) for text in shown)
    assert not any(word in text for word in ("hoog", "laag") for text in shown)
