from __future__ import annotations

import pytest
from hypothesis import given
from msgspec.structs import replace

from mengpaneel.domain.entry import NO_ENTRY, SKIPPED, Entry
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.limits import LimitExceeded
from mengpaneel.domain.participants import participants_named
from mengpaneel.domain.round import Conclusion, FaderRound, Participant, Round, Rounds
from tests.domain.rounds import TRIO, entries, filled, naive_spread, rounds

POSITIONING, PROCESS, RESIDENTS, POLITICS, COMMUNICATION = FADERS


def naive_order(round_: Round) -> list[Fader]:
    """The same by another way: take the widest of what is left, time and again."""
    spreads = {fader: naive_spread(round_[fader].first) for fader in FADERS}
    left, order = list(FADERS), []
    while left:
        widest = left[0]
        for fader in left:
            if (spreads[fader] if spreads[fader] is not None else -1) > (
                spreads[widest] if spreads[widest] is not None else -1
            ):
                widest = fader
        left.remove(widest)
        order.append(widest)
    return order


@given(rounds())
def test_the_first_reveal_orders_the_faders_by_their_spread(round_):
    if not round_.is_closed:
        revealed = round_.revealing(POLITICS)

        assert list(revealed.order) == naive_order(round_)
        assert revealed.is_closed


@given(rounds())
def test_the_order_stays_as_it_was_frozen(round_):
    if round_.is_closed:
        for fader in FADERS:
            if not round_[fader].revealed:
                assert round_.revealing(fader).order == round_.order


@given(rounds())
def test_nothing_that_was_not_revealed_is_visible(round_):
    for fader in FADERS:
        held, seen = round_[fader], round_.visible[fader]
        assert seen.shown == held.shown
        assert seen.shown_before == held.shown_before
        if not held.revealed:
            assert set(seen.first) == {NO_ENTRY}
        if held.is_asked_again:
            assert set(seen.second or ()) == {NO_ENTRY}
    assert round_.visible.visible == round_.visible
    assert round_.visible.participants == round_.participants


@given(rounds())
def test_of_the_conclusions_alone_nobody_can_tell_who_took_part(round_):
    left = round_.conclusions

    assert left.participants == left.order == ()
    assert all(not held.first and held.second is None and not held.revealed for held in left.faders)
    assert [left[f].conclusion for f in FADERS] == [round_[f].conclusion for f in FADERS]
    assert [left[f].agreed_at for f in FADERS] == [round_[f].agreed_at for f in FADERS]


@given(rounds(), rounds())
def test_other_conclusions_change_no_entry_and_no_reveal(round_, other):
    changed = round_.with_conclusions_of(other)

    assert changed.conclusions == other.conclusions
    assert changed.with_conclusions_of(round_) == round_


def test_a_turn_may_be_taken_again_until_the_first_reveal():
    round_ = filled((10, 20, 30, 40, 50), (90, 80, 70, 60, 50))
    again = round_.entered(0, entries(11, None, 33, 44, 55))

    assert again[POSITIONING].first == (Entry(11), Entry(90))
    assert again[PROCESS].first == (SKIPPED, Entry(80))
    closed = again.revealing(POLITICS)
    assert closed.asked == ()
    with pytest.raises(ValueError, match="no entries"):
        closed.entered(0, entries(12))


def test_who_is_ready_made_an_entry_for_everything_that_is_asked():
    round_ = Round.among(TRIO).entered(0, entries(10, None, 30, 40, 50)).entered(1, entries(10, 20))

    assert [round_.is_ready(place) for place in range(3)] == [True, False, False]
    assert round_.ready == 1
    assert [round_.has_entries(place) for place in range(3)] == [True, True, False]


def test_one_fader_is_judged_once_more_and_both_times_are_kept():
    round_ = filled((10, 20, 30, 40, 50), (90, 80, 70, 60, 50)).revealing(POSITIONING)
    again = round_.asking_again(POSITIONING)

    assert again.asked == (POSITIONING,)
    assert again.ready == 0
    again = again.entered(0, {POSITIONING: Entry(40)}).entered(1, {POSITIONING: SKIPPED})
    assert again[POSITIONING].shown == round_[POSITIONING].first, "the second time is hidden until its reveal"
    assert again.ready == 2
    told = again.revealing(POSITIONING)
    assert told[POSITIONING].shown == (Entry(40), SKIPPED)
    assert told[POSITIONING].shown_before == (Entry(10), Entry(90))
    assert told.asked == ()
    for refused in (told.asking_again, told.revealing):
        with pytest.raises(ValueError, match=r"twice|revealed"):
            refused(POSITIONING)
    with pytest.raises(ValueError, match="no entries"):
        again.entered(0, {PROCESS: Entry(40)})


