"""A worker of a test run (pytest-xdist) that ends badly makes the run fail, as a single process would.

pytest-xdist itself passes over whatever a worker meets after its last test: a crash of Qt, or something that
was never closed. That is just where such faults show themselves.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections import Counter
from collections.abc import Generator
from contextlib import suppress
from pathlib import Path
from subprocess import TimeoutExpired
from typing import Any

import pytest

_ENDS_WITHIN_SECONDS = 60

LONG = (
    "ui/test_every_scene.py",
    "faults/test_faults.py",
    "pictures/test_pinned.py",
    "ui/test_two_screens.py",
    "ui/test_nothing_of_last_time.py",
    "ui/test_following_system.py",
    "ui/test_reading_order.py",
)
"""Files of few tests that take long, the longest first: begun at the end, they would keep one waiting."""

_TESTS = Path(__file__).parent

_workers = pytest.StashKey[list[Any]]()


@pytest.hookimpl(wrapper=True)
def pytest_cmdline_main(config: pytest.Config) -> Generator[None, object, object]:
    """In a worker: turn what is raised while pytest tidies away into an exit status."""
    try:
        return (yield)
    except BaseException:
        if not hasattr(config, "workerinput"):
            raise
        traceback.print_exc(file=sys.__stderr__)
        os._exit(1)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """In a worker: begin with the files that take long, and then with those of many tests."""
    if hasattr(config, "workerinput"):
        tests = Counter(item.path for item in items)
        first = {_TESTS / name: place for place, name in enumerate(LONG)}
        items.sort(key=lambda item: (first.get(item.path, len(LONG)), -tests[item.path]))


@pytest.hookimpl(optionalhook=True)
def pytest_testnodeready(node: Any) -> None:
    """In the process that has workers: remember each of them."""
    node.config.stash.setdefault(_workers, []).append(node)


@pytest.hookimpl(wrapper=True)
def pytest_sessionfinish(session: pytest.Session) -> Generator[None, object, object]:
    """In the process that has workers: read how each of them ended."""
    workers = session.config.stash.get(_workers, [])
    for worker in workers:
        _let_it_finish(worker)
    result = yield
    statuses = {worker.gateway.id: worker.gateway._io.popen.returncode for worker in workers}
    bad = {name: status for name, status in statuses.items() if status != 0}
    if bad and session.exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        print(f"\nThese workers ended badly; their exit status: {bad}", file=sys.__stderr__)
        session.exitstatus = pytest.ExitCode.INTERNAL_ERROR
    return result


def _let_it_finish(worker: Any) -> None:
    """Wait until pytest is done in there, and its process gone: execnet kills what is slow to end."""
    channel = worker.channel
    # How it went is told by the exit status.
    with suppress(channel.RemoteError, channel.TimeoutError, EOFError):
        channel.waitclose(_ENDS_WITHIN_SECONDS)
    worker.gateway.exit()
    with suppress(TimeoutExpired):
        worker.gateway._io.popen.wait(_ENDS_WITHIN_SECONDS)
