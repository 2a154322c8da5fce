"""What is told of several subjects beside one another: words, no scores, and no name that is off."""

from __future__ import annotations

from datetime import date

import pytest

from mengpaneel.content.library import Library
from mengpaneel.content.reading import languages
from mengpaneel.content.text.side_by_side import (
    tell_briefly_said,
    tell_headings,
    tell_name,
    tell_rows,
    tell_when,
)
from mengpaneel.domain.compared_sheet import ComparedSheet
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.side_by_side import Candidate, SheetChoice, SideBySide, lay_side_by_side
from mengpaneel.domain.snapshot import Sheet, Subject, SubjectKind


def candidate(id_: str, name: str, mix: Mix, kind: SubjectKind = SubjectKind.MUNICIPALITY) -> Candidate:
    subject = Subject(id_, kind, name)
    return Candidate(subject, present=ComparedSheet(subject, "", Sheet(mix), date(2026, 1, 1), (), 1, 1))


def together(*, named: bool = True) -> SideBySide:
    found = [
        candidate("a", "Aardwijk", Mix.of(90, 90, 90, 90, 90)),
        candidate("b", "", EMPTY_MIX, SubjectKind.CASE),
    ]
    return lay_side_by_side(found, SheetChoice(), named=named)


@pytest.mark.parametrize("language", languages())
def test_a_row_has_a_cell_below_every_heading(language: str):
    library = Library(language)
    for named in (True, False):
        all_ = together(named=named)
        rows = [*tell_rows(all_, library)]
        assert {len(row) for row in rows} == {len(tell_headings(all_, library))}
        assert not any(sign.isdigit() for row in rows for cell in row for sign in cell)


def test_without_names_no_row_tells_one(library: Library):
    rows = [*tell_rows(together(named=False), library)]
    assert not any("Aardwijk" in cell for row in rows for cell in row)
    assert tell_name(together(named=False), 0, library) == "Onderwerp A"


def test_a_subject_without_a_name_is_called_as_everywhere(library: Library):
    assert [tell_name(together(), place, library) for place in (0, 1)] == ["Casus zonder naam", "Aardwijk"]
    assert tell_when(together().sheets[0], library) == "zoals het nu staat"


def test_a_hidden_profile_is_not_told(library: Library):
    said = [row[-1] for row in tell_rows(together(), library, {"a"})]
    assert said == ["nog geen schuif gezet", "profiel verborgen"]


@pytest.mark.parametrize(
    ("mix", "said"),
    [
        (EMPTY_MIX, "nog geen schuif gezet"),
        (Mix.of(None, None, None, 1, 2), "nog te vroeg voor een profiel"),
        (Mix.of(100, 100, 100, 100, 100), "lijkt op gekanteld"),
    ],
)
def test_what_is_said_is_a_name(library: Library, mix: Mix, said: str):
    assert tell_briefly_said(mix, library) == said
