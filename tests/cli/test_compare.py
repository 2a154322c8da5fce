"""`compare`: exchange files side by side, called as in a terminal; what is not right is named."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from mengpaneel.domain.snapshot import Snapshot, Subject
from mengpaneel.exchange.bundle import SubjectSnapshots
from mengpaneel.exchange.encoding import encode
from tests.cli.calling import draw, start
from tests.municipalities import NAMES, municipalities

pytestmark = pytest.mark.usefixtures("qapp")

BEGINS = {
    "pdf": b"%PDF-",
    "html": b"<!DOCTYPE html>",
    "png": b"\x89PNG",
    "svg": b"<?xml",
    "csv": b"\xef\xbb\xbf",
}


def write(path: Path, subject: Subject, *snapshots: Snapshot) -> str:
    path.write_bytes(encode([SubjectSnapshots(subject, snapshots)], with_roles_and_notes=True))
    return str(path)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with nine municipalities, one of which has a name that a spreadsheet could run."""
    folder = tmp_path / "van buiten"
    folder.mkdir()
    for subject, snapshot in municipalities(9):
        name = "=1+1" if subject.name == "Esveld" else subject.name
        write(folder / f"{subject.name}.mengpaneel", replace(subject, name=name), snapshot)
    return folder


def rows(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text("utf-8-sig")), delimiter=";"))


def words(path: Path) -> str:
    return "".join(page.extract_text() for page in PdfReader(path).pages)


def test_nine_files_are_written_in_every_form(files: Path, tmp_path: Path):
    out = {form: tmp_path / f"uit.{form}" for form in BEGINS}
    asked = [word for form, path in out.items() for word in (f"--{form}", str(path))]
    answer = start("compare", *map(str, files.iterdir()), *asked)

    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.decode().splitlines() == [str(path) for path in out.values()]
    for form, path in out.items():
        assert path.read_bytes().startswith(BEGINS[form])
    assert all(name in words(out["pdf"]) for name in NAMES if name != "Esveld")
    table = rows(out["csv"])
    assert [row[1] for row in table] == ["Onderwerp", "'=1+1", *(n for n in NAMES if n != "Esveld")]
    assert {len(row) for row in table} == {10}


def test_a_file_that_is_not_right_is_named_and_the_others_go_on(files: Path, tmp_path: Path):
    (files / "stuk.mengpaneel").write_bytes(b"{")
    empty = write(tmp_path / "leeg.mengpaneel", Subject("leeg", name="Leegstad"))
    out = tmp_path / "uit.csv"
    answer = draw("compare", str(files), empty, str(tmp_path / "weg.mengpaneel"), "--csv", str(out))
    said = answer.stderr.decode().splitlines()

    assert answer.returncode == 1
    assert [next(n for n in ("stuk", "leeg", "weg") if n in line) for line in said] == ["stuk", "leeg", "weg"]
    assert all(line.startswith("Niet meegenomen: ") for line in said)
    assert len(rows(out)) == 10


def test_without_names_the_letters_are_shuffled_and_no_name_is_told(files: Path, tmp_path: Path):
    pdf, table = tmp_path / "uit.pdf", tmp_path / "uit.csv"
    answer = draw("compare", str(files), "--without-names", "--pdf", str(pdf), "--csv", str(table))
    told = words(pdf) + table.read_text("utf-8-sig") + PdfReader(pdf).metadata.title

    assert answer.returncode == 0, answer.stderr
    assert not [name for name in (*NAMES, "1+1") if name in told]
    assert [row[0] for row in rows(table)[1:]] == list("ABCDEFGHI")


def test_only_one_year_is_shown_and_who_has_none_is_named(tmp_path: Path):
    (first, its), (second, other) = municipalities(2)
    later = replace(its, id="later", title="Later", taken_on=its.taken_on.replace(year=2027))
    names = [
        write(tmp_path / "a.mengpaneel", first, its, later),
        write(tmp_path / "b.mengpaneel", second, other),
    ]
    out = tmp_path / "uit.csv"
    answer = draw("compare", *names, "--year", "2027", "--csv", str(out))

    assert answer.returncode == 1
    assert "geen momentopname uit 2027: Bovendam" in answer.stderr.decode()
    assert [row[1:4:2] for row in rows(out)[1:]] == [["Aardwijk", "Later, 1 mrt 2027"]]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("stuk.mengpaneel",), "Zeg waar het moet komen"),
        (("stuk.mengpaneel", "--pdf", "uit.pdf"), "Er is niets gemaakt"),
        (("lege map", "--png", "uit.png"), "lege map: in deze map staat geen uitwisselbestand"),
        (("stuk.mengpaneel", "--csv", "er-al.csv"), "er-al.csv bestaat al"),
        (("x" * 300, "--csv", "uit.csv"), "Er is niets gemaakt"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_made(
    asked: tuple[str, ...], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    Path("stuk.mengpaneel").write_bytes(b"{")
    Path("er-al.csv").write_bytes(b"van vorig jaar")
    Path("lege map").mkdir()
    answer = draw("compare", *asked)

    assert answer.returncode == 2
    assert told in answer.stderr.decode()
    assert Path("er-al.csv").read_bytes() == b"van vorig jaar"
    assert not list(tmp_path.glob("uit.*"))


def test_what_is_read_is_never_replaced_by_what_is_made_of_it(files: Path, tmp_path: Path):
    file = files / "Aardwijk.mengpaneel"
    before, link = file.read_bytes(), tmp_path / "link.csv"
    link.symlink_to(file)
    for command, form, out in (
        (("compare", str(files)), "--csv", file),
        (("compare", str(files)), "--csv", link),
        (("report", str(file)), "--html", file),
    ):
        answer = draw(*command, form, str(out), "--overwrite")
        assert answer.returncode == 2
        assert f"{out} wordt al gelezen of geschreven" in answer.stderr.decode()
        assert file.read_bytes() == before


def test_two_forms_never_go_into_one_file(files: Path, tmp_path: Path):
    out = tmp_path / "uit"
    answer = draw("compare", str(files), "--csv", str(out), "--html", str(out), "--overwrite")

    assert answer.returncode == 2
    assert not out.exists()


def test_a_file_that_has_something_else_under_one_reference_is_named(files: Path, tmp_path: Path):
    subject, snapshot = municipalities(1)[0]
    other = replace(snapshot, taken_on=snapshot.taken_on.replace(year=2031))
    same = write(tmp_path / "zelfde.mengpaneel", subject, replace(snapshot, title="Anders genoemd"))
    clashing = write(tmp_path / "anders.mengpaneel", subject, other)
    out = tmp_path / "uit.csv"
    answer = draw("compare", str(files), same, clashing, "--csv", str(out))
    said = answer.stderr.decode()

    assert answer.returncode == 1
    assert "anders.mengpaneel: een ander bestand heeft onder hetzelfde kenmerk iets anders staan" in said
    assert "zelfde.mengpaneel" not in said
    assert "2031" not in out.read_text("utf-8-sig")


def test_odd_names_and_files_in_capitals_lie_there_too(tmp_path: Path):
    folder, out = tmp_path / "van buiten", tmp_path / "uit.csv"
    folder.mkdir()
    for number, (subject, snapshot) in enumerate(municipalities(2)):
        write(folder / f"{number}.MENGPANEEL", replace(subject, name=f"{number}²"), snapshot)
    answer = draw("compare", str(folder), "--csv", str(out))

    assert answer.returncode == 0, answer.stderr
    assert [row[1] for row in rows(out)[1:]] == ["0²", "1²"]
