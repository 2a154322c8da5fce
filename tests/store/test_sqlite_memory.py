from __future__ import annotations

from contextlib import closing
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.last_time import LastTime
from mengpaneel.domain.limits import EARLIEST_DAY, LATEST_DAY, MAX_NAME_LENGTH, MAX_NOTE_LENGTH, MAX_ROLES
from mengpaneel.domain.memory import ProblemCause
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.plain_text import normalized
from mengpaneel.domain.snapshot import EMPTY_SHEET, Remark, Sheet, Snapshot, Subject, SubjectKind
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.memories import new_memory
from tests.store.conftest import everything

# Any text at all, but for half characters: those are no text, and are refused below.
CHARACTERS = st.characters(exclude_categories=["Cs"])
NAMES = st.text(CHARACTERS, max_size=MAX_NAME_LENGTH)
SUBJECTS = st.builds(Subject, st.uuids().map(str), st.sampled_from(SubjectKind), NAMES)
POSITIONS = st.none() | st.integers(0, 100)
REMARKS = st.builds(Remark, st.text(CHARACTERS), st.booleans())
SHEETS = st.builds(
    Sheet,
    st.builds(Mix, st.tuples(*[POSITIONS] * len(FADERS))),
    st.tuples(*[REMARKS] * len(FADERS)),
)
SNAPSHOTS = st.builds(
    Snapshot,
    id=st.uuids().map(str),
    subject_id=st.just("s"),
    taken_on=st.dates(EARLIEST_DAY, LATEST_DAY),
    saved_at=st.datetimes(datetime(1970, 1, 1), datetime(2200, 12, 31), timezones=st.just(UTC)),
    title=NAMES,
    roles=st.lists(NAMES, max_size=MAX_ROLES).map(tuple),
    sheet=SHEETS,
    rule=st.integers(1, 2**63 - 1),
    content=st.integers(1, 2**63 - 1),
)


# What goes in comes out.


@given(SUBJECTS)
def test_a_subject_comes_back(subject):
    with closing(new_memory()) as memory:
        memory.save_subject(subject)

        assert memory.subjects() == [normalized(subject)]


@given(SUBJECTS, SHEETS)
def test_a_sheet_comes_back(subject, sheet):
    with closing(new_memory()) as memory:
        memory.save_draft(subject, sheet)

        assert memory.sheet(subject.id) == normalized(sheet)


@given(SUBJECTS, SHEETS, SHEETS)
def test_a_hidden_sheet_comes_back(subject, sheet, before):
    with closing(new_memory()) as memory:
        memory.save_draft(subject, sheet, LastTime("toen", before))

        assert memory.sheet(subject.id) == normalized(sheet)
        assert memory.draft(subject.id).last_time == normalized(LastTime("toen", before))
        assert memory.hidden() == {subject.id}


def test_a_last_time_that_was_seen_is_known_and_not_hidden(memory, subject, sheet):
    memory.save_draft(subject, sheet, LastTime("toen", sheet))
    memory.save_draft(subject, sheet, LastTime("toen"))

    assert memory.draft(subject.id).last_time == LastTime("toen")
    assert not memory.hidden()


