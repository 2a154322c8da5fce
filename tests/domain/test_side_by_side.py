"""Several subjects beside one another: which sheet of each, in which order, under which letters."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from mengpaneel.domain.compared_sheet import ComparedSheet
from mengpaneel.domain.excerpt import excerpt
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.side_by_side import (
    PRESENT,
    Candidate,
    SheetChoice,
    candidates_of,
    initials,
    lay_side_by_side,
    plain_letters,
    years_of,
)
from mengpaneel.domain.snapshot import Sheet, Snapshot, Subject, SubjectKind
from tests.domain.plain_snapshot import PLAIN


def snapshot(subject: str, id_: str, day: date, position: int = 10) -> Snapshot:
    sheet = Sheet(Mix((position,) * len(FADERS)))
    return replace(PLAIN, id=id_, subject_id=subject, taken_on=day, sheet=sheet)


FIRST, LATER = date(2024, 3, 1), date(2025, 4, 2)
ESVELD, AARDWIJK, PLEIN = (
    Subject("e", name="Esveld"),
    Subject("a", name="Aardwijk"),
    Subject("p", SubjectKind.CASE, "Het plein"),
)
ON_DESK = ComparedSheet(AARDWIJK, "", Sheet(Mix.of(1, 2, 3, 4, 5)), date(2026, 1, 1), (), 1, 1)
HERE = (
    Candidate(ESVELD, (snapshot("e", "e1", FIRST), snapshot("e", "e2", LATER, 90))),
    Candidate(AARDWIJK, (snapshot("a", "a1", FIRST),), ON_DESK),
    Candidate(PLEIN, (), replace(ON_DESK, subject=PLEIN)),
)


ALL = SheetChoice()


def shown(selection: SheetChoice = ALL, *, named: bool = True) -> list[tuple[str, str]]:
    return [(each.subject.name, each.id) for each in lay_side_by_side(HERE, selection, named=named).sheets]


def test_of_each_subject_lies_there_the_latest_snapshot_and_else_what_is_on_the_console():
    assert shown() == [("Aardwijk", "a1"), ("Esveld", "e2"), ("Het plein", PRESENT)]


def test_another_snapshot_or_the_present_sheet_can_be_chosen():
    assert shown(SheetChoice(chosen={"e": "e1", "a": PRESENT}))[:2] == [
        ("Aardwijk", PRESENT),
        ("Esveld", "e1"),
    ]
    assert shown(SheetChoice(chosen={"e": "wiped since"}))[1] == ("Esveld", "e2")


def test_of_one_year_only_who_has_a_snapshot_of_it():
    assert shown(SheetChoice(year=2024)) == [("Aardwijk", "a1"), ("Esveld", "e1")]
    assert years_of(HERE) == [2025, 2024]


def test_subjects_are_left_out_and_filtered_by_kind():
    assert shown(SheetChoice(left_out=frozenset("a"))) == [("Esveld", "e2"), ("Het plein", PRESENT)]
    assert shown(SheetChoice(kind=SubjectKind.CASE)) == [("Het plein", PRESENT)]
    assert shown(SheetChoice(kind=SubjectKind.MUNICIPALITY)) == [("Aardwijk", "a1"), ("Esveld", "e2")]


def test_positions_are_those_of_every_sheet_and_nothing_else():
    together = lay_side_by_side(HERE, ALL)
    assert [*together.positions(FADERS[0])] == [10, 90, 1]
    assert [*together.ids] == ["a", "e", "p"]
    assert together.letters == ("A", "E", "H")


def test_without_names_neither_order_nor_letters_tell_one():
    names = [Subject(f"s{n}", name=name) for n, name in enumerate(["Aa", "Bb", "Cc", "Dd", "Ee", "Ff", "Gg"])]
    many = [Candidate(each, (snapshot(each.id, f"{each.id}-1", FIRST),)) for each in names]
    together = lay_side_by_side(many, ALL, named=False)
    assert together.letters == tuple("ABCDEFG")
    assert [each.subject.name for each in together.sheets] != [each.name for each in names]
    assert together == lay_side_by_side(reversed(many), ALL, named=False)
    fewer = lay_side_by_side(many[1:], ALL, named=False)
    assert fewer.ids != [id_ for id_ in together.ids if id_ != "s0"]


def test_who_has_no_name_yet_has_the_letter_of_what_it_is_called():
    named, nameless = Subject("a", name="Aardwijk"), Subject("n")
    found = [Candidate(each, (snapshot(each.id, each.id, FIRST),)) for each in (named, nameless)]
    called = {SubjectKind.MUNICIPALITY: "Onze gemeente"}
    assert lay_side_by_side(found, ALL, unnamed=called).letters == ("O", "A")


def test_names_with_numbers_are_in_the_order_in_which_people_count():
    wards = [Candidate(Subject(n, name=f"Wijk {n}"), (snapshot(n, n, FIRST),)) for n in ("10", "2", "1")]
    assert [*lay_side_by_side(wards, ALL).ids] == ["1", "2", "10"]


@pytest.mark.parametrize(
    ("names", "letters"),
    [
        (["Aardwijk", "Esveld"], ["A", "E"]),
        (["Aardwijk", "Amstel", "Esveld"], ["Aa", "Am", "E"]),
        (["Amstel", "Amersfoort"], ["As", "Ae"]),
        (["’s-Hertogenbosch", "élan", "", "4 dorpen"], ["S", "É", "?", "4"]),
        (["A", "A", "A"], ["A1", "A2", "A3"]),
        (["Wijk 1", "Wijk 2"], ["W1", "W2"]),
    ],
)
def test_shared_initials_get_two_letters(names: list[str], letters: list[str]):
    assert [*initials(names)] == letters


@given(st.lists(st.text(max_size=6), max_size=60))
def test_no_two_letters_are_the_same(names: list[str]):
    letters = initials(names)
    assert len({*letters}) == len(names)
    assert all(letters)


@pytest.mark.parametrize("many", [0, 1, 26, 27, 500, 702, 2000])
def test_there_is_a_letter_for_everyone(many: int):
    letters = plain_letters(many)
    assert len({*letters}) == len(letters) == many


def test_what_comes_from_a_file_is_put_beside_what_is_here_and_never_twice():
    newer, new = snapshot("e", "e3", date(2026, 1, 1)), Subject("n", name="Nieuw")
    found = [(ESVELD, excerpt(HERE[0].snapshots[0])), (ESVELD, newer), (new, snapshot("n", "n1", FIRST))]
    after = {each.subject.id: each for each in candidates_of([*found, *found], HERE)}
    assert [each.id for each in after["e"].snapshots] == ["e1", "e2", "e3"]
    assert [each.id for each in after["n"].snapshots] == ["n1"]
    assert {id_ for id_, each in after.items() if each.only_viewed} == {"e", "n"}
    assert after["a"] == HERE[1]


def test_a_correction_in_a_file_takes_the_place_of_what_it_corrects():
    better = replace(snapshot("e", "e4", LATER), corrects="e2")
    (esveld,) = candidates_of([(ESVELD, better)], HERE[:1])
    assert [each.id for each in esveld.snapshots] == ["e1", "e4"]


def test_digits_of_any_kind_stand_in_a_name():
    names = ["Wijk 10", "Wijk 2²", "Wijk ①", "Wijk ٣", "²"]
    found = [(Subject(f"{n}", name=name), snapshot(f"{n}", f"s{n}", FIRST)) for n, name in enumerate(names)]
    laid = lay_side_by_side(candidates_of(found), ALL).sheets
    assert {sheet.subject.name for sheet in laid} == {*names}


def test_snapshots_that_correct_one_another_are_all_there():
    pair = [replace(snapshot("e", one, FIRST), corrects=other) for one, other in ("xy", "yx")]
    (candidate,) = candidates_of([(ESVELD, each) for each in pair])
    assert [each.id for each in candidate.snapshots] == ["x", "y"]
