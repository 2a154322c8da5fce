"""Each time it is opened, the example is told anew in a memory of its own: none of them stays open."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from mengpaneel.content.example import write_example
from mengpaneel.content.library import VERSION, Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.store.sqlite_memory import SqliteMemory


def is_open(memory: SqliteMemory) -> bool:
    try:
        memory.subjects()
    except MemoryProblem:
        return False
    return True


@pytest.fixture
def examples() -> list[SqliteMemory]:
    """Every example that was told."""
    return []


@pytest.fixture
def desk(qapp, memory: SqliteMemory, library: Library, examples: list[SqliteMemory]) -> Iterator[Desk]:
    def tell() -> SqliteMemory:
        examples.append(SqliteMemory.in_memory())
        write_example(examples[-1], library)
        return examples[-1]

    desk = Desk(memory, tell, VERSION)
    yield desk
    desk.finish()
    desk.close_example()


WAYS: dict[str, tuple[Callable[[Desk], None], list[bool]]] = {
    "it lies here": (lambda desk: None, [True]),
    "it is left": (Desk.leave_example, [False]),
    "it is told again": (Desk.open_example, [False, True]),
    "what waits is kept": (Desk.finish, [True]),
    "the program ends": (Desk.close_example, [False]),
    "a subject of one's own": (lambda desk: desk.open_own_subject(desk.subject), [False]),
}


@pytest.mark.parametrize(("then", "open_now"), WAYS.values(), ids=WAYS)
def test_an_example_is_open_as_long_as_it_lies_here(desk: Desk, examples, then, open_now):
    desk.open_example()
    desk.move(Fader.PROCESS, 40)
    then(desk)
    assert [is_open(example) for example in examples] == open_now


def test_an_example_that_cannot_be_read_is_closed(desk: Desk, examples, monkeypatch):
    monkeypatch.setattr(SqliteMemory, "draft", cannot_be_read)
    desk.open_example()
    assert not desk.shows_example
    assert [is_open(example) for example in examples] == [False]


def cannot_be_read(*_asked: object) -> None:
    raise MemoryProblem(ProblemCause.BUSY, "")
