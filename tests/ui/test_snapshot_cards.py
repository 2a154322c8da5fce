"""What can be done to a snapshot is within reach of mouse, keyboard and screen reader."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.ui.help.keys import keys_of_card
from mengpaneel.ui.snapshots.card import CARD_KEYS, CardAction, SnapshotCard
from mengpaneel.ui.snapshots.dialogs import CorrectDialog, EarlierDialog, TitleDialog
from mengpaneel.ui.snapshots.drawer import SnapshotDrawer
from mengpaneel.ui.snapshots.strip import SnapshotStrip
from mengpaneel.ui.window.window import Window

DAY = date(2026, 3, 1)
KEY = Qt.Key


@pytest.fixture
def timeline(qtbot, window: Window, desk: Desk) -> SnapshotStrip:
    """Three snapshots of one day."""
    for number, title in enumerate(("een", "twee", "drie")):
        desk.move(Fader.PROCESS, 10 * number)
        desk.save_snapshot(DAY, title, ("wijkagent",))
    desk.history.clear()
    window.activateWindow()
    qtbot.waitActive(window)
    return window.console_screen.snapshot_strip


def titles(timeline: SnapshotStrip) -> list[str]:
    return [card.snapshot.title for card in timeline.row.cards]


def card_with_keyboard() -> SnapshotCard:
    card = QApplication.focusWidget()
    assert isinstance(card, SnapshotCard)
    return card


def press_key(key: KEY, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(card_with_keyboard(), key, modifier)


def offered(timeline: SnapshotStrip, number: int) -> list[str]:
    actions = timeline.actions_.menu(timeline.row.cards[number].snapshot).actions()
    return [action.text().split("\t")[0] for action in actions if not action.isSeparator()]


def choose(timeline: SnapshotStrip, number: int, text: str) -> None:
    actions = timeline.actions_.menu(timeline.row.cards[number].snapshot).actions()
    next(action for action in actions if action.text().split("\t")[0] == text).trigger()


def asked(qtbot, window: QWidget, kind: type) -> QWidget:
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in window.findChildren(kind)))
    return next(dialog for dialog in window.findChildren(kind) if dialog.isVisible())


def test_the_cards_are_one_stop_for_tab_and_arrows_go_from_one_to_the_next(timeline: SnapshotStrip):
    stops = [c.snapshot.title for c in timeline.row.cards if c.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["drie"]
    timeline.row.cards[-1].setFocus()
    visited = []
    for key in (KEY.Key_Left, KEY.Key_Left, KEY.Key_Left, KEY.Key_End, KEY.Key_Home, KEY.Key_Right):
        press_key(key)
        visited.append(card_with_keyboard().snapshot.title)
    assert visited == ["twee", "een", "een", "drie", "een", "twee"]
    stops = [c.snapshot.title for c in timeline.row.cards if c.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["twee"]


def test_the_menu_offers_all_that_can_be_done(timeline: SnapshotStrip, library: Library):
    words, own = library.words.timeline, library.words.upkeep
    all_ = [
        words.look,
        words.lay_ghost,
        words.compare,
        words.recall,
        f"{own.entitle}…",
        own.move_back,
        own.move_on,
    ]
    assert offered(timeline, 1) == [*all_, own.correct, library.words.window.export, words.throw_away]
    assert set(offered(timeline, 1)) - set(offered(timeline, 0)) == {own.move_back}
    assert set(offered(timeline, 1)) - set(offered(timeline, 2)) == {own.move_on}


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Space])
def test_a_key_asks_for_the_menu(qtbot, timeline: SnapshotStrip, library: Library, key: KEY):
    card = SnapshotCard(timeline.row.cards[0].snapshot, library)
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.action_requested, check_params_cb=lambda action: action is CardAction.MENU):
        QTest.keyClick(card, key)


def test_f2_gives_another_title_and_the_keyboard_comes_back(qtbot, window: Window, timeline: SnapshotStrip):
    timeline.row.cards[0].setFocus()
    press_key(KEY.Key_F2)
    dialog = asked(qtbot, window, TitleDialog)
    field = dialog.findChild(QLineEdit)
    assert field.text() == "een"
    qtbot.keyClick(field, KEY.Key_Backspace)
    assert field.placeholderText() == "een"  # what it stays, left empty
    qtbot.keyClicks(field, "nulmeting")
    qtbot.keyClick(dialog, KEY.Key_Return)
    assert titles(timeline) == ["nulmeting", "twee", "drie"]
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is timeline.row.cards[0])
    window.actions_.undo.trigger()
    assert titles(timeline) == ["een", "twee", "drie"]


def test_delete_goes_to_the_bin_the_next_card_is_next_and_undo_brings_it_back(
    window: Window, timeline: SnapshotStrip
):
    timeline.row.cards[1].setFocus()
    press_key(KEY.Key_Delete)
    assert titles(timeline) == ["een", "drie"]
    assert card_with_keyboard().snapshot.title == "drie"
    press_key(KEY.Key_Delete)
    press_key(KEY.Key_Delete)
    assert titles(timeline) == []
    assert QApplication.focusWidget() is timeline.title
    for _ in range(3):
        window.actions_.undo.trigger()
    assert titles(timeline) == ["een", "twee", "drie"]


def test_ctrl_and_an_arrow_move_a_card_that_keeps_the_keyboard(window: Window, timeline: SnapshotStrip):
    timeline.row.cards[0].setFocus()
    press_key(KEY.Key_Right, Qt.KeyboardModifier.ControlModifier)
    press_key(KEY.Key_Right, Qt.KeyboardModifier.ControlModifier)
    press_key(KEY.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert titles(timeline) == ["twee", "drie", "een"]
    assert card_with_keyboard().snapshot.title == "een"
    QApplication.processEvents()
    assert sorted(timeline.row.cards, key=lambda card: card.x()) == timeline.row.cards
    window.actions_.undo.trigger()
    window.actions_.undo.trigger()
    assert titles(timeline) == ["een", "twee", "drie"]


def test_a_card_shows_its_title_where_another_is_of_the_same_day(qtbot, window: Window, desk: Desk):
    def pictures() -> list[QImage]:
        return [card.grab().toImage() for card in window.console_screen.snapshot_strip.row.cards]

    desk.move(Fader.PROCESS, 10)
    for title in ("een", "twee"):
        desk.save_snapshot(DAY, title, ())
    first, second = pictures()
    assert first != second
    desk.start_blind()
    hidden, also_hidden = pictures()
    assert hidden == also_hidden  # what is hidden, no title gives away
    desk.cancel_blind()
    assert pictures() == [first, second]
    desk.snapshot_editor.throw_away(desk.snapshots[1])
    (alone,) = pictures()
    assert alone != first
    desk.history.undo()
    assert pictures() == [first, second]


def test_a_correction_says_so_and_shows_what_was_there(
    qtbot, window: Window, timeline: SnapshotStrip, desk: Desk, library: Library
):
    old, own = desk.snapshots[0], library.words.upkeep
    choose(timeline, 0, own.correct)
    dialog = asked(qtbot, window, CorrectDialog)
    assert (dialog.title, dialog.taken_on, dialog.roles, dialog.look_again_on) == (
        "een",
        DAY,
        ("wijkagent",),
        None,
    )
    dialog.title_field.setText("beter")
    dialog.from_desk_button.click()
    dialog.accept()
    assert titles(timeline) == ["beter", "twee", "drie"]
    assert desk.snapshots[0].sheet == desk.sheet
    assert "verbeterd op" in timeline.row.cards[0].accessibleName()
    assert "De eerdere versie blijft bewaard" in window.notice.words
    choose(timeline, 0, own.earlier)
    earlier = asked(qtbot, window, EarlierDialog)
    assert len(earlier.versions) == 1
    earlier.versions[0].lay.click()
    assert desk.ghost == old


def test_an_earlier_version_can_be_laid_over_the_faders_without_scrolling(
    qtbot, window: Window, example_desk: Desk, library: Library
):
    last, first = example_desk.snapshots[-1], example_desk.snapshots[0]
    earlier = EarlierDialog(last, [first], library, window.look, window)
    earlier.show()
    qtbot.waitExposed(earlier)
    button = earlier.versions[0].lay
    assert button.visibleRegion().boundingRect() == button.rect()


def test_nothing_is_done_to_what_a_group_does_not_see_yet(timeline: SnapshotStrip, desk: Desk, library):
    desk.start_blind()
    timeline.row.cards[0].setFocus()
    press_key(KEY.Key_Delete)
    press_key(KEY.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert titles(timeline) == ["een", "twee", "drie"]
    assert offered(timeline, 0) == [library.words.again.reveal]


def test_the_newest_can_be_seen_however_many_there_are(qtbot, timeline: SnapshotStrip, desk: Desk):
    for number in range(12):
        desk.save_snapshot(DAY, f"{number}", ())
    bar = timeline.row.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    timeline.row.cards[0].setFocus()
    assert bar.value() < bar.maximum()
    kept = timeline.row.cards[:4]
    desk.snapshot_editor.throw_away(desk.snapshots[5])
    assert timeline.row.cards[:4] == kept


def test_every_key_of_a_card_is_on_the_list(library: Library):
    told = dict(keys_of_card(library))
    assert set(library.words.upkeep.keys) == set(CardAction)
    assert len(told) == len(CardAction)
    for key, action in CARD_KEYS.items():
        name, native = (
            QKeySequence(key).toString(form)
            for form in (QKeySequence.SequenceFormat.PortableText, QKeySequence.SequenceFormat.NativeText)
        )
        named = library.words.access.key_names.get(name, native)
        assert named in told[library.words.upkeep.keys[action]]


def test_the_strip_is_as_high_without_snapshots_as_with_them(window: Window, desk: Desk, library: Library):
    strip = window.console_screen.snapshot_strip
    assert library.words.timeline.empty in {label.text() for label in strip.findChildren(QLabel)}
    before = strip.height()
    desk.save_snapshot(DAY, "een", (), None)
    QApplication.processEvents()
    assert strip.height() == before == window.look.whole(48)
    assert strip.row.cards[0].isVisible()


def test_the_strip_says_when_the_group_looks_again_until_that_is_hidden(window: Window, desk: Desk):
    day = date.today() + timedelta(days=200)
    desk.save_snapshot(DAY, "een", (), day)
    ahead = window.console_screen.snapshot_strip.ahead
    assert ahead.isVisible()
    assert str(day.year) in ahead.text()
    desk.start_blind()
    assert not ahead.isVisible()


@pytest.fixture
def drawer(window: Window, timeline: SnapshotStrip) -> SnapshotDrawer:
    QTest.mouseClick(timeline.title, Qt.MouseButton.LeftButton)
    assert timeline.drawer.isVisible()
    return timeline.drawer


def test_the_drawer_lies_over_the_console_and_moves_nothing(window: Window, timeline: SnapshotStrip):
    slider = window.console_screen.card.console.strips[Fader.PROCESS].slider
    before = slider.mapTo(window, slider.rect().topLeft()), slider.size()
    timeline.open_drawer()
    QApplication.processEvents()
    assert (slider.mapTo(window, slider.rect().topLeft()), slider.size()) == before
    card, newest = timeline.drawer.card, timeline.drawer.row.cards[-1]
    assert newest.visibleRegion().boundingRect() == newest.rect()
    assert card.geometry().bottom() < timeline.mapTo(window, timeline.rect().topLeft()).y()
    assert [card.snapshot.title for card in timeline.drawer.row.cards] == ["een", "twee", "drie"]


def test_esc_closes_the_drawer_and_the_keyboard_goes_back(window: Window, timeline: SnapshotStrip):
    timeline.title.setFocus()
    timeline.open_drawer()
    press_key(KEY.Key_Escape)
    assert not timeline.drawer.isVisible()
    assert QApplication.focusWidget() is timeline.title


def test_a_click_beside_the_drawer_closes_it_and_does_nothing_else(window: Window, drawer, desk: Desk):
    before = desk.mix
    QTest.mouseClick(drawer, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    assert not drawer.isVisible()
    assert desk.mix == before


def test_who_goes_elsewhere_by_keyboard_closes_the_drawer(window: Window, drawer: SnapshotDrawer):
    window.console_screen.card.console.focus_fader(Fader.PROCESS)
    assert not drawer.isVisible()


def test_the_bin_is_in_the_drawer_also_when_no_snapshot_is_left(
    window: Window, timeline: SnapshotStrip, drawer: SnapshotDrawer, desk: Desk
):
    assert not drawer.bin.isVisible()
    for snapshot in list(desk.snapshots):
        desk.snapshot_editor.throw_away(snapshot)
    assert drawer.isVisible()
    assert drawer.bin.text() == "Prullenbak (3)"