def test_what_was_not_revealed_is_not_asked_again():
    with pytest.raises(ValueError, match="follows the reveal"):
        filled((10,), (90,)).revealing(PROCESS).asking_again(POSITIONING)


def test_who_comes_later_joins_only_in_a_second_round():
    round_ = filled((10, 20, 30, 40, 50), (90, 80, 70, 60, 50)).revealing(POLITICS)
    joined = round_.joined(Participant("wethouder"))

    assert joined.asked == ()
    assert joined[POLITICS].shown == (Entry(40), Entry(60), NO_ENTRY)
    again = joined.asking_again(POLITICS).entered(2, {POLITICS: Entry(70)})
    assert again[POLITICS].second == (NO_ENTRY, NO_ENTRY, Entry(70))


def test_who_leaves_takes_every_entry_along():
    round_ = filled((10, 20), (33, 44), (90, 80)).revealing(POSITIONING).asking_again(POSITIONING)
    left = round_.entered(1, {POSITIONING: Entry(35)}).without(1)

    assert [participant.label for participant in left.participants] == ["rol 0", "rol 2"]
    assert left[POSITIONING].first == (Entry(10), Entry(90))
    assert left[POSITIONING].second == (NO_ENTRY, NO_ENTRY)
    with pytest.raises(LimitExceeded):
        left.without(0)


def test_a_fader_that_stands_elsewhere_than_agreed_was_moved_later():
    round_ = Round.among(TRIO).concluded(POLITICS, Conclusion.AGREED, 70)

    assert not round_[POLITICS].is_moved_later(70)
    assert round_[POLITICS].is_moved_later(71)
    assert round_[POLITICS].is_moved_later(None)
    left_open = round_.concluded(POLITICS, Conclusion.LEFT_OPEN)
    assert not left_open[POLITICS].is_moved_later(None)
    assert left_open[POLITICS].is_moved_later(50)
    assert not round_[PROCESS].is_moved_later(50)
    assert round_.concluded_as(Conclusion.AGREED) == (POLITICS,)


@pytest.mark.parametrize("count", [1, 13])
def test_two_to_twelve_take_part(count):
    with pytest.raises(LimitExceeded) as refused:
        Round.among(participants_named(f"rol {number}" for number in range(count)))

    assert refused.value.field == "participants"
    assert len(Round.among(participants_named(map(str, range(12)))).participants) == 12


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: FaderRound(revealed=2),
        lambda: FaderRound(second=()),
        lambda: FaderRound(conclusion=Conclusion.AGREED),
        lambda: FaderRound(agreed_at=50),
        lambda: FaderRound(conclusion=Conclusion.AGREED, agreed_at=101),
        lambda: Round(faders=(FaderRound(),) * 4),
        lambda: Round(TRIO),
        lambda: Round(order=FADERS[:4]),
        lambda: Round(order=(*FADERS[:4], FADERS[0])),
        lambda: replace(filled((1,), (2,)), faders=filled((1,), (2,)).revealing(POLITICS).faders),
    ],
)
def test_a_round_that_contradicts_itself_cannot_be_made(wrong):
    with pytest.raises(ValueError, match=r"revealed|second|agreed|travel|lies between|faders|entry|order"):
        wrong()


def test_a_snapshot_keeps_only_what_was_told():
    entered = filled((10, 20), (33, 44))
    told = entered.revealing(POSITIONING)

    assert Rounds(now=entered).kept == Rounds()
    assert Rounds(told, entered).kept == Rounds(told.visible)
    assert Rounds(told).kept.now[PROCESS].first == (NO_ENTRY, NO_ENTRY)
    agreed = entered.concluded(PROCESS, Conclusion.AGREED, 30)
    assert Rounds(ambition=agreed).kept.ambition == agreed.visible
