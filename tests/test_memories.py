"""The memories of tests are as the program makes them."""

from __future__ import annotations

from contextlib import closing

import pytest

from mengpaneel.content.example import write_example
from mengpaneel.content.library import Library
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.memories import example_memory, new_memory

ASKED = ("secure_delete", "foreign_keys", "trusted_schema", "synchronous", "journal_mode", "user_version")
ASKED += ("application_id", "integrity_check", "foreign_key_check", "recursive_triggers", "busy_timeout")


def settings(memory: SqliteMemory) -> dict[str, list[tuple[object, ...]]]:
    return {name: [*map(tuple, memory.connection.execute(f"PRAGMA {name}"))] for name in ASKED}


def told_example() -> SqliteMemory:
    memory = SqliteMemory.in_memory()
    write_example(memory, Library("nl"))
    return memory


@pytest.mark.parametrize(
    ("copied", "made"), [(new_memory, SqliteMemory.in_memory), (example_memory, told_example)]
)
def test_a_copy_holds_and_is_set_as_one_that_the_program_makes(copied, made):
    with closing(copied()) as one, closing(made()) as other:
        assert list(one.connection.iterdump()) == list(other.connection.iterdump())
        assert settings(one) == settings(other)
        assert one.connection.row_factory is other.connection.row_factory
        assert one.connection.text_factory is other.connection.text_factory
        assert one.connection.isolation_level is other.connection.isolation_level is None
        assert (one.keeps, one.refusal) == (other.keeps, other.refusal)


def test_what_is_kept_in_a_copy_is_in_no_other():
    with closing(example_memory()) as one, closing(example_memory()) as other:
        [subject] = one.subjects()
        one.throw_away(one.snapshots(subject.id)[0].id)

        assert len(one.snapshots(subject.id)) == len(other.snapshots(subject.id)) - 1
