from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from msgspec.structs import replace

from mengpaneel.domain.compared_sheet import Caution, ComparedSheet, cautions, compared
from mengpaneel.domain.comparison import SAME_WITHIN, Approach, Change, Comparison
from mengpaneel.domain.days import a_year_later, months_later
from mengpaneel.domain.entry import Entry
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.questions import FEWEST, MOST, Question, questions
from mengpaneel.domain.round import Conclusion, Participant, Round
from mengpaneel.domain.snapshot import Intention, MixKind, Plan, Remark, Sheet, Subject, SubjectKind

TOWN, CASE = Subject("t", name="Dorp"), Subject("c", SubjectKind.CASE, "De flats")
TRIO = ("wijkambtenaar", "sociaal domein", "fysiek domein")
THEN = ComparedSheet(TOWN, "Toen", Sheet(Mix.of(30, 20, 60, 20, 40)), date(2025, 3, 12), TRIO, 1, 1)
NOW = ComparedSheet(TOWN, "Nu", Sheet(Mix.of(52, 20, 88, 20, 40)), date(2026, 3, 12), TRIO, 1, 1)


def approach(then, now, ambition):
    return Change(Fader.POLITICS, then, now, ambition).approach


# Towards the ambition.


@pytest.mark.parametrize(
    ("then", "now", "ambition", "told"),
    [
        (20, 50, 80, Approach.CLOSER),
        (20, 20, 80, Approach.SAME),
        (20, 24, 80, Approach.SAME),
        (20, 25, 80, Approach.CLOSER),
        (20, 76, 80, Approach.THERE),
        (20, 84, 80, Approach.THERE),
        (20, 85, 80, Approach.PAST),
        (20, 10, 80, Approach.AWAY),
        (80, 82, 80, Approach.THERE),
        (80, 60, 80, Approach.AWAY),
        (80, 100, 80, Approach.AWAY),
        (90, 30, 40, Approach.PAST),
    ],
)
def test_where_a_fader_went_seen_from_the_ambition(then, now, ambition, told):
    assert approach(then, now, ambition) is told


def test_without_one_of_the_three_there_is_nothing_to_tell():
    assert approach(None, 50, 80) is approach(20, None, 80) is approach(20, 50, None) is None


def test_turning_the_fader_upside_down_changes_no_word():
    for then, now, ambition in product(range(0, 101, 3), repeat=3):
        assert approach(then, now, ambition) is approach(100 - then, 100 - now, 100 - ambition)


def test_closer_is_nearer_and_away_is_farther_and_there_is_there():
    for then, now, ambition in product(range(0, 101, 3), repeat=3):
        told, nearer = approach(then, now, ambition), abs(ambition - then) - abs(ambition - now)
        assert (told is Approach.THERE) == (abs(ambition - now) <= SAME_WITHIN)
        if told is Approach.CLOSER:
            assert nearer > SAME_WITHIN
        if told is Approach.AWAY:
            assert nearer < -SAME_WITHIN
        if told is Approach.PAST:
            assert min(then, now) < ambition < max(then, now)


def test_a_comparison_knows_the_ambition_per_fader():
    comparison = Comparison(THEN.sheet.mix, NOW.sheet.mix, Mix.of(70, None, 80, 20, 90))
    assert comparison.approached(Approach.CLOSER) == (Fader.POSITIONING,)
    assert comparison.approached(Approach.PAST, Approach.SAME) == (Fader.RESIDENTS, Fader.COMMUNICATION)
    assert comparison.approached(Approach.THERE) == (Fader.POLITICS,)


def test_an_ambition_counts_only_for_its_own_subject():
    then = replace(THEN, sheet=replace(THEN.sheet, ambition=Mix.of(70, 70, 70, 70, 70)))
    assert compared(then, NOW).ambition == then.sheet.ambition
    assert compared(then, replace(NOW, subject=CASE)).ambition == EMPTY_MIX


# What asks for care.


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (NOW, ()),
        (replace(NOW, roles=("wijkambtenaar",)), (Caution.OTHER_PEOPLE,)),
        (replace(NOW, roles=tuple(reversed(TRIO))), ()),
        (replace(NOW, roles=()), ()),
        (replace(NOW, rule=2), (Caution.OTHER_RULE,)),
        (replace(NOW, content=2), (Caution.OTHER_CONTENT,)),
        (replace(NOW, day=date(2025, 6, 11)), (Caution.TOO_SOON,)),
        (replace(NOW, day=date(2025, 6, 12)), ()),
        (replace(NOW, subject=CASE, day=date(2025, 4, 1)), (Caution.OTHER_SUBJECT,)),
    ],
)
def test_what_asks_for_care(now, told):
    assert cautions(THEN, now) == told
    assert cautions(now, THEN) == told


# Days.


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (date(2026, 11, 24), date(2027, 11, 24)),
        (date(2028, 2, 29), date(2029, 2, 28)),
        (date(2027, 2, 28), date(2028, 2, 28)),
        (date(2026, 12, 31), date(2027, 12, 31)),
    ],
)
def test_a_year_later_is_the_same_date(day, later):
    assert a_year_later(day) == later


