"""What arrives is held against what is here: nothing here is ever replaced, and nothing comes in twice."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mengpaneel.domain.arrival import Standing, beside, deliveries
from mengpaneel.domain.excerpt import excerpt, is_excerpt
from mengpaneel.domain.memory import Kept
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import Sheet, Subject, SubjectKind
from tests.exchange.conftest import CASE, EMPTY, FULL, TOWN

CHANGED = replace(FULL, sheet=Sheet(Mix.of(1, 2, 3, 4, 5)))


def arrival(snapshot, *kept, in_bin=()):
    """How one snapshot stands to these."""
    here = {held.id: Kept(held, held in in_bin) for held in kept}
    (delivery,) = deliveries([(TOWN, snapshot)], [TOWN], lambda ids: {i: here[i] for i in ids if i in here})
    (arrived,) = delivery.arrivals
    return arrived


def test_what_is_not_here_is_new():
    assert arrival(FULL, EMPTY).standing is Standing.NEW
    assert arrival(FULL).taken == FULL


@pytest.mark.parametrize("edited", [{}, {"title": "Anders genoemd"}, {"subject_id": "elsewhere"}])
def test_the_same_is_known_whatever_it_is_called_and_wherever_it_was_put(edited):
    assert arrival(FULL, replace(FULL, **edited)).standing is Standing.KNOWN


def test_what_was_thrown_away_does_not_come_back_by_itself():
    assert arrival(FULL, FULL, in_bin=[FULL]).standing is Standing.BINNED
    assert arrival(excerpt(FULL), FULL, in_bin=[FULL]).standing is Standing.BINNED


@pytest.mark.parametrize("arriving", [FULL, excerpt(FULL), replace(FULL, title="Anders")])
def test_what_was_wiped_is_known_to_be_and_can_be_asked_for(arriving):
    kept = {FULL.id: Kept(None, wiped=True)}
    ((arrived,),) = (d.arrivals for d in deliveries([(TOWN, arriving)], [], lambda _ids: kept))

    assert arrived.standing is Standing.WIPED
    assert arrived.standing.offers
    assert arrived.taken == arriving


def test_something_else_under_the_same_id_can_only_lie_beside_it():
    arrived = arrival(CHANGED, FULL)

    assert arrived.standing is Standing.OTHER
    assert arrived.taken.id != FULL.id
    assert replace(arrived.taken, id=FULL.id, corrects=FULL.corrects) == CHANGED
    assert arrived.taken.corrects is None


def test_what_was_laid_beside_is_known_the_next_time():
    assert arrival(CHANGED, FULL, beside(CHANGED)).standing is Standing.KNOWN
    assert arrival(CHANGED, FULL, beside(CHANGED), in_bin=[beside(CHANGED)]).standing is Standing.BINNED


def test_what_is_damaged_here_can_be_had_again_beside_it():
    kept = {FULL.id: Kept(None)}
    ((arrived,),) = (d.arrivals for d in deliveries([(TOWN, FULL)], [], lambda ids: kept))

    assert arrived.standing is Standing.OTHER


def test_an_excerpt_never_stands_in_for_the_whole():
    assert arrival(excerpt(FULL), FULL).standing is Standing.WHOLE
    assert arrival(excerpt(FULL), excerpt(FULL)).standing is Standing.KNOWN
    assert arrival(FULL, excerpt(FULL)).standing is Standing.NEW
    other = arrival(excerpt(CHANGED), FULL)
    assert other.standing is Standing.OTHER
    assert is_excerpt(other.taken.id)


def test_an_excerpt_of_a_correction_corrects_no_whole():
    assert arrival(FULL, EMPTY).corrects == EMPTY
    assert arrival(excerpt(FULL), EMPTY).corrects is None
    assert arrival(excerpt(FULL), excerpt(EMPTY)).corrects == excerpt(EMPTY)


def test_what_it_would_take_the_place_of_is_told_only_when_it_would():
    assert arrival(FULL, EMPTY, in_bin=[EMPTY]).corrects is None
    assert arrival(FULL, EMPTY, FULL).corrects is None


@pytest.mark.parametrize(
    ("mine", "home", "namesake"),
    [
        ([], None, None),
        ([TOWN], TOWN, None),
        ([Subject("b", name=" voorbeeldstad")], None, Subject("b", name=" voorbeeldstad")),
        ([Subject("b", SubjectKind.CASE, "Voorbeeldstad")], None, None),
        ([Subject("b", name="Elders")], None, None),
        ([Subject("b", name="Voorbeeldstad"), TOWN], TOWN, None),
    ],
)
def test_a_subject_is_known_by_its_id_and_has_namesakes_by_kind_and_name(mine, home, namesake):
    (delivery,) = deliveries([(TOWN, FULL)], mine, lambda _: {})

    assert (delivery.home, delivery.namesake) == (home, namesake)


def test_what_is_chosen_goes_under_the_subject_that_is_chosen():
    here = {CHANGED.id: Kept(CHANGED), EMPTY.id: Kept(EMPTY)}
    found = [(TOWN, FULL), (TOWN, EMPTY), (TOWN, replace(EMPTY, id="new"))]
    (delivery,) = deliveries(found, [TOWN], lambda ids: {i: here[i] for i in ids if i in here})
    everything = {snapshot.id for _, snapshot in found}

    assert [s.id for _, s in delivery.under(CASE, everything)] == [beside(FULL).id, "new"]
    assert {(subject, s.subject_id) for subject, s in delivery.under(CASE, everything)} == {(CASE, CASE.id)}
    assert list(delivery.under(CASE, ())) == []
