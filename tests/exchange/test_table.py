"""A table that a spreadsheet opens well, in which nothing runs and from which everything comes back."""

from __future__ import annotations

import csv
import io
import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from mengpaneel.content.library import Library
from mengpaneel.content.text.positions import tell_goal
from mengpaneel.content.text.table import tell_table
from mengpaneel.domain.faders import FADERS, Fader, Level, level_of
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.plain_text import normalized
from mengpaneel.domain.snapshot import Plan, Sheet, Snapshot, Stay, Subject, SubjectKind
from mengpaneel.exchange.csv_table import encode_table
from tests.exchange.conftest import CANARY, CASE, EMPTY, FULL, TOWN, lines, mixes, snapshots

library_in = cache(Library)

RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def cells(content: bytes) -> list[list[str]]:
    """What a spreadsheet finds in it."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))


def without_guard(cell: str) -> str:
    """Take off the apostrophes that were put before what could run, wherever a cell could begin."""
    pieces = re.split(r"([;,\t\r\n])", cell)
    for place in range(0, len(pieces), 2):
        rest = "".join(pieces[place:])
        if rest.startswith("'") and begins_to_run(rest[1:], at_start=place == 0):
            pieces[place] = pieces[place][1:]
    return "".join(pieces)


def begins_to_run(rest: str, *, at_start: bool) -> bool:
    signs = tuple(sign for sign in RUNS if not sign.isspace())
    bare = re.sub(r"""\A['"\s]+""", "", rest)
    return bare.startswith(signs) or (at_start and rest.lstrip("'").startswith(("\t", "\r", "\n")))


def runs(cell: str) -> bool:
    return cell.startswith(RUNS) or cell.lstrip().startswith(RUNS)


def cells_read_with(separator: str, content: bytes, quoting: int) -> list[str]:
    """What a program finds that takes another separator, or no quotation marks."""
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    return [cell for row in csv.reader(text, delimiter=separator, quoting=quoting) for cell in row]


def table(*snapshots: Snapshot, subject: Subject = TOWN, language: str = "nl", **asked: bool):
    told = tell_table([(subject, snapshot) for snapshot in snapshots], library_in(language), **asked)
    headings, *rows = cells(encode_table(told))
    return [dict(zip(headings, row, strict=True)) for row in rows]


_begins = st.sampled_from(["", *RUNS, "'", "''", " ", "\xa0", ' "', "'=", "' +", ";"])
any_cells = st.builds(
    "".join, st.tuples(_begins, _begins, st.text(st.characters(exclude_categories=("Cs",))))
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(any_cells, min_size=1, max_size=4), max_size=4))
def test_no_cell_runs_and_every_cell_comes_back(rows: list[list[str]]):
    read = cells(encode_table(rows))

    assert not any(runs(cell) for row in read for cell in row)
    assert [[without_guard(cell) for cell in row] for row in read] == [
        [normalized(cell) for cell in row] for row in rows
    ]


_pieces = st.sampled_from(
    [*RUNS, ",", ";", '"', "'", " ", "\xa0", "x", "1+1", ",=", ';"=', "\t'=", "\n-", ',"', '",', "\r\n="]
)


@settings(max_examples=1000, deadline=None)
@given(
    st.lists(st.lists(st.builds("".join, st.lists(_pieces, max_size=6)), min_size=1, max_size=4), max_size=3),
    st.sampled_from(";,\t"),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_NONE]),
)
def test_no_cell_runs_in_a_program_that_takes_another_separator(
    rows: list[list[str]], separator: str, quoting: int
):
    read = cells_read_with(separator, encode_table(rows), quoting)
    signs = tuple(sign for sign in RUNS if not sign.isspace())

    assert not [cell for cell in read if cell.lstrip(' \t\r\n\xa0"').startswith(signs)]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_note_with_a_formula_behind_a_comma_yields_no_formula(separator: str):
    content = encode_table([["Notitie", "x,=1+1,y"], ["-", "x;=1+1;y"], ["a,", '"=1+1"'], ["a", "b\t=1+1"]])

    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
        assert not [c for c in cells_read_with(separator, content, quoting) if c.strip('"').startswith("=")]


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("- eerst praten\n- dan doen", "'- eerst praten\n'- dan doen"),
        ("x,=1+1,y", "x,'=1+1,y"),
        ("eerst praten, dan doen; daarna +1", "eerst praten, dan doen; daarna +1"),
        (" \xa0=1", "' \xa0=1"),
        ("'=1", "''=1"),
        ("＝1", "'＝1"),
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
        ('Wie? Wij; "allen"', 'Wie? Wij; "allen"'),
        ("", ""),
    ],
)
def test_only_what_could_run_gets_an_apostrophe(cell: str, written: str):
    assert cells(encode_table([[cell]])) == [[written]]