def test_months_end_where_a_month_is_shorter():
    assert months_later(date(2026, 11, 30), 3) == date(2027, 2, 28)
    assert months_later(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert months_later(date(2026, 10, 31), 2) == date(2026, 12, 31)


# Questions.


def asked(then=THEN, now=NOW):
    return [(a.question, a.fader) for a in questions(then, now)]


def test_there_are_always_three_to_five_different_questions():
    positions = (None, 20, 90)
    for mix in product(positions, repeat=5):
        for subject in (TOWN, CASE):
            then = replace(THEN, sheet=replace(THEN.sheet, ambition=Mix.of(50, 50, 50, 50, 50)))
            found = questions(then, replace(NOW, subject=subject, sheet=Sheet(Mix(mix))))
            assert FEWEST <= len(found) <= MOST
            assert len(set(found)) == len(found)
            named = [one.fader for one in found if one.fader]
            assert len(set(named)) == len(named)


def test_what_was_planned_first_is_asked_first():
    plan = Plan((Intention(Fader.PROCESS), Intention(Fader.POSITIONING)))
    then = replace(THEN, sheet=replace(THEN.sheet, plan=plan, ambition=Mix.of(70, 60, None, None, None)))
    assert asked(then)[:2] == [
        (Question.FIRST_MOVED, Fader.POSITIONING),
        (Question.FIRST_STILL, Fader.PROCESS),
    ]


def test_the_farthest_fader_is_asked_about():
    assert (Question.FAR_UP, Fader.RESIDENTS) in asked()
    assert (Question.FAR_DOWN, Fader.RESIDENTS) in asked(NOW, THEN)


def test_nothing_changed_is_a_question_too():
    assert asked(NOW, replace(NOW, day=date(2027, 3, 12)))[0] == (Question.ALL_STILL, None)


def test_a_flag_of_then_on_a_fader_that_stayed_is_remembered():
    remarks = tuple(Remark(talk=fader is Fader.COMMUNICATION) for fader in FADERS)
    then = replace(THEN, sheet=replace(THEN.sheet, remarks=remarks))
    assert (Question.FLAG_STILL, Fader.COMMUNICATION) in asked(then)
    assert (Question.FLAG_STILL, Fader.COMMUNICATION) not in asked()


def test_what_was_wished_and_left_behind_is_asked_about():
    then = replace(THEN, sheet=replace(THEN.sheet, ambition=Mix.of(10, 20, 70, None, None)))
    found = asked(then)
    assert (Question.AWAY, Fader.POSITIONING) in found
    assert (Question.PAST, Fader.RESIDENTS) in found


def test_set_at_last_and_left_open_are_asked_about():
    opened = replace(NOW, sheet=Sheet(NOW.sheet.mix.moved(Fader.POLITICS, None)))
    assert (Question.NO_LONGER_SET, Fader.POLITICS) in asked(NOW, opened)
    assert (Question.NOW_SET, Fader.POLITICS) in asked(opened, NOW)


def test_two_subjects_are_asked_about_as_two_and_not_as_change():
    found = {question for question, _ in asked(THEN, replace(NOW, subject=CASE))}
    assert Question.BESIDE_HIGHER in found
    assert not {Question.FAR_UP, Question.WHO_NOTICES, Question.ALL_STILL} & found


# What follows from the difference of two rounds.


def with_round(
    side: ComparedSheet, fader: Fader, positions: tuple[int, ...], agreed: int | None
) -> ComparedSheet:
    """A side on which everyone set one fader alone, which was agreed there or left open."""
    round_ = Round.among(Participant(f"rol {number}") for number in range(len(positions)))
    for place, position in enumerate(positions):
        round_ = round_.entered(place, {fader: Entry(position)})
    conclusion = Conclusion.LEFT_OPEN if agreed is None else Conclusion.AGREED
    round_ = round_.revealing(fader).concluded(fader, conclusion, agreed)
    return replace(side, sheet=side.sheet.with_round(MixKind.NOW, round_))


@pytest.mark.parametrize(
    ("then", "now", "asked"),
    [
        (((10, 90), None), ((20, 24), 22), Question.OPEN_THEN),
        (((10, 90), None), ((10, 90), None), Question.OPEN_STILL),
        (((20, 60), 40), ((20, 24), 22), Question.GREW_CLOSER),
        (((20, 24), 22), ((10, 90), 30), Question.GREW_APART),
        (((20, 24), 22), ((20, 24), 22), None),
        (((20, 60), 40), ((10, 90), 40), None),
    ],
)
def test_a_difference_between_two_rounds_asks_for_a_question(then, now, asked):
    before, after = with_round(THEN, Fader.PROCESS, *then), with_round(NOW, Fader.PROCESS, *now)
    about = {Question.OPEN_THEN, Question.OPEN_STILL, Question.GREW_CLOSER, Question.GREW_APART}
    found = [one.question for one in questions(before, after) if one.question in about]

    assert found == ([asked] if asked else [])
    assert [one for one in questions(THEN, after) if one.question in about] == []