def test_the_longest_sheet_can_be_hidden(memory, subject, sheet):
    longest = replace(sheet, remarks=(Remark('"\\' * (MAX_NOTE_LENGTH // 2)),) * len(FADERS))
    memory.save_draft(subject, sheet, LastTime("toen", longest))

    assert memory.draft(subject.id).last_time == LastTime("toen", longest)


@given(SNAPSHOTS)
def test_a_snapshot_comes_back(snapshot):
    with closing(new_memory()) as memory:
        memory.save_subject(Subject("s"))
        memory.save(snapshot)

        (kept,) = memory.snapshots("s")
        assert kept == normalized(snapshot)
        assert kept.saved_at.tzinfo is UTC


def test_everything_is_there_again_after_closing(in_use, path):
    before = everything(in_use)
    in_use.close()

    with closing(SqliteMemory.open(path)) as memory:
        assert everything(memory) == before


def test_a_second_memory_sees_what_the_first_one_keeps(in_use, path):
    with closing(SqliteMemory.open(path)) as memory:
        assert everything(memory) == everything(in_use)


def test_in_passing_nothing_is_remembered(subject):
    with closing(new_memory()) as memory:
        memory.save_subject(subject)
    with closing(new_memory()) as memory:
        assert memory.subjects() == []


# Subjects and sheets.


def test_a_new_memory_is_empty(memory):
    assert everything(memory) == ([], None)
    assert (memory.sheet("s"), memory.snapshots("s"), memory.bin("s")) == (None, [], [])


def test_subjects_keep_the_order_in_which_they_were_made(memory):
    made = [Subject(id) for id in ("c", "a", "b")]
    for subject in made:
        memory.save_subject(subject)

    memory.save_subject(replace(made[0], name="z"))

    assert [subject.id for subject in memory.subjects()] == ["c", "a", "b"]


def test_a_subject_gets_another_name_and_kind(in_use, subject):
    _, sheet, snapshots, thrown_away = everything(in_use)[0][0]
    renamed = Subject(subject.id, SubjectKind.MUNICIPALITY, "Anders")

    in_use.save_subject(renamed)

    assert everything(in_use) == ([(renamed, sheet, snapshots, thrown_away)], renamed)


def test_a_sheet_makes_its_subject_known(memory, subject, sheet):
    memory.save_draft(subject, sheet)

    assert memory.subjects() == [subject]


def test_a_sheet_that_comes_late_does_not_undo_a_new_name(memory, subject, sheet):
    memory.save_subject(replace(subject, name="Nieuw"))

    memory.save_draft(subject, sheet)

    assert memory.subjects() == [replace(subject, name="Nieuw")]


def test_a_sheet_replaces_the_one_before(memory, raw, subject, sheet):
    memory.save_draft(subject, sheet)
    memory.save_draft(subject, EMPTY_SHEET)

    assert memory.sheet(subject.id) == EMPTY_SHEET
    assert raw.execute("SELECT count(*) FROM sheet").fetchone() == (1,)


def test_every_subject_has_its_own_sheet(memory, sheet):
    memory.save_draft(Subject("a"), sheet)
    memory.save_draft(Subject("b"), EMPTY_SHEET)

    assert (memory.sheet("a"), memory.sheet("b")) == (sheet, EMPTY_SHEET)


def test_on_the_table_lies_the_subject_whose_sheet_was_kept_last(memory, path):
    a, b, c = (Subject(id) for id in "abc")
    for subject in (a, b, c, a, b, a):
        memory.save_draft(subject, EMPTY_SHEET)
        assert memory.current_subject() == subject

    memory.save_subject(Subject("d"))
    memory.close()

    with closing(SqliteMemory.open(path)) as again:
        assert again.current_subject() == a


# Snapshots.


def test_snapshots_come_oldest_first(memory, snapshot):
    memory.save_subject(Subject("s"))
    noon = datetime(2025, 1, 1, 12, tzinfo=UTC)
    order = [
        replace(snapshot, id="e", taken_on=date(2024, 12, 31), saved_at=noon + timedelta(days=9)),
        replace(snapshot, id="d", taken_on=date(2025, 1, 1), saved_at=noon),
        replace(snapshot, id="c", taken_on=date(2025, 1, 1), saved_at=noon + timedelta(microseconds=1)),
        replace(snapshot, id="b", taken_on=date(2025, 1, 1), saved_at=noon + timedelta(microseconds=1)),
        replace(snapshot, id="a", taken_on=date(2025, 1, 2), saved_at=noon - timedelta(days=9)),
    ]
    for index in (4, 2, 0, 3, 1):
        memory.save(order[index])

    assert memory.snapshots("s") == order


def test_every_subject_has_its_own_snapshots(memory, snapshot):
    for id in ("a", "b"):
        memory.save_subject(Subject(id))
        memory.save(replace(snapshot, id=f"{id}1", subject_id=id))
        memory.save(replace(snapshot, id=f"{id}2", subject_id=id))
        memory.throw_away(f"{id}2")

    assert [s.id for s in memory.snapshots("a")] == ["a1"]
    assert [s.id for s in memory.bin("b")] == ["b2"]


def test_the_bin_shows_the_last_thrown_away_first(memory, subject, snapshot):
    memory.save_subject(subject)
    for id in "abcd":
        memory.save(replace(snapshot, id=id))

    for id in "cadb":
        memory.throw_away(id)

    assert memory.snapshots("s") == []
    assert [s.id for s in memory.bin("s")] == ["b", "d", "a", "c"]


def test_a_snapshot_is_put_back_as_and_where_it_was(memory, subject, snapshot):
    memory.save_subject(subject)
    for id in "abc":
        memory.save(replace(snapshot, id=id))
    before = memory.snapshots("s")

    for id in "abc":
        memory.throw_away(id)
    for id in "bca":
        memory.put_back(id)

    assert memory.snapshots("s") == before
    assert memory.bin("s") == []


def test_what_was_put_back_and_thrown_away_again_lies_on_top(memory, subject, snapshot):
    memory.save_subject(subject)
    for id in "ab":
        memory.save(replace(snapshot, id=id))
        memory.throw_away(id)

    memory.put_back("a")
    memory.throw_away("a")

    assert [s.id for s in memory.bin("s")] == ["a", "b"]


# What cannot be done changes nothing.


def test_only_what_is_in_the_bin_is_wiped_and_only_what_is_there_gets_a_title(in_use, refused):
    assert refused(in_use.wipe, "1") is ProblemCause.OTHER
    assert refused(in_use.wipe, "9") is ProblemCause.OTHER
    assert refused(in_use.set_title, "9", "x") is ProblemCause.OTHER
    assert refused(in_use.set_title, "1", "x" * (MAX_NAME_LENGTH + 1)) is ProblemCause.OTHER
    assert refused(in_use.set_order, ["3", "1", "9"]) is ProblemCause.OTHER


def test_the_same_snapshot_is_not_saved_twice(in_use, refused, snapshot):
    assert refused(in_use.save, snapshot) is ProblemCause.OTHER
    assert refused(in_use.save, replace(snapshot, title="Anders")) is ProblemCause.OTHER
    assert refused(in_use.save, replace(snapshot, id="2")) is ProblemCause.OTHER  # it lies in the bin


def test_a_snapshot_of_an_unknown_subject_is_not_saved(in_use, refused, snapshot):
    assert refused(in_use.save, replace(snapshot, id="9", subject_id="onbekend")) is ProblemCause.OTHER


def test_only_what_is_there_is_thrown_away_and_only_what_is_in_the_bin_put_back(in_use, refused):
    assert refused(in_use.throw_away, "9") is ProblemCause.OTHER
    assert refused(in_use.throw_away, "2") is ProblemCause.OTHER
    assert refused(in_use.put_back, "9") is ProblemCause.OTHER
    assert refused(in_use.put_back, "1") is ProblemCause.OTHER


def test_the_longest_of_everything_is_kept(memory, subject, snapshot):
    longest = Remark("\x00" * MAX_NOTE_LENGTH)  # a control character takes the most room in JSON
    subject = replace(subject, name="é" * MAX_NAME_LENGTH)
    memory.save_subject(subject)
    snapshot = replace(
        snapshot,
        title="🎚" * MAX_NAME_LENGTH,
        roles=("\x01" * MAX_NAME_LENGTH,) * MAX_ROLES,
        sheet=Sheet(remarks=(longest,) * len(FADERS)),
    )

    memory.save(snapshot)

    assert memory.subjects() == [subject]
    assert memory.snapshots("s") == [normalized(snapshot)]
    assert not memory.damaged("s")


def test_letters_that_turn_a_line_round_do_not_come_out_of_a_database_of_before(memory, subject, snapshot):
    memory.save_subject(replace(subject, name="Het \u202eplein\u2028noord"))
    memory.save(
        replace(snapshot, title="a\u202eb\nc", sheet=replace(snapshot.sheet, outcome="een\u2029twee"))
    )

    (kept,) = memory.snapshots("s")
    assert memory.subjects()[0].name == "Het plein noord"
    assert (kept.title, kept.sheet.outcome) == ("ab c", "een\ntwee")
    assert not memory.damaged("s")


@pytest.mark.parametrize(
    "too_much",
    [
        {"saved_at": datetime(2025, 1, 1)},
        {"title": "half \ud83c"},
        {"roles": ("half \ud83c",)},
        {"sheet": EMPTY_SHEET.with_note(Fader.POLITICS, "half \ud83c")},
    ],
)
def test_a_snapshot_that_could_not_be_read_back_is_not_saved(in_use, refused, snapshot, too_much):
    assert refused(in_use.save, replace(snapshot, id="9", **too_much)) is ProblemCause.OTHER


def test_a_name_that_is_no_text_is_not_kept(in_use, refused, subject):
    assert refused(in_use.save_subject, replace(subject, name="half \ud83c")) is ProblemCause.OTHER


def test_a_sheet_that_is_refused_does_not_make_its_subject_known(in_use, refused):
    half = EMPTY_SHEET.with_note(Fader.POLITICS, "half \ud83c")

    assert refused(in_use.save_draft, Subject("nieuw"), half) is ProblemCause.OTHER


def test_after_a_refusal_everything_works(in_use, refused, snapshot):
    refused(in_use.save, snapshot)

    in_use.save(replace(snapshot, id="9"))

    assert [s.id for s in in_use.snapshots("s")] == ["1", "3", "9"]


def test_a_moment_elsewhere_is_kept_in_utc(memory, raw, subject, snapshot):
    memory.save_subject(subject)
    summer = datetime(2025, 7, 1, 1, 30, tzinfo=timezone(timedelta(hours=2)))

    memory.save(replace(snapshot, saved_at=summer))

    assert memory.snapshots("s")[0].saved_at == summer
    assert raw.execute("SELECT saved_at FROM snapshot").fetchone() == ("2025-06-30T23:30:00.000000+00:00",)
