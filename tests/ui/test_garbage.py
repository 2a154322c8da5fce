"""What Python no longer uses is cleared away in the thread of the windows, and in no other."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest

from mengpaneel.ui.platform.garbage import GarbageCollector


class FocusRing:
    """Something that only a search for garbage finds: it holds itself."""

    def __init__(self, cleared: list[threading.Thread]) -> None:
        self.itself = self
        self._cleared = cleared

    def __del__(self) -> None:
        self._cleared.append(threading.current_thread())


def make_much(cleared: list[threading.Thread]) -> None:
    for _ in range(20 * gc.get_threshold()[0]):
        FocusRing(cleared)


@pytest.fixture
def garbage(qapp) -> Iterator[GarbageCollector]:
    gc.enable()
    garbage = GarbageCollector()
    yield garbage
    garbage.finish()
    assert gc.isenabled()
    gc.disable()


def test_garbage_of_another_thread_is_cleared_in_the_thread_of_the_windows(qtbot, garbage):
    cleared: list[threading.Thread] = []
    thread = threading.Thread(target=make_much, args=[cleared])
    thread.start()
    thread.join()
    assert cleared == []
    qtbot.waitUntil(lambda: bool(cleared))
    assert set(cleared) == {threading.main_thread()}