def test_its_bytes_are_what_a_dutch_excel_opens_with_a_double_click():
    content = encode_table([["Datum", "Wijk"], ["12-03-2025", "Oude Noorden; “é” 😀"]])

    assert content == '\ufeff"Datum";"Wijk"\r\n"12-03-2025";"Oude Noorden; “é” 😀"\r\n'.encode()


@settings(max_examples=100, deadline=None)
@given(mixes, mixes, st.sampled_from(["nl", "en"]))
def test_each_position_stands_there_as_a_word_and_as_a_number(now: Mix, wished: Mix, language: str):
    library = library_in(language)
    (row,) = table(replace(EMPTY, sheet=Sheet(now, ambition=wished)), language=language)
    levels, as_now = library.words.levels, library.words.ambition.as_now
    unwished = as_now if wished != EMPTY_MIX else ""

    for fader in FADERS:
        name = library.faders[fader].name
        ambition = library.handover.table.ambition.format(fader=name)
        assert row[f"{name} (0-100)"] == ("" if now[fader] is None else str(now[fader]))
        assert row[f"{ambition} (0-100)"] == ("" if wished[fader] is None else str(wished[fader]))
        assert row[name] == levels[level_of(now[fader])]
        assert row[ambition] == (unwished if wished[fader] is None else tell_goal(wished[fader], library))


def test_an_ambition_in_the_middle_is_called_as_on_the_screen_and_no_ambition_is_empty():
    middle = Sheet(EMPTY_MIX, ambition=Mix.of(50, None, 90, None, None))
    (wished,), (unwished,) = table(replace(EMPTY, sheet=middle)), table(EMPTY)
    names = [library_in("nl").faders[fader].name for fader in FADERS]

    assert [wished[f"Ambitie {name}"] for name in names] == [
        "midden",
        "zoals nu",
        "hoog",
        "zoals nu",
        "zoals nu",
    ]
    assert [unwished[f"Ambitie {name}"] for name in names] == [""] * 5


@settings(max_examples=60, deadline=None)
@given(snapshots, lines)
def test_what_people_wrote_comes_back_as_they_wrote_it(snapshot: Snapshot, name: str):
    subject = replace(TOWN, name=f"={name}")
    (row,) = table(snapshot, subject=subject, with_roles=True, with_notes=True)
    read = {heading: without_guard(cell) for heading, cell in row.items()}

    assert read["Onderwerp"] == subject.name
    assert read["Titel"] == snapshot.title
    assert read["Wie heeft dit ingevuld?"] == ", ".join(snapshot.roles)
    assert [read[f"Notitie {library_in('nl').faders[fader].name}"] for fader in FADERS] == [
        remark.note for remark in snapshot.sheet.remarks
    ]
    assert read["Wat er van het plan kwam"] == snapshot.sheet.outcome


def test_a_row_tells_in_the_language_that_is_asked():
    (dutch,) = table(FULL)
    (english,) = table(FULL, language="en")

    assert (dutch["Datum"], dutch["Opnieuw kijken op"]) == ("12-03-2025", "12-03-2026")
    assert english["Date"] == "2025-03-12"  # what every spreadsheet takes for a date, wherever it stands
    assert dutch["Positionering intern"] == library_in("nl").words.levels[Level.FAIRLY_LOW]
    assert dutch["Nog bespreken"] == library_in("nl").faders[Fader.POLITICS].name
    assert dutch["Eerst aan werken"] == "Bestuur en politiek, Proces binnen gemeente"
    assert dutch["Ambitie Positionering intern"] == "zoals nu"
    assert dutch["Gelijkenis"].startswith("Nog één schuif te gaan")
    assert (dutch["Soort"], dutch["Kenmerk"]) == ("Hele gemeente", FULL.id)


def test_a_subject_without_a_name_is_called_what_the_program_calls_it():
    (row,) = table(EMPTY, subject=CASE)

    assert CASE.kind is SubjectKind.CASE
    assert row["Onderwerp"] == library_in("nl").words.subject.unnamed_case


@pytest.mark.parametrize(("asked", "many"), [({}, 0), ({"with_roles": True}, 1), ({"with_notes": True}, 10)])
def test_roles_and_notes_are_there_only_when_asked(asked: dict[str, bool], many: int):
    (bare,), (row,) = table(FULL), table(FULL, **asked)

    assert sum(CANARY in cell for cell in row.values()) == many
    assert len(row) == len(bare) + {0: 0, 1: 1, 10: 11}[many]


def test_what_stays_on_purpose_is_there_with_its_reason():
    stays = (Stay(Fader.POLITICS, "dit werkt goed"), Stay(Fader.RESIDENTS))
    (row,) = table(replace(EMPTY, sheet=Sheet(plan=Plan(stays=stays))), with_notes=True)

    assert row["Blijft bewust staan"] == "Bestuur en politiek: dit werkt goed\nProces met bewoners"
