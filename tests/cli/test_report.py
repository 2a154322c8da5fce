"""Reports without a screen: from exchange files, never over another file unasked."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from mengpaneel.cli import main
from mengpaneel.domain.snapshot import Snapshot
from mengpaneel.exchange.bundle import SubjectSnapshots
from mengpaneel.exchange.encoding import encode
from tests.cli.calling import draw, start
from tests.exchange.conftest import CANARY, EMPTY, FULL, TOWN

pytestmark = pytest.mark.usefixtures("qapp")

BEGINS = {"pdf": b"%PDF-", "html": b"<!DOCTYPE html>", "png": b"\x89PNG", "svg": b"<?xml"}


def travelling(path: Path, *snapshots: Snapshot) -> str:
    path.write_bytes(encode([SubjectSnapshots(TOWN, snapshots)], with_roles_and_notes=True))
    return str(path)


@pytest.fixture
def dorp(tmp_path: Path) -> str:
    later = replace(FULL, taken_on=date(2026, 3, 12), corrects=None)
    return travelling(tmp_path / "dorp.mengpaneel", EMPTY, later)


def test_every_form_is_written_with_what_was_asked(tmp_path: Path, dorp: str):
    then = travelling(tmp_path / "toen.mengpaneel", EMPTY)
    out = {form: tmp_path / f"uit.{form}" for form in BEGINS}
    asked = [word for form, path in out.items() for word in (f"--{form}", str(path))]
    answer = start("report", dorp, *asked, "--compare", then, "--with-notes", "--trend")
    pdf = PdfReader(io.BytesIO(out["pdf"].read_bytes()))

    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.decode().split() == [str(path) for path in out.values()]
    for form, path in out.items():
        assert path.read_bytes().startswith(BEGINS[form])
    words = "".join(page.extract_text() for page in pdf.pages)
    assert "Voorbeeldstad" in words
    assert "Toen en nu" in words
    assert "Door de tijd" in words
    assert CANARY in words


def test_the_example_in_english_says_nothing_private(tmp_path: Path):
    page = tmp_path / "report.html"
    answer = draw("report", "--example", "--html", str(page), "--language", "en")
    told = page.read_text("utf-8")

    assert answer.returncode == 0, answer.stderr
    assert '<html lang="en">' in told
    assert "A mirror, not a verdict" in told
    assert "Filled in by" not in told


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ((), "Zeg waarover het verslag gaat"),
        (("--pdf", "uit.pdf"), "Zeg waarover het verslag gaat"),
        (("weg.mengpaneel", "--pdf", "uit.pdf"), "weg.mengpaneel"),
        (("stuk.mengpaneel", "--pdf", "uit.pdf"), "stuk.mengpaneel"),
        (("leeg.mengpaneel", "--pdf", "uit.pdf"), "hierin zit geen momentopname"),
        (("dorp.mengpaneel", "--pdf", "uit.pdf", "--compare", "stuk.mengpaneel"), "stuk.mengpaneel"),
        (("dorp.mengpaneel", "--pdf", "er-al.pdf"), "er-al.pdf bestaat al"),
        (("dorp.mengpaneel", "--pdf", "uit.pdf", "--language", "fy"), "‘fy’ kan hier niet"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    monkeypatch, capsys, tmp_path: Path, dorp: str, asked: tuple[str, ...], told: str
):
    monkeypatch.chdir(tmp_path)
    Path("stuk.mengpaneel").write_bytes(b"{")
    Path("er-al.pdf").write_bytes(b"van vorig jaar")
    travelling(Path("leeg.mengpaneel"))
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    assert main(["report", *asked]) == 2
    assert told in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_folder_that_is_gone_is_named(tmp_path: Path, dorp: str):
    answer = draw("report", dorp, "--png", str(tmp_path / "weg" / "uit.png"))

    assert answer.returncode == 2
    assert f"is er niet, dus dit is niet bewaard: {tmp_path / 'weg'}. Kies" in answer.stderr.decode()


def test_a_report_over_a_link_is_written_where_the_link_leads(tmp_path: Path, dorp: str):
    target, link = tmp_path / "werkelijk.html", tmp_path / "verslag.html"
    target.write_text("oud")
    link.symlink_to(target)

    answer = draw("report", dorp, "--html", str(link), "--overwrite")

    assert answer.returncode == 0, answer.stderr
    assert link.is_symlink()
    assert target.read_bytes().startswith(BEGINS["html"])


def test_a_report_is_never_written_over_a_database(tmp_path: Path, dorp: str):
    database = tmp_path / "mengpaneel.sqlite3"
    database.write_bytes(b"dierbaar")

    answer = draw("report", dorp, "--html", str(database), "--overwrite")

    assert answer.returncode == 2
    assert "Het is niet overschreven" in answer.stderr.decode()
    assert database.read_bytes() == b"dierbaar"


def test_rounds_are_in_it_only_when_asked_and_with_letters(tmp_path: Path):
    page, asked = tmp_path / "zonder.html", tmp_path / "met.html"
    draw("report", "--example", "--html", str(page))
    answer = draw("report", "--example", "--rounds", "--html", str(asked))

    assert answer.returncode == 0, answer.stderr
    assert "Wie welke letter heeft, is geloot." not in page.read_text("utf-8")
    assert "Wie welke letter heeft, is geloot." in asked.read_text("utf-8")
    assert "wijkwethouder:" not in asked.read_text("utf-8")
