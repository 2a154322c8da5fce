"""An empty panel from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.calling import call, draw, start


@pytest.mark.parametrize(
    ("asked", "width", "says"),
    [
        ((), 595, "Mijn mengpaneel"),
        (("--size", "A3"), 842, "Mijn mengpaneel"),
        (("--size", "a3", "--language", "en"), 842, "My mixing console"),
    ],
)
def test_an_empty_panel_is_written(qapp, tmp_path: Path, asked: tuple[str, ...], width: int, says: str):
    out = tmp_path / "leeg.pdf"
    answer = draw("paper", str(out), *asked)
    pages = PdfReader(out).pages

    assert (answer.returncode, answer.stderr) == (0, b"")
    assert answer.stdout.decode().strip() == str(out)
    assert [round(page.mediabox.width) for page in pages] == [width] * 3
    assert says in pages[0].extract_text()


def test_another_size_is_refused_in_words(tmp_path: Path):
    answer = call("paper", str(tmp_path / "leeg.pdf"), "--size", "A5")

    assert answer.returncode == 2
    assert "A4, A3" in answer.stderr.decode()
    assert list(tmp_path.iterdir()) == []


def test_another_file_is_not_touched_unasked(tmp_path: Path):
    out = tmp_path / "leeg.pdf"
    out.write_bytes(b"van iemand anders")

    assert call("paper", str(out)).returncode == 2
    assert out.read_bytes() == b"van iemand anders"
    assert start("paper", str(out), "--overwrite").returncode == 0
    assert out.read_bytes().startswith(b"%PDF-")
