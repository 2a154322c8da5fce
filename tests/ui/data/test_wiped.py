"""*Gegevens* about what was wiped: where it still is, what another laptop wiped, and what is fetched."""

from __future__ import annotations

from mengpaneel.store.tombstones import put_tombstone, read_tombstones
from tests.hands import press
from tests.ui.data.dialogs import buttons, confirm


def test_what_could_not_be_wiped_is_said_until_it_is(qtbot, dialog, worker, desk, places):
    aside = places.database.with_suffix(".damaged-1.sqlite3")
    aside.write_bytes(b"onleesbaar")
    desk.snapshot_editor.throw_away(desk.snapshots[0])
    dialog.topics[2].click()
    qtbot.waitUntil(lambda: len(dialog.bin.lines.cards) == 1)
    press(buttons(dialog.bin.lines)[1])
    confirm(qtbot, dialog).yes.click()
    qtbot.waitUntil(lambda: str(aside) in dialog.bin.status.text())

    assert "Mengpaneel probeert het vanzelf opnieuw" in dialog.bin.status.text()
    dialog.bin.announce_status("")
    dialog.bin.refresh()
    qtbot.waitUntil(dialog.bin.unwiped.isVisible)
    assert str(aside) in dialog.bin.unwiped.text()
    aside.unlink()
    worker.schedule()
    qtbot.waitUntil(lambda: not dialog.bin.unwiped.isVisible())


def test_what_another_laptop_wiped_is_told_and_kept_on_request(qtbot, dialog, worker, desk, stick):
    worker.service.choose_second_place(str(stick))
    first = desk.snapshots[0]
    put_tombstone(stick, first.id, wiped=True)
    dialog.show_place()
    qtbot.waitUntil(lambda: len(dialog.place.lines.cards) == 1)
    assert dialog.place.lines.cards[0].accessibleName().startswith(f"{first.title}, Op een andere computer")

    press(buttons(dialog.place.lines)[0])
    qtbot.waitUntil(lambda: "blijft hier" in dialog.place.status.text())

    assert dialog.place.lines.cards == []
    assert read_tombstones(stick).kept == {first.id}


def test_what_was_wiped_is_fetched_only_after_a_question(qtbot, dialog, worker, desk, stick, monkeypatch):
    worker.service.choose_second_place(str(stick))
    first = desk.snapshots[0]
    file = next(stick.glob(f"*{first.id}*"))
    content = file.read_bytes()
    desk.snapshot_editor.throw_away(first)
    worker.service.wipe(first.id)
    file.with_stem("kopie").write_bytes(content)
    monkeypatch.setattr(dialog.place, "ask_folder", lambda *_: str(stick))
    dialog.show_place()
    press(dialog.place.fill)
    question = confirm(qtbot, dialog)

    assert f"‘{first.title}’" in question.accessibleDescription()
    assert dialog.place.status.text().startswith("Eerder definitief gewist, en daarom niet opgehaald")
    question.yes.click()
    qtbot.waitUntil(lambda: first.id in {kept.id for kept in desk.snapshots})
    qtbot.waitUntil(lambda: "1 momentopname opgehaald" in dialog.place.status.text())
