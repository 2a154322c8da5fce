"""What the room reads: broken evenly, in letters as large as can be, and always something to talk about."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.hints import hints
from mengpaneel.ui.room.room_window import RoomWindow
from tests.hands import settle
from tests.ui.room_windows import letters, move, shown


@pytest.fixture
def room_window(qtbot, example_desk: Desk, library: Library) -> Iterator[RoomWindow]:
    yield from shown(qtbot, example_desk, library)


def test_no_line_of_the_title_is_a_small_word(room_window: RoomWindow, example_desk: Desk):
    move(52, 18, 88, 62, 74)(example_desk)
    settle(room_window)
    lines = room_window.told.title.text().split("\n")
    assert " ".join(lines) == "De participatieve en de toenaderingsgerichte gemeente"
    assert len(lines) > 2
    assert min(map(len, lines)) > 4


def test_between_two_profiles_the_room_talks_about_the_mix(
    room_window: RoomWindow,
    example_desk: Desk,
    library: Library,
):
    move(52, 18, 88, 62, 74)(example_desk)
    settle(room_window)
    question = library.hints[hints(example_desk.aimed_mix)[0]].question
    assert room_window.told.question.words == question
    assert room_window.told.question.isVisible()
    assert room_window.told.question_head.isVisible()


def test_the_keys_are_in_letters_as_large_as_there_is_room_for(room_window: RoomWindow):
    room_window.room_overlay.show_keys(True)
    settle(room_window)
    assert min(size for size, _ in letters(room_window.keys)) >= 1.1 * room_window.height() / 30
