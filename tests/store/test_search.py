"""What is looked for is found: by every word of it, and nothing that is not listed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from mengpaneel.domain.snapshot import EMPTY_SHEET, Snapshot, Subject
from mengpaneel.store.search import folded
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.memories import new_memory

NUMBERS = count()
LINDEN, PLEIN = Subject("linden", name="Lindenkwartier"), Subject("plein", name="Het Oranjeplein")


def snapshot(subject: Subject, title: str, year: int = 2025, roles: tuple[str, ...] = ()) -> Snapshot:
    number, saved_at = next(NUMBERS), datetime(2026, 1, 1, tzinfo=UTC)
    return Snapshot(
        f"s{number}", subject.id, date(year, 3, 1), saved_at, title, roles, EMPTY_SHEET, rule=1, content=1
    )


@pytest.fixture
def filled(memory: SqliteMemory) -> SqliteMemory:
    for subject in (LINDEN, PLEIN):
        memory.save_subject(subject)
    for kept in (
        snapshot(LINDEN, "Nulmeting", 2024, ("wijkambtenaar", "sociaal domein")),
        snapshot(LINDEN, "Een jaar later", 2025),
        snapshot(PLEIN, "Nulmeting", 2025),
        snapshot(PLEIN, "Ná de zomer", 2025, ("wijkwethouder",)),
    ):
        memory.save(kept)
    return memory


def found(memory: SqliteMemory, asked: str, most: int = 50) -> list[tuple[str, str, int]]:
    hits = memory.find(asked, most)
    return [(subject.id, kept.title, kept.taken_on.year) for subject, kept in hits.snapshots]


@pytest.mark.parametrize(
    ("asked", "hits"),
    [
        ("nulmeting", [("plein", "Nulmeting", 2025), ("linden", "Nulmeting", 2024)]),
        ("NULMETING 2024", [("linden", "Nulmeting", 2024)]),
        ("2024", [("linden", "Nulmeting", 2024)]),
        ("na zomer", [("plein", "Ná de zomer", 2025)]),
        ("wethouder", [("plein", "Ná de zomer", 2025)]),
        ("sociaal domein linden", [("linden", "Nulmeting", 2024)]),
        ("linden nulmeting", [("linden", "Nulmeting", 2024)]),
        ("plein jaar", []),
        ("lindenkwartier", []),
        ("%", []),
        ("", []),
        ("   ", []),
    ],
)
def test_snapshots_are_found_by_subject_title_role_and_year(filled: SqliteMemory, asked: str, hits: list):
    assert found(filled, asked) == hits


@pytest.mark.parametrize(("asked", "ids"), [("linden", ["linden"]), ("oranje HET", ["plein"]), ("x", [])])
def test_subjects_are_found_by_name(filled: SqliteMemory, asked: str, ids: list[str]):
    assert [subject.id for subject in filled.find(asked, 50).subjects] == ids


def test_what_is_in_the_bin_or_corrected_is_not_found(filled: SqliteMemory):
    old = filled.snapshots("linden")[0]
    correction = replace(old, id="better", corrects=old.id, title="Nulmeting, beter")
    filled.save(correction)
    assert [title for _, title, _ in found(filled, "2024")] == ["Nulmeting, beter"]
    again = replace(correction, id="best", corrects="better")
    filled.save(again)
    filled.throw_away("better")
    assert [kept.id for _, kept in filled.find("2024", 9).snapshots] == ["best"]
    filled.throw_away("best")
    assert [kept.id for _, kept in filled.find("2024", 9).snapshots] == [old.id]


def test_a_new_title_and_name_are_found_at_once(filled: SqliteMemory):
    filled.set_title(filled.snapshots("linden")[0].id, "Begin")
    filled.save_subject(replace(PLEIN, name="Markt"))
    assert [title for _, title, _ in found(filled, "begin")] == ["Begin"]
    assert [subject.name for subject in filled.find("markt", 9).subjects] == ["Markt"]


def test_too_much_is_told(filled: SqliteMemory):
    assert not filled.find("2025", 3).more
    assert filled.find("2025", 2).more
    assert len(filled.find("2025", 2).snapshots) == 2


def test_a_damaged_snapshot_is_not_found(filled: SqliteMemory):
    filled.connection.execute("DROP TRIGGER a_snapshot_never_changes")
    filled.connection.execute("UPDATE snapshot SET communicatie = 99 WHERE taken_on = '2024-03-01'")
    assert found(filled, "2024") == []


def test_what_was_used_last_comes_first(filled: SqliteMemory):
    for subject in (LINDEN, PLEIN, Subject("new", name="Leeg"), LINDEN):
        filled.save_draft(subject, EMPTY_SHEET)
    assert [subject.id for subject in filled.recent(9)] == ["linden", "new", "plein"]
    assert [subject.id for subject in filled.recent(2)] == ["linden", "new"]
    assert [subject.id for subject in filled.recent(9, filled=True)] == ["linden", "plein"]


TEXTS = st.text("aàAbé ß1%_'\"", max_size=6)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=TEXTS, title=TEXTS, asked=TEXTS)
def test_it_finds_exactly_what_has_every_word(name: str, title: str, asked: str):
    memory = new_memory()
    subject = Subject("s", name=name)
    memory.save_subject(subject)
    memory.save(snapshot(subject, title, 2025))
    words, own, named = folded(asked).split(), f"{folded(title)} [] 2025", folded(name)
    wanted = bool(words) and all(w in own or w in named for w in words) and any(w in own for w in words)
    assert bool(memory.find(asked, 9).snapshots) == wanted
    assert bool(memory.find(asked, 9).subjects) == (bool(words) and all(w in named for w in words))
    memory.close()
