"""What arrives is held against what is here: nothing here is ever replaced, and nothing comes in twice."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mengpaneel.domain.arrival import ImportStatus, classify_arrivals, with_own_id
from mengpaneel.domain.excerpt import excerpt, is_excerpt
from mengpaneel.domain.memory import StoredSnapshot
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import Sheet, Subject, SubjectKind
from tests.exchange.conftest import CASE, EMPTY, FULL, TOWN

CHANGED = replace(FULL, sheet=Sheet(Mix.of(1, 2, 3, 4, 5)))


def arrival(snapshot, *kept, in_bin=()):
    """How one snapshot stands to these."""
    here = {held.id: StoredSnapshot(held, held in in_bin) for held in kept}
    (arriving_subject,) = classify_arrivals(
        [(TOWN, snapshot)], [TOWN], lambda ids: {i: here[i] for i in ids if i in here}
    )
    (arrived,) = arriving_subject.arrivals
    return arrived


def test_what_is_not_here_is_new():
    assert arrival(FULL, EMPTY).status is ImportStatus.NEW
    assert arrival(FULL).taken == FULL


@pytest.mark.parametrize("edited", [{}, {"title": "Anders genoemd"}, {"subject_id": "elsewhere"}])
def test_the_same_is_known_whatever_it_is_called_and_wherever_it_was_put(edited):
    assert arrival(FULL, replace(FULL, **edited)).status is ImportStatus.KNOWN


def test_what_was_thrown_away_does_not_come_back_by_itself():
    assert arrival(FULL, FULL, in_bin=[FULL]).status is ImportStatus.BINNED
    assert arrival(excerpt(FULL), FULL, in_bin=[FULL]).status is ImportStatus.BINNED


@pytest.mark.parametrize("arriving", [FULL, excerpt(FULL), replace(FULL, title="Anders")])
def test_what_was_wiped_is_known_to_be_and_can_be_asked_for(arriving):
    kept = {FULL.id: StoredSnapshot(None, wiped=True)}
    ((arrived,),) = (d.arrivals for d in classify_arrivals([(TOWN, arriving)], [], lambda _ids: kept))

    assert arrived.status is ImportStatus.WIPED
    assert arrived.status.is_offered
    assert arrived.taken == arriving


def test_something_else_under_the_same_id_can_only_lie_beside_it():
    arrived = arrival(CHANGED, FULL)

    assert arrived.status is ImportStatus.OTHER
    assert arrived.taken.id != FULL.id
    assert replace(arrived.taken, id=FULL.id, corrects=FULL.corrects) == CHANGED
    assert arrived.taken.corrects is None


def test_what_was_laid_beside_is_known_the_next_time():
    assert arrival(CHANGED, FULL, with_own_id(CHANGED)).status is ImportStatus.KNOWN
    assert (
        arrival(CHANGED, FULL, with_own_id(CHANGED), in_bin=[with_own_id(CHANGED)]).status
        is ImportStatus.BINNED
    )


def test_what_is_damaged_here_can_be_had_again_beside_it():
    kept = {FULL.id: StoredSnapshot(None)}
    ((arrived,),) = (d.arrivals for d in classify_arrivals([(TOWN, FULL)], [], lambda ids: kept))

    assert arrived.status is ImportStatus.OTHER


def test_an_excerpt_never_stands_in_for_the_whole():
    assert arrival(excerpt(FULL), FULL).status is ImportStatus.WHOLE
    assert arrival(excerpt(FULL), excerpt(FULL)).status is ImportStatus.KNOWN
    assert arrival(FULL, excerpt(FULL)).status is ImportStatus.NEW
    other = arrival(excerpt(CHANGED), FULL)
    assert other.status is ImportStatus.OTHER
    assert is_excerpt(other.taken.id)


def test_an_excerpt_of_a_correction_corrects_no_whole():
    assert arrival(FULL, EMPTY).corrects == EMPTY
    assert arrival(excerpt(FULL), EMPTY).corrects is None
    assert arrival(excerpt(FULL), excerpt(EMPTY)).corrects == excerpt(EMPTY)


def test_what_it_would_take_the_place_of_is_told_only_when_it_would():
    assert arrival(FULL, EMPTY, in_bin=[EMPTY]).corrects is None
    assert arrival(FULL, EMPTY, FULL).corrects is None


@pytest.mark.parametrize(
    ("mine", "existing", "namesake"),
    [
        ([], None, None),
        ([TOWN], TOWN, None),
        ([Subject("b", name=" voorbeeldstad")], None, Subject("b", name=" voorbeeldstad")),
        ([Subject("b", SubjectKind.CASE, "Voorbeeldstad")], None, None),
        ([Subject("b", name="Elders")], None, None),
        ([Subject("b", name="Voorbeeldstad"), TOWN], TOWN, None),
    ],
)
def test_a_subject_is_known_by_its_id_and_has_namesakes_by_kind_and_name(mine, existing, namesake):
    (arriving_subject,) = classify_arrivals([(TOWN, FULL)], mine, lambda _: {})

    assert (arriving_subject.existing, arriving_subject.namesake) == (existing, namesake)


def test_what_is_chosen_goes_under_the_subject_that_is_chosen():
    here = {CHANGED.id: StoredSnapshot(CHANGED), EMPTY.id: StoredSnapshot(EMPTY)}
    found = [(TOWN, FULL), (TOWN, EMPTY), (TOWN, replace(EMPTY, id="new"))]
    (arriving_subject,) = classify_arrivals(found, [TOWN], lambda ids: {i: here[i] for i in ids if i in here})
    everything = {snapshot.id for _, snapshot in found}

    assert [s.id for _, s in arriving_subject.assigned_to(CASE, everything)] == [with_own_id(FULL).id, "new"]
    assert {(subject, s.subject_id) for subject, s in arriving_subject.assigned_to(CASE, everything)} == {
        (CASE, CASE.id)
    }
    assert list(arriving_subject.assigned_to(CASE, ())) == []
