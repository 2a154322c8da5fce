"""What goes to the second place, and what is read there."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from mengpaneel.backups import read_copy, write_copy
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.exchange.bundle import LARGEST
from mengpaneel.store import second_place
from tests.exchange.conftest import EMPTY, FULL, TOWN


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    copy = tmp_path / "momentopname.mengpaneel"
    copy.write_bytes(write_copy([(TOWN, FULL)]))
    return copy


def cause(copy: Path) -> ProblemCause:
    with pytest.raises(MemoryProblem) as told:
        read_copy(copy)
    assert told.value.place == str(copy)
    return told.value.cause


def test_it_comes_back_as_it_was(copy: Path):
    assert read_copy(copy) == [(TOWN, FULL)]


def test_what_is_not_what_was_written_is_damaged(copy: Path):
    whole = copy.read_bytes()
    for content in (b"", whole[:-9], whole.replace(b"gelukt", b"mislukt"), b"\xff", b"x" * (LARGEST + 1)):
        copy.write_bytes(content)
        assert cause(copy) is ProblemCause.DAMAGED
    copy.unlink()
    copy.mkdir()
    assert cause(copy) is ProblemCause.DAMAGED


def test_what_a_newer_program_wrote_is_not_damaged(copy: Path):
    copy.write_bytes(copy.read_bytes().replace(b'"version": 1', b'"version": 3'))

    assert cause(copy) is ProblemCause.NEWER


@pytest.mark.parametrize("number", [errno.EMFILE, errno.EIO])
def test_a_file_that_cannot_be_read_now_is_named_and_the_others_are_taken(
    copy: Path, monkeypatch: pytest.MonkeyPatch, number: int
):
    copy.with_name("later.mengpaneel").write_bytes(write_copy([(TOWN, EMPTY)]))
    whole = Path.open

    def failing(path: Path, *arguments: object, **how: object) -> object:
        if path == copy:
            raise OSError(number, "not now")
        return whole(path, *arguments, **how)

    monkeypatch.setattr(Path, "open", failing)

    assert cause(copy) is ProblemCause.OTHER
    taken = second_place.read_folder(copy.parent, read_copy)
    assert taken == second_place.FolderContents([(TOWN, EMPTY)], unreadable=(copy.name,))
